import {
  systemCaller,
  grantScope,
  MoveNotAllowed,
  newId,
  NotFound,
  Forbidden,
  signLink,
  type Caller,
} from '#libs/kernel';
import { MailForgotten, UnsubscribeLinkRefused } from '../mail.errors.js';
import { mailPersonalData } from '../mail.personal-data.js';
import type { OutboxFilter } from './mail.queries.js';
import { MailRetention } from './mail-retention.service.js';
import { aMail, MailWorld, NOON, SECRET } from '../mail-world.factory.js';

let world: MailWorld;

beforeAll(async () => (world = await MailWorld.open()));
beforeEach(() => world.reset());
afterAll(() => world?.close());

const ours = newId();
const theirs = newId();
const organiser = (permissions: readonly ('mail:read' | 'event:read' | 'event:write')[], network = ours): Caller => ({
  actor: { kind: 'account', id: newId() },
  scope: grantScope({
    networks: new Map(permissions.map((permission) => [permission, new Set([network])])),
    persons: new Map(),
  }),
});
const page = { page: 1, size: 50 };
const setStatus = (id: string, status: string) =>
  world.source.query('update mail_message set status = $2, attempts = 12 where id = $1', [id, status]);

describe('the outbox of an organiser', () => {
  it('shows the mails of the own networks, newest first, with counts', async () => {
    const [first] = await world.add(aMail('a@example.org', { networkId: ours }));
    world.clock.advance(1_000);
    const [second] = await world.add(aMail('b@example.org', { networkId: ours }));
    await world.add(aMail('c@example.org', { networkId: theirs }), aMail('d@example.org'));
    await setStatus(first!, 'failed');
    const { scope } = organiser(['mail:read']);
    const { rows, total } = await world.queries.outbox(scope, {}, page);
    expect(rows.map(({ id }) => id)).toEqual([second, first]);
    expect(total).toBe(2);
    expect((await world.queries.outbox(scope, { status: 'failed' }, page)).rows.map(({ id }) => id)).toEqual([first]);
    expect(await world.queries.counts(scope)).toMatchObject({ queued: 1, failed: 1, sent: 0 });
    expect(JSON.parse(JSON.stringify(rows[0]))).toEqual(rows[0]);
  });

  it('shows what was decided together, and takes back what of it is held and untouched', async () => {
    const [batchId, notBefore] = [newId(), new Date(NOON.getTime() + 60_000)];
    const of = { networkId: ours, batchId, notBefore };
    await world.add(
      aMail('a@example.org', of),
      aMail('b@example.org', of),
      aMail('due@example.org', { ...of, notBefore: NOON }),
      aMail('other@example.org', { networkId: ours, notBefore }),
    );
    await world.source.query(`update mail_message set attempts = 1 where to_address = 'b@example.org'`);
    const { scope } = organiser(['mail:read']);
    expect((await world.queries.outbox(scope, { batchId }, page)).total).toBe(3);
    const taken = await world.database.transaction(systemCaller('test'), (tx) => world.outbox.takeBack(tx, batchId));
    expect(taken).toBe(1);
    const left = (await world.rows()).map(({ to_address }) => to_address);
    expect(left.sort()).toEqual(['b@example.org', 'due@example.org', 'other@example.org']);
  });

  it('finds mails by name, address and gathering, however they are spelt', async () => {
    const eventId = newId();
    const to = (name: string, address: string) => ({ to: { name, address }, networkId: ours });
    const ids = await world.add(
      aMail('', to('Jörg Müller', 'joerg@lindengau.example.org')),
      aMail('', { ...to('Ute Weiß', 'ute@xn--mller-kva.example.org'), eventId }),
    );
    const { scope } = organiser(['mail:read']);
    const found = async (filter: OutboxFilter) => {
      const { rows } = await world.queries.outbox(scope, filter, page);
      return rows.map(({ id }) => ids.indexOf(id)).sort();
    };
    expect(await found({ text: 'Mueller jorg' })).toEqual([0]);
    expect(await found({ text: 'lindengau' })).toEqual([0]);
    expect(await found({ text: 'ute@müller.example.org' })).toEqual([1]);
    expect(await found({ text: 'weiss', eventId })).toEqual([1]);
    expect(await found({ text: '%' })).toEqual([]);
    expect(await found({ eventId })).toEqual([1]);
  });

  it('shows a mail as it was written, without what only its reader may follow', async () => {
    const [id] = await world.add(aMail('a@example.org', { networkId: ours }));
    await world.worker().deliver('priority');
    const shown = await world.queries.one(organiser(['mail:read']).scope, id!);
    expect(shown).toMatchObject({ id, status: 'sent', subject: 'Ihr persönlicher Zugang', steps: [] });
    expect(shown.text).toContain('Sehr geehrte Frau Dr. Demir');
    expect(shown.text).toContain('https://tagwerk.example.org/m/…\n');
    const sent = world.sink.received[0]!.raw.replace(/=\r?\n/g, '');
    const tokens = [...sent.matchAll(/\/m\/([\w.-]{20,})/g)].map(([, token]) => token!);
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.filter((token) => JSON.stringify(shown).includes(token))).toEqual([]);
  });

  it.each([
    ['has been forgotten', '{}', []],
    ['cannot be written', '{"addressee": null}', ['resend']],
  ])('shows what else is known of a mail whose text %s', async (_why, parameters, steps) => {
    const [id] = await world.add(aMail('a@example.org', { networkId: ours }));
    await world.source.query(`update mail_message set parameters = $2, status = 'failed' where id = $1`, [
      id,
      parameters,
    ]);
    const { scope } = organiser(['mail:read']);
    expect(await world.queries.one(scope, id!)).toMatchObject({ id, subject: null, text: null, steps });
  });

  it('does not tell a foreign mail from a missing one', async () => {
    const [id] = await world.add(aMail('c@example.org', { networkId: theirs }));
    const { scope } = organiser(['mail:read']);
    await expect(world.queries.one(scope, id!)).rejects.toBeInstanceOf(NotFound);
    await expect(world.queries.one(scope, newId())).rejects.toBeInstanceOf(NotFound);
    expect(await world.queries.outbox(scope, { networkId: theirs }, page)).toMatchObject({ rows: [], total: 0 });
  });
});

