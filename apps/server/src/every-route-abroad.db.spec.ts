import { ModulesContainer } from '@nestjs/core';
import { FixedClock, roles } from '#libs/kernel';
import { MONDAY } from '../../../test/support/world.js';
import { aMissingNetwork, aWholeNetwork, type WholeNetwork } from '../../../test/factories/whole-network.factory.js';
import { type TestAccount, TestServer } from '../../../test/support/server.js';
import { addressIn, validRequests } from '../../../test/support/valid-requests.js';
import { isSafeMethod } from './http/forgery.rules.js';
import { type Route, routesOf } from './http/route-inventory.js';

const keyOf = ({ method, path }: Route): string => `${method} ${path}`;
const isIntoNetwork = ({ path, access }: Route): boolean => /:\w+Id\b/.test(path) && access?.for === 'permission';
// Whom the instance locks out is no matter of one network.
const isOfInstance = ({ path }: Route): boolean => /\/(disable|enable)$/.test(path);
// A draft is too long for an address: these are sent it to look at, and must leave no trace.
const looks = ({ path }: Route): boolean => /\/(mailings\/check|preview|segments\/meaning)$/.test(path);
const writes = (route: Route): boolean => isIntoNetwork(route) && !isOfInstance(route) && !isSafeMethod(route.method);
/** The same rows of two networks, as pairs of their ids. */
const pairs = (one: WholeNetwork, other: WholeNetwork) =>
  Object.keys(one).map((name) => [one[name as keyof WholeNetwork], other[name as keyof WholeNetwork]] as const);

describe('every route, asked for what belongs to another network', () => {
  let server: TestServer;
  let routes: Route[];
  let foreign: WholeNetwork;
  const missing = aMissingNetwork();
  beforeAll(async () => {
    server = await TestServer.start({ clock: new FixedClock(MONDAY) });
    routes = routesOf(server.app.get(ModulesContainer)).filter((route) => isIntoNetwork(route) && !isOfInstance(route));
    foreign = await aWholeNetwork(server.sql);
  });
  afterAll(() => server?.stop());

  const everyRoleIn = (networkId: string) => server.account({ roles: roles.map((role) => ({ networkId, role })) });

  /** As `as` would send it, with the ids of `path` in the address and those of `ids` in the body. */
  const send = (route: Route, as: TestAccount, path: WholeNetwork, ids = path) => {
    const request = validRequests[keyOf(route)];
    const body = request?.body?.(ids);
    return server.send(route.method as 'POST', addressIn(route.path, path, request), { as, body });
  };

  /** Every row of every table; only that an account was seen again is no change. */
  async function fingerprint(): Promise<string> {
    const tables = await server.sql.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'session' order by 1`,
    );
    const rows = tables.map(({ name }) => `select '${name} ' || t::text as row from ${name} t`).join(' union all ');
    const [{ digest }] = await server.sql.query<[{ digest: string }]>(
      `select md5(string_agg(row, E'\n' order by row)) as digest from (${rows}) rows`,
    );
    return digest;
  }

  it('is sent something valid: an organiser of that network succeeds and the fingerprint sees it', async () => {
    expect(Object.keys(validRequests).sort()).toEqual(routes.filter(writes).map(keyOf).sort());
    const faults: string[] = [];
    for (const route of routes.filter(writes)) {
      const own = await aWholeNetwork(server.sql);
      const organiser = await everyRoleIn(own.network);
      const before = await fingerprint();
      const answer = await send(route, organiser, own);
      if (answer.statusCode >= 300) faults.push(`${keyOf(route)} ${answer.statusCode} ${answer.body}`);
      else if (((await fingerprint()) === before) !== looks(route)) {
        faults.push(`${keyOf(route)} left ${looks(route) ? 'a' : 'no'} trace`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('answers as for what is missing and changes nothing, whatever the role', async () => {
    const own = await aWholeNetwork(server.sql);
    const actors: [string, TestAccount][] = [['every role', await everyRoleIn(own.network)]];
    for (const role of roles) actors.push([role, await server.account({ roles: [{ networkId: own.network, role }] })]);
    actors.push(['no role', await server.account()]);
    const before = await fingerprint();
    for (const route of routes) {
      for (const [actor, account] of actors) {
        const theirs = await send(route, account, foreign);
        const nobodys = await send(route, account, missing);
        const expected = actor === 'every role' ? 404 : nobodys.statusCode;
        expect([keyOf(route), actor, theirs.statusCode, theirs.body]).toEqual([
          ...[keyOf(route), actor, expected, nobodys.body],
        ]);
        expect([403, 404]).toContain(theirs.statusCode);
      }
      expect([keyOf(route), await fingerprint()]).toEqual([keyOf(route), before]);
    }
  });

  it('takes no id of another network into its own, and answers as for a missing one', async () => {
    const own = await aWholeNetwork(server.sql);
    const organiser = await everyRoleIn(own.network);
    let tried = 0;
    const before = await fingerprint();
    for (const route of routes.filter(writes)) {
      const given = JSON.stringify(validRequests[keyOf(route)]?.body?.(own) ?? {});
      for (const [index, [id, theirs]] of pairs(own, foreign).entries()) {
        if (!given.includes(id)) continue;
        const nobodys = Object.values(missing)[index]!;
        const url = addressIn(route.path, own, validRequests[keyOf(route)]);
        const put = (other: string) =>
          server.send(route.method as 'POST', url, { as: organiser, body: JSON.parse(given.replaceAll(id, other)) });
        const [answer, expected] = [await put(theirs), await put(nobodys)];
        expect([keyOf(route), answer.statusCode, answer.body.replaceAll(theirs, nobodys)]).toEqual([
          ...[keyOf(route), 404, expected.body],
        ]);
        expect([keyOf(route), await fingerprint()]).toEqual([keyOf(route), before]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});
