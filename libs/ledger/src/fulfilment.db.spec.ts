import { FollowedReports } from '#libs/intake';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { anEvent, type EventOverrides } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { anAttempt, type APromise, aPromise } from '../../../test/factories/obligations.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { aReport } from '../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { LedgerBalance } from './balance.queries.js';
import { Fulfilment } from './fulfilment.service.js';
import { LedgerModule } from './ledger.module.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(LedgerModule)));
beforeEach(async () => {
  world.at('2026-03-20T08:00:00Z');
  await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where outcome is null`);
  networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
});
afterAll(() => world?.close());

const gathering = (more: EventOverrides = {}) =>
  anEvent(
    world.sql,
    networkId,
    { startsLocal: '2026-03-19T10:00', state: 'held', ...more },
    { guarantee_relevant: true },
  );
const next = () => gathering({ startsLocal: '2026-05-19T10:00', state: 'open' });
const settle = () => world.get(Fulfilment).settle();
const stored = async ({ id }: Pick<APromise, 'id'>) => {
  const [row] = await world.sql.query<{ outcome: string | null; event: string | null }[]>(
    'select outcome, bound_event_id as event from obligation where id = $1',
    [id],
  );
  return row!;
};
const accepted = ({ id, project }: APromise) => ({
  ...{ state: 'accepted', project_id: project.id, obligation_id: id },
});
async function asked(eventId: string, promise: APromise, state = 'no_response') {
  await anInvitation(world.sql, { id: eventId, networkId }, promise.contact, { state });
  await anAttempt(world.sql, promise, eventId, promise.contact.id);
}

describe('a promise, once its gathering took place', () => {
  it('is kept when somebody was asked and could have come (R7), once', async () => {
    const event = await gathering();
    const promise = await aPromise(world.sql, networkId, { eventId: event.id });
    await asked(event.id, promise);
    expect(await settle()).toEqual({ kept: 1, missed: 0 });
    expect(await stored(promise)).toMatchObject({ outcome: 'fulfilled' });
    expect(await settle()).toEqual({ kept: 0, missed: 0 });
  });

  it('E8: is kept by “not this time, but interested”', async () => {
    const event = await gathering();
    const promise = await aPromise(world.sql, networkId, { eventId: event.id });
    await asked(event.id, promise, 'declined_interested');
    expect(await settle()).toEqual({ kept: 1, missed: 0 });
  });

  it('is not settled by the clock: only people say that a gathering took place', async () => {
    const event = await gathering({ state: 'running' });
    const promise = await aPromise(world.sql, networkId, { eventId: event.id });
    await asked(event.id, promise);
    expect(await settle()).toEqual({ kept: 0, missed: 0 });
  });

  it('E9: runs on and is bound to the next one when the invitation came back', async () => {
    const [event, following] = [await gathering(), await next()];
    const promise = await aPromise(world.sql, networkId, { eventId: event.id });
    await asked(event.id, promise, 'bounced');
    expect(await settle()).toEqual({ kept: 0, missed: 1 });
    expect(await stored(promise)).toEqual({ outcome: null, event: following.id });
    expect(await world.historyOf(promise.id)).toEqual(['obligation.missed', 'obligation.bound']);
    expect(await settle()).toEqual({ kept: 0, missed: 0 });
  });

  it('E18: runs on when its contact waited for a place in vain', async () => {
    const [event, following] = [await gathering(), await next()];
    const promise = await aPromise(world.sql, networkId, { eventId: event.id });
    await asked(event.id, promise, 'accepted');
    await aRegistration(world.sql, event, 'waitlisted', { person_id: promise.contact.id });
    expect(await settle()).toEqual({ kept: 0, missed: 1 });
    expect(await stored(promise)).toEqual({ outcome: null, event: following.id });
  });

  it('E26: is kept once by the first of two gatherings that has, though it is bound to the other', async () => {
    const [event, following] = [await gathering(), await next()];
    const promise = await aPromise(world.sql, networkId, { eventId: following.id });
    await asked(event.id, promise, 'accepted');
    await asked(following.id, promise, 'sent');
    expect(await settle()).toEqual({ kept: 1, missed: 0 });
    expect(await settle()).toEqual({ kept: 0, missed: 0 });
    // From then on it belongs to the one that has kept it: nobody reads that it is noted for the other.
    expect(await stored(promise)).toEqual({ outcome: 'fulfilled', event: event.id });
    const { id } = await aReport(world.sql, networkId, {}, accepted(promise));
    expect((await world.get(FollowedReports).find(id))!.promise).toMatchObject({
      event: { startsLocal: '2026-03-19T10:00' },
      invitedAt: expect.any(Date),
    });
    expect(await world.get(LedgerBalance).of(organiserIn(networkId).scope, networkId)).toMatchObject({
      ...{ byStanding: { fulfilled: 1 }, gaps: [] },
    });
  });

  it('E2: is not kept by a gathering to which it was never bound nor promised', async () => {
    const [event, following] = [await gathering(), await next()];
    const promise = await aPromise(world.sql, networkId, { eventId: following.id });
    await anInvitation(world.sql, event, promise.contact, { state: 'accepted' });
    expect(await settle()).toEqual({ kept: 0, missed: 0 });
    expect(await stored(promise)).toEqual({ outcome: null, event: following.id });
  });
});