describe('a mail that failed or is held', () => {
  const caller = organiser(['mail:read', 'event:read', 'event:write']);

  it.each(['failed', 'held'])('and %s is sent again on request, with a history entry', async (status) => {
    const [id] = await world.add(aMail('a@example.org', { networkId: ours }));
    await setStatus(id!, status);
    world.rung.length = 0;
    expect(await world.decisions.resend(caller, id!)).toEqual({ id, status: 'queued' });
    expect(world.rung).toEqual(['mail.deliver-priority']);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1 });
    expect(world.sink.received[0]!.raw).toContain(`<${id}@tagwerk.example.org>`);
    const [entry] = await world.source.query<Record<string, unknown>[]>('select * from history_entry');
    expect(entry).toMatchObject({ action: 'mail.resent', thing_id: id, from_state: status, to_state: 'queued' });
  });

  it('is closed when it is known to have arrived', async () => {
    const [id] = await world.add(aMail('a@example.org', { networkId: ours }));
    await setStatus(id!, 'held');
    await world.decisions.markSent(caller, id!);
    expect(await world.row(id!)).toMatchObject({ status: 'sent', sent_at: NOON });
    await expect(world.decisions.markSent(caller, id!)).rejects.toBeInstanceOf(MoveNotAllowed);
  });

  it('is touched by nobody who may not', async () => {
    const [id, account] = await world.add(aMail('a@example.org', { networkId: ours }), aMail('o@example.org'));
    await setStatus(id!, 'held');
    await setStatus(account!, 'held');
    await expect(world.decisions.resend(organiser(['event:read']), id!)).rejects.toBeInstanceOf(Forbidden);
    await expect(world.decisions.resend(organiser(['event:write'], theirs), id!)).rejects.toBeInstanceOf(NotFound);
    await expect(world.decisions.resend(caller, account!)).rejects.toBeInstanceOf(NotFound);
    await expect(world.decisions.resend(caller, newId())).rejects.toBeInstanceOf(NotFound);
    expect((await world.rows()).map(({ status }) => status)).toEqual(['held', 'held']);
  });

  it('cannot be sent again when its body is gone', async () => {
    const [gone] = await world.add(aMail('b@example.org', { networkId: ours }));
    await setStatus(gone!, 'failed');
    await world.source.query(`update mail_message set parameters = '{}' where id = $1`, [gone]);
    await expect(world.decisions.resend(caller, gone!)).rejects.toBeInstanceOf(MailForgotten);
  });
});

