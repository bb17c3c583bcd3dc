import { type Caller, newId, systemScope } from '#libs/kernel';
import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aDraft } from '../../../../test/factories/drafts.factory.js';
import { EventsModule } from '../events.module.js';
import { anAgendaItem, anEvent } from '../../../../test/factories/events.factory.js';
import { aGroup, aNetwork, type ANetwork } from '../../../../test/factories/networks.factory.js';
import { type EventFilter, EventQueries } from './event.queries.js';
import { EventWork } from './event-work.queries.js';
import { PublicEventQueries, type PublicFilter } from './public-event.queries.js';

let world: World;
let network: ANetwork;
let organiser: Caller;

beforeAll(async () => {
  world = await aWorld(EventsModule);
});
afterAll(() => world?.close());
beforeEach(async () => {
  world.reset();
  await world.sql.query('truncate event cascade');
  network = await aNetwork(world.sql, { land: 'HE', funding_notice: 'Gefördert vom Land.', phone: '0391 5550100' });
  organiser = organiserIn(network.id);
});

const PAGE = { page: 1, size: 50 };
const titles = (page: { rows: readonly { title: string }[] }) => page.rows.map(({ title }) => title);

describe('the list of organisers', () => {
  const list = (filter: EventFilter = {}, page = PAGE) =>
    world.get(EventQueries).listEvents(organiser.scope, filter, page);

  it('filters by state, kind and days, and sorts by start', async () => {
    await anEvent(world.sql, network.id, { title: 'Mai', startsLocal: '2026-05-19T10:00' });
    await anEvent(world.sql, network.id, { title: 'April', startsLocal: '2026-04-14T10:00', type: 'stammtisch' });
    await anEvent(world.sql, network.id, { title: 'Juni', startsLocal: '2026-06-16T10:00', state: 'draft' });
    expect(titles(await list())).toEqual(['April', 'Mai', 'Juni']);
    expect(titles(await list({ newestFirst: true }))).toEqual(['Juni', 'Mai', 'April']);
    expect(titles(await list({ states: ['draft', 'cancelled'] }))).toEqual(['Juni']);
    expect(titles(await list({ types: ['stammtisch'] }))).toEqual(['April']);
    expect(titles(await list({ from: '2026-05-19', to: '2026-05-19' }))).toEqual(['Mai']);
    const second = await list({}, { page: 2, size: 2 });
    expect([titles(second), second.total]).toEqual([['Juni'], 3]);
    expect((await list({}, { page: 9, size: 2 })).total).toBe(3);
  });

  it('keeps what was put away among the past', async () => {
    const old = { title: 'Abgelegt', startsLocal: '2025-05-20T10:00', state: 'archived' } as const;
    await anEvent(world.sql, network.id, old);
    expect(titles(await list({ to: '2026-02-01', newestFirst: true }))).toEqual(['Abgelegt']);
    expect(titles(await list({ from: '2026-02-02' }))).toEqual([]);
  });

  it('finds umlauts however they are typed', async () => {
    await anEvent(world.sql, network.id, { title: 'Übergänge für Müller' });
    await anEvent(world.sql, network.id, { title: 'Möller lädt ein' });
    for (const text of ['Müller', 'mueller', 'MULLER', 'ubergange mull', 'uebergaenge']) {
      expect(titles(await list({ text }))).toEqual(['Übergänge für Müller']);
    }
    expect(titles(await list({ text: '%' }))).toEqual([]);
    expect(titles(await list({ text: '' }))).toHaveLength(2);
  });

  it('shows what an event has been changed to', async () => {
    await aDraft(world, organiser, network.id, { title: 'Größe', venueAddress: 'Mühlgasse 3' });
    expect(titles(await list({ text: 'groesse muhlgasse' }))).toEqual(['Größe']);
  });
});

describe('events of another network', () => {
  it('are in no list and look like missing ones, while their own people see them', async () => {
    const queries = world.get(EventQueries);
    const { id, networkId } = await anEvent(world.sql, (await aNetwork(world.sql)).id);
    expect((await queries.listEvents(organiser.scope, {}, PAGE)).total).toBe(0);
    expect((await queries.listEvents(organiser.scope, { networkId }, PAGE)).total).toBe(0);
    for (const missing of [id, newId(), 'nonsense']) {
      await expect(queries.getEvent(organiser.scope, missing)).rejects.toMatchObject({
        code: 'not-found',
        facts: { thing: 'event' },
      });
    }
    const owner = organiserIn(networkId).scope;
    expect((await queries.listEvents(owner, { networkId }, PAGE)).total).toBe(1);
    await expect(queries.getEvent(owner, id)).resolves.toMatchObject({ id, meetingUrl: null });
    expect((await queries.listEvents(systemScope, {}, PAGE)).total).toBe(1);
  });
});

describe('the drafts that wait', () => {
  const work = (scope = organiser.scope) => world.get(EventWork).listWork(scope, world.clock.now());

  it('are those whose day comes near, with the number of points that they miss', async () => {
    const draft = (title: string, startsLocal: string) =>
      anEvent(world.sql, network.id, { title, startsLocal, state: 'draft' });
    await draft('Vorbei', '2026-01-20T10:00');
    await draft('Später', '2026-04-24T10:00');
    await anEvent(world.sql, network.id, { title: 'Offen', startsLocal: '2026-02-24T10:00' });
    const near = await draft('Im März', '2026-03-24T10:00');
    expect(await work()).toEqual([
      {
        kind: 'draft',
        networkId: network.id,
        event: { id: near.id, title: 'Im März', startsLocal: '2026-03-24T10:00', zone: 'Europe/Berlin' },
        count: 1,
        until: near.startsAt,
      },
    ]);
  });

  it('are those of the own networks', async () => {
    const { networkId } = await anEvent(world.sql, (await aNetwork(world.sql)).id, {
      startsLocal: '2026-03-24T10:00',
      state: 'draft',
    });
    expect(await work()).toEqual([]);
    expect(await work(organiserIn(networkId).scope)).toHaveLength(1);
  });
});

