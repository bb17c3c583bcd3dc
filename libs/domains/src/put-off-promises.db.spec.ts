import { EventChanges } from '#libs/changes';
import { systemCaller } from '#libs/kernel';
import { InvitationAnswers, ReopenedPromises } from '#libs/outreach';
import { OwnRegistration, RegistrationQueries, Registrations, Waitlist } from '#libs/registration';
import { anApplication } from '../../../test/factories/applications.factory.js';
import { personBehind } from '../../../test/factories/callers.factory.js';
import { anAgendaItem, anEvent, type AnEvent } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { anAttempt, aPromise } from '../../../test/factories/obligations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(DomainsModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
});
afterAll(() => world?.close());

const organiser = systemCaller('test');
const HOUR = 3_600_000;
const CANCEL = { version: 1, reason: 'Der Raum ist abgesagt' };
const REOPENED = { reopened_at: '2026-01-28T09:00:00Z' };

/** Two places, one of them kept until registration closes a fortnight before. */
const aGathering = (startsLocal = '2026-05-19T10:00', closes = '2026-05-05T18:00', [capacity, reserved] = [2, 1]) =>
  anEvent(
    world.sql,
    networkId,
    { modes: [{ mode: 'on_site', capacity: capacity!, reserved: reserved! }], startsLocal, closes },
    { guarantee_relevant: true },
  );

async function invited(event: AnEvent, personId: string, reasons = '[]') {
  const id = await anInvitation(world.sql, event, { id: personId }, { reasons, sent_at: world.clock.now() });
  const answers = world.get(InvitationAnswers);
  return {
    personId,
    accept: () => answers.accept(personBehind(personId), id, { mode: 'on_site' }),
    decline: () => answers.decline(personBehind(personId), id, 'declined'),
  };
}

/** Somebody of a promised project who is asked to the gathering to which it is bound. */
async function promised(event: AnEvent, columns: Readonly<Record<string, unknown>> = {}) {
  const promise = await aPromise(world.sql, networkId, { eventId: event.id, ...columns });
  await anAttempt(world.sql, promise, event.id, promise.contact.id);
  const reasons = JSON.stringify([{ kind: 'obligation', name: promise.project.name }]);
  return { ...promise, ...(await invited(event, promise.contact.id, reasons)) };
}
const aGuest = async (event: AnEvent) => invited(event, (await aPerson(world.sql, networkId)).id);

const statusOf = async (event: AnEvent, { personId }: Readonly<{ personId: string }>) => {
  const [row] = await world.sql.query<{ status: string }[]>(
    'select status from registration where event_id = $1 and person_id = $2',
    [event.id, personId],
  );
  return row?.status;
};
const boundTo = async ({ id }: Readonly<{ id: string }>) => {
  const [row] = await world.sql.query<{ event: string }[]>(
    'select bound_event_id as event from obligation where id = $1',
    [id],
  );
  return row!.event;
};
const seated = async (event: AnEvent) => {
  const guest = await aGuest(event);
  return { ...guest, ...(await guest.accept()) };
};