describe('a mail that somebody cannot find', () => {
  it('goes out once more as the same message, but not twice in one breath', async () => {
    const caller = organiser(['mail:read', 'event:read', 'event:write']);
    const [id] = await world.add(aMail('a@example.org', { networkId: ours }));
    await world.worker().deliver('priority');
    await expect(world.decisions.resend(caller, id!)).rejects.toBeInstanceOf(MoveNotAllowed);
    world.clock.advance(10 * 60_000);
    expect((await world.queries.one(caller.scope, id!)).steps).toEqual(['resend']);
    const tries = await Promise.allSettled([world.decisions.resend(caller, id!), world.decisions.resend(caller, id!)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await world.worker().deliver('priority');
    const messageIds = world.sink.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
    expect(messageIds).toEqual([`<${id}@tagwerk.example.org>`, `<${id}@tagwerk.example.org>`]);
    expect(await world.row(id!)).toMatchObject({ status: 'sent', attempts: 1 });
  });
});

describe('whoever unsubscribes', () => {
  const stranger: Caller = {
    actor: { kind: 'public' },
    scope: grantScope({ networks: new Map(), persons: new Map() }),
  };
  const token = (subject: string, purpose: 'unsubscribe' | 'person' = 'unsubscribe') =>
    signLink(SECRET, { purpose, subject, version: 0, expiresOn: 0 });
  const reaches = () => world.suppressions.find(['a@example.org']).then((found) => found.get('a@example.org') ?? []);

  it('stops invitations of that network and still gets what concerns the own registrations', async () => {
    const [id] = await world.add(aMail('A@example.org', { networkId: ours }));
    expect(await world.suppressions.addresseeOf(token(id!))).toMatchObject({ networkId: ours });
    expect(await reaches()).toEqual([]);
    await world.suppressions.unsubscribe(stranger, token(id!));
    await world.suppressions.unsubscribe(stranger, token(id!));
    expect(await reaches()).toEqual([{ reach: 'invitations', networkId: ours }]);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1, suppressed: 0 });
  });

  it('needs the link of a mail that exists', async () => {
    const [id] = await world.add(aMail('a@example.org', { networkId: ours }));
    for (const wrong of [token(newId()), token(id!, 'person'), 'x', `${token(id!)}A`]) {
      await expect(world.suppressions.unsubscribe(stranger, wrong)).rejects.toBeInstanceOf(UnsubscribeLinkRefused);
    }
    expect(await reaches()).toEqual([]);
  });

  it('or objects, gets nothing any more from that network until it is lifted', async () => {
    const objection = { address: 'A@example.org', reach: 'all', networkId: ours, reason: 'objection' } as const;
    await world.database.transaction(stranger, (tx) => world.suppressions.addWithin(tx, objection));
    await world.add(aMail('a@example.org', { networkId: ours }), aMail('a@example.org', { networkId: theirs }));
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1, suppressed: 1 });
    await world.database.transaction(stranger, (tx) => world.suppressions.liftWithin(tx, 'a@example.org', 'all', ours));
    expect(await reaches()).toEqual([]);
  });
});

