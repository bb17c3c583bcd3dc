import { ModulesContainer } from '@nestjs/core';
import { newId } from '#libs/kernel';
import { type TestAccount, TestServer } from '../../../test/support/server.js';
import { BODY_LIMIT, bodyLimitOf } from './http/body-parsers.js';
import { isSafeMethod } from './http/forgery.rules.js';
import { type Route, routesOf } from './http/route-inventory.js';

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Values that have broken other servers, put into every field a route knows and into some it does not. */
const hostileValues: readonly unknown[] = [
  'a\0b',
  'a\ud800b',
  '\u202e\u2066x\r\nBcc: x@example.org',
  ['x'],
  { x: 1 },
  { toString: 'x' },
  null,
  true,
  -1,
  2 ** 31 - 1,
  2 ** 40,
  1e308,
  '',
  'x'.repeat(100_000),
  "'; drop table account; --",
  '2026-02-30T99:99',
];

const hostileBodies: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '17',
  deep(20_000),
  `[${'['.repeat(20_000)}${']'.repeat(20_000)}]`,
  '{"__proto__":{"isInstanceAdmin":true}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '\ufeff{}',
];

const isRefused = (status: number): boolean => status >= 400 && status < 500;

// A page may draw its form again or need nothing of it; the api says what is wrong.
const isStrict = ({ path, takesBody }: Route): boolean => takesBody && path.startsWith('/api/');

describe('whatever a client sends', () => {
  let server: TestServer;
  let unsafe: Route[];
  let administrator: TestAccount;
  const answers: string[] = [];
  beforeAll(async () => {
    server = await TestServer.start();
    unsafe = routesOf(server.app.get(ModulesContainer)).filter(({ method }) => !isSafeMethod(method));
  });
  // Some route among all ends the session; bodies of files are read only for whoever is signed in.
  beforeEach(async () => {
    administrator = await server.account({ isInstanceAdmin: true });
  });
  afterAll(() => server?.stop());

  const send = async (route: Route, payload: string | Buffer, contentType = 'application/json'): Promise<number> => {
    const { statusCode } = await server.send(route.method as 'POST', route.path.replace(/:\w+/g, newId()), {
      as: administrator,
      body: payload,
      headers: { 'content-type': contentType },
    });
    answers.push(`${statusCode} ${route.name}`);
    return statusCode;
  };

  it('is refused as malformed when it is no JSON object of the right shape', async () => {
    for (const route of unsafe) {
      for (const body of hostileBodies)
        expect([route.name, body.slice(0, 40), await send(route, body)]).not.toContain(500);
    }
  });

  it('is refused field by field, or ignored where a route takes nothing', async () => {
    const names = [
      'email',
      'password',
      'displayName',
      'language',
      'role',
      'networkId',
      'name',
      'title',
      'startsAt',
      'x',
    ];
    for (const route of unsafe.filter(({ method }) => method !== 'DELETE')) {
      for (const value of hostileValues) {
        const body = JSON.stringify(Object.fromEntries(names.map((name) => [name, value])));
        const status = await send(route, body);
        expect([
          route.name,
          JSON.stringify(value).slice(0, 40),
          isRefused(status) || (!isStrict(route) && status < 500),
        ]).toContain(true);
      }
    }
  });

  it('is refused when it is larger than any form', async () => {
    const taking = unsafe.filter(({ method }) => method !== 'DELETE');
    for (const route of taking) {
      const tooLarge = JSON.stringify({ email: 'x'.repeat(bodyLimitOf(route.path)) });
      expect([route.name, await send(route, tooLarge)]).toEqual([route.name, 413]);
    }
    // Only whole reports of video meetings and signed lists are larger.
    expect(taking.filter(({ path }) => bodyLimitOf(path) > BODY_LIMIT).map(({ name }) => name)).toEqual([
      'AttendanceImportsController.preview',
      'AttendanceImportsController.import',
      'AttendanceScansController.add',
    ]);
  });

  it('is refused when it is no UTF-8, or a form where JSON belongs', async () => {
    const latin1 = Buffer.from('{"displayName":"M\xfcller"}', 'latin1');
    for (const route of unsafe.filter(({ method, path }) => method !== 'DELETE' && path.startsWith('/api/'))) {
      expect([route.name, await send(route, latin1)]).toEqual([route.name, 400]);
      const form = await send(route, 'email=ute%40example.org', 'application/x-www-form-urlencoded');
      expect([route.name, form]).toEqual([route.name, 415]);
    }
  });

  it('never breaks the address either', async () => {
    for (const path of [
      '/api/%E0%A4%A',
      '/%00',
      `/api/accounts/${'x'.repeat(5_000)}`,
      '/api/accounts?page=1&page=2',
      '/e/a%00b',
      '/n/a%00b',
      '/m/a%00b',
    ]) {
      const { statusCode } = await server.send('GET', path, { as: administrator });
      expect([path.slice(0, 40), isRefused(statusCode)]).toContain(true);
    }
  });

  it('was answered without a single fault of ours', () => {
    expect(answers.length).toBeGreaterThan(200);
    expect(answers.filter((answer) => answer.startsWith('5'))).toEqual([]);
  });

  it('leaves the answers to others as they were', async () => {
    expect((await server.send('GET', '/api/session')).json()).toEqual({ firstStart: false, account: null });
    expect(({} as { isInstanceAdmin?: boolean }).isInstanceAdmin).toBeUndefined();
  });
});
