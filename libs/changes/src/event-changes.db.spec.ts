import { lintCalendar } from '#libs/calendar';
import { systemCaller, systemScope } from '#libs/kernel';
import {
  findPlaceDifferences,
  OwnRegistration,
  Reconfirmation,
  RegistrationQueries,
  Registrations,
} from '#libs/registration';
import { anApplication, anOpenEvent, byLinkOf } from '../../../test/factories/applications.factory.js';
import { aWorld, MONDAY, type World } from '../../../test/support/world.js';
import { ChangesModule } from './changes.module.js';
import { EventChanges } from './event-changes.service.js';

const organiser = systemCaller('test');
const DAY = 86_400_000;

type Mail = {
  template: string;
  address: string;
  method: string | null;
  content: string | null;
  parameters: Record<string, unknown>;
};

describe('a published event changes', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(ChangesModule);
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.set(MONDAY));
  afterEach(async () => {
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  const apply = (eventId: string, more = {}) => world.get(Registrations).apply(organiser, anApplication(eventId, more));
  const versionOf = async (id: string) =>
    (await world.database.query<{ version: number }>('select version from event where id = $1', [id]))[0]!.version;
  const statuses = async (eventId: string) =>
    (
      await world.database.query<{ status: string }>(
        'select status from registration where event_id = $1 order by sequence nulls last',
        [eventId],
      )
    ).map(({ status }) => status);
  const mails = (eventId: string, template: string): Promise<Mail[]> =>
    world.database.query<Mail>(
      `select template, to_address as address, calendar->>'method' as method, calendar->>'content' as content, parameters
       from mail_message where event_id = $1 and template = $2 order by id`,
      [eventId, template],
    );
  const sequenceIn = (content: string | null) => Number(/^SEQUENCE:(\d+)/m.exec(content ?? '')?.[1]);

  async function aFullEvent() {
    const event = await anOpenEvent(world, { capacity: 2 });
    const views = await Promise.all([apply(event.id), apply(event.id), apply(event.id)]);
    return { ...event, views };
  }

  it('E16: moved to another day: people with a place are asked again and their calendars follow', async () => {
    const event = await aFullEvent();
    const input = {
      version: await versionOf(event.id),
      reason: 'Der Saal ist belegt.',
      startsLocal: '2026-03-20T10:00',
      endsLocal: '2026-03-20T16:00',
    };
    const { told } = await world.get(EventChanges).move(organiser, event.id, input);
    expect(told).toBe(3);
    expect(await statuses(event.id)).toEqual(['pending_reconfirmation', 'pending_reconfirmation', 'waitlisted']);
    const [first] = await mails(event.id, 'event-moved');
    const [before] = await mails(event.id, 'registration-confirmed');
    expect(before!.content).toContain('PARTSTAT=ACCEPTED');
    expect(first!.content).toContain('PARTSTAT=NEEDS-ACTION');
    expect(first!.method).toBe('REQUEST');
    expect(sequenceIn(first!.content)).toBeGreaterThan(sequenceIn(before!.content));
    expect(first!.content).toContain('DTSTART;TZID=Europe/Berlin:20260320T100000');
    expect(lintCalendar(first!.content!)).toEqual([]);
    expect((await mails(event.id, 'event-changed'))[0]).toMatchObject({ method: null });
  });

  it('whoever says yes keeps the place; silence gives it away, but only after one reminder', async () => {
    const event = await aFullEvent();
    const input = {
      version: await versionOf(event.id),
      reason: '',
      startsLocal: '2026-03-20T10:00',
      endsLocal: '2026-03-20T16:00',
    };
    await world.get(EventChanges).move(organiser, event.id, input);
    await world.get(OwnRegistration).reconfirm(organiser, event.views[0]!.id);
    world.clock.advance(11 * DAY);
    await world.get(Reconfirmation).chase();
    expect(await statuses(event.id)).toEqual(['confirmed', 'pending_reconfirmation', 'waitlisted']);
    expect(await mails(event.id, 'reconfirm-reminder')).toHaveLength(1);
    world.clock.advance(DAY);
    await world.get(Reconfirmation).chase();
    expect(await statuses(event.id)).toEqual(['confirmed', 'cancelled', 'offered']);
    expect((await mails(event.id, 'cancel-confirmed'))[0]!.method).toBe('CANCEL');
  });

  it('moved, and the reminder was late: it names a moment that is ahead, and nobody is released before', async () => {
    const event = await aFullEvent();
    const day = { startsLocal: '2026-03-20T10:00', endsLocal: '2026-03-20T16:00' };
    await world.get(EventChanges).move(organiser, event.id, { version: await versionOf(event.id), reason: '', ...day });
    world.clock.advance(20 * DAY);
    await world.get(Reconfirmation).chase();
    const [reminder] = await mails(event.id, 'reconfirm-reminder');
    expect(reminder!.parameters).toMatchObject({
      reconfirmUntil: 'Montag, 23. Februar 2026, 09:00\u00a0Uhr',
      isUntilStart: false,
    });
    world.clock.advance(DAY - 1);
    await world.get(Reconfirmation).chase();
    expect(await statuses(event.id)).toEqual(['pending_reconfirmation', 'pending_reconfirmation', 'waitlisted']);
  });

  it('moved, and it has begun: nobody is reminded or loses the place any more', async () => {
    const event = await aFullEvent();
    const day = { startsLocal: '2026-03-20T10:00', endsLocal: '2026-03-20T16:00' };
    await world.get(EventChanges).move(organiser, event.id, { version: await versionOf(event.id), reason: '', ...day });
    world.clock.set(new Date('2026-03-20T09:00:00Z'));
    await world.get(Reconfirmation).chase();
    world.clock.advance(2 * DAY);
    await world.get(Reconfirmation).chase();
    expect(await mails(event.id, 'reconfirm-reminder')).toEqual([]);
    expect(await statuses(event.id)).toEqual(['pending_reconfirmation', 'pending_reconfirmation', 'waitlisted']);
  });

  it('E17: another venue on the same day: everybody stays, with the new place in mail and calendar', async () => {
    const event = await aFullEvent();
    await world.get(EventChanges).change(organiser, event.id, {
      version: await versionOf(event.id),
      reason: '',
      venueName: 'Stadthalle',
      venueAddress: 'Markt 2, Morgental',
    });
    expect(await statuses(event.id)).toEqual(['confirmed', 'confirmed', 'waitlisted']);
    const [first] = await mails(event.id, 'event-changed');
    expect(first!.parameters.changes).toEqual([
      { what: 'Ort', from: 'Haus am Ufer, Uferweg 1, Lindengau', to: 'Stadthalle, Markt 2, Morgental' },
    ]);
    expect(first!.content).toContain('LOCATION:Stadthalle\\, Markt 2\\, Morgental');
  });

  it.each(['move', 'change'] as const)(
    '%s with another format takes everybody along, in mail and calendar too',
    async (how) => {
      const event = await aFullEvent();
      await world.get(EventChanges)[how](organiser, event.id, {
        version: await versionOf(event.id),
        reason: 'Bahnstreik',
        ...(how === 'move' ? { startsLocal: '2026-03-20T10:00', endsLocal: '2026-03-20T16:00' } : {}),
        format: 'online',
        meetingUrl: 'https://treffen.example.org/fachtag',
      });
      const rows = await world.database.query<{ mode: string; people: number }>(
        'select mode, count(*)::int as people from registration where event_id = $1 group by mode',
        [event.id],
      );
      expect(rows).toEqual([{ mode: 'online', people: 3 }]);
      const [first] = await mails(event.id, how === 'move' ? 'event-moved' : 'event-changed');
      expect(first!.content).toContain('https://treffen.example.org/fachtag');
      expect(first!.parameters.event).toMatchObject({ place: 'online' });
    },
  );

  it('a nightly audit sees people registered for what the event does not offer', async () => {
    const event = await aFullEvent();
    await world.database.query(`update registration set mode = 'online' where id = $1`, [event.views[2]!.id]);
    await world.database.query(`update place_counter set waiting = '{0,0,0,0,0}' where event_id = $1`, [event.id]);
    expect(await findPlaceDifferences(world.database, event.id)).toEqual([
      { eventId: event.id, mode: 'online', counter: 'not offered', counted: '1 registered' },
    ]);
    await world.get(EventChanges).cancel(organiser, event.id, { version: await versionOf(event.id), reason: '' });
  });

  it('E15: cancelled: everybody is told, entries are withdrawn, and it is nobody’s no-show', async () => {
    const event = await aFullEvent();
    const { told } = await world
      .get(EventChanges)
      .cancel(organiser, event.id, { version: await versionOf(event.id), reason: 'Krankheit' });
    expect(told).toBe(3);
    expect(await statuses(event.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    const sent = await mails(event.id, 'event-cancelled');
    expect(sent.map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL', null]);
    expect(sent[0]!.content).toContain('STATUS:CANCELLED');
    expect(sequenceIn(sent[0]!.content)).toBe(1);
    expect(lintCalendar(sent[0]!.content!)).toEqual([]);
  });

  it('cancelled: the list still tells who had a place, who waited and who had left before', async () => {
    const event = await aFullEvent();
    const [left] = event.views;
    await world.get(OwnRegistration).cancel(await byLinkOf(world, left!.id), left!.id);
    const input = { version: await versionOf(event.id), reason: 'Krankheit' };
    await world.get(EventChanges).cancel(organiser, event.id, input);
    const { rows } = await world.get(RegistrationQueries).list(systemScope, event.id, {}, { page: 1, size: 9 });
    const told = rows.map(({ id, cancelledBy, cancelledFrom }) => [id, cancelledBy, cancelledFrom]);
    expect(new Set(told)).toEqual(
      new Set([
        [left!.id, 'person', 'confirmed'],
        [event.views[1]!.id, 'event', 'confirmed'],
        [event.views[2]!.id, 'event', 'offered'],
      ]),
    );
    expect(await world.get(RegistrationQueries).counts(systemScope, event.id)).toEqual({
      statuses: { cancelled: 3 },
      calledOff: { confirmed: 1, offered: 1 },
    });
  });

  it('more places: the waiting list moves up at once, as far as there are', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    for (let person = 0; person < 4; person += 1) await apply(event.id);
    const modes = [{ mode: 'on_site', capacity: 3, reserved: 0 }] as const;
    await world.get(EventChanges).resize(organiser, event.id, { version: await versionOf(event.id), modes });
    expect(await statuses(event.id)).toEqual(['confirmed', 'offered', 'offered', 'waitlisted']);
  });

  it('somebody already checked in hears of another room, too', async () => {
    const event = await aFullEvent();
    await world.database.query(`update registration set status = 'attended' where id = $1`, [event.views[0]!.id]);
    const input = { version: await versionOf(event.id), reason: '', venueName: 'Aula' };
    const { told } = await world.get(EventChanges).change(organiser, event.id, input);
    expect(told).toBe(3);
    expect((await mails(event.id, 'event-changed')).map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', null]);
  });

  it('by two organisers at once: the second learns that it has changed meanwhile, and nobody is told twice', async () => {
    const event = await aFullEvent();
    const version = await versionOf(event.id);
    const change = (venueName: string) =>
      world.get(EventChanges).change(organiser, event.id, { version, reason: '', venueName });
    const results = await Promise.allSettled([change('Aula'), change('Bibliothek')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await mails(event.id, 'event-changed')).toHaveLength(3);
  });
});