describe('one event in full', () => {
  it('says what may happen to it and what it lacks', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const event = await world.get(EventQueries).getEvent(organiser.scope, id);
    expect(event).toMatchObject({
      networkName: network.name,
      networkFundingNotice: 'Gefördert vom Land.',
      moves: ['announced'],
      agenda: { items: [], sums: { plannedMinutes: 0, eventMinutes: 360 } },
      rooms: [],
      logos: [],
      revisions: [],
    });
  });
});

describe('what everybody may see', () => {
  const get = (slug: string) => world.get(PublicEventQueries).getBySlug(slug);
  const upcoming = (filter: PublicFilter = {}) => world.get(PublicEventQueries).listUpcoming(filter, PAGE);

  it('is an event with its public programme, and never the way into the meeting', async () => {
    const event = await anEvent(world.sql, network.id, { format: 'hybrid' }, { contact_phone: '' });
    const room = newId();
    await world.sql.query(
      `insert into room (id, event_id, position, name, url) values ($1, $2, 0, 'Saal', 'https://treffen.example.org/saal')`,
      [room, event.id],
    );
    await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T10:00', title: 'Impuls', room_id: room });
    await anAgendaItem(world.sql, event.id, { startsLocal: '2026-05-19T11:00', title: 'Intern', is_public: false });
    const shown = await get(event.slug);
    expect(shown).toMatchObject({
      networkSlug: network.slug,
      registrationState: 'open',
      window: { opens: '2026-01-12T09:00', closes: '2026-05-19T10:00' },
      modes: [{ mode: 'on_site' }, { mode: 'online' }],
      contactPhone: '0391 5550100',
      fundingNotice: 'Gefördert vom Land.',
      isListed: true,
      successor: null,
    });
    expect(shown.agenda.map(({ title, roomName }) => [title, roomName])).toEqual([['Impuls', 'Saal']]);
    const everything = JSON.stringify([shown, await upcoming()]);
    expect(everything).not.toMatch(/treffen\.example\.org|meetingUrl|Intern/);
    expect(JSON.stringify(await world.get(EventQueries).getEvent(organiser.scope, event.id))).toMatch(
      /treffen\.example/,
    );
  });

  it('is no draft', async () => {
    const { slug } = await anEvent(world.sql, network.id, { state: 'draft' });
    await expect(get(slug)).rejects.toMatchObject({ code: 'not-found' });
    await expect(get('gibt-es-nicht')).rejects.toMatchObject({ code: 'not-found' });
    expect((await upcoming()).total).toBe(0);
  });

  it('is a cancelled event with the date that replaces it, unless that is still a draft', async () => {
    const next = await anEvent(world.sql, network.id, { title: 'Ersatz', startsLocal: '2026-06-16T10:00' });
    const gone = { successor_event_id: next.id, cancel_reason: 'Erkrankung' };
    const { slug } = await anEvent(world.sql, network.id, { state: 'cancelled' }, gone);
    expect(await get(slug)).toMatchObject({
      registrationState: 'cancelled',
      cancelReason: 'Erkrankung',
      successor: { slug: next.slug, title: 'Ersatz' },
    });
    await world.sql.query(`update event set state = 'draft' where id = $1`, [next.id]);
    expect((await get(slug)).successor).toBeNull();
  });

  it('is listed by day, filtered by network, Land, way of taking part and words', async () => {
    const other = await aNetwork(world.sql, { land: 'SN' });
    await anEvent(world.sql, network.id, { title: 'Präsenz', startsLocal: '2026-05-19T10:00' });
    await anEvent(world.sql, other.id, { title: 'Online', startsLocal: '2026-04-14T10:00', format: 'online' });
    await anEvent(world.sql, network.id, { title: 'Vorbei', startsLocal: '2026-01-20T10:00', state: 'held' });
    await anEvent(world.sql, network.id, { title: 'Fiel aus', startsLocal: '2026-01-21T10:00', state: 'not_held' });
    expect(titles(await upcoming())).toEqual(['Online', 'Präsenz']);
    expect(titles(await upcoming({ networkId: other.id }))).toEqual(['Online']);
    expect(titles(await upcoming({ land: 'HE' }))).toEqual(['Präsenz']);
    expect(titles(await upcoming({ mode: 'online' }))).toEqual(['Online']);
    expect(titles(await upcoming({ text: 'prasenz' }))).toEqual(['Präsenz']);
    expect(titles(await world.get(PublicEventQueries).listPast({}, PAGE))).toEqual(['Vorbei']);
  });

  it('is not listed for closed groups and networks without a page, but found by whoever has the address', async () => {
    const closed = await aGroup(world.sql, network.id, { openness: 'closed' });
    const hidden = await aNetwork(world.sql, { is_public: false });
    const [steering, quiet] = [
      await anEvent(world.sql, network.id, { type: 'steuerungsgruppe' }, { group_id: closed.id }),
      await anEvent(world.sql, hidden.id),
    ];
    await anEvent(world.sql, network.id, { title: 'Offen' });
    expect(titles(await upcoming())).toEqual(['Offen']);
    for (const { slug } of [steering, quiet]) expect(await get(slug)).toMatchObject({ isListed: false });
  });
});
