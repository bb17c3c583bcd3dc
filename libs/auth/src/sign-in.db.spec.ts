import { aWorld, type World } from '../../../test/support/world.js';
import { AuthModule } from './auth.module.js';
import { overlapping } from '../../../test/support/overlapping.js';
import { systemCaller } from '#libs/kernel';
import { SignInRefused } from './account.errors.js';
import { Accounts } from './accounts.service.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';

const MINUTE = 60_000;
const password = 'vier Tauben am Kanal';

describe('an organiser who signs in', () => {
  let auth: World;
  let id: string;
  let email: string;
  let count = 0;
  beforeAll(async () => {
    auth = await aWorld(AuthModule);
  });
  // Somebody new each time: what one test leaves is nothing to the next.
  beforeEach(async () => {
    email = `jule.wegener-${(count += 1)}@example.org`;
    const account = { email, displayName: 'Jule Wegener', language: 'de', password } as const;
    ({ id } = await auth.get(Accounts).create(systemCaller('test'), account));
  });
  afterAll(() => auth?.close());

  const signIn = (typed: string, deviceToken?: string, source = '192.0.2.1') =>
    auth.get(SignIn).signIn({ email, source, password: typed, deviceToken });
  const find = (token: string) => auth.get(Sessions).find(token);
  const fail = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) await expect(signIn('wrong')).rejects.toThrow(SignInRefused);
  };

  const failureRows = async (): Promise<number> =>
    (await auth.sql.query<unknown[]>('select 1 from sign_in_failure')).length;
  const failedNow = async (): Promise<Date> => {
    auth.clock.advance(1_000);
    await fail(1);
    return auth.clock.now();
  };

  it('is known by the session, and by a new one each time', async () => {
    const first = await signIn(password);
    const second = await signIn(password);
    expect(first.session).not.toBe(second.session);
    expect(await find(first.session)).toMatchObject({ accountId: id, email, isInstanceAdmin: false });
  });

  it('is not known by what the database holds', async () => {
    await signIn(password);
    const rows = await auth.sql.query<{ id_hash: string }[]>('select id_hash from session');
    for (const { id_hash } of rows) expect(await find(id_hash)).toBeNull();
  });

  it('leaves an entry in the history', async () => {
    await signIn(password);
    const entries = await auth.sql.query<unknown[]>(
      "select 1 from history_entry where thing_id = $1 and action = 'account.signed-in' and actor_id = $1",
      [id],
    );
    expect(entries.length).toBeGreaterThan(0);
  });

  it('is refused alike with a wrong password and with an unknown address', async () => {
    const wrong = await signIn('wrong').catch((error: unknown) => error);
    const unknown = await auth
      .get(SignIn)
      .signIn({ email: 'nobody@example.org', source: '192.0.2.1', password })
      .catch((error: unknown) => error);
    expect([wrong, unknown]).toEqual([new SignInRefused(), new SignInRefused()]);
    await signIn(password);
  });

  it('waits after five failures, longer after each further one, and never for good', async () => {
    await fail(5);
    await expect(signIn(password)).rejects.toThrow(SignInRefused);
    auth.clock.advance(5_000);
    await fail(1);
    auth.clock.advance(5_000);
    await expect(signIn(password)).rejects.toThrow(SignInRefused);
    auth.clock.advance(5_000);
    await expect(signIn(password)).resolves.toBeDefined();
  });

  it('does not wait for the failures of strangers in a browser of their own', async () => {
    const { device } = await signIn(password);
    await fail(6);
    await expect(signIn(password)).rejects.toThrow(SignInRefused);
    await expect(signIn(password, device)).resolves.toBeDefined();
  });

  it('does not wait in a new browser for a stranger who fails every two seconds somewhere else', async () => {
    for (let time = 0; time < 40; time += 1) {
      await expect(signIn('wrong', undefined, '198.51.100.7')).rejects.toThrow(SignInRefused);
      auth.clock.advance(2_000);
    }
    await expect(signIn(password, undefined, '198.51.100.7')).rejects.toThrow(SignInRefused);
    await expect(signIn(password)).resolves.toBeDefined();
    await expect(signIn(password, undefined, '198.51.100.7')).rejects.toThrow(SignInRefused);
  });

  it('needs the mail link or a known browser while very many sources fail, for an hour', async () => {
    const { device } = await signIn(password);
    await auth.sql.query(
      `insert into sign_in_failure select subject, n::text, 4, $1 from sign_in_failure, generate_series(1, 25) n
        where source = (select max(source) from sign_in_failure where last_at = $1)`,
      [await failedNow()],
    );
    await expect(signIn(password, undefined, '203.0.113.9')).rejects.toThrow(SignInRefused);
    await expect(signIn(password, device, '203.0.113.9')).resolves.toBeDefined();
    auth.clock.advance(60 * MINUTE);
    await expect(signIn(password, undefined, '203.0.113.9')).resolves.toBeDefined();
  });

  it('leaves the same trace whether the address is known or not', async () => {
    const before = await failureRows();
    await fail(1);
    const unknown = { email: `nobody-${id}@example.org`, source: '192.0.2.1', password: 'wrong' };
    await expect(auth.get(SignIn).signIn(unknown)).rejects.toThrow(SignInRefused);
    expect((await failureRows()) - before).toBe(2);
  });

  it('counts failures that arrive together', async () => {
    // All of them have been compared and wait to be counted: none is late enough to find the delay of the others.
    auth.clock.advance(MINUTE);
    const attempts = Array.from({ length: 8 }, () => () => signIn('wrong', undefined, '192.0.2.88'));
    const ends = await overlapping(auth.sql, 'lock table sign_in_failure in exclusive mode', ...attempts);
    expect(ends.map(({ status }) => status)).toEqual(Array(8).fill('rejected'));
    const counted = await auth.sql.query('select failures from sign_in_failure where last_at = $1', [auth.clock.now()]);
    expect(counted).toEqual([{ failures: 8 }]);
  });

  it('is signed out after an hour without use, and after twelve hours anyway', async () => {
    const idle = await signIn(password);
    auth.clock.advance(59 * MINUTE);
    expect(await find(idle.session)).not.toBeNull();
    auth.clock.advance(60 * MINUTE);
    expect(await find(idle.session)).toBeNull();

    const busy = await signIn(password);
    for (let hour = 0; hour < 14; hour += 1) {
      auth.clock.advance(50 * MINUTE);
      expect(await find(busy.session)).not.toBeNull();
    }
    auth.clock.advance(50 * MINUTE);
    expect(await find(busy.session)).toBeNull();
  });

  it('is signed out here, or everywhere', async () => {
    const [here, there] = [await signIn(password), await signIn(password)];
    const known = await find(there.session);
    await find(here.session);
    await auth.get(Sessions).close(here.session);
    expect([await find(here.session), await find(there.session)]).toEqual([null, expect.anything()]);
    await auth.get(Sessions).closeAll(known!.caller);
    expect(await find(there.session)).toBeNull();
  });

  it('is signed out at once when the account is disabled, and cannot come back', async () => {
    const { session } = await signIn(password);
    await find(session);
    await auth.get(Accounts).disable(systemCaller('test'), id);
    expect(await find(session)).toBeNull();
    await expect(signIn(password)).rejects.toThrow(SignInRefused);
    await auth.get(Accounts).enable(systemCaller('test'), id);
    expect(await find(session)).toBeNull();
    await expect(signIn(password)).resolves.toBeDefined();
  });

  it('is remembered for moments only: what another process ends counts after three seconds', async () => {
    const { session } = await signIn(password);
    await find(session);
    await auth.sql.query('delete from session where account_id = $1', [id]);
    expect(await find(session)).not.toBeNull();
    auth.clock.advance(3_000);
    expect(await find(session)).toBeNull();
  });

  it('is signed out in the same moments when another process disables the account', async () => {
    const { session } = await signIn(password);
    await auth.sql.query('update account set disabled_at = $2 where id = $1', [id, auth.clock.now()]);
    expect(await find(session)).toBeNull();
  });
});
