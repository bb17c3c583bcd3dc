import { MoveNotAllowed, systemCaller } from '#libs/kernel';
import { scopeBehind } from '../../../../test/factories/callers.factory.js';
import { anApplication, anOpenEvent } from '../../../../test/factories/applications.factory.js';
import { aWorld, MONDAY, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { OwnRegistration } from '../changes/own-registration.service.js';
import { findPlaceDifferences } from './place-audit.service.js';
import { PlacesQueries } from '../views/places.queries.js';
import { type ParticipantFilter, RegistrationQueries } from '../views/registration.queries.js';
import { Registrations } from '../desk/registrations.service.js';
import { Waitlist } from './waitlist.service.js';

const organiser = systemCaller('test');
const HOUR = 3_600_000;

describe('E18: a full event with a waiting list', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.set(MONDAY));
  afterEach(async () => {
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  const fill = (eventId: string, people: readonly object[]) =>
    Promise.all(people.map((more) => world.get(Registrations).apply(organiser, anApplication(eventId, more))));
  const statusOf = async (id: string) =>
    (await world.database.query<{ status: string }>('select status from registration where id = $1', [id]))[0]!.status;
  const mailsOf = async (eventId: string, template: string) =>
    (
      await world.database.query<{ count: number }>(
        'select count(*)::int as count from mail_message where event_id = $1 and template = $2',
        [eventId, template],
      )
    )[0]!.count;

  it('passes an offer on that nobody answered, and asks nobody a third time', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const [seated, first, second] = await fill(event.id, [{}, {}, {}]);
    await world.get(OwnRegistration).cancel(organiser, seated!.id);
    expect(await statusOf(first!.id)).toBe('offered');
    for (const holder of [second!, first!, second!]) {
      world.clock.advance(48 * HOUR);
      expect(await world.get(Waitlist).expireOffers()).toBe(1);
      expect(await statusOf(holder.id)).toBe('offered');
    }
    world.clock.advance(48 * HOUR);
    await world.get(Waitlist).expireOffers();
    expect([await statusOf(first!.id), await statusOf(second!.id)]).toEqual(['waitlisted', 'waitlisted']);
    const view = await world.get(RegistrationQueries).get(organiser.scope, first!.id);
    expect(view.waitReason).toEqual({ code: 'offers-unanswered', offers: 2 });
    expect(await mailsOf(event.id, 'offer-expired')).toBe(4);
  });

  it('refuses an answer that comes too late, and repeats a good one', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const [seated, next] = await fill(event.id, [{}, {}]);
    await world.get(OwnRegistration).cancel(organiser, seated!.id);
    world.clock.advance(48 * HOUR);
    await expect(world.get(OwnRegistration).acceptOffer(organiser, next!.id)).rejects.toMatchObject({
      code: 'registration.offer-expired',
    });
    world.clock.set(MONDAY);
    await world.get(OwnRegistration).acceptOffer(organiser, next!.id);
    expect((await world.get(OwnRegistration).acceptOffer(organiser, next!.id)).status).toBe('confirmed');
    expect(await mailsOf(event.id, 'registration-confirmed')).toBe(2);
  });

  it('is declined by the person after the deadline for cancellations too, and the next one is asked', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const [seated, offered, next] = await fill(event.id, [{}, {}, {}]);
    await world.get(OwnRegistration).cancel(organiser, seated!.id);
    await world.database.query('update event set cancel_until = $2 where id = $1', [event.id, MONDAY]);
    const me = { ...organiser, scope: scopeBehind(offered!.personId) };
    expect((await world.get(OwnRegistration).cancel(me, offered!.id, 'offer-declined')).status).toBe('cancelled');
    expect(await statusOf(next!.id)).toBe('offered');
  });

  it('ends with the start, also for an offer from before the event was moved', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const [seated, next] = await fill(event.id, [{}, {}]);
    await world.get(OwnRegistration).cancel(organiser, seated!.id);
    await world.database.query('update event set starts_at = $2 where id = $1', [event.id, MONDAY]);
    await expect(world.get(OwnRegistration).acceptOffer(organiser, next!.id)).rejects.toMatchObject({
      code: 'registration.offer-expired',
    });
  });

  it('cannot be left by saying that one still comes, whatever the registration waits for', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const [seated, offered, waiting] = await fill(event.id, [{}, {}, {}]);
    const me = { ...organiser, scope: scopeBehind(waiting!.personId) };
    await expect(world.get(OwnRegistration).reconfirm(me, waiting!.id)).rejects.toThrow(MoveNotAllowed);
    await world.get(OwnRegistration).cancel(organiser, seated!.id);
    world.clock.advance(48 * HOUR);
    await expect(world.get(OwnRegistration).reconfirm(organiser, offered!.id)).rejects.toThrow(MoveNotAllowed);
    expect([await statusOf(offered!.id), await statusOf(waiting!.id)]).toEqual(['offered', 'waitlisted']);
  });

  it('lets newly reported projects move up before others, and the first of an organisation before colleagues', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const views = await fill(event.id, [
      {},
      { organisationName: '' },
      { organisationName: 'HWK Lindengau' },
      { organisationName: 'Handwerkskammer Seehafen' },
      { organisationName: 'HWK Lindengau' },
      { place: 'guarantee', organisationName: 'Lotsenprojekt Hohenau e. V.' },
    ]);
    const list = await world
      .get(RegistrationQueries)
      .list(organiser.scope, event.id, { status: ['waitlisted'] }, { page: 1, size: 10 });
    expect(list.rows.map(({ id }) => views.findIndex((view) => view.id === id))).toEqual([5, 2, 3, 4, 1]);
    expect(list.rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });

  it('says the position in the list of the mode, whatever the organiser filters by', async () => {
    const event = await anOpenEvent(world, { format: 'hybrid', capacity: 1 });
    const people = [
      { mode: 'on_site' },
      { mode: 'online' },
      { mode: 'on_site', land: 'BE', organisationName: 'Kreishandwerkerschaft Lindengau' },
      { mode: 'online', land: 'BE', organisationName: 'Berufskolleg Seehafen' },
      { mode: 'on_site', land: 'SN', organisationName: 'Jobcenter Hohenau', place: 'speaker' },
    ];
    for (const more of people) await fill(event.id, [more]);
    const listed = async (filter: ParticipantFilter) => {
      const queries = world.get(RegistrationQueries);
      const { rows } = await queries.list(organiser.scope, event.id, filter, { page: 1, size: 10 });
      return rows.map(({ land, mode, status, position }) => [land, mode, status, position]);
    };
    expect(await listed({ land: 'BE' })).toEqual([
      ['BE', 'on_site', 'waitlisted', 2],
      ['BE', 'online', 'waitlisted', 1],
    ]);
    expect(await listed({ land: 'SN' })).toEqual([['SN', 'on_site', 'waitlisted', 1]]);
    expect(await listed({ place: 'speaker' })).toEqual([['SN', 'on_site', 'waitlisted', 1]]);
    expect(await listed({ status: ['confirmed'], mode: 'online' })).toEqual([['HE', 'online', 'confirmed', null]]);
  });

  it('holds reserved places until registration closes and then gives them away', async () => {
    const event = await anOpenEvent(world, { capacity: 2, reserved: 1 });
    await world.database.query(`update event set registration_closes_at = $2 where id = $1`, [
      event.id,
      new Date(MONDAY.getTime() + 24 * HOUR),
    ]);
    const [, waiting] = await fill(event.id, [{}, {}]);
    expect(await world.get(PlacesQueries).ofEvent(event.id)).toEqual([
      { mode: 'on_site', capacity: 2, free: 0, taken: 1, held: 1, waiting: 1 },
    ]);
    expect((await world.get(RegistrationQueries).get(organiser.scope, waiting!.id)).waitReason).toMatchObject({
      code: 'places-are-reserved',
    });
    expect(await world.get(Waitlist).moveUp(event.id)).toBe(0);
    world.clock.advance(25 * HOUR);
    expect(await world.get(Waitlist).listEventsWithRoom()).toContain(event.id);
    expect(await world.get(Waitlist).moveUp(event.id)).toBe(1);
  });

  it('lets forty cancel and ten promote at once: nobody skipped, nobody twice', async () => {
    const event = await anOpenEvent(world, { capacity: 40 });
    const views = await fill(
      event.id,
      Array.from({ length: 100 }, () => ({})),
    );
    const cancellations = views.slice(0, 40).map(({ id }) => world.get(OwnRegistration).cancel(organiser, id));
    const promotions = Array.from({ length: 10 }, () => world.get(Waitlist).moveUp(event.id));
    await Promise.all([...cancellations, ...promotions]);
    const statuses = await Promise.all(views.map(({ id }) => statusOf(id)));
    expect(statuses).toEqual([
      ...Array(40).fill('cancelled'),
      ...Array(40).fill('offered'),
      ...Array(20).fill('waitlisted'),
    ]);
  });
});
