import { type Caller, newId } from '#libs/kernel';
import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { aDraft, aFachtag } from '../../../../test/factories/drafts.factory.js';
import { anAgendaItem, anEvent } from '../../../../test/factories/events.factory.js';
import { aGroup, aNetwork, type ANetwork, anOrganisation } from '../../../../test/factories/networks.factory.js';
import { EventsModule } from '../events.module.js';
import { EventQueries } from '../views/event.queries.js';
import { DiscardingService } from '../preparation/discarding.service.js';
import type { Recurrence } from './recurrence.rules.js';
import { SeriesPlanning } from './series-planning.service.js';
import { listSeriesOfEvents } from './series-rows.queries.js';
import { SeriesQueries } from './series.queries.js';
import { type NewSeries, SeriesService } from './series.service.js';

let world: World;
let network: ANetwork;
let organiser: Caller;

beforeAll(async () => {
  world = await aWorld(EventsModule);
});
afterAll(() => world?.close());
beforeEach(async () => {
  world.reset();
  network = await aNetwork(world.sql, { land: 'HE', mailbox: 'post@lindengau.example.org' });
  organiser = organiserIn(network.id);
});

/** From the second Wednesday of March 2026, with Easter and the turn of the year in between. */
const monthly: Recurrence = {
  starts: '2026-03-11',
  pattern: 'monthly-by-weekday',
  every: 1,
  until: '2026-12-31',
  count: null,
};

const create = (more: Partial<NewSeries> = {}) =>
  world.get(SeriesService).create(organiser, network.id, {
    title: 'AK Ansprache',
    recurrence: monthly,
    first: { ...aFachtag, type: 'arbeitskreis', startsLocal: '2026-03-11T14:00', endsLocal: '2026-03-11T16:30' },
    ...more,
  });
const planYear = (id: string, more: Partial<Parameters<SeriesPlanning['planYear']>[2]> = {}) =>
  world.get(SeriesPlanning).planYear(organiser, id, { version: 1, year: 2026, state: 'draft', ...more });
const planNext = (id: string, more: Partial<Parameters<SeriesPlanning['planNext']>[2]> = {}) =>
  world.get(SeriesPlanning).planNext(organiser, id, { version: 1, like: 'template', state: 'draft', ...more });
const see = (id: string, year = 2026) => world.get(SeriesQueries).get(organiser.scope, id, year);
const event = (id: string) => world.get(EventQueries).getEvent(organiser.scope, id);

