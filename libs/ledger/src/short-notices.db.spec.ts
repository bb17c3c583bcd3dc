import { Binding } from '#libs/intake';
import { Invitations } from '#libs/outreach';
import { organiserIn, scopeIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent, type EventOverrides } from '../../../test/factories/events.factory.js';
import { anInvitation, aWave } from '../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { aPromise } from '../../../test/factories/obligations.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { overlapping } from '../../../test/support/overlapping.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { Fulfilment } from './fulfilment.service.js';
import { LateInvitations } from './late-invitations.service.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerProofs } from './proof.queries.js';
import { ShortNotices } from './short-notices.service.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(LedgerModule)));
beforeEach(async () => {
  world.reset();
  await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where outcome is null`);
  networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
});
afterAll(() => world?.close());

const fachtag = (more: EventOverrides = {}): Promise<AnEvent> =>
  anEvent(world.sql, networkId, more, { guarantee_relevant: true });

/** Accepted on this Monday: Thursday is too soon, so that the promise is bound to March. */
async function aStage(soonMore: EventOverrides = {}) {
  const soon = await fachtag({ startsLocal: '2026-02-05T10:00', ...soonMore });
  const following = await fachtag({ startsLocal: '2026-03-19T10:00' });
  const promise = await aPromise(world.sql, networkId, {
    eventId: following.id,
    accepted_at: '2026-02-02T07:00:00Z',
  });
  return { soon, following, promise };
}
const rowOf = async (id: string) => {
  const { rows } = await world.get(LedgerQueries).list(scopeIn([networkId]), networkId, {}, { page: 1, size: 9 });
  return rows.find((row) => row.id === id)!;
};
const welcome = (id: string, event: AnEvent, of = networkId) =>
  world.get(ShortNotices).invite(organiserIn(of), id, event.id);
const mails = (event: AnEvent) =>
  world.sql.query<{ template: string; parameters: Record<string, unknown> }[]>(
    'select template, parameters from mail_message where event_id = $1 order by id',
    [event.id],
  );
const boundTo = async (id: string) => {
  const [row] = await world.sql.query<{ event: string; outcome: string | null }[]>(
    'select bound_event_id as event, outcome from obligation where id = $1',
    [id],
  );
  return row!;
};

describe('E2: a project accepted too late for the next gathering', () => {
  it('is offered that gathering, and invited by one press with a mail of its own, in a minute', async () => {
    const { soon, following, promise } = await aStage();
    expect(await rowOf(promise.id)).toMatchObject({
      near: { id: soon.id },
      welcome: null,
      event: { id: following.id },
    });
    const wave = await welcome(promise.id, soon);
    expect(wave).toMatchObject({ eventId: soon.id, invited: 1, sendsAt: '2026-02-02T08:01:00.000Z' });
    expect(await mails(soon)).toMatchObject([
      { template: 'invitation-short-notice', parameters: { projects: [promise.project.name] } },
    ]);
    expect(await rowOf(promise.id)).toMatchObject({
      ...{ near: null, welcome: { event: { id: soon.id }, came: 'sent' } },
      ...{ standing: 'bound', event: { id: following.id }, invitation: null },
    });
    const { entries } = await world.get(LedgerProofs).one(scopeIn([networkId]), promise.id);
    expect(entries).toMatchObject([
      { kind: 'tried', way: 'short_notice', event: { id: soon.id }, person: { id: promise.contact.id } },
      { kind: 'mailed', mail: { template: 'invitation-short-notice' } },
    ]);
  });

  it('takes no place that is kept for promised projects', async () => {
    const { soon, promise } = await aStage();
    await welcome(promise.id, soon);
    const [{ reasons }] = await world.sql.query<[{ reasons: { kind: string }[] }]>(
      'select reasons from invitation where event_id = $1',
      [soon.id],
    );
    expect(reasons.map(({ kind }) => kind)).toEqual(['short_notice']);
  });

  it('is not kept by that, though somebody came; what was promised follows', async () => {
    const { soon, following, promise } = await aStage();
    await welcome(promise.id, soon);
    await world.sql.query(`update invitation set state = 'accepted', answered_at = $2 where event_id = $1`, [
      soon.id,
      world.clock.now(),
    ]);
    await aRegistration(world.sql, soon, 'attended', { person_id: promise.contact.id });
    await world.sql.query(`update event set state = 'held' where id = $1`, [soon.id]);
    world.at('2026-02-09T08:00:00Z');
    await world.get(LateInvitations).adopt();
    expect(await world.get(Fulfilment).settle()).toEqual({ kept: 0, missed: 0 });
    expect(await boundTo(promise.id)).toEqual({ event: following.id, outcome: null });
    expect(await rowOf(promise.id)).toMatchObject({ standing: 'bound', welcome: { came: 'answered' } });
  });

  it('stays bound to the following one, though the earlier one moves to where it would leave time', async () => {
    const { soon, following, promise } = await aStage();
    await welcome(promise.id, soon);
    await world.sql.query(
      `update event set starts_at = '2026-03-03T09:00Z', ends_at = '2026-03-03T15:00Z', starts_local = '2026-03-03T10:00',
         ends_local = '2026-03-03T16:00' where id = $1`,
      [soon.id],
    );
    await world.get(Binding).sweep();
    expect(await boundTo(promise.id)).toMatchObject({ event: following.id });
  });

  it('leaves the invitations of the gathering itself to come', async () => {
    const { soon, promise } = await aStage();
    const other = await aPromise(world.sql, networkId, { eventId: soon.id, accepted_at: '2026-01-12T09:00:00Z' });
    await welcome(promise.id, soon);
    expect(await rowOf(other.id)).toMatchObject({ standing: 'bound' });
  });

  it('is taken back within the minute as if nothing had been', async () => {
    const { soon, promise } = await aStage();
    const { id } = await welcome(promise.id, soon);
    await world.get(Invitations).takeBack(organiserIn(networkId), id);
    expect(await rowOf(promise.id)).toMatchObject({ near: { id: soon.id }, welcome: null });
  });

  it('is asked once, however many tabs press at the same moment', async () => {
    const { soon, promise } = await aStage();
    const held = `select 1 from event where id = '${soon.id}' for update`;
    const press = () => welcome(promise.id, soon);
    const both = await overlapping<unknown>(world.sql, held, press, press);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'invitation.not-at-short-notice', facts: { why: 'invited' } } },
    ]);
    expect(await mails(soon)).toHaveLength(1);
  });

  it.each([
    ['whose registration has closed', { closes: '2026-02-01T18:00' }, 'closed'],
    ['that is not open yet', { state: 'announced' as const }, 'closed'],
  ])('is not offered a gathering %s', async (_what, more, why) => {
    const { soon, promise } = await aStage(more);
    expect(await rowOf(promise.id)).toMatchObject({ near: null });
    await expect(welcome(promise.id, soon)).rejects.toMatchObject({ facts: { why } });
  });

  it('is not offered a gathering without a place, but one with a place in another mode', async () => {
    const { soon, promise } = await aStage({ modes: [{ mode: 'on_site', capacity: 1, reserved: 0 }] });
    await world.sql.query(`insert into place_counter (event_id, mode, confirmed) values ($1, 'on_site', 1)`, [soon.id]);
    expect(await rowOf(promise.id)).toMatchObject({ near: null });
    await expect(welcome(promise.id, soon)).rejects.toMatchObject({ facts: { why: 'full' } });
    await world.sql.query(`insert into event_mode (event_id, mode, capacity, reserved) values ($1, 'online', 9, 0)`, [
      soon.id,
    ]);
    expect(await rowOf(promise.id)).toMatchObject({ near: { id: soon.id } });
  });

  it('is not asked once it was in time for that gathering, or for one of another network', async () => {
    const { soon, promise } = await aStage();
    const early = await aPromise(world.sql, networkId, { accepted_at: '2026-01-20T09:00:00Z' });
    await expect(welcome(early.id, soon)).rejects.toMatchObject({ facts: { why: 'over' } });
    await expect(welcome(promise.id, soon, (await aNetwork(world.sql)).id)).rejects.toThrow('not-found');
    const foreign = await anEvent(world.sql, (await aNetwork(world.sql)).id, { startsLocal: '2026-02-05T10:00' });
    await expect(welcome(promise.id, foreign)).rejects.toThrow('not-found');
  });

  it.each([
    ['contact:read', 'contact:write'],
    ['contact:write', 'event:write'],
  ] as const)('is not invited by whoever may only %s and %s', async (...held) => {
    const { soon, promise } = await aStage();
    const as = { ...organiserIn(networkId), scope: scopeIn([networkId], held) };
    const pressed = world.get(ShortNotices).invite(as, promise.id, soon.id);
    await expect(pressed).rejects.toMatchObject({ kind: expect.stringMatching('forbidden|not-found') });
    expect(await mails(soon)).toEqual([]);
  });

  it('is not invited once its promise has ended', async () => {
    const { soon, promise } = await aStage();
    await world.sql.query(`update obligation set outcome = 'fulfilled', ended_at = now() where id = $1`, [promise.id]);
    expect(await rowOf(promise.id)).toMatchObject({ near: null });
    await expect(welcome(promise.id, soon)).rejects.toMatchObject({ facts: { why: 'over' } });
  });

  it('E7: is not asked against an objection, nor whom an organiser has left out, nor twice', async () => {
    const { soon, promise } = await aStage();
    const contact = promise.contact.id;
    await anInvitation(world.sql, soon, promise.contact, { state: 'declined' });
    await expect(welcome(promise.id, soon)).rejects.toMatchObject({ facts: { cause: 'invited' } });
    await world.sql.query('delete from invitation where event_id = $1', [soon.id]);
    await world.sql.query(
      `insert into guest (event_id, person_id, network_id, kind, reason, created_at)
       values ($1, $2, $3, 'left_out', 'Urlaub', now())`,
      [soon.id, contact, networkId],
    );
    await expect(welcome(promise.id, soon)).rejects.toMatchObject({ facts: { cause: 'left_out' } });
    await world.sql.query('update person set objection_at = now() where id = $1', [contact]);
    await expect(welcome(promise.id, soon)).rejects.toThrow();
    expect(await mails(soon)).toEqual([]);
  });

  it('whose contact is promised an invitation there for another project, gets that as well, and it alone counts', async () => {
    const { soon, promise } = await aStage();
    await welcome(promise.id, soon);
    const contact = promise.contact;
    const other = await aPromise(world.sql, networkId, {
      ...{ eventId: soon.id, contact, accepted_at: '2026-01-12T09:00:00Z' },
    });
    await aWave(world.sql, soon);
    expect(await rowOf(other.id)).toMatchObject({ standing: 'ready' });
    await world.get(LateInvitations).sendDue();
    expect(await rowOf(other.id)).toMatchObject({ standing: 'invited' });
    expect(await rowOf(promise.id)).toMatchObject({ standing: 'bound' });
    const states = await world.sql.query<{ state: string }[]>(
      'select state from invitation where event_id = $1 order by created_at, id',
      [soon.id],
    );
    expect(states.map(({ state }) => state)).toEqual(['revoked', 'sent']);
  });

  it('is not offered anything while nobody can be written to', async () => {
    const { promise } = await aStage();
    await world.sql.query('update person set email = null where id = $1', [promise.contact.id]);
    expect(await rowOf(promise.id)).toMatchObject({ near: null });
  });
});

it('E2: a person who is no contact gets nothing of it', async () => {
  const { soon, promise } = await aStage();
  await aPerson(world.sql, networkId);
  expect(await welcome(promise.id, soon)).toMatchObject({ invited: 1 });
});
