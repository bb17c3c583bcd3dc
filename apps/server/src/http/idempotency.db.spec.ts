import { randomUUID } from 'node:crypto';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { type TestAccount, TestServer } from '../../../../test/support/server.js';

describe('a request that is sent more than once', () => {
  let server: TestServer;
  let organiser: TestAccount;
  let networkId: string;
  beforeAll(async () => {
    server = await TestServer.start();
    networkId = (await aNetwork(server.sql)).id;
    organiser = await server.account({ roles: [{ networkId, role: 'caretaker' }] });
  });
  afterAll(() => server?.stop());

  const invite = (key: string, email: string, as = organiser) =>
    server.send('POST', '/api/accounts/invitations', {
      as,
      body: { email, displayName: 'Ute Weber', language: 'de', role: { networkId, role: 'organiser' } },
      headers: { 'idempotency-key': key },
    });
  // On a busy machine the pool may say 503: whoever asks again with the same key loses nothing.
  const inviteAsClientsDo = async (key: string, email: string): ReturnType<typeof invite> => {
    const answer = await invite(key, email);
    return answer.statusCode === 503 ? inviteAsClientsDo(key, email) : answer;
  };
  const count = async (sql: string, ...values: unknown[]): Promise<number> => {
    const [row] = await server.sql.query<{ n: number }[]>(`select count(*)::int as n from ${sql}`, values);
    return row!.n;
  };

  it('works once and is answered alike every time, however the copies overlap', async () => {
    const requests = Array.from({ length: 100 }, (_, index) => ({
      key: randomUUID(),
      email: `copy-${index}@example.org`,
    }));
    const answers = await Promise.all(
      requests.flatMap(({ email, key }, index) =>
        Array.from({ length: 2 + (index % 4) }, async () => ({ key, answer: await inviteAsClientsDo(key, email) })),
      ),
    );
    expect(new Set(answers.map(({ answer }) => answer.statusCode))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ answer, key }) => `${key} ${answer.body}`)).size).toBe(100);
    expect(await count("account where email like 'copy-%'")).toBe(100);
    expect(await count("mail_message where to_address like 'copy-%'")).toBe(100);
  });

  it('sends a second mail without a key: the protection is the key', async () => {
    const body = {
      email: 'twice@example.org',
      displayName: 'Ute',
      language: 'de',
      role: { networkId, role: 'organiser' },
    };
    await server.send('POST', '/api/accounts/invitations', { as: organiser, body });
    await server.send('POST', '/api/accounts/invitations', { as: organiser, body });
    expect(await count("mail_message where to_address = 'twice@example.org'")).toBe(2);
  });

  it('is refused when the key comes with another body', async () => {
    const key = randomUUID();
    await invite(key, 'first@example.org');
    const other = await invite(key, 'second@example.org');
    expect([other.statusCode, other.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'idempotency.key-reused' }),
    ]);
    expect(await count("account where email = 'second@example.org'")).toBe(0);
  });

  it('never meets the answer to somebody else', async () => {
    const other = await server.account({ isInstanceAdmin: true });
    const key = randomUUID();
    await invite(key, 'shared-key@example.org');
    const again = await invite(key, 'shared-key@example.org', other);
    expect(again.statusCode).toBe(201);
    expect(await count('idempotency_key where key = $1', key)).toBe(2);
  });

  it('may try again with the same key after a refusal', async () => {
    const key = randomUUID();
    const refused = await server.send('POST', '/api/accounts/invitations', {
      as: organiser,
      body: { email: 'later@example.org', displayName: 'Ute', language: 'de', role: { networkId, role: 'admin' } },
      headers: { 'idempotency-key': key },
    });
    expect(refused.statusCode).toBe(403);
    expect(await count('idempotency_key where key = $1', key)).toBe(0);
  });

  it.each(['short', 'with spaces in between', 'x'.repeat(201)])('is refused with the key "%s"', async (key) => {
    expect((await invite(key, 'key@example.org')).statusCode).toBe(400);
  });
});
