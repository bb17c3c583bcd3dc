import { aWorld, type World } from '../../../test/support/world.js';
import { AuthModule } from './auth.module.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { overlapping } from '../../../test/support/overlapping.js';
import { allows, type Caller, Forbidden, NotFound, type Role, signLink, systemCaller } from '#libs/kernel';
import { AccountRoles } from './account-roles.service.js';
import { AddressTaken, LastAdministrator, PasswordLinkSpent } from './account.errors.js';
import { AccountsQueries } from './accounts.queries.js';
import { Accounts } from './accounts.service.js';
import { Invitations } from './invitations.service.js';
import { PasswordChanges } from './password-changes.service.js';
import { AuthRetention } from './retention.service.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';

const system = systemCaller('test');
const password = 'vier Tauben am Kanal';
let count = 0;

describe('the team of a network', () => {
  let auth: World;
  let north: string;
  let south: string;
  beforeAll(async () => {
    auth = await aWorld(AuthModule);
    north = (await aNetwork(auth.sql)).id;
    south = (await aNetwork(auth.sql)).id;
  });
  afterAll(() => auth?.close());

  const somebody = async (...roles: [string, Role][]) => {
    const email = `konto-${(count += 1)}@example.org`;
    const { id } = await auth.get(Accounts).create(system, { email, displayName: 'Konto', language: 'de', password });
    for (const [networkId, role] of roles)
      await auth.get(AccountRoles).grant(system, { accountId: id, networkId, role });
    const { session } = await auth.get(SignIn).open(id);
    return { id, email, session, caller: (await auth.get(Sessions).find(session))!.caller };
  };
  const invitation = (email: string, role: Role = 'organiser', networkId = north) =>
    ({ email, displayName: 'Ute Weber', language: 'de', role: { networkId, role } }) as const;
  const linkIn = async (address: string): Promise<string> => {
    const [mail] = await auth.sql.query<
      { parameters: { setPassword: { subject: string; version: number; expiresOn: number } } }[]
    >('select parameters from mail_message where to_address = $1 order by created_at desc, id desc limit 1', [address]);
    return signLink(auth.config.secret, { purpose: 'password', ...mail!.parameters.setPassword });
  };
  const mailsTo = async (address: string): Promise<number> =>
    (await auth.sql.query<unknown[]>('select 1 from mail_message where to_address = $1', [address])).length;

  it('is invited by mail: the link sets a password once', async () => {
    const caretaker = await somebody([north, 'caretaker']);
    const invited = await auth.get(Invitations).invite(caretaker.caller, invitation('ute@example.org'));
    expect(invited).toMatchObject({ state: 'invited', roles: [{ networkId: north, role: 'organiser' }] });

    const link = await linkIn('ute@example.org');
    expect(await auth.get(PasswordChanges).inspectLink(link)).toEqual({
      email: 'ute@example.org',
      displayName: 'Ute Weber',
    });
    await auth.get(PasswordChanges).setByLink(link, password);
    await expect(auth.get(PasswordChanges).setByLink(link, 'ein ganz anderes Wort')).rejects.toThrow(PasswordLinkSpent);
    await expect(
      auth.get(SignIn).signIn({ source: '192.0.2.1', email: 'ute@example.org', password }),
    ).resolves.toBeDefined();
  });

  it('sets no password by a link of 256 versions ago', async () => {
    const { id, email } = await somebody();
    const link = signLink(auth.config.secret, { purpose: 'password', subject: id, version: 1, expiresOn: 0 });
    await expect(auth.get(PasswordChanges).inspectLink(link)).resolves.toMatchObject({ email });
    await auth.sql.query('update account set link_version = 257 where id = $1', [id]);
    await expect(auth.get(PasswordChanges).inspectLink(link)).rejects.toThrow(PasswordLinkSpent);
  });

  it('may set the password by a link for seven days', async () => {
    await auth.get(Invitations).invite(system, invitation('late@example.org'));
    const link = await linkIn('late@example.org');
    auth.clock.advance(7 * 86_400_000 + 1_000);
    await expect(auth.get(PasswordChanges).inspectLink(link)).rejects.toThrow(PasswordLinkSpent);
    await auth.get(Invitations).invite(system, invitation('late@example.org'));
    await expect(auth.get(PasswordChanges).inspectLink(await linkIn('late@example.org'))).resolves.toBeDefined();
  });

  it('gets a role without a new mail when the account exists', async () => {
    const { email } = await somebody();
    const view = await auth.get(Invitations).invite(system, invitation(email));
    expect(view.roles).toEqual([{ networkId: north, role: 'organiser' }]);
    expect(await mailsTo(email)).toBe(0);
    await expect(auth.get(Invitations).invite(system, { email, displayName: 'X', language: 'de' })).rejects.toThrow(
      AddressTaken,
    );
  });

  it('is enlarged by a caretaker, below the own rank and in the own network only', async () => {
    const { caller } = await somebody([north, 'caretaker']);
    const other = await somebody([north, 'moderator']);
    await auth.get(AccountRoles).grant(caller, { accountId: other.id, networkId: north, role: 'organiser' });
    const grant = (role: Role, networkId: string) =>
      auth.get(AccountRoles).grant(caller, { accountId: other.id, networkId, role });
    await expect(grant('admin', north)).rejects.toThrow(Forbidden);
    await expect(grant('organiser', south)).rejects.toThrow(NotFound);
    await expect(auth.get(Invitations).invite(caller, invitation('x@example.org', 'admin'))).rejects.toThrow(Forbidden);
    await expect(auth.get(Invitations).invite(caller, invitation('x@example.org', 'organiser', south))).rejects.toThrow(
      NotFound,
    );
    expect(await mailsTo('x@example.org')).toBe(0);
  });

  it('cannot be looked into from another network: a foreign account looks like none', async () => {
    const { caller } = await somebody([north, 'caretaker']);
    const foreign = await somebody([south, 'organiser']);
    const get = (id: string) =>
      auth
        .get(AccountsQueries)
        .getAccount(caller.scope, id)
        .catch((error: unknown) => error);
    expect(await get(foreign.id)).toEqual(await get('01900000-0000-7000-8000-000000000000'));
    const list = await auth.get(AccountsQueries).listAccounts(caller.scope, { page: 1, size: 200 });
    expect(list.rows.map(({ id }) => id)).not.toContain(foreign.id);
    expect(list.rows.flatMap(({ roles }) => roles).every(({ networkId }) => networkId === north)).toBe(true);
    await expect(
      auth.get(AccountRoles).grant(caller, { accountId: foreign.id, networkId: north, role: 'organiser' }),
    ).rejects.toThrow(NotFound);
  });

  it('shows an account that others made under the name it was invited by, and nothing else of it', async () => {
    const caretaker = await somebody([north, 'caretaker']);
    const foreign = await somebody([south, 'caretaker']);
    await auth.sql.query('update account set display_name = $2, is_instance_admin = true where id = $1', [
      foreign.id,
      'Ein anderer Name',
    ]);
    const invited = await auth.get(Invitations).invite(caretaker.caller, invitation(foreign.email, 'moderator'));
    expect(invited).toMatchObject({ displayName: 'Ute Weber', isInstanceAdmin: null });
    const change = { accountId: foreign.id, networkId: north, role: 'organiser' } as const;
    const granted = await auth.get(AccountRoles).grant(caretaker.caller, change);
    const again = await auth.get(Invitations).invite(caretaker.caller, invitation(foreign.email, 'minute_taker'));
    const list = await auth.get(AccountsQueries).listAccounts(caretaker.caller.scope, { page: 1, size: 200 });
    expect(JSON.stringify([granted, again, list])).not.toContain('Ein anderer Name');
    expect(await auth.get(Sessions).find(foreign.session)).toMatchObject({ displayName: 'Ein anderer Name' });
    await auth.sql.query('update account set is_instance_admin = false where id = $1', [foreign.id]);
  });

  it('sees a granted role with the next request, loses it with the next, and stays signed in', async () => {
    const { id, session } = await somebody([north, 'moderator']);
    const change = { accountId: id, networkId: south, role: 'organiser' } as const;
    await auth.get(AccountRoles).grant(system, change);
    const { caller } = (await auth.get(Sessions).find(session))!;
    expect(allows(caller.scope, 'event:write', south)).toBe(true);
    await auth.get(AccountRoles).revoke(system, change);
    expect(allows((await auth.get(Sessions).find(session))!.caller.scope, 'event:write', south)).toBe(false);
    await expect(auth.get(AccountRoles).revoke(system, change)).rejects.toThrow(NotFound);
  });

  it('loses the right to grant at once, whatever a session remembers', async () => {
    const caretaker = await somebody([north, 'caretaker']);
    const other = await somebody([north, 'moderator']);
    await auth.sql.query('delete from account_role where account_id = $1', [caretaker.id]);
    await expect(
      auth.get(AccountRoles).grant(caretaker.caller, { accountId: other.id, networkId: north, role: 'organiser' }),
    ).rejects.toThrow(Forbidden);
  });

  it('leaves the making and closing of accounts to administrators of the instance', async () => {
    const { caller, id } = await somebody([north, 'admin']);
    const refused: ((as: Caller) => Promise<unknown>)[] = [
      (as) => auth.get(Accounts).create(as, { email: 'y@example.org', displayName: 'Y', language: 'de' }),
      (as) => auth.get(Accounts).disable(as, id),
      (as) => auth.get(Invitations).invite(as, { email: 'y@example.org', displayName: 'Y', language: 'de' }),
    ];
    for (const attempt of refused) await expect(attempt(caller)).rejects.toThrow(Forbidden);
  });

  it('never loses its last administrator, not even when two close each other', async () => {
    const make = (email: string) =>
      auth
        .get(Accounts)
        .create(system, { email, displayName: 'Admin', language: 'de', password, isInstanceAdmin: true });
    const [one, two] = [await make('one@example.org'), await make('two@example.org')];
    const closed = await overlapping(
      auth.sql,
      'select 1 from account where is_instance_admin for update',
      ...[one, two].map(
        ({ id }) =>
          () =>
            auth.get(Accounts).disable(system, id),
      ),
    );
    expect(closed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(closed.find(({ status }) => status === 'rejected')).toMatchObject({ reason: new LastAdministrator() });
  });

  it('writes every change into the history', async () => {
    const actions = await auth.sql.query<{ action: string }[]>(
      'select distinct action from history_entry order by action',
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'account.created',
      'account.disabled',
      'account.invitation-sent',
      'account.invited',
      'account.password-changed',
      'account.role-granted',
      'account.role-revoked',
      'account.signed-in',
    ]);
  });
});

