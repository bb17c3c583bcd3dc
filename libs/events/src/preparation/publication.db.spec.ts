import { type Caller } from '#libs/kernel';
import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { aDraft } from '../../../../test/factories/drafts.factory.js';
import { EventsModule } from '../events.module.js';
import { anAgendaItem, anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, type ANetwork } from '../../../../test/factories/networks.factory.js';
import { EditingService } from './editing.service.js';
import { EventQueries } from '../views/event.queries.js';
import { EventService } from '../changes/event.service.js';
import { PublicationService } from './publication.service.js';

let world: World;
let network: ANetwork;
let organiser: Caller;
let publication: PublicationService;

beforeAll(async () => {
  world = await aWorld(EventsModule);
  network = await aNetwork(world.sql);
  organiser = organiserIn(network.id);
  publication = world.get(PublicationService);
});
afterAll(() => world?.close());
beforeEach(async () => {
  world.reset();
  await world.sql.query('truncate event cascade');
});

const stateOf = async (id: string) => {
  const { state, registrationState } = await world.get(EventQueries).getEvent(organiser.scope, id);
  return [state, registrationState];
};
const ready = async (): Promise<string> => {
  const { id } = await aDraft(world, organiser, network.id);
  await anAgendaItem(world.sql, id, { startsLocal: '2026-05-19T10:00' });
  return id;
};