describe('E18: a promise that was put off', () => {
  it.each([
    ['full', (event: AnEvent) => event],
    ['called off', async (event: AnEvent) => world.get(EventChanges).cancel(organiser, event.id, CANCEL)],
    [
      'moved behind the next one',
      async (event: AnEvent) => {
        await anAgendaItem(world.sql, event.id, { startsLocal: '2026-03-19T10:00' });
        const moved = { version: 1, reason: 'Bahnstreik', startsLocal: '2026-06-18T10:00' } as const;
        return world.get(EventChanges).move(organiser, event.id, moved);
      },
    ],
  ])('because its gathering was %s has the first kept place at the next one', async (why, happens) => {
    const [event, next] = [await aGathering('2026-03-19T10:00', '2026-03-05T18:00'), await aGathering()];
    const [before, promise] = [await promised(event), await promised(event)];
    if (why === 'full') {
      await seated(event);
      await before.accept();
      await promise.accept();
    }
    await happens(event);
    expect(await boundTo(promise)).toBe(next.id);
    const first = await world.get(ReopenedPromises).listFor(world.database, next.id);
    expect(first).toHaveLength(why === 'full' ? 1 : 2);
    const speakers = [before, promise].map(({ personId }) => [personId]);
    expect(first.map(({ personIds }) => personIds)).toEqual(why === 'full' ? speakers.slice(1) : speakers);
  });

  it('finds its place although somebody newly reported came before, whose promise goes on to the next', async () => {
    const [event, next] = [await aGathering(), await aGathering('2026-09-17T10:00', '2026-09-03T18:00')];
    const [putOff, newly] = [await promised(event, REOPENED), await promised(event)];
    await seated(event);
    expect((await newly.accept()).status).toBe('waitlisted');
    expect(await boundTo(newly)).toBe(next.id);
    expect((await putOff.accept()).status).toBe('confirmed');
    expect(await boundTo(putOff)).toBe(event.id);
    // And there that one comes first.
    expect(await world.get(ReopenedPromises).listFor(world.database, next.id)).toMatchObject([
      { personIds: [newly.personId] },
    ]);
  });

  it('has its place kept before anybody of it is asked', async () => {
    const event = await aGathering();
    await aPromise(world.sql, networkId, { eventId: event.id, ...REOPENED });
    await seated(event);
    expect((await (await promised(event)).accept()).status).toBe('waitlisted');
  });

  it('finds its place by the public form, too, before anybody of it is asked', async () => {
    const event = await aGathering();
    const { contact } = await aPromise(world.sql, networkId, { eventId: event.id, ...REOPENED });
    await seated(event);
    const [names] = await world.sql.query<object[]>(
      `select email, salutation, title, first_name as "firstName", last_name as "lastName" from person where id = $1`,
      [contact.id],
    );
    const application = anApplication(event.id, { ...names, via: 'public' });
    expect(await world.get(Registrations).apply(personBehind(contact.id), application)).toMatchObject({
      ...{ status: 'confirmed', place: 'guarantee' },
    });
  });

  it('takes nothing from those for whom there are other places', async () => {
    const event = await aGathering();
    await promised(event, REOPENED);
    expect((await (await promised(event)).accept()).status).toBe('confirmed');
  });

  it('has one place kept and no second one once somebody of it has come', async () => {
    const event = await aGathering('2026-05-19T10:00', '2026-05-05T18:00', [3, 2]);
    const [putOff, newly] = [await promised(event, REOPENED), await promised(event)];
    await seated(event);
    expect((await putOff.accept()).status).toBe('confirmed');
    expect((await newly.accept()).status).toBe('confirmed');
  });

  it('comes before another one that was promised later', async () => {
    const event = await aGathering();
    const later = await promised(event, { ...REOPENED, received_at: '2026-01-12T09:00:00Z' });
    const earlier = await promised(event, { ...REOPENED, received_at: '2026-01-05T09:00:00Z' });
    await seated(event);
    expect((await later.accept()).status).toBe('waitlisted');
    expect((await earlier.accept()).status).toBe('confirmed');
  });

  it('waits before those who were there first, and behind them once it has let an offer pass', async () => {
    const event = await aGathering();
    const [guest, kept] = [await seated(event), await promised(event)];
    const keptSeat = await kept.accept();
    const newly = await promised(event);
    const later = await promised(event, { ...REOPENED, received_at: '2026-01-12T09:00:00Z' });
    const earlier = await promised(event, { ...REOPENED, received_at: '2026-01-05T09:00:00Z' });
    const positions = [];
    for (const one of [newly, later, earlier]) positions.push((await one.accept()).position);
    expect(positions).toEqual([1, 1, 1]);
    const { rows } = await world
      .get(RegistrationQueries)
      .list(organiser.scope, event.id, { status: ['waitlisted'] }, { page: 1, size: 9 });
    const inOrder = [earlier, later, newly].map(({ personId }) => personId);
    expect(rows.map(({ personId }) => personId)).toEqual(inOrder);
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3]);
    await world.get(OwnRegistration).cancel(organiser, keptSeat.id);
    expect(await statusOf(event, earlier)).toBe('offered');
    world.clock.advance(48 * HOUR);
    await world.get(Waitlist).expireOffers();
    expect(await Promise.all([earlier, later, newly].map((one) => statusOf(event, one)))).toEqual([
      'waitlisted',
      'offered',
      'waitlisted',
    ]);
    await world.get(OwnRegistration).cancel(organiser, guest.id);
    expect(await Promise.all([earlier, newly].map((one) => statusOf(event, one)))).toEqual(['waitlisted', 'offered']);
  });

  it('gives its place free by declining, and somebody newly reported who waits is offered it', async () => {
    const event = await aGathering();
    const [putOff, newly] = [await promised(event, REOPENED), await promised(event)];
    await seated(event);
    await newly.accept();
    expect(await world.get(Waitlist).moveUp(event.id)).toBe(0);
    await putOff.decline();
    expect(await world.get(Waitlist).listEventsWithRoom()).toContain(event.id);
    expect(await world.get(Waitlist).moveUp(event.id)).toBe(1);
    expect(await statusOf(event, newly)).toBe('offered');
  });

  it('keeps nothing any more once registration has closed', async () => {
    const event = await aGathering();
    const newly = await promised(event);
    await promised(event, REOPENED);
    await seated(event);
    await newly.accept();
    world.at('2026-05-05T18:00:00Z');
    expect(await world.get(Waitlist).moveUp(event.id)).toBe(1);
    expect(await statusOf(event, newly)).toBe('offered');
  });

  it('keeps none while somebody of it has a place at an earlier gathering after all', async () => {
    const [earlier, event] = [await aGathering('2026-03-19T10:00', '2026-03-05T18:00'), await aGathering()];
    const putOff = await promised(event, REOPENED);
    await anAttempt(world.sql, putOff, earlier.id, putOff.personId);
    expect(await world.get(ReopenedPromises).listFor(world.database, event.id)).toHaveLength(1);
    await (await invited(earlier, putOff.personId)).accept();
    expect(await world.get(ReopenedPromises).listFor(world.database, event.id)).toEqual([]);
  });

  it('that is bound to another gathering keeps none here', async () => {
    const [event, other] = [await aGathering(), await aGathering()];
    await promised(other, REOPENED);
    expect(await world.get(ReopenedPromises).listFor(world.database, event.id)).toEqual([]);
  });
});