describe('a mailbox that is suppressed while a thousand mails go out', () => {
  it('gets nothing after that moment', async () => {
    const addresses = Array.from({ length: 1_000 }, (_, index) => `p${index}@d${index}.example.org`);
    const suppress = (some: readonly string[]) =>
      world.database.transaction(
        { actor: { kind: 'public' }, scope: grantScope({ networks: new Map(), persons: new Map() }) },
        async (tx) => {
          for (const address of some)
            await world.suppressions.addWithin(tx, { address, reach: 'all', reason: 'organiser' });
        },
      );
    await suppress(addresses.slice(0, 100));
    await world.add(...addresses.map((address) => aMail(address)));
    const worker = world.worker();
    const [first, later] = [new AbortController(), addresses.slice(900, 950)];
    world.sink.script.atRecipient = () => void (world.sink.recipients.length > 300 && first.abort());
    await worker.deliver('priority', { signal: first.signal });
    await suppress(later);
    const before = world.sink.recipients.length;
    await worker.deliver('priority');
    const reached = new Set(world.sink.recipients);
    expect(addresses.slice(0, 100).filter((address) => reached.has(address))).toEqual([]);
    expect(world.sink.recipients.slice(before).filter((address) => later.includes(address))).toEqual([]);
    expect(reached.size).toBe(850);
  });
});

describe('what is kept of mails', () => {
  const days = (count: number) => new Date(NOON.getTime() + count * 24 * 3_600_000);
  const retention = () => new MailRetention(world.database);

  it('loses its body after 30 days, and its row with the subject after 36 months', async () => {
    const [sent, waiting] = await world.add(aMail('a@example.org'), aMail('b@example.org'));
    await setStatus(sent!, 'sent');
    expect(await retention().forget(days(29))).toEqual({ bodies: 0, rows: 0 });
    expect(await retention().forget(days(31))).toEqual({ bodies: 1, rows: 0 });
    expect(await retention().forget(days(32))).toEqual({ bodies: 0, rows: 0 });
    const bodies = await world.source.query<{ id: string; empty: boolean }[]>(
      `select id, parameters = '{}' and calendar is null as empty from mail_message order by id`,
    );
    expect(bodies).toEqual([
      { id: sent, empty: true },
      { id: waiting, empty: false },
    ]);
    await world.source.query(`update mail_message set subject = 'Ihr Link' where id = $1`, [sent]);
    // A promise two and a half years old still names its mails.
    expect(await retention().forget(days(913))).toEqual({ bodies: 0, rows: 0 });
    const [kept] = await world.source.query<object[]>('select subject, to_address from mail_message where id = $1', [
      sent,
    ]);
    expect(kept).toEqual({ subject: 'Ihr Link', to_address: 'a@example.org' });
    expect(await retention().forget(days(3 * 365 + 2))).toEqual({ bodies: 0, rows: 2 });
  });

  it('forgets the pace of domains after a day', async () => {
    await world.source.query('insert into mail_domain_slice values ($1, $2, 3)', ['example.org', NOON]);
    await retention().forget(days(2));
    expect(await world.source.query('select * from mail_domain_slice')).toEqual([]);
  });
});

describe('a person who asks what is kept, and then for erasure', () => {
  it('sees and loses the mails to the person and to the own address', async () => {
    const [networkId, personId] = [newId(), newId()];
    const subject = { personId, networkId, email: 'anna@example.org' };
    await world.add(
      aMail('anna@example.org', { personId }),
      aMail('Anna@example.org'),
      aMail('ben@example.org'),
      aMail('anna@example.org', { personId: newId() }),
    );
    const caller: Caller = {
      actor: { kind: 'public' },
      scope: grantScope({ networks: new Map(), persons: new Map() }),
    };
    await world.database.transaction(caller, async (tx) => {
      const [section] = await mailPersonalData.export(tx, subject);
      expect(section!.rows).toHaveLength(2);
      await mailPersonalData.erase(tx, subject);
    });
    expect((await world.rows()).map(({ to_address }) => to_address)).toEqual(['ben@example.org', 'anna@example.org']);
  });

  it('is asked for every table that names a person', async () => {
    const tables = await world.source.query<{ name: string }[]>(
      `select table_name as name from information_schema.columns where column_name = 'person_id' and table_name like 'mail%'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(mailPersonalData.tables);
  });
});

describe('the entities and the migrated tables', () => {
  it('say the same', async () => {
    const { upQueries } = await world.source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
