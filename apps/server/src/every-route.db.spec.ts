import { ModulesContainer } from '@nestjs/core';
import { newId } from '#libs/kernel';
import { type TestAccount, TestServer } from '../../../test/support/server.js';
import { isSafeMethod } from './http/forgery.rules.js';
import { type Route, routesOf } from './http/route-inventory.js';

const UNIQUE = `00000000-0000-7000-8000-000000000000`;

// Any value will do where the route is refused before it looks at its path.
const addressOf = (route: Route): string => route.path.replace(/:[A-Za-z]+/g, UNIQUE).replace('*', 'x');
const isCrossSite = ({ handler }: Route): boolean => Reflect.getMetadata('tagwerk:cross-site', handler) === true;

describe('every route of the server', () => {
  let server: TestServer;
  let routes: Route[];
  let administrator: TestAccount;
  let nobodyInParticular: TestAccount;
  beforeAll(async () => {
    server = await TestServer.start();
    routes = routesOf(server.app.get(ModulesContainer));
    administrator = await server.account({ isInstanceAdmin: true });
    nobodyInParticular = await server.account();
  });
  afterAll(() => server?.stop());

  it('is listed', () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining(['GET /health', 'POST /api/session', 'GET /api/accounts']),
    );
  });

  it('tells the browser to run nothing foreign, to guess no types and to name our address to nobody else', async () => {
    for (const route of routes) {
      const { headers } = await server.send(route.method as 'GET', addressOf(route));
      expect({ route: route.name, ...headers }).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  it('is closed to strangers unless it says that it is public', async () => {
    for (const route of routes.filter(({ access }) => access?.for !== 'everybody')) {
      const { statusCode } = await server.send(route.method as 'GET', addressOf(route));
      expect([route.name, statusCode]).toEqual([route.name, 401]);
    }
  });

  it('is closed to an account without the role it asks for', async () => {
    for (const route of routes.filter(({ access }) => access?.for === 'permission')) {
      const { statusCode } = await server.send(route.method as 'GET', addressOf(route), { as: nobodyInParticular });
      expect([route.name, statusCode]).toEqual([route.name, 403]);
    }
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example.org' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { 'sec-fetch-site': '', origin: 'http://evil.example.org' }],
    ['another site that claims another method', { 'sec-fetch-site': 'cross-site', 'x-http-method-override': 'GET' }],
  ])('refuses what %s makes a browser send', async (_, headers) => {
    for (const route of routes.filter((one) => !isSafeMethod(one.method) && !isCrossSite(one))) {
      const answer = await server.send(route.method as 'POST', addressOf(route), { as: administrator, headers });
      expect([route.name, answer.statusCode, answer.json()]).toEqual([
        route.name,
        403,
        expect.objectContaining({ code: 'forgery-suspected' }),
      ]);
    }
  });

  it('refuses what names neither its site nor its origin', async () => {
    for (const route of routes.filter((one) => !isSafeMethod(one.method) && !isCrossSite(one))) {
      const { statusCode } = await server.app.inject({
        method: route.method as 'POST',
        url: addressOf(route),
        headers: { cookie: administrator.cookie },
      });
      expect([route.name, statusCode]).toEqual([route.name, 403]);
    }
  });

  it('takes no plain text, whatever stands in it', async () => {
    for (const route of routes.filter(({ method }) => !isSafeMethod(method) && method !== 'DELETE')) {
      const answer = await server.send(route.method as 'POST', addressOf(route), {
        as: administrator,
        body: JSON.stringify({ email: 'ute@example.org' }),
        headers: { 'content-type': 'text/plain' },
      });
      expect([route.name, answer.statusCode]).toEqual([route.name, 415]);
    }
  });

  it('answers the same for what is missing and what never was an id', async () => {
    for (const route of routes.filter(
      ({ path, method }) => path.startsWith('/api/') && /:\w+Id$/.test(path) && method === 'GET',
    )) {
      const missing = await server.send('GET', route.path.replace(/:\w+/g, newId()), { as: administrator });
      expect([route.name, missing.statusCode]).toEqual([route.name, 404]);
      const nonsense = await server.send('GET', route.path.replace(/:\w+/g, '1%20or%201=1'), { as: administrator });
      expect([route.name, nonsense.statusCode]).toEqual([route.name, 404]);
    }
  });
});
