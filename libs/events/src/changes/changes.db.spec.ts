import { type Caller } from '#libs/kernel';
import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { EventsModule } from '../events.module.js';
import { anAgendaItem, type AnEvent, anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { aNetwork, type ANetwork } from '../../../../test/factories/networks.factory.js';
import { EventQueries } from '../views/event.queries.js';
import { EventService } from './event.service.js';
import type { PlanChange } from './replanning.service.js';

let world: World;
let network: ANetwork;
let organiser: Caller;
let events: EventService;

beforeAll(async () => {
  world = await aWorld(EventsModule);
  network = await aNetwork(world.sql);
  organiser = organiserIn(network.id);
  events = world.get(EventService);
});
afterAll(() => world?.close());
beforeEach(() => world.reset());

const published = async (overrides: EventOverrides = {}): Promise<AnEvent> => {
  const event = await anEvent(world.sql, network.id, overrides);
  await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00' });
  return event;
};
const nextWeek = { startsLocal: '2026-05-26T13:00', endsLocal: '2026-05-26T19:00', reason: 'Die Halle ist gesperrt.' };
const move = (id: string, input: Partial<PlanChange>, caller = organiser) =>
  world.within(caller, (tx) => events.moveWithin(tx, caller, id, { version: 1, reason: '', ...input }));
const change = (id: string, input: Partial<PlanChange>, caller = organiser) =>
  world.within(caller, (tx) => events.changeWithin(tx, caller, id, { version: 1, reason: '', ...input }));

describe('an event that moves to another day', () => {
  it('raises its SEQUENCE and takes programme and deadlines along, at the same address', async () => {
    const event = await published({ closes: '2026-05-05T23:59', cancelUntil: '2026-05-17T23:59' });
    const { event: after, revision } = await move(event.id, nextWeek);
    expect(after).toMatchObject({
      state: 'open',
      slug: event.slug,
      startsAt: '2026-05-26T11:00:00.000Z',
      window: { opens: '2026-01-12T09:00', closes: '2026-05-12T23:59', cancelUntil: '2026-05-24T23:59' },
      calendarSequence: 1,
      version: 2,
    });
    expect(revision).toMatchObject({
      kind: 'moved',
      calendarSequence: 1,
      reason: 'Die Halle ist gesperrt.',
      changes: [
        { field: 'startsLocal', from: '2026-05-19T10:00', to: '2026-05-26T13:00' },
        { field: 'endsLocal', from: '2026-05-19T16:00', to: '2026-05-26T19:00' },
      ],
    });
    const full = await world.get(EventQueries).getEvent(organiser.scope, event.id);
    expect(full.agenda.items[0]!.startsLocal).toBe('2026-05-26T13:00');
    expect(full.revisions).toEqual([revision]);
    expect(await world.historyOf(event.id)).toEqual(['event.moved']);
  });

  it('opens registration again after its deadline', async () => {
    const { id } = await published({ state: 'closed', closes: '2026-02-01T23:59' });
    const { event: after } = await move(id, { ...nextWeek, window: { closes: '2026-05-12T23:59' } });
    expect(after).toMatchObject({ state: 'open', registrationState: 'open' });
    expect(await world.historyOf(id)).toEqual(['event.reopened', 'event.moved']);
  });

  it('keeps its hour on the clock when the switch to winter time lies between', async () => {
    const { id } = await published();
    const { event: after } = await move(id, { startsLocal: '2026-11-10T10:00', endsLocal: '2026-11-10T16:00' });
    expect(after.startsAt).toBe('2026-11-10T09:00:00.000Z');
  });

  it.each([
    [{ startsLocal: '2026-05-19T11:00' }, 'startsLocal', 'same-day'],
    [{ startsLocal: '2026-01-19T10:00', endsLocal: '2026-01-19T16:00' }, 'startsLocal', 'in-the-past'],
    [{ startsLocal: '2026-05-26T10:00', endsLocal: '2026-05-25T10:00' }, 'endsLocal', 'not-after-start'],
  ])('is refused with %j', async (input, field, fault) => {
    const { id } = await published();
    await expect(move(id, input)).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { faults: expect.arrayContaining([{ field, fault }]) },
    });
  });

  it('lasts as long as before when only its start is given, over midnight too', async () => {
    const { id } = await published({ startsLocal: '2026-05-19T19:00', endsLocal: '2026-05-20T00:30' });
    const { event: after } = await move(id, { startsLocal: '2026-05-12T19:00' });
    expect(after).toMatchObject({ endsLocal: '2026-05-13T00:30', endsAt: '2026-05-12T22:30:00.000Z' });
  });

  it('may become longer than a day on the way', async () => {
    const { id } = await published();
    const { event: after } = await move(id, { startsLocal: '2026-05-26T10:00', endsLocal: '2026-05-27T15:00' });
    expect(after.endsLocal).toBe('2026-05-27T15:00');
  });

  it('says that a day is past, and not what follows from it for registration', async () => {
    const { id } = await published({ opens: '2026-01-20T09:00' });
    await expect(move(id, { startsLocal: '2026-01-19T10:00' })).rejects.toMatchObject({
      facts: { faults: [{ field: 'startsLocal', fault: 'in-the-past' }] },
    });
  });

  it('must be published and must not have begun', async () => {
    const draft = await published({ state: 'draft' });
    await expect(move(draft.id, nextWeek)).rejects.toMatchObject({ facts: { from: 'draft', to: 'moved' } });
    const cancelled = await published({ state: 'cancelled' });
    await expect(move(cancelled.id, nextWeek)).rejects.toMatchObject({ code: 'move-not-allowed' });
    const { id } = await published();
    world.at('2026-05-19T08:00:00Z');
    await expect(move(id, nextWeek)).rejects.toMatchObject({ facts: { from: 'running', to: 'moved' } });
  });

  it('leaves nothing behind when the notices cannot be written', async () => {
    const { id } = await published();
    const attempt = world.within(organiser, async (tx) => {
      await events.moveWithin(tx, organiser, id, { version: 1, ...nextWeek });
      throw new Error('The outbox is away.');
    });
    await expect(attempt).rejects.toThrow('The outbox is away.');
    const { calendarSequence, revisions, version } = await world.get(EventQueries).getEvent(organiser.scope, id);
    expect({ calendarSequence, revisions, version }).toEqual({ calendarSequence: 0, revisions: [], version: 1 });
  });
});