describe('a new series', () => {
  it('begins with its first gathering, which stands for the first day of its rule', async () => {
    const { id } = await create({ numberingFrom: 1, guaranteeRelevant: true });
    const series = await see(id);
    expect(series).toMatchObject({ title: 'AK Ansprache', type: 'arbeitskreis', version: 1, year: 2026 });
    const [first, second] = series.dates;
    expect(first).toMatchObject({ day: '2026-03-11', event: { title: '1. AK Ansprache', state: 'draft', number: 1 } });
    expect(second).toEqual({ day: '2026-04-08', off: null, isAhead: true, event: null });
    expect(series.next).toEqual({ number: 2, title: '2. AK Ansprache', host: null });
    expect(await event(first!.event!.id)).toMatchObject({ guaranteeRelevant: true });
    expect(await world.historyOf(id)).toEqual(['series.created']);
    expect(await world.historyOf(first!.event!.id)).toEqual(['event.created', 'event.joined-series']);
  });

  it('begins with a gathering that is there already', async () => {
    const group = await aGroup(world.sql, network.id);
    const there = await anEvent(world.sql, network.id, { startsLocal: '2026-03-11T14:00' }, { group_id: group.id });
    const { id } = await create({ templateEventId: there.id, first: undefined });
    expect(await see(id)).toMatchObject({ type: 'fachtag', group: { id: group.id }, template: { id: there.id } });
    expect((await see(id)).dates[0]).toMatchObject({ event: { id: there.id, occurrenceDate: '2026-03-11' } });
  });

  it.each([
    ['a recurrence without end', { ...monthly, until: null }, 'recurrence.end', 'without-end'],
    [
      'the 31st monthly',
      { ...monthly, starts: '2026-03-31', pattern: 'monthly-by-date' },
      'recurrence.pattern',
      'not-in-every-month',
    ],
  ] as const)('is refused for %s', async (_, recurrence, field, fault) => {
    await expect(create({ recurrence })).rejects.toMatchObject({ facts: { faults: [{ field, fault }] } });
  });

  it('can only expect members of a group that it has', async () => {
    const fault = { facts: { faults: [{ field: 'expectsMembers', fault: 'needs-group' }] } };
    await expect(create({ expectsMembers: true })).rejects.toMatchObject(fault);
    const group = await aGroup(world.sql, network.id);
    const { id } = await create({ expectsMembers: true, groupId: group.id });
    expect(await see(id)).toMatchObject({ expectsMembers: true });
    const edit = world.get(SeriesService).edit(organiser, { id, version: 1 }, { groupId: null });
    await expect(edit).rejects.toMatchObject(fault);
  });

  it('begins with one gathering, neither none nor two', async () => {
    const fault = { facts: { faults: [{ field: 'templateEventId', fault: 'required' }] } };
    await expect(create({ first: undefined })).rejects.toMatchObject(fault);
    await expect(create({ templateEventId: newId() })).rejects.toMatchObject(fault);
  });

  it('is refused for a date in the missing hour, by its day', async () => {
    const night = { ...aFachtag, startsLocal: '2026-03-22T02:30', endsLocal: '2026-03-22T04:00' };
    const sundays = { ...monthly, starts: '2026-03-22', pattern: 'weekly' } as const;
    await expect(create({ first: night, recurrence: sundays })).rejects.toMatchObject({
      code: 'series.missing-hour',
      facts: { day: '2026-03-29', time: '02:30' },
    });
    expect((await world.get(SeriesQueries).list(organiser.scope, network.id, { page: 1, size: 10 })).rows).toEqual([]);
  });

  it('takes groups and hosts of its own network only', async () => {
    const other = await aNetwork(world.sql);
    const [group, host] = [await aGroup(world.sql, other.id), await anOrganisation(world.sql, other.id)];
    await expect(create({ groupId: group.id })).rejects.toMatchObject({ code: 'not-found', facts: { thing: 'group' } });
    for (const id of [host.id, newId()])
      await expect(create({ hostOrganisationIds: [id] })).rejects.toMatchObject({ code: 'not-found' });
    const theirs = await anEvent(world.sql, other.id);
    await expect(create({ templateEventId: theirs.id, first: undefined })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is made and seen by people of the network only', async () => {
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    const input = { title: 'AK', first: aFachtag };
    await expect(world.get(SeriesService).create(stranger, network.id, input)).rejects.toMatchObject({
      code: 'not-found',
    });
    const reader = { ...organiser, scope: scopeIn([network.id], ['event:read']) };
    await expect(world.get(SeriesService).create(reader, network.id, input)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { id } = await create();
    await expect(world.get(SeriesQueries).get(stranger.scope, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      world.get(SeriesPlanning).planYear(stranger, id, { version: 1, year: 2026, state: 'draft' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the dates of a year', () => {
  it('come into being in one go, without holidays and quiet periods, and say why', async () => {
    const { id } = await create({ recurrence: { ...monthly, starts: '2026-03-05', pattern: 'weekly', every: 1 } });
    const made = await planYear(id);
    const { dates } = await see(id);
    const off = dates.flatMap(({ day, off: reason }) => (reason ? [`${day} ${reason.kind}`] : []));
    expect(off).toEqual([
      '2026-05-14 holiday',
      '2026-06-04 holiday',
      '2026-12-24 quiet-period',
      '2026-12-31 quiet-period',
    ]);
    expect(dates.filter(({ off: reason, event: one }) => !reason && !one)).toEqual([]);
    expect(made.map(({ startsLocal }) => startsLocal)).not.toContain('2026-05-14T14:00');
    expect(await world.historyOf(id)).toEqual(['series.created', 'series.year-planned']);
  });

  it('are made once, however often and at once they are asked for', async () => {
    const { id } = await create();
    const twice = await Promise.all([planYear(id), planYear(id)]);
    expect(twice.map(({ length }) => length).sort()).toEqual([0, 9]);
    expect(await planYear(id)).toEqual([]);
    expect((await see(id)).dates).toHaveLength(10);
  });

  it('are like the template, each with the next number, its title, window and programme', async () => {
    const { id } = await create({ numberingFrom: 5 });
    const [first] = (await see(id)).dates;
    await anAgendaItem(world.sql, first!.event!.id, { startsLocal: '2026-03-11T14:15', title: 'Blick zurück' });
    const [second, third] = await planYear(id);
    expect([second, third].map((one) => one!.title)).toEqual(['6. AK Ansprache', '7. AK Ansprache']);
    expect(await event(second!.id)).toMatchObject({
      startsLocal: '2026-04-08T14:00',
      endsLocal: '2026-04-08T16:30',
      window: { opens: '2026-03-25T09:00', closes: '2026-04-06T23:59' },
      venueName: aFachtag.venueName,
      modes: aFachtag.modes,
      agenda: { items: [{ title: 'Blick zurück', startsLocal: '2026-04-08T14:15' }] },
    });
  });

  it('go round among the hosts', async () => {
    const hosts = [await anOrganisation(world.sql, network.id), await anOrganisation(world.sql, network.id)];
    const ids = hosts.map(({ id }) => id);
    const { id } = await create({ hostOrganisationIds: ids });
    await planYear(id);
    const turns = (await see(id)).dates.map((date) => ids.indexOf(date.event!.host!.id));
    expect(turns).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
  });

  it('are announced together, or none of them is', async () => {
    const { id } = await create();
    await world.sql.query(`update event set contact_name = '' where series_id = $1`, [id]);
    await expect(planYear(id, { state: 'announced' })).rejects.toMatchObject({
      code: 'event.incomplete',
      facts: { missing: ['contact'] },
    });
    expect((await see(id)).dates.filter((date) => date.event !== null)).toHaveLength(1);
    await world.sql.query(`update event set contact_name = 'Ute Kallweit' where series_id = $1`, [id]);
    expect(await planYear(id, { state: 'announced' })).toHaveLength(9);
    expect((await see(id)).dates.map((date) => date.event!.state)).toEqual(['draft', ...Array(9).fill('announced')]);
  });

  it('do not lie in the past', async () => {
    const { id } = await create();
    world.at('2026-07-08T13:00:00Z');
    expect((await planYear(id)).map(({ startsLocal }) => startsLocal.slice(0, 10))).toEqual([
      ...['2026-08-12', '2026-09-09', '2026-10-14', '2026-11-11', '2026-12-09'],
    ]);
  });

  it('are those of the rule that the organiser has seen', async () => {
    const { id } = await create();
    await world.get(SeriesService).edit(organiser, { id, version: 1 }, { recurrence: { ...monthly, every: 2 } });
    await expect(planYear(id)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await planYear(id, { version: 2 })).toHaveLength(4);
  });

  it('need a rule, and a gathering to be like', async () => {
    const { id } = await create({ recurrence: null });
    await expect(planYear(id)).rejects.toMatchObject({ code: 'series.no-rule' });
    const only = (await see(id)).template!.id;
    await world.get(DiscardingService).discard(organiser, only, { version: (await event(only)).version });
    await expect(planNext(id)).rejects.toMatchObject({ code: 'series.no-template' });
  });
});

describe('one date', () => {
  it('that is moved or cancelled leaves the others alone, and its day is not planned again', async () => {
    const { id } = await create();
    const [april, may] = await planYear(id);
    await world.sql.query(`update event set starts_local = '2026-04-15T14:00' where id = $1`, [april!.id]);
    await world.sql.query(`update event set state = 'cancelled' where id = $1`, [may!.id]);
    expect(await planYear(id)).toEqual([]);
    const { dates } = await see(id);
    expect(dates[1]).toMatchObject({ day: '2026-04-08', event: { id: april!.id, startsLocal: '2026-04-15T14:00' } });
    expect(dates[2]).toMatchObject({ day: '2026-05-13', event: { state: 'cancelled' } });
    expect(dates.filter((date) => date.event?.state === 'draft')).toHaveLength(9);
  });

  it('comes next, like the latest one when it is taken over', async () => {
    const { id } = await create({ numberingFrom: 1 });
    const second = await planNext(id);
    await world.sql.query(`update event set venue_name = 'Rathaus' where id = $1`, [second.id]);
    expect(second).toMatchObject({ title: '2. AK Ansprache', startsLocal: '2026-04-08T14:00' });
    const third = await planNext(id, { like: 'latest' });
    expect(await event(third.id)).toMatchObject({ venueName: 'Rathaus', startsLocal: '2026-05-13T14:00', number: 3 });
    expect(await event((await planNext(id)).id)).toMatchObject({ venueName: aFachtag.venueName, number: 4 });
  });

  it('may be named by hand, also where the rule has no days left', async () => {
    const { id } = await create({ recurrence: { ...monthly, until: null, count: 1 } });
    await expect(planNext(id)).rejects.toMatchObject({ code: 'series.no-more-dates' });
    const extra = await planNext(id, { startsLocal: '2026-07-01T09:00' });
    expect((await see(id)).dates.at(-1)).toMatchObject({
      day: '2026-07-01',
      event: { id: extra.id, occurrenceDate: null },
    });
  });

  it('brings the room of its group along, and no other link', async () => {
    const online = {
      ...aFachtag,
      format: 'online',
      modes: undefined,
      meetingUrl: 'https://treffen.example.org/ak',
    } as const;
    const group = await aGroup(world.sql, network.id);
    for (const [groupId, link] of [
      [group.id, online.meetingUrl],
      [null, null],
    ] as const) {
      const { id } = await create({ groupId, recurrence: null, first: online });
      const next = await planNext(id, { startsLocal: '2026-07-01T09:00' });
      expect((await event(next.id)).meetingUrl).toBe(link);
    }
  });

  it('joins and leaves a series at an organiser’s word', async () => {
    const { id } = await create();
    const before = await aDraft(world, organiser, network.id, {
      startsLocal: '2026-04-08T10:00',
      endsLocal: '2026-04-08T12:00',
    });
    const service = world.get(SeriesService);
    const seen = await service.place(organiser, before.id, { version: 1, seriesId: id });
    expect((await see(id)).dates[1]).toMatchObject({ day: '2026-04-08', event: { id: before.id } });
    await service.place(organiser, before.id, { version: seen.version, seriesId: null });
    expect((await see(id)).dates[1]!.event).toBeNull();
    expect(await world.historyOf(before.id)).toEqual(['event.created', 'event.joined-series', 'event.left-series']);
    const foreign = await anEvent(world.sql, (await aNetwork(world.sql)).id);
    await expect(service.place(organiser, foreign.id, { version: 1, seriesId: id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a series that has ended', () => {
  it('gets no more dates and no changes; what stands stays', async () => {
    const { id } = await create();
    await planYear(id);
    await world.get(SeriesService).end(organiser, { id, version: 1 }, { reason: 'Die Förderung läuft aus.' });
    const acts = [planYear(id, { version: 2 }), planNext(id, { version: 2 })];
    await Promise.all(acts.map((act) => expect(act).rejects.toMatchObject({ code: 'series.ended' })));
    await expect(world.get(SeriesService).edit(organiser, { id, version: 2 }, { title: 'AK' })).rejects.toMatchObject({
      code: 'series.ended',
    });
    expect((await see(id)).dates.filter((date) => date.event !== null)).toHaveLength(10);
    expect(await world.historyOf(id)).toContain('series.ended');
  });
});

it('tells others of a gathering its series, its group and the one before', async () => {
  const group = await aGroup(world.sql, network.id);
  const { id } = await create({ groupId: group.id });
  const [april, may, june] = await planYear(id, { state: 'announced' });
  await world.sql.query(`update event set state = 'cancelled' where id = $1`, [may!.id]);
  const found = await listSeriesOfEvents(world.sql, [april!.id, june!.id, newId()]);
  expect(found.size).toBe(2);
  expect(found.get(april!.id)).toMatchObject({ seriesId: id, groupId: group.id, previousEventId: null });
  expect(found.get(june!.id)).toMatchObject({ seriesTitle: 'AK Ansprache', previousEventId: april!.id });
});
