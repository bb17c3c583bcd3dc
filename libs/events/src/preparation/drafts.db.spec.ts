import { type Caller, newId, systemCaller } from '#libs/kernel';
import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { aDraft } from '../../../../test/factories/drafts.factory.js';
import { EventsModule } from '../events.module.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aPng } from '../../../../test/factories/pictures.factory.js';
import { aGroup, aNetwork, type ANetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { AgendaService } from './agenda.service.js';
import { CopyingService } from './copying.service.js';
import { CreationService } from './creation.service.js';
import { DiscardingService } from './discarding.service.js';
import { EditingService } from './editing.service.js';
import { CoverService } from '../pictures/cover.service.js';
import { EventQueries } from '../views/event.queries.js';

let world: World;
let network: ANetwork;
let organiser: Caller;

beforeAll(async () => {
  world = await aWorld(EventsModule);
  network = await aNetwork(world.sql, { mailbox: 'post@lindengau.example.org', phone: '0391 5550100' });
  organiser = organiserIn(network.id);
});
afterAll(() => world?.close());
beforeEach(() => world.reset());

describe('a new event', () => {
  it('is a draft with the window of its kind and an address of its own', async () => {
    const event = await aDraft(world, organiser, network.id);
    expect(event).toMatchObject({
      state: 'draft',
      registrationState: 'not_yet_open',
      slug: '3-fachtag-uebergaenge-2026-05-19',
      startsAt: '2026-05-19T08:00:00.000Z',
      window: { opens: '2026-03-24T09:00', closes: '2026-05-05T23:59', cancelUntil: '2026-05-17T23:59' },
      modes: [{ mode: 'on_site', capacity: 80, reserved: 4 }],
      calendarSequence: 0,
      version: 1,
    });
    expect(await world.historyOf(event.id)).toEqual(['event.created']);
    const again = await aDraft(world, organiser, network.id);
    expect(again.slug).toBe('3-fachtag-uebergaenge-2026-05-19-2');
  });

  it('takes the contact of its network and the invitation days of its group', async () => {
    const { id: caretaker } = await aPerson(world.sql, network.id, { firstName: 'Renate', lastName: 'Ahlborn' });
    await world.sql.query('update network set caretaker_person_id = $2 where id = $1', [network.id, caretaker]);
    const group = await aGroup(world.sql, network.id, { invite_lead_days: 28 });
    const event = await world.get(CreationService).create(organiser, network.id, {
      title: 'AK Ansprache',
      type: 'arbeitskreis',
      format: 'online',
      startsLocal: '2026-05-19T10:00',
      endsLocal: '2026-05-19T12:00',
      groupId: group.id,
    });
    expect(event).toMatchObject({
      contactName: 'Renate Ahlborn',
      contactEmail: 'post@lindengau.example.org',
      contactPhone: '0391 5550100',
      window: { opens: '2026-04-21T09:00' },
      modes: [{ mode: 'online', capacity: null, reserved: 0 }],
    });
  });

  it('begins with the programme it is given, laid out from its start, in its first version', async () => {
    const agenda = [
      { kind: 'welcome', title: ' Ankommen ', minutes: 30 },
      { kind: 'input', title: 'Impuls', minutes: 45, speakers: [{ name: 'Dr. Quast' }] },
    ] as const;
    const { id, version } = await aDraft(world, organiser, network.id, { agenda });
    expect(version).toBe(1);
    const event = await world.get(EventQueries).getEvent(organiser.scope, id);
    expect(event.agenda.items).toMatchObject([
      { title: 'Ankommen', startsLocal: event.startsLocal, minutes: 30 },
      { title: 'Impuls', startsLocal: event.startsLocal.replace('10:00', '10:30'), speakers: [{ name: 'Dr. Quast' }] },
    ]);
    expect(await world.historyOf(id)).toEqual(['event.created']);
    const bad = aDraft(world, organiser, network.id, { agenda: [{ kind: 'input', title: 'Ewig', minutes: 1441 }] });
    await expect(bad).rejects.toMatchObject({ facts: { faults: [{ field: 'agenda.0.minutes' }] } });
  });

  it('never shares an address, even when ten are made at once', async () => {
    const made = Array.from({ length: 10 }, () => aDraft(world, organiser, network.id, { title: 'Zugleich' }));
    const slugs = (await Promise.all(made)).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(10);
  });

  it('is refused with every fault at once', async () => {
    const wrong = { title: ' \n ', endsLocal: '2026-05-19T09:00', contactEmail: 'a@example.org, b@example.org' };
    await expect(aDraft(world, organiser, network.id, wrong)).rejects.toMatchObject({
      code: 'invalid-input',
      facts: {
        faults: [
          { field: 'endsLocal', fault: 'not-after-start' },
          { field: 'title', fault: 'missing' },
          { field: 'contactEmail', fault: 'several-addresses' },
        ],
      },
    });
  });

  it('belongs to a group of its own network', async () => {
    const foreign = await aGroup(world.sql, (await aNetwork(world.sql)).id);
    for (const groupId of [foreign.id, newId(), 'nonsense']) {
      await expect(aDraft(world, organiser, network.id, { groupId })).rejects.toMatchObject({
        code: 'not-found',
        facts: { thing: 'group' },
      });
    }
  });

  it('is made by organisers of the network only', async () => {
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    await expect(aDraft(world, stranger, network.id)).rejects.toMatchObject({ code: 'not-found' });
    const reader = { ...organiser, scope: scopeIn([network.id], ['event:read']) };
    await expect(aDraft(world, reader, network.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(aDraft(world, systemCaller('test'), newId())).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a draft', () => {
  const edit = (id: string, input: Parameters<EditingService['edit']>[2]) =>
    world.get(EditingService).edit(organiser, id, input);

  it('changes in everything, and window, places, programme and address follow', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const agenda = [{ kind: 'welcome', title: 'Begrüßung', minutes: 30 }] as const;
    await world.get(AgendaService).replaceAgenda(organiser, id, { version: 1, items: agenda });
    const event = await edit(id, {
      version: 2,
      title: 'Fachtag\r\nPraxis',
      format: 'hybrid',
      meetingUrl: 'https://treffen.example.org/x',
      startsLocal: '2026-06-02T09:30',
      endsLocal: '2026-06-02T15:00',
    });
    expect(event).toMatchObject({
      title: 'Fachtag Praxis',
      slug: 'fachtag-praxis-2026-06-02',
      version: 3,
      calendarSequence: 0,
      window: { opens: '2026-04-07T09:00', closes: '2026-05-19T23:59' },
      modes: [
        { mode: 'on_site', capacity: 80, reserved: 4 },
        { mode: 'online', capacity: null, reserved: 0 },
      ],
    });
    const { agenda: moved, revisions } = await world.get(EventQueries).getEvent(organiser.scope, id);
    expect(moved.items[0]!.startsLocal).toBe('2026-06-02T09:30');
    expect(revisions).toEqual([]);
  });

  it('lasts as long as before on another day, also on one that is past', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const night = { startsLocal: '2026-05-19T19:00', endsLocal: '2026-05-20T00:00' };
    expect((await edit(id, { version: 1, ...night })).endsLocal).toBe('2026-05-20T00:00');
    expect((await edit(id, { version: 2, startsLocal: '2026-05-12T19:00' })).endsLocal).toBe('2026-05-13T00:00');
    expect((await edit(id, { version: 3, startsLocal: '2026-01-06T19:00' })).endsLocal).toBe('2026-01-07T00:00');
  });

  it.each([
    [{ startsLocal: '2227-03-17T10:00' }, 'out-of-years'],
    [{ startsLocal: '9999-12-31T10:00' }, 'out-of-years'],
    [{ startsLocal: '2027-03-28T02:30' }, 'skipped-hour'],
  ])('is not planned with %j', async (input, fault) => {
    const { id } = await aDraft(world, organiser, network.id);
    await expect(edit(id, { version: 1, ...input })).rejects.toMatchObject({
      facts: { faults: expect.arrayContaining([{ field: 'startsLocal', fault }]) },
    });
  });

  it('is not overwritten by somebody who has read an older version', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const attempts = ['Erste', 'Zweite'].map((motto) => edit(id, { version: 1, motto }));
    const results = await Promise.allSettled(attempts);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(edit(id, { version: 1, motto: 'Dritte' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      facts: { thing: 'event', version: 2 },
    });
  });

  it('stays as it is when nothing is different', async () => {
    const { id, title } = await aDraft(world, organiser, network.id);
    expect(await edit(id, { version: 1, title })).toMatchObject({ version: 1 });
    expect(await world.historyOf(id)).toEqual(['event.created']);
  });

  it('gets other places', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const modes = [{ mode: 'on_site', capacity: null, reserved: 0 }] as const;
    const event = await world.get(EditingService).setModes(organiser, id, { version: 1, modes });
    expect(event.modes).toEqual(modes);
    const wrong = { version: 2, modes: [{ mode: 'online', capacity: 5, reserved: 0 }] } as const;
    await expect(world.get(EditingService).setModes(organiser, id, wrong)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('the programme of an event', () => {
  const put = (id: string, version: number, items: Parameters<AgendaService['replaceAgenda']>[2]['items']) =>
    world.get(AgendaService).replaceAgenda(organiser, id, { version, items });

  it('knows its times, its sums, and speakers by the list of persons', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const speaker = await aPerson(world.sql, network.id, {
      firstName: 'Aylin',
      lastName: 'Demir',
      organisation_name: 'PraeLab',
    });
    const saved = await put(id, 1, [
      { kind: 'welcome', title: 'Begrüßung', minutes: 30 },
      { kind: 'input', title: 'Impuls', minutes: 60, speakers: [{ personId: speaker.id }, { name: 'Jo Beyer' }] },
      { kind: 'break', title: 'Pause', minutes: 45, startsLocal: '2026-05-19T12:00', isPublic: false },
    ]);
    expect(saved.items.map(({ startsLocal, isPublic }) => [startsLocal.slice(11), isPublic])).toEqual([
      ['10:00', true],
      ['10:30', true],
      ['12:00', false],
    ]);
    expect(saved.items[1]!.speakers).toEqual([
      { personId: speaker.id, name: 'Aylin Demir', organisationName: 'PraeLab' },
      { personId: null, name: 'Jo Beyer', organisationName: '' },
    ]);
    expect(saved.sums).toMatchObject({ plannedMinutes: 135, overrunMinutes: 0, gaps: [{ before: 2, minutes: 30 }] });
  });

  it('is replaced as a whole, items keeping their ids in another order', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const first = await put(id, 1, [
      { kind: 'welcome', title: 'Begrüßung', minutes: 30 },
      { kind: 'closing', title: 'Ausblick', minutes: 30 },
    ]);
    const [welcome, closing] = first.items;
    const second = await put(id, 2, [
      { id: closing!.id, kind: 'closing', title: 'Ausblick', minutes: 20 },
      { id: welcome!.id, kind: 'welcome', title: 'Begrüßung', minutes: 30 },
    ]);
    expect(second.items.map((item) => item.id)).toEqual([closing!.id, welcome!.id]);
    expect(await put(id, 3, [])).toMatchObject({ items: [], version: 4 });
  });

  it('is refused with a negative gap, and nothing of it stays', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    await put(id, 1, [{ kind: 'welcome', title: 'Begrüßung', minutes: 30 }]);
    const overlapping = [
      { kind: 'welcome', title: 'Begrüßung', minutes: 30 },
      { kind: 'input', title: 'Impuls', minutes: 30, startsLocal: '2026-05-19T10:15' },
    ] as const;
    await expect(put(id, 2, overlapping)).rejects.toMatchObject({
      facts: { faults: [{ field: 'agenda.1.startsLocal', fault: 'overlaps-previous' }] },
    });
    expect((await world.get(EventQueries).getEvent(organiser.scope, id)).agenda.items).toHaveLength(1);
  });

  it('takes neither rooms, items nor persons from elsewhere', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const other = await aDraft(world, organiser, network.id);
    const { items } = await put(other.id, 1, [{ kind: 'welcome', title: 'Begrüßung', minutes: 30 }]);
    const { rooms } = await world
      .get(AgendaService)
      .replaceRooms(organiser, other.id, { version: 2, rooms: [{ name: 'Saal' }] });
    const foreign = await aPerson(world.sql, (await aNetwork(world.sql)).id);
    const item = { kind: 'input', title: 'Impuls', minutes: 30 } as const;
    await expect(put(id, 1, [{ ...item, id: items[0]!.id }])).rejects.toMatchObject({
      facts: { thing: 'agenda-item' },
    });
    await expect(put(id, 1, [{ ...item, roomId: rooms[0]!.id }])).rejects.toMatchObject({ facts: { thing: 'room' } });
    await expect(put(id, 1, [{ ...item, speakers: [{ personId: foreign.id }] }])).rejects.toMatchObject({
      facts: { thing: 'person' },
    });
    await expect(put(id, 1, [{ ...item, speakers: [{}] }])).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await put(id, 1, [item])).toMatchObject({ version: 2 });
  });

  it('keeps its rooms when their list changes', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const service = world.get(AgendaService);
    const { rooms } = await service.replaceRooms(organiser, id, {
      version: 1,
      rooms: [
        { name: 'Saal', capacity: 80 },
        { name: 'Turmzimmer', accessible: false },
      ],
    });
    const item = { kind: 'input', title: 'Impuls', minutes: 30 } as const;
    await put(id, 2, [
      { ...item, roomId: rooms[0]!.id },
      { ...item, roomId: rooms[1]!.id },
    ]);
    await service.replaceRooms(organiser, id, { version: 3, rooms: [{ ...rooms[0]!, name: 'Großer Saal' }] });
    const event = await world.get(EventQueries).getEvent(organiser.scope, id);
    expect(event.rooms).toMatchObject([{ id: rooms[0]!.id, name: 'Großer Saal', capacity: 80 }]);
    expect(event.agenda.items.map(({ roomId }) => roomId)).toEqual([rooms[0]!.id, null]);
  });
});

describe('the copy of an event', () => {
  it('is a draft on another day with the same programme and none of the secrets', async () => {
    const original = await aDraft(world, organiser, network.id, {
      format: 'hybrid',
      modes: undefined,
      number: 3,
      meetingUrl: 'https://treffen.example.org/geheim',
    });
    const agenda = world.get(AgendaService);
    const { rooms } = await agenda.replaceRooms(organiser, original.id, {
      version: 1,
      rooms: [{ name: 'Saal', url: 'https://treffen.example.org/saal' }],
    });
    const item = { kind: 'input', title: 'Impuls', minutes: 30, roomId: rooms[0]!.id } as const;
    await agenda.replaceAgenda(organiser, original.id, {
      version: 2,
      items: [{ ...item, speakers: [{ name: 'Jo Beyer' }] }],
    });
    const copy = await world.get(CopyingService).copy(organiser, original.id, { startsLocal: '2026-11-10T09:00' });
    expect(copy).toMatchObject({
      state: 'draft',
      number: 4,
      endsLocal: '2026-11-10T15:00',
      slug: '3-fachtag-uebergaenge-2026-11-10',
      meetingUrl: null,
      window: { opens: '2026-09-15T09:00', closes: '2026-10-27T23:59' },
      modes: original.modes,
    });
    const full = await world.get(EventQueries).getEvent(organiser.scope, copy.id);
    expect(full.rooms).toMatchObject([{ name: 'Saal', url: null }]);
    expect(full.agenda.items).toMatchObject([
      { startsLocal: '2026-11-10T09:00', roomId: full.rooms[0]!.id, speakers: [{ name: 'Jo Beyer' }] },
    ]);
    expect(await world.historyOf(copy.id)).toEqual(['event.copied']);
  });

  it('is not made of an event of another network', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    const day = { startsLocal: '2026-11-10T09:00' };
    await expect(world.get(CopyingService).copy(stranger, id, day)).rejects.toMatchObject({ code: 'not-found' });
    await expect(world.get(CopyingService).copy(organiser, newId(), day)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a programme that saves itself', () => {
  it('leaves one line of history for each person and spell of work', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    const colleague = { ...organiser, actor: { kind: 'account', id: newId() } } as const;
    let version = 1;
    const save = async (caller: Caller, title: string) => {
      const items = [{ kind: 'input', title, minutes: 30 }] as const;
      ({ version } = await world.get(AgendaService).replaceAgenda(caller, id, { version, items }));
    };
    for (const title of ['I', 'Im', 'Impuls']) await save(organiser, title);
    expect(await world.historyOf(id)).toEqual(['event.created', 'event.agenda-changed']);
    await save(colleague, 'Vortrag');
    world.clock.advance(31 * 60_000);
    await save(colleague, 'Vortrag mit Gespräch');
    expect((await world.historyOf(id)).slice(1)).toEqual(Array(3).fill('event.agenda-changed'));
  });
});

describe('a draft nobody needs', () => {
  const discard = (caller: Caller, id: string, version: number) =>
    world.get(DiscardingService).discard(caller, id, { version });
  const rowsOf = async (id: string): Promise<Record<string, number>> => {
    const [counts] = await world.sql.query<[Record<string, number>]>(
      `select (select count(*)::int from event where id = $1) as events,
              (select count(*)::int from event_mode where event_id = $1) as modes,
              (select count(*)::int from agenda_item where event_id = $1) as items,
              (select count(*)::int from agenda_speaker s left join agenda_item a on a.id = s.agenda_item_id
               where a.id is null or a.event_id = $1) as speakers,
              (select count(*)::int from room where event_id = $1) as rooms,
              (select count(*)::int from event_cover where event_id = $1) as covers`,
      [id],
    );
    return counts;
  };
  const whole = async () => {
    const { id } = await aDraft(world, organiser, network.id, { title: 'Verworfen' });
    await world.get(AgendaService).replaceRooms(organiser, id, { version: 1, rooms: [{ name: 'Saal' }] });
    const items = [{ kind: 'input', title: 'Impuls', minutes: 30, speakers: [{ name: 'Jale Aksoy' }] }] as const;
    await world.get(AgendaService).replaceAgenda(organiser, id, { version: 2, items });
    const cover = { alternativeText: '', bytes: aPng(2, 2) };
    await world.get(CoverService).show(organiser, id, { version: 3, cover });
    return id;
  };

  it('goes with everything that belongs to it, and its address is free again', async () => {
    const id = await whole();
    expect(await rowsOf(id)).toEqual({ events: 1, modes: 1, items: 1, speakers: 1, rooms: 1, covers: 1 });
    await discard(organiser, id, 4);
    expect(await rowsOf(id)).toEqual({ events: 0, modes: 0, items: 0, speakers: 0, rooms: 0, covers: 0 });
    await expect(world.get(EventQueries).getEvent(organiser.scope, id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await aDraft(world, organiser, network.id, { title: 'Verworfen' })).slug).toBe('verworfen-2026-05-19');
  });

  it('leaves a line of history that says who did it and nothing of what it was', async () => {
    const { id } = await aDraft(world, organiser, network.id, { title: 'Geheimes Treffen' });
    await discard(organiser, id, 1);
    expect(await world.historyOf(id)).toEqual(['event.created', 'event.discarded']);
    const rows = await world.sql.query('select * from history_entry where thing_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('Geheimes');
  });

  it('stays when a colleague has worked on it meanwhile, and for whoever may not write', async () => {
    const { id } = await aDraft(world, organiser, network.id);
    await edited(id);
    await expect(discard(organiser, id, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const reader = { ...organiser, scope: scopeIn([network.id], ['event:read']) };
    await expect(discard(reader, id, 2)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    await expect(discard(stranger, id, 2)).rejects.toMatchObject({ code: 'not-found' });
    expect((await rowsOf(id)).events).toBe(1);
  });

  it.each(['announced', 'open', 'cancelled', 'archived'] as const)('is never one that is %s', async (state) => {
    const { id } = await anEvent(world.sql, network.id, { state });
    await expect(discard(organiser, id, 1)).rejects.toMatchObject({ code: 'event.not-draft', facts: { eventId: id } });
    expect((await rowsOf(id)).events).toBe(1);
  });
  const edited = (id: string) => world.get(EditingService).edit(organiser, id, { version: 1, motto: 'Gemeinsam' });
});