describe('an event that changes on its day', () => {
  it('raises its SEQUENCE for another hour, place or link, every time by one', async () => {
    const { id } = await published();
    const first = await change(id, { startsLocal: '2026-05-19T09:00' });
    expect(first.revision).toMatchObject({ kind: 'changed', calendarSequence: 1 });
    expect((await change(id, { version: 2, venueName: 'Stadthalle' })).revision.calendarSequence).toBe(2);
    const link = await change(id, { version: 3, meetingUrl: 'https://treffen.example.org/neu' });
    expect(link.revision).toMatchObject({
      calendarSequence: 3,
      changes: [{ field: 'meetingUrl', from: null, to: null }],
    });
  });

  it('has places for its new format', async () => {
    const { id } = await published({ capacity: 80 });
    const hybrid = { format: 'hybrid', meetingUrl: 'https://treffen.example.org/x' } as const;
    expect((await change(id, hybrid)).event.modes).toEqual([
      { mode: 'on_site', capacity: 80, reserved: 0 },
      { mode: 'online', capacity: null, reserved: 0 },
    ]);
    const modes = [{ mode: 'online', capacity: 500, reserved: 0 }] as const;
    expect((await change(id, { version: 2, format: 'online', modes })).event.modes).toEqual(modes);
  });

  it('does not open a format that lacks something', async () => {
    const { id } = await published();
    await expect(change(id, { format: 'online' })).rejects.toMatchObject({
      code: 'event.incomplete',
      facts: { missing: ['meeting-link'] },
    });
  });

  it('is refused when nothing changes or it is another day', async () => {
    const { id } = await published();
    await expect(change(id, {})).rejects.toMatchObject({
      facts: { faults: [{ field: 'plan', fault: 'nothing-changed' }] },
    });
    await expect(change(id, nextWeek)).rejects.toMatchObject({
      facts: { faults: [{ field: 'startsLocal', fault: 'other-day' }] },
    });
  });

  it('may still change its room while it is running', async () => {
    const { id } = await published();
    world.at('2026-05-19T09:00:00Z');
    expect((await change(id, { venueName: 'Stadthalle' })).event).toMatchObject({ state: 'running' });
  });

  it('gets more places without a new version in calendars', async () => {
    const { id } = await published({ capacity: 80 });
    const modes = [{ mode: 'on_site', capacity: 120, reserved: 5 }] as const;
    const { event: after } = await world.within(organiser, (tx) =>
      events.setPlacesWithin(tx, organiser, id, { version: 1, modes }),
    );
    expect(after.modes).toEqual(modes);
    expect(after).toMatchObject({ calendarSequence: 0, version: 2 });
    expect(await world.historyOf(id)).toEqual(['event.places-changed']);
  });
});

