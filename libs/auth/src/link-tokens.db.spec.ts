import { aWorld, type World } from '../../../test/support/world.js';
import { AuthModule } from './auth.module.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { type LinkPurpose, networksIn, permissions, signLink } from '#libs/kernel';
import { LinkTokens } from './link-tokens.service.js';

describe('the link in a mail', () => {
  let auth: World;
  let ute: { id: string; networkId: string };
  let uteElsewhere: { id: string };
  let other: { id: string };
  beforeAll(async () => {
    auth = await aWorld(AuthModule);
    const [north, south] = [await aNetwork(auth.sql), await aNetwork(auth.sql)];
    ute = await aPerson(auth.sql, north.id, { email: 'ute@example.org' });
    uteElsewhere = await aPerson(auth.sql, south.id, { email: 'ute@example.org' });
    other = await aPerson(auth.sql, north.id, { email: 'other@example.org' });
  });
  afterAll(() => auth?.close());

  const sign = (
    changes: { purpose?: LinkPurpose; version?: number; expiresOn?: number; sentAt?: number; secret?: string } = {},
  ) => {
    const { secret = auth.config.secret, ...claims } = changes;
    return signLink(secret, { purpose: 'person', subject: ute.id, version: 1, expiresOn: 0, ...claims });
  };
  const open = (token: string) => auth.get(LinkTokens).openPerson(token);

  it('opens the person, and everything else of the same mailbox', async () => {
    const participant = await open(sign({ sentAt: auth.clock.now().getTime() }));
    expect(participant).toMatchObject({ personId: ute.id, networkId: ute.networkId });
    expect(participant!.caller.actor).toEqual({ kind: 'person', id: ute.id });
    expect(participant!.caller.scope.persons).toEqual(
      new Map([
        [ute.id, 1],
        [uteElsewhere.id, 1],
      ]),
    );
    expect(participant!.caller.scope.persons.has(other.id)).toBe(false);
  });

  it('opens nobody who got the address only after it was sent', async () => {
    const persons = async (sentAt: string) =>
      [...(await open(sign({ sentAt: Date.parse(sentAt) })))!.caller.scope.persons.keys()].sort();
    await auth.sql.query("update person set email_set_at = '2026-02-01T10:00:00Z' where id = $1", [uteElsewhere.id]);
    expect(await persons('2026-02-01T09:59:59.999Z')).toEqual([ute.id]);
    expect(await persons('2026-02-01T10:00:00Z')).toEqual([ute.id, uteElsewhere.id].sort());
  });

  it('opens no network from inside', async () => {
    const { caller } = (await open(sign()))!;
    expect(permissions.every((permission) => networksIn(caller.scope, permission)?.length === 0)).toBe(true);
  });

  it('opens nothing when it is forged, for another purpose, expired or revoked', async () => {
    const now = auth.clock.now().getTime() / 1_000;
    expect(await open(sign({ expiresOn: now + 1 }))).not.toBeNull();
    expect(await open(sign({ expiresOn: now - 1 }))).toBeNull();
    expect(await open(sign({ secret: 'another secret of thirty-two characters' }))).toBeNull();
    expect(await open(sign({ purpose: 'offer' }))).toBeNull();
    expect(await open(sign({ version: 2 }))).toBeNull();
    expect(await open('')).toBeNull();
    expect(await open(`${sign()}A`)).toBeNull();
    await auth.sql.query('update person set link_version = 2 where id = $1', [ute.id]);
    expect(await open(sign())).toBeNull();
    expect(await open(sign({ version: 2 }))).not.toBeNull();
  });

  it('opens nothing of a person who was erased', async () => {
    await auth.sql.query("update person set state = 'anonymised', email = null where id = $1", [ute.id]);
    expect(await open(sign({ version: 2 }))).toBeNull();
  });
});
