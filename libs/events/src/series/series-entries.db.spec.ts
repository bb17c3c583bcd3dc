import type { Caller } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aFachtag } from '../../../../test/factories/drafts.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, type ANetwork } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { EventService } from '../changes/event.service.js';
import { EventsModule } from '../events.module.js';
import { findEventFacts } from '../facts/event-facts.queries.js';
import type { Recurrence } from './recurrence.rules.js';
import { findSeriesPlan } from './series-plan.queries.js';
import { SeriesPlanning } from './series-planning.service.js';
import { SeriesService } from './series.service.js';

let world: World;
let network: ANetwork;
let organiser: Caller;
beforeAll(async () => {
  world = await aWorld(EventsModule);
  network = await aNetwork(world.sql, { land: 'HE', mailbox: 'post@lindengau.example.org' });
  organiser = organiserIn(network.id);
});
afterAll(() => world?.close());

const monthly: Recurrence = {
  ...{ starts: '2026-03-11', pattern: 'monthly-by-weekday', every: 1, until: '2026-06-30', count: null },
};

/** A series whose three dates from April to June are announced. */
async function announced() {
  const first = { ...aFachtag, type: 'arbeitskreis', startsLocal: '2026-03-11T14:00', endsLocal: '2026-03-11T16:30' };
  const { id } = await world.get(SeriesService).create(organiser, network.id, {
    title: 'AK Ansprache',
    recurrence: monthly,
    first: { ...first, type: 'arbeitskreis' },
  });
  const year = { version: 1, year: 2026, state: 'announced' } as const;
  const dates = await world.get(SeriesPlanning).planYear(organiser, id, year);
  return { id, ids: dates.map((date) => date.id) };
}
const entryOf = async (eventId: string) => {
  const facts = (await findEventFacts(world.database, eventId))!;
  const { calendarUid: uid, calendarStart: start, calendarSequence: sequence, plannedSequence: planned } = facts;
  return { uid, start, sequence, planned };
};
const versionOf = async (eventId: string): Promise<number> =>
  (await world.sql.query<{ version: number }[]>('select version from event where id = $1', [eventId]))[0]!.version;
const edit = (id: string, recurrence: Recurrence) =>
  world.get(SeriesService).edit(organiser, { id, version: 1 }, { recurrence });

describe('a date of a series in calendars', () => {
  it('is an occurrence of the entry of its series, under the start that the rule gives it', async () => {
    const { id, ids } = await announced();
    expect((await Promise.all(ids.map(entryOf))).map(({ uid, start }) => [uid, start])).toEqual([
      [id, '2026-04-08T14:00'],
      [id, '2026-05-13T14:00'],
      [id, '2026-06-10T14:00'],
    ]);
  });

  it('raises the number of the whole when people hear of it, and that of itself when it changes', async () => {
    const { id, ids } = await announced();
    const { sequence } = (await findSeriesPlan(world.database, id))!;
    expect(sequence).toBe(3);
    expect(await entryOf(ids[0]!)).toMatchObject({ sequence, planned: 0 });
    await world.database.transaction(organiser, async (tx) => {
      const change = { version: await versionOf(ids[0]!), reason: 'Umbau', startsLocal: '2026-04-15T09:00' };
      await world.get(EventService).moveWithin(tx, organiser, ids[0]!, change);
    });
    expect(await entryOf(ids[0]!)).toEqual({ uid: id, start: '2026-04-08T14:00', sequence: 4, planned: 4 });
    expect(await entryOf(ids[1]!)).toMatchObject({ sequence: 3, planned: 0 });
    expect((await findSeriesPlan(world.database, id))!.sequence).toBe(3);
  });

  it('keeps its entry when the series takes another rule, and new dates get entries of their own', async () => {
    const { id, ids } = await announced();
    await edit(id, { ...monthly, starts: '2026-03-19', until: '2026-12-31' });
    expect(await entryOf(ids[1]!)).toMatchObject({ uid: id, start: '2026-05-13T14:00' });
    const next = await world
      .get(SeriesPlanning)
      .planNext(organiser, id, { version: 2, like: 'template', state: 'announced' });
    expect(await entryOf(next.id)).toMatchObject({ uid: next.id, start: null });
    expect((await findSeriesPlan(world.database, id))!.startsUntil('2026-05-31')).toEqual([
      '2026-03-11T14:00',
      '2026-04-08T14:00',
      '2026-05-13T14:00',
    ]);
  });

  it('goes on in the same entry when only the end of the rule is another', async () => {
    const { id } = await announced();
    await edit(id, { ...monthly, until: '2026-12-31' });
    const [july] = await world
      .get(SeriesPlanning)
      .planYear(organiser, id, { version: 2, year: 2026, state: 'announced' });
    expect(await entryOf(july!.id)).toMatchObject({ uid: id, start: '2026-07-08T14:00' });
  });

  it('keeps its entry when it leaves the series, and takes none when people knew it before it joined', async () => {
    const { id, ids } = await announced();
    const place = async (eventId: string, seriesId: string | null) =>
      world.get(SeriesService).place(organiser, eventId, { version: await versionOf(eventId), seriesId });
    await place(ids[2]!, null);
    expect(await entryOf(ids[2]!)).toMatchObject({ uid: id, start: '2026-06-10T14:00' });
    expect((await findSeriesPlan(world.database, id))!.sequence).toBe(4);
    const known = await anEvent(world.sql, network.id, { startsLocal: '2026-06-10T14:00' });
    await place(known.id, id);
    expect(await entryOf(known.id)).toMatchObject({ uid: known.id, start: null });
  });

  it('follows a new rule while nobody knows it', async () => {
    const { id } = await world.get(SeriesService).create(organiser, network.id, {
      title: 'AK Ansprache',
      recurrence: monthly,
      first: { ...aFachtag, type: 'arbeitskreis', startsLocal: '2026-03-11T14:00', endsLocal: '2026-03-11T16:30' },
    });
    await edit(id, { ...monthly, starts: '2026-03-18' });
    const [draft] = await world.sql.query<{ uid: string | null }[]>(
      'select calendar_uid as uid from event where series_id = $1',
      [id],
    );
    expect(draft).toEqual({ uid: null });
    const [april] = await world
      .get(SeriesPlanning)
      .planYear(organiser, id, { version: 2, year: 2026, state: 'announced' });
    expect((await entryOf(april!.id)).start).toMatch(/^2026-\d\d-\d\dT14:00$/);
    expect((await entryOf(april!.id)).uid).toBe(id);
  });
});