describe('an event that does not take place', () => {
  const cancel = (id: string, successorEventId?: string, caller = organiser) =>
    world.within(caller, (tx) =>
      events.cancelWithin(tx, caller, id, { version: 1, reason: 'Erkrankung', successorEventId }),
    );
  const notHeld = (id: string, version = 1) =>
    world.within(organiser, (tx) => events.notHeldWithin(tx, organiser, id, { version, note: 'Niemand kam.' }));

  it('is cancelled with its reason, its successor and a raised SEQUENCE', async () => {
    const [{ id }, successor] = [await published(), await published()];
    const { event: after, revision } = await cancel(id, successor.id);
    expect(after).toMatchObject({
      state: 'cancelled',
      registrationState: 'cancelled',
      cancelReason: 'Erkrankung',
      successorEventId: successor.id,
      calendarSequence: 1,
    });
    expect(revision).toMatchObject({
      kind: 'cancelled',
      calendarSequence: 1,
      changes: [{ field: 'state', from: 'open', to: 'cancelled' }],
    });
    await expect(
      world.within(organiser, (tx) => events.cancelWithin(tx, organiser, id, { version: 2, reason: 'Nochmals' })),
    ).rejects.toMatchObject({ facts: { from: 'cancelled', to: 'cancelled' } });
  });

  it('is followed only by another event of the same network that is not cancelled', async () => {
    const { id } = await published();
    const foreign = await anEvent(world.sql, (await aNetwork(world.sql)).id);
    const cancelled = await published({ state: 'cancelled' });
    for (const successor of [id, foreign.id, cancelled.id, 'nonsense']) {
      await expect(cancel(id, successor)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('is not cancelled once it has begun, although the clock is late', async () => {
    const { id } = await published();
    world.at('2026-05-19T08:00:00Z');
    await expect(cancel(id)).rejects.toMatchObject({ facts: { from: 'running', to: 'cancelled' } });
  });

  it('was not held when nobody came, which nobody can know before', async () => {
    const { id } = await published();
    await expect(notHeld(id)).rejects.toMatchObject({ code: 'event.not-begun' });
    world.at('2026-05-19T15:00:00Z');
    const { event: after, revision } = await notHeld(id);
    expect(after).toMatchObject({ state: 'not_held', registrationState: 'over', cancelReason: 'Niemand kam.' });
    expect(revision).toMatchObject({ kind: 'not_held', calendarSequence: 1 });
    expect(await world.historyOf(id)).toEqual(['event.closed', 'event.begun', 'event.not-held']);
  });

  it('is nobody else’s business', async () => {
    const { id } = await published();
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    const reader = { ...organiser, scope: scopeIn([network.id], ['event:read']) };
    await expect(cancel(id, undefined, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(cancel(id, undefined, reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(move(id, nextWeek, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(change(id, { venueName: 'X' }, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(cancel(id)).resolves.toMatchObject({ event: { state: 'cancelled' } });
  });
});
