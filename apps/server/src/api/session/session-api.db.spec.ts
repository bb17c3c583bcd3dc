import { FixedClock, systemCaller } from '#libs/kernel';
import { Accounts, FirstStart } from '#libs/auth';
import { MONDAY } from '../../../../../test/support/world.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { TestServer } from '../../../../../test/support/server.js';

const password = 'vier Tauben am Kanal';
const cookiesOf = (header: string | string[] | undefined): string[] => [header ?? []].flat();
const sent = (header: string | string[] | undefined): string =>
  cookiesOf(header)
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('the first start', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());

  it('asks for an administrator, creates the one with the code and signs in', async () => {
    expect((await server.send('GET', '/api/session')).json()).toEqual({ firstStart: true, account: null });
    const { code } = server.app.get(FirstStart, { strict: false });
    const ada = { email: 'Ada@example.org', displayName: 'Ada', language: 'de', password };
    const wrong = await server.send('POST', '/api/accounts/first', { body: { ...ada, code: 'wrong' } });
    expect([wrong.statusCode, wrong.json()]).toEqual([403, expect.objectContaining({ code: 'first-start.refused' })]);
    const weak = await server.send('POST', '/api/accounts/first', { body: { ...ada, code, password: 'kurz' } });
    expect([weak.statusCode, weak.json()]).toEqual([
      422,
      expect.objectContaining({ faults: [{ field: 'password', fault: 'too-short' }] }),
    ]);
    const created = await server.send('POST', '/api/accounts/first', { body: { ...ada, code } });
    expect(created.statusCode).toBe(204);
    const cookie = sent(created.headers['set-cookie']);
    const me = await server.send('GET', '/api/session', { headers: { cookie } });
    expect(me.json()).toMatchObject({
      firstStart: false,
      account: { email: 'ada@example.org', isInstanceAdmin: true },
    });
    expect((await server.send('POST', '/api/accounts/first', { body: { ...ada, code } })).statusCode).toBe(403);
  });
});