describe('a draft on its way to the public', () => {
  it('is announced without agenda, but registration does not open by itself while one is missing', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    expect(await publication.announce(organiser, id, { version: 1 })).toMatchObject({ state: 'announced', version: 2 });
    world.at('2026-03-24T08:00:00Z');
    expect(await world.get(EventService).moveByClock()).toEqual({ moves: [] });
    await anAgendaItem(world.sql, id, { startsLocal: '2026-05-19T10:00' });
    expect(await world.get(EventService).moveByClock()).toEqual({ moves: [{ eventId: id, to: 'open' }] });
    expect(await stateOf(id)).toEqual(['open', 'open']);
  });

  it('is not announced without somebody to ask', async () => {
    const { id } = await aDraft(world, organiser, network.id, { contactName: '' });
    await expect(publication.announce(organiser, id, { version: 1 })).rejects.toMatchObject({
      code: 'event.incomplete',
      facts: { eventId: id, missing: ['contact'] },
    });
    expect(await stateOf(id)).toEqual(['draft', 'not_yet_open']);
    expect(await world.historyOf(id)).toEqual(['event.created']);
  });

  it('is opened at once with two lines of history, and its window begins now', async () => {
    const id = await ready();
    const event = await publication.open(organiser, id, { version: 1 });
    expect(event).toMatchObject({ state: 'open', registrationState: 'open', window: { opens: '2026-02-02T09:00' } });
    expect(await world.historyOf(id)).toEqual(['event.created', 'event.announced', 'event.opened']);
  });

  it('is not opened while the checklist names something', async () => {
    const { id } = await aDraft(world, organiser, network.id, { venueName: '', accessibilityNotes: '' });
    await expect(publication.open(organiser, id, { version: 1 })).rejects.toMatchObject({
      facts: { missing: ['venue', 'accessibility', 'agenda'] },
    });
    const { checklist } = await world.get(EventQueries).getEvent(organiser.scope, id);
    const undone = checklist.filter(({ isRequired, isDone }) => isRequired && !isDone).map(({ code }) => code);
    expect(undone).toEqual(['venue', 'accessibility', 'agenda']);
  });

  it('is published by people who may write, in the version they have read', async () => {
    const id = await ready();
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    const reader = { ...organiser, scope: scopeIn([network.id], ['event:read']) };
    await expect(publication.open(stranger, id, { version: 1 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(publication.open(reader, id, { version: 1 })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(publication.open(organiser, id, { version: 2 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(publication.open(organiser, id, { version: 1 })).resolves.toMatchObject({ state: 'open' });
  });
});

describe('an open event', () => {
  it('is closed before its deadline, which then says so, and opened again by a new deadline', async () => {
    const event = await anEvent(world.sql, network.id);
    await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00' });
    const closed = await publication.close(organiser, event.id, { version: 1 });
    expect(closed).toMatchObject({
      state: 'closed',
      registrationState: 'closed',
      window: { closes: '2026-02-02T09:00' },
    });
    const again = await world
      .get(EditingService)
      .edit(organiser, event.id, { version: 2, window: { closes: '2026-05-12T23:59' } });
    expect(again).toMatchObject({ state: 'open', registrationState: 'open' });
    expect(await world.historyOf(event.id)).toEqual(['event.closed', 'event.reopened', 'event.edited']);
  });

  it('closes at once when its new deadline has passed', async () => {
    const event = await anEvent(world.sql, network.id);
    await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00' });
    const edited = await world
      .get(EditingService)
      .edit(organiser, event.id, { version: 1, window: { closes: '2026-02-01T23:59' } });
    expect(edited.state).toBe('closed');
  });

  it('may tell other words, but neither another day nor another place without a notice', async () => {
    const event = await anEvent(world.sql, network.id);
    await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00' });
    const editing = world.get(EditingService);
    const quiet = { version: 1, title: 'Neuer Titel', startsLocal: '2026-05-20T10:00', venueName: 'Stadthalle' };
    await expect(editing.edit(organiser, event.id, quiet)).rejects.toMatchObject({
      code: 'event.published',
      facts: { eventId: event.id, fields: ['startsLocal', 'endsLocal', 'venueName'] },
    });
    const edited = await editing.edit(organiser, event.id, { version: 1, title: 'Neuer Titel' });
    expect(edited).toMatchObject({ title: 'Neuer Titel', slug: event.slug, calendarSequence: 0, version: 2 });
    expect(edited.changedAt).toBe(world.clock.now().toISOString());
    const places = { version: 2, modes: [{ mode: 'on_site', capacity: 5, reserved: 0 }] } as const;
    await expect(editing.setModes(organiser, event.id, places)).rejects.toMatchObject({ code: 'event.published' });
  });

  it('does not lose what it needed to be opened', async () => {
    const event = await anEvent(world.sql, network.id);
    await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00' });
    const attempt = world.get(EditingService).edit(organiser, event.id, { version: 1, accessibilityNotes: '' });
    await expect(attempt).rejects.toMatchObject({ code: 'event.incomplete', facts: { missing: ['accessibility'] } });
  });
});

describe('the clock', () => {
  it('opens, closes and begins what is due, and does it once', async () => {
    const id = await ready();
    await publication.announce(organiser, id, { version: 1 });
    const events = world.get(EventService);
    expect(await events.moveByClock()).toEqual({ moves: [] });
    world.at('2026-03-24T08:00:00Z');
    expect((await events.moveByClock()).moves).toEqual([{ eventId: id, to: 'open' }]);
    expect((await events.moveByClock()).moves).toEqual([]);
    world.at('2026-05-05T21:59:00Z');
    expect((await events.moveByClock()).moves).toEqual([{ eventId: id, to: 'closed' }]);
    world.at('2026-05-19T08:00:00Z');
    expect((await events.moveByClock()).moves).toEqual([{ eventId: id, to: 'running' }]);
    world.at('2026-05-20T08:00:00Z');
    expect((await events.moveByClock()).moves).toEqual([]);
    expect(await stateOf(id)).toEqual(['running', 'over']);
  });

  it('does each move once although two workers look at the same time', async () => {
    const { id } = await anEvent(world.sql, network.id, { closes: '2026-02-01T23:59' });
    const reports = await Promise.all([1, 2, 3].map(() => world.get(EventService).moveByClock()));
    expect(reports.flatMap(({ moves }) => moves)).toEqual([{ eventId: id, to: 'closed' }]);
    expect(await world.historyOf(id)).toEqual(['event.closed']);
  });

  it('moves the others when one event cannot be moved', async () => {
    const [stuck, fine] = [
      await anEvent(world.sql, network.id, { title: 'Hängt', closes: '2026-02-01T23:58' }),
      await anEvent(world.sql, network.id, { closes: '2026-02-01T23:59' }),
    ];
    await world.sql.query(`alter table event add constraint ck_event_stuck check (title <> 'Hängt' or state = 'open')`);
    await expect(world.get(EventService).moveByClock()).rejects.toThrow('1 events could not be moved.');
    expect([await stateOf(stuck.id), await stateOf(fine.id)]).toEqual([
      ['open', 'closed'],
      ['closed', 'closed'],
    ]);
    await world.sql.query('alter table event drop constraint ck_event_stuck');
    expect((await world.get(EventService).moveByClock()).moves).toEqual([{ eventId: stuck.id, to: 'closed' }]);
  });

  it('writes who moved the event: nobody but the clock', async () => {
    const { id } = await anEvent(world.sql, network.id, { closes: '2026-02-01T23:59' });
    await world.get(EventService).moveByClock();
    const [entry] = await world.sql.query('select * from history_entry where thing_id = $1', [id]);
    expect(entry).toMatchObject({ actor_kind: 'system', actor_name: 'clock', from_state: 'open', to_state: 'closed' });
  });
});

describe('an event that has begun', () => {
  it('is held by the word of people, although the clock was late', async () => {
    const { id } = await anEvent(world.sql, network.id);
    const hold = () => world.within(organiser, (tx) => world.get(EventService).holdWithin(tx, organiser, id));
    await expect(hold()).rejects.toMatchObject({ code: 'event.not-begun' });
    world.at('2026-05-19T15:00:00Z');
    expect(await hold()).toMatchObject({ state: 'held' });
    // What was said once stays said.
    expect(await hold()).toMatchObject({ state: 'held' });
    expect(await world.historyOf(id)).toEqual(['event.closed', 'event.begun', 'event.held']);
  });
});