describe('a forgotten password', () => {
  let auth: World;
  beforeAll(async () => {
    auth = await aWorld(AuthModule);
    const account = { email: 'jule@example.org', displayName: 'Jule', language: 'de', password } as const;
    await auth.get(Accounts).create(system, account);
  });
  afterAll(() => auth?.close());
  const mails = () => auth.sql.query<{ to_address: string }[]>('select to_address from mail_message');

  it('brings one mail to a known address and none to an unknown one', async () => {
    await auth.get(PasswordChanges).requestLink('nobody@example.org');
    await auth.get(PasswordChanges).requestLink('jule@example.org');
    await auth.get(PasswordChanges).requestLink('jule@example.org');
    expect(await mails()).toEqual([{ to_address: 'jule@example.org' }]);
  });

  it('is replaced from inside by who knows the old one, and every session ends', async () => {
    const { session } = await auth.get(SignIn).signIn({ source: '192.0.2.1', email: 'jule@example.org', password });
    const { caller } = (await auth.get(Sessions).find(session))!;
    const change = (current: string, next: string) =>
      auth.get(PasswordChanges).change(caller, { current, password: next });
    await expect(change('wrong', 'ein ganz anderes Wort')).rejects.toMatchObject({
      facts: { faults: [{ field: 'current', fault: 'wrong' }] },
    });
    await expect(change(password, 'kurz')).rejects.toMatchObject({
      facts: { faults: [{ field: 'password', fault: 'too-short' }] },
    });
    await change(password, 'ein ganz anderes Wort');
    expect(await auth.get(Sessions).find(session)).toBeNull();
  });

  it('leaves nothing of old sessions and old answers after the night', async () => {
    await auth.sql.query(
      "insert into idempotency_key values ('h', 'old', 'f', null, $1), ('h', 'new', 'f', null, $2)",
      [new Date('2026-02-01T07:00:00Z'), new Date('2026-02-02T07:00:00Z')],
    );
    await auth
      .get(SignIn)
      .signIn({ source: '192.0.2.1', email: 'jule@example.org', password: 'ein ganz anderes Wort' });
    await auth.get(AuthRetention).forget();
    expect(await auth.sql.query('select key from idempotency_key')).toEqual([{ key: 'new' }]);
    expect(await auth.sql.query('select 1 from session')).toHaveLength(1);
    auth.clock.advance(13 * 3_600_000);
    await auth.get(AuthRetention).forget();
    expect(await auth.sql.query('select 1 from session')).toHaveLength(0);
  });
});