describe('signing in over http', () => {
  let server: TestServer;
  beforeAll(async () => {
    // One mail in five minutes: the clock must not step into the next ones.
    const clock = new FixedClock(MONDAY);
    server = await TestServer.start({ clock, config: { baseUrl: 'https://tagwerk.example.org' } });
    const account = { email: 'jule@example.org', displayName: 'Jule', language: 'de', password } as const;
    await server.app.get(Accounts, { strict: false }).create(systemCaller('test'), account);
  });
  afterAll(() => server?.stop());

  const signIn = (typed = password) =>
    server.send('POST', '/api/session', { body: { email: 'jule@example.org', password: typed } });

  it('sets cookies that no script reads and no other host plants, and tells the browser to stay on https', async () => {
    const answer = await signIn();
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    const cookies = cookiesOf(answer.headers['set-cookie']);
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-tagwerk-(session|device)=[\w-]{43}; /);
      for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part);
      expect(cookie).not.toContain('Domain');
    }
    expect(cookies[0]).not.toContain('Max-Age');
    expect(answer.headers).toMatchObject({
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
      'cache-control': 'no-store',
    });
  });

  it('takes no cookie under its plain name there', async () => {
    const cookie = sent((await signIn()).headers['set-cookie']);
    const read = async (header: string) =>
      (await server.send('GET', '/api/session', { headers: { cookie: header } })).json();
    expect(await read(cookie)).toMatchObject({ account: { email: 'jule@example.org', networks: [] } });
    expect(await read(cookie.replaceAll('__Host-', ''))).toMatchObject({ account: null });
  });

  it('gives a new session to whoever brings one along, so that nobody knows it beforehand', async () => {
    const known = sent((await signIn()).headers['set-cookie']).split('; ')[0]!;
    for (const planted of [known, '__Host-tagwerk-session=' + 'a'.repeat(43)]) {
      const body = { email: 'jule@example.org', password };
      const answer = await server.send('POST', '/api/session', { body, headers: { cookie: planted } });
      expect(answer.statusCode).toBe(204);
      expect(sent(answer.headers['set-cookie'])).not.toContain(planted);
      const opened = await server.send('GET', '/api/session', { headers: { cookie: planted } });
      expect(opened.json<{ account: object | null }>().account === null).toBe(planted !== known);
    }
  });

  it('keeps no answer under an idempotency key: it would hold the session', async () => {
    const headers = { 'idempotency-key': 'the-same-key-for-both' };
    const body = { email: 'jule@example.org', password };
    const [one, two] = [
      await server.send('POST', '/api/session', { body, headers }),
      await server.send('POST', '/api/session', { body, headers }),
    ];
    const tokens = [one, two].map((answer) => sent(answer.headers['set-cookie']).split('; ')[0]!);
    expect([one.statusCode, two.statusCode, new Set(tokens).size]).toEqual([204, 204, 2]);
    for (const cookie of tokens) {
      const out = await server.send('DELETE', '/api/session', { headers: { ...headers, cookie } });
      expect(out.statusCode).toBe(204);
    }
    for (let time = 0; time < 2; time += 1) {
      const link = await server.send('POST', '/api/password/links', { body: { email: 'jule@example.org' }, headers });
      expect(link.statusCode).toBe(204);
    }
    const [stored] = await server.sql.query<{ keys: number; mails: number }[]>(
      `select (select count(*)::int from idempotency_key) as keys,
              (select count(*)::int from mail_message where template = 'password-reset') as mails`,
    );
    expect(stored).toEqual({ keys: 0, mails: 1 });
  });

  it('ends with the session: the cookie opens nothing afterwards', async () => {
    const cookie = sent((await signIn()).headers['set-cookie']);
    const out = await server.send('DELETE', '/api/session', { headers: { cookie } });
    expect(out.statusCode).toBe(204);
    expect(cookiesOf(out.headers['set-cookie'])[0]).toMatch(/^__Host-tagwerk-session=; .*Max-Age=0/);
    expect((await server.send('GET', '/api/session', { headers: { cookie } })).json()).toMatchObject({ account: null });
    expect((await server.send('DELETE', '/api/session')).statusCode).toBe(204);
  });

  it('gives a new session with a new password, and ends the others', async () => {
    const [here, there] = [await signIn(), await signIn()].map((answer) => sent(answer.headers['set-cookie']));
    const body = { current: password, password: 'ein ganz anderes Wort' };
    const changed = await server.send('PUT', '/api/password', { headers: { cookie: here! }, body });
    expect(changed.statusCode).toBe(204);
    const read = async (cookie: string) => (await server.send('GET', '/api/session', { headers: { cookie } })).json();
    expect(await read(here!)).toMatchObject({ account: null });
    expect(await read(there!)).toMatchObject({ account: null });
    expect(await read(sent(changed.headers['set-cookie']))).toMatchObject({ account: { displayName: 'Jule' } });
    const other = { displayName: 'Jule W.', language: 'en' };
    const cookie = sent(changed.headers['set-cookie']);
    expect((await server.send('PUT', '/api/session/account', { headers: { cookie }, body: other })).statusCode).toBe(
      204,
    );
    expect(await read(cookie)).toMatchObject({ account: other });
    expect(await server.sql.query(`select actor_kind from history_entry where action = 'account.edited'`)).toEqual([
      { actor_kind: 'account' },
    ]);
    expect((await server.send('DELETE', '/api/session/everywhere', { headers: { cookie } })).statusCode).toBe(204);
    expect(await read(cookie)).toMatchObject({ account: null });
  });
});

describe('what the app learns of the one who is signed in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());

  it('is each network with the roles there and what they allow', async () => {
    const network = await aNetwork(server.sql, { name: 'Netzwerk Lindengau' });
    await aNetwork(server.sql);
    const as = await server.account({ roles: [{ networkId: network.id, role: 'moderator' }] });
    const { account } = (await server.send('GET', '/api/session', { as })).json<{ account: { networks: unknown[] } }>();
    expect(account.networks).toEqual([
      {
        id: network.id,
        slug: network.slug,
        name: 'Netzwerk Lindengau',
        roles: ['moderator'],
        permissions: ['network:read', 'event:read', 'registration:read'],
      },
    ]);
  });
});
