import { newId, NotFound, systemScope } from '#libs/kernel';
import { organiserIn, scopeIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent, type EventOverrides } from '../../../test/factories/events.factory.js';
import { anInvitation, aWave } from '../../../test/factories/invitations.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { anAttempt, type APromise, aPromise } from '../../../test/factories/obligations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { LedgerBalance } from './balance.queries.js';
import type { GapKind } from './gaps.rules.js';
import { LedgerModule } from './ledger.module.js';
import { type LedgerFilter, LedgerQueries } from './ledger.queries.js';
import { LedgerProofs } from './proof.queries.js';
import { findUnaccountedOf } from './unaccounted.queries.js';

let world: World;
beforeAll(async () => (world = await aWorld(LedgerModule)));
afterAll(() => world?.close());
afterEach(() => world.reset());

const fachtag = (networkId: string, more: EventOverrides = {}): Promise<AnEvent> =>
  anEvent(world.sql, networkId, { startsLocal: '2026-03-19T10:00', ...more }, { guarantee_relevant: true });

let reports = 0;
async function aReport(networkId: string, state: string, columns: Readonly<Record<string, unknown>> = {}) {
  const row = {
    ...{ id: newId(), network_id: networkId, reference: `M-2026-${(reports += 1)}`, channel: 'form', language: 'de' },
    ...{ raw_name: 'Lotsenprojekt', received_at: '2026-01-26T09:00:00Z', state, updated_at: '2026-01-26T09:00:00Z' },
    ...columns,
  };
  const names = Object.keys(row);
  await world.sql.query(
    `insert into project_report (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
  return row;
}

async function promised(networkId: string, more: Parameters<typeof aPromise>[2] = {}): Promise<APromise> {
  const promise = await aPromise(world.sql, networkId, more);
  await aReport(networkId, 'accepted', { project_id: promise.project.id, obligation_id: promise.id });
  return promise;
}

async function invited(promise: APromise, event: AnEvent, columns: Readonly<Record<string, unknown>> = {}) {
  await anInvitation(world.sql, event, promise.contact, columns);
  await anAttempt(world.sql, promise, event.id, promise.contact.id);
}

const list = async (networkId: string, filter: LedgerFilter = {}) =>
  (await world.get(LedgerQueries).list(scopeIn([networkId]), networkId, filter, { page: 1, size: 50 })).rows;
const standings = async (networkId: string) =>
  (await list(networkId)).map(({ standing, deadline }) => [
    standing,
    deadline?.clock ?? null,
    deadline?.urgency ?? null,
  ]);

describe('the register', () => {
  it('shows each promise where it stands, the most urgent first', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const event = await fachtag(networkId);
    await aWave(world.sql, event);
    const researched = await promised(networkId, { eventId: event.id, accepted_at: '2026-01-12T09:00:00Z' });
    await world.sql.query('delete from contact_role where project_id = $1', [researched.project.id]);
    await promised(networkId, { eventId: event.id, accepted_at: '2026-01-30T15:00:00Z' });
    await invited(await promised(networkId, { eventId: event.id }), event);
    await invited(await promised(networkId, { eventId: event.id }), event, { sent_at: '2026-02-01T08:00:00Z' });
    await invited(await promised(networkId, { eventId: event.id }), event, { state: 'accepted', answered_at: 'now' });
    await promised(networkId);
    await promised(networkId, { outcome: 'released', release_cause: 'objection', ended_at: '2026-01-28T09:00:00Z' });
    expect(await standings(networkId)).toEqual([
      ['contact_research', 'contact', 'red'],
      ['ready', 'invitation', 'amber'],
      ['delivered', null, null],
      ['invited', null, null],
      ['responded', null, null],
      ['open', null, null],
      ['released', null, null],
    ]);
  });

  it('gives whoever came back three working days, and forgets an invitation that was taken back', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const event = await fachtag(networkId);
    await invited(await promised(networkId, { eventId: event.id }), event, {
      ...{ state: 'bounced', updated_at: '2026-02-02T07:00:00Z' },
    });
    await invited(await promised(networkId, { eventId: event.id }), event, { state: 'revoked' });
    expect(await standings(networkId)).toEqual([
      ['ready', 'invitation', 'red'],
      ['contact_research', 'repair', 'green'],
    ]);
  });

  it('waits with the invitations of the gathering, and is late when these are', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const far = await fachtag(networkId, { startsLocal: '2026-06-18T10:00' });
    const near = await fachtag(networkId, { startsLocal: '2026-03-12T10:00' });
    await promised(networkId, { eventId: far.id });
    await promised(networkId, { eventId: near.id, accepted_at: '2025-12-01T09:00:00Z' });
    const rows = await list(networkId);
    expect(rows.map(({ standing, deadline }) => [standing, deadline!.dueOn, deadline!.urgency])).toEqual([
      ['bound', '2026-01-15', 'red'],
      ['bound', '2026-04-23', 'green'],
    ]);
  });

  it('is narrowed by standing, urgency, gathering, whose turn it is and words, and counts what each would show', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const event = await fachtag(networkId);
    await aWave(world.sql, event);
    const late = await promised(networkId, { eventId: event.id, accepted_at: '2026-01-30T15:00:00Z' });
    const waiting = await promised(networkId);
    const ids = async (filter: LedgerFilter) => (await list(networkId, filter)).map(({ id }) => id);
    expect(await ids({ standing: 'ready' })).toEqual([late.id]);
    expect(await ids({ isPressing: true })).toEqual([late.id]);
    expect(await ids({ eventId: event.id })).toEqual([late.id]);
    expect(await ids({ turn: 'tagwerk' })).toEqual([waiting.id]);
    expect(await ids({ text: waiting.project.name })).toEqual([waiting.id]);
    const [row] = await list(networkId, { standing: 'ready' });
    expect(await ids({ text: row!.references[0]!.toLowerCase() })).toEqual([late.id]);
    const page = await world
      .get(LedgerQueries)
      .list(...([scopeIn([networkId]), networkId, { standing: 'ready' }, { page: 1, size: 1 }] as const));
    expect(page).toMatchObject({ total: 1, counts: { total: 2, pressing: 1, byStanding: { ready: 1, open: 1 } } });
  });

  it('is nobody else’s', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    await promised(networkId);
    const foreign = organiserIn((await aNetwork(world.sql)).id).scope;
    const page = { page: 1, size: 50 };
    await expect(world.get(LedgerQueries).list(foreign, networkId, {}, page)).rejects.toThrow(NotFound);
    await expect(world.get(LedgerBalance).of(foreign, networkId)).rejects.toThrow(NotFound);
    expect(await world.get(LedgerBalance).list(foreign)).toEqual([]);
  });
});

/** Ways in which the database could lose something, although its own rules forbid most of them. */
const planted: Readonly<Record<GapKind, (networkId: string, event: AnEvent) => Promise<unknown>>> = {
  'report-without-outcome': (networkId) => aReport(networkId, 'lost'),
  'duplicate-of-nothing': (networkId) => aReport(networkId, 'duplicate', { duplicate_of: newId() }),
  'promise-missing': async (networkId) => {
    const { id } = await promised(networkId);
    await world.sql.query('delete from obligation where id = $1', [id]);
  },
  'promise-of-another-project': async (networkId) => {
    const [one, other] = [await promised(networkId), await promised(networkId)];
    await aReport(networkId, 'accepted', { project_id: one.project.id, obligation_id: other.id });
  },
  'report-missing': (networkId) => aPromise(world.sql, networkId),
  'promised-twice': async (networkId) => {
    const { id, project } = await promised(networkId);
    await world.sql.query('drop index uq_obligation_live');
    await world.sql.query(
      `insert into obligation (id, network_id, project_id, received_at, accepted_at, updated_at)
       select $2, network_id, $3, received_at, accepted_at, updated_at from obligation where id = $1`,
      [id, newId(), project.id],
    );
  },
  'gathering-gone': async (networkId) =>
    promised(networkId, { eventId: (await fachtag(networkId, { state: 'cancelled' })).id }),
  'not-invited': async (networkId) =>
    promised(networkId, { eventId: (await fachtag(networkId, { startsLocal: '2026-01-29T10:00' })).id }),
  'kept-without-invitation': (networkId) => promised(networkId, { outcome: 'fulfilled', ended_at: new Date() }),
  'released-without-cause': (networkId) => promised(networkId, { outcome: 'released', ended_at: new Date() }),
  'released-by-one': (networkId) => {
    const [ended_at, alone] = [new Date(), newId()];
    const ended = { outcome: 'released', release_cause: 'withdrawn', ended_at };
    return promised(networkId, { ...ended, release_asked_by: alone, release_agreed_by: alone });
  },
};

describe('the balance of the ledger (R9)', () => {
  it('is 0 when nothing is lost, and says how many of what there are', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const event = await fachtag(networkId);
    const { id } = await aReport(networkId, 'out_of_scope');
    await aReport(networkId, 'duplicate', { duplicate_of: id });
    const late = { eventId: event.id, accepted_at: '2026-01-30T15:00:00Z' };
    for (let promise = 0; promise < 3; promise += 1) await promised(networkId, late);
    await invited(await promised(networkId, { eventId: event.id }), event);
    expect(await world.get(LedgerBalance).of(scopeIn([networkId]), networkId)).toMatchObject({
      ...{ reports: 6, byState: { accepted: 4, duplicate: 1, out_of_scope: 1 }, acceptedProjects: 4 },
      ...{ promises: 4, promisedProjects: 4, gaps: [] },
    });
  });

  // The last one breaks the schema.
  const kinds = (Object.keys(planted) as GapKind[]).sort((kind) => (kind === 'promised-twice' ? 1 : -1));
  it.each(kinds)('finds what is lost: %s', async (kind) => {
    const { id: networkId } = await aNetwork(world.sql);
    const event = await fachtag(networkId);
    await promised(networkId, { eventId: event.id });
    await world.sql.transaction(async (tx) => {
      await tx.query(`set local session_replication_role = 'replica'`);
      const { sql } = world;
      Object.assign(world, { sql: tx });
      await planted[kind](networkId, event).finally(() => Object.assign(world, { sql }));
    });
    const { gaps } = await world.get(LedgerBalance).of(systemScope, networkId);
    expect(new Set(gaps.map((gap) => gap.kind))).toEqual(new Set([kind]));
  });

  it('E13: misses no report of a project that went on in one place and ended before the next', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const ended = { outcome: 'released', release_cause: 'project_ended', ended_at: '2026-01-28T09:00:00Z' };
    const heir = await aPromise(world.sql, networkId);
    await promised(networkId, { ...ended, inherited_by: heir.id });
    await aPromise(world.sql, networkId, { ...ended, inherited_by: heir.id });
    expect((await world.get(LedgerBalance).of(systemScope, networkId)).gaps).toEqual([]);
  });

  it('E13: counts what was told of an ended project for the promise that goes on in its place, and for no other', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const ended = { outcome: 'released', release_cause: 'project_ended', ended_at: '2026-01-30T09:00:00Z' };
    const [heir, old] = [await aPromise(world.sql, networkId), await promised(networkId, ended)];
    const gaps = async () => (await world.get(LedgerBalance).of(systemScope, networkId)).gaps;
    expect(await gaps()).toMatchObject([{ kind: 'report-missing', obligationId: heir.id }]);
    await world.sql.query('update obligation set inherited_by = $2 where id = $1', [old.id, heir.id]);
    expect(await gaps()).toEqual([]);
    const rows = await list(networkId);
    expect(rows.map(({ references }) => references.length)).toEqual([1, 1]);
    expect(await list(networkId, { text: rows[0]!.references[0] })).toHaveLength(2);
    const { entries } = await world.get(LedgerProofs).one(scopeIn([networkId]), heir.id);
    expect(entries).toMatchObject([{ kind: 'reported', reference: rows[0]!.references[0] }]);
  });
});

describe('what a gathering still owes', () => {
  it('names whoever was not invited, has nobody to write to, or was invited and is not settled', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const event = await fachtag(networkId);
    const forgotten = await promised(networkId, { eventId: event.id });
    const settling = await promised(networkId, { eventId: event.id });
    await invited(settling, event);
    const unknown = await promised(networkId, { eventId: event.id });
    await world.sql.query('delete from contact_role where project_id = $1', [unknown.project.id]);
    await promised(networkId, { eventId: event.id, outcome: 'fulfilled', ended_at: new Date() });
    await promised(networkId);
    const owed = await findUnaccountedOf(world.database, event, world.clock.now());
    expect(new Map(owed.map(({ obligationId, why }) => [obligationId, why]))).toEqual(
      new Map([
        [forgotten.id, 'not-invited'],
        [settling.id, 'not-settled'],
        [unknown.id, 'no-contact'],
      ]),
    );
  });
});
