import { lintCalendar } from '#libs/calendar';
import { type Caller, grantScope, systemCaller } from '#libs/kernel';
import { personBehind } from '../../../../test/factories/callers.factory.js';
import { anApplication, anOpenEvent, byLinkOf } from '../../../../test/factories/applications.factory.js';
import { aWorld, MONDAY, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { PersonCorrections } from '../changes/person-corrections.service.js';
import { CalendarFeeds } from './calendar-feed.service.js';
import { OrganiserDecisions } from '../changes/organiser-decisions.service.js';
import { OwnRegistration } from '../changes/own-registration.service.js';
import { ParticipantQueries } from './participant.queries.js';
import { findPlaceDifferences } from '../places/place-audit.service.js';
import { RegistrationDetails } from '../changes/registration-details.service.js';
import { registrationPersonalData } from '../registration.personal-data.js';
import { RegistrationRetention } from '../registration-retention.service.js';
import { Registrations } from '../desk/registrations.service.js';
import { Substitution } from '../changes/substitution.service.js';

const organiser = systemCaller('test');
const stranger: Caller = { actor: { kind: 'public' }, scope: grantScope({ networks: new Map(), persons: new Map() }) };
const DAY = 86_400_000;

describe('participants without an account', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.set(MONDAY));
  afterEach(async () => {
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  const rows = (eventId: string) =>
    world.database.query<{ id: string; status: string; personId: string }>(
      'select id, status, person_id as "personId" from registration where event_id = $1 order by id',
      [eventId],
    );
  const templates = async (eventId: string) =>
    (
      await world.database.query<{ template: string }>(
        'select template from mail_message where event_id = $1 order by id',
        [eventId],
      )
    ).map(({ template }) => template);

  const lastNameOf = async (personId: string) =>
    (await world.database.query<{ name: string }>('select last_name as name from person where id = $1', [personId]))[0]!
      .name;
  const consentsOf = (personId: string) =>
    world.database.query(
      `select kind, evidence, (select count(*)::int from history_entry h where h.thing_id = consent.id) as history
       from consent where person_id = $1`,
      [personId],
    );

  it('ask for a place, confirm by mail and have it; asking again changes nothing', async () => {
    const event = await anOpenEvent(world);
    const input = anApplication(event.id, { via: 'public' });
    const ask = () => world.get(Registrations).request(stranger, input);
    expect(await ask()).toEqual({ accepted: true });
    expect(await ask()).toEqual({ accepted: true });
    const [request] = await rows(event.id);
    expect(request!.status).toBe('requested');
    const view = await world
      .get(Registrations)
      .confirm(await byLinkOf(world, request!.id), { ...request!, eventId: event.id });
    expect(view).toMatchObject({ status: 'confirmed', sequence: 1 });
    expect(
      await world.get(Registrations).confirm(await byLinkOf(world, request!.id), { ...request!, eventId: event.id }),
    ).toMatchObject({
      status: 'confirmed',
      sequence: 1,
    });
    expect(await ask()).toEqual({ accepted: true });
    expect(await templates(event.id)).toEqual([
      'registration-received',
      'registration-confirmed',
      'already-registered',
    ]);
  });

  it('are registered with what they sent last, once their mailbox is proven', async () => {
    const event = await anOpenEvent(world, { format: 'hybrid' });
    const email = 'korrigiert@lindengau.example.org';
    const send = (more: object) =>
      world.get(Registrations).request(stranger, anApplication(event.id, { via: 'public', email, ...more }));
    await send({ lastName: 'KALLWEIT', dietary: 'vegan', question: 'Wer?', futureInvitations: true });
    await send({ lastName: 'Kallweit', mode: 'online', organisationName: 'HWK Lindengau', futureInvitations: true });
    const [request] = await rows(event.id);
    const scope = personBehind(request!.personId).scope;
    expect(await consentsOf(request!.personId)).toEqual([]);
    expect(
      await world.get(Registrations).confirm(await byLinkOf(world, request!.id), { ...request!, eventId: event.id }),
    ).toMatchObject({
      mode: 'online',
      sequence: 1,
    });
    expect(await world.get(ParticipantQueries).get(scope, request!.id)).toMatchObject({
      organisationName: 'HWK Lindengau',
      dietary: '',
      question: '',
    });
    expect(await lastNameOf(request!.personId)).toBe('Kallweit');
    expect(await consentsOf(request!.personId)).toEqual([
      { kind: 'future_invitations', evidence: `registration ${request!.id}`, history: 1 },
    ]);
    await send({ lastName: 'Fremd', mode: 'on_site' });
    expect(await lastNameOf(request!.personId)).toBe('Kallweit');
    expect(await world.get(ParticipantQueries).get(scope, request!.id)).toMatchObject({ mode: 'online' });
  });

  it('have no name that a stranger could change once an organiser has entered them', async () => {
    const [one, two] = [await anOpenEvent(world), await anOpenEvent(world)];
    const email = 'bekannt@lindengau.example.org';
    const known = await world.get(Registrations).apply(organiser, anApplication(one.id, { email, lastName: 'Orth' }));
    await world.database.query('update event set network_id = $1 where id = $2', [one.networkId, two.id]);
    await world
      .get(Registrations)
      .request(stranger, anApplication(two.id, { via: 'public', email, lastName: 'Fremd' }));
    expect(await lastNameOf(known.personId)).toBe('Orth');
  });

  it('two hundred times the same address at once is one registration and one mail', async () => {
    const event = await anOpenEvent(world);
    const spellings = [
      'Doppelt@Lindengau.example.org',
      'doppelt@lindengau.example.org',
      'DOPPELT@LINDENGAU.EXAMPLE.ORG',
    ];
    const asked = Array.from({ length: 200 }, (_, index) =>
      world
        .get(Registrations)
        .request(
          stranger,
          anApplication(event.id, { via: 'public', lastName: 'Kallweit', email: spellings[index % 3] }),
        ),
    );
    await Promise.all(asked);
    expect(await rows(event.id)).toHaveLength(1);
    expect(await templates(event.id)).toEqual(['registration-received']);
  });

  it('cannot register before, after or for a cancelled event; whoever asked in time may still confirm', async () => {
    const event = await anOpenEvent(world);
    await world.get(Registrations).request(stranger, anApplication(event.id, { via: 'public' }));
    for (const state of ['announced', 'closed', 'cancelled', 'draft']) {
      await world.database.query('update event set state = $2 where id = $1', [event.id, state]);
      await expect(
        world.get(Registrations).request(stranger, anApplication(event.id, { via: 'public' })),
      ).rejects.toMatchObject({
        code: 'registration.closed',
      });
    }
    await world.database.query(`update event set state = 'closed' where id = $1`, [event.id]);
    world.clock.advance(DAY);
    const [request] = await rows(event.id);
    expect(
      (await world.get(Registrations).confirm(await byLinkOf(world, request!.id), { ...request!, eventId: event.id }))
        .status,
    ).toBe('confirmed');
  });

  it('see and change their own registration and nobody else’s', async () => {
    const event = await anOpenEvent(world);
    const [mine, other] = await Promise.all([
      world.get(Registrations).apply(organiser, anApplication(event.id)),
      world.get(Registrations).apply(organiser, anApplication(event.id)),
    ]);
    const me = personBehind(mine.personId);
    await world
      .get(RegistrationDetails)
      .change(me, mine.id, mine.version, { question: 'Wie gelingt die Ansprache?', dietary: 'vegan' });
    expect(await world.get(ParticipantQueries).get(me.scope, mine.id)).toMatchObject({
      question: 'Wie gelingt die Ansprache?',
      dietary: 'vegan',
    });
    expect(await world.get(ParticipantQueries).list(me.scope)).toHaveLength(1);
    await expect(world.get(ParticipantQueries).get(me.scope, other.id)).rejects.toThrow('not-found');
    await expect(world.get(OwnRegistration).cancel(me, other.id)).rejects.toThrow('not-found');
    await expect(world.get(OrganiserDecisions).givePlace(me, mine.id)).rejects.toThrow('not-found');
  });

  it('cancel until the deadline, not after it', async () => {
    const event = await anOpenEvent(world);
    await world.database.query('update event set cancel_until = $2 where id = $1', [
      event.id,
      new Date(MONDAY.getTime() + DAY),
    ]);
    const [one, two] = await Promise.all(
      [1, 2].map(() => world.get(Registrations).apply(organiser, anApplication(event.id))),
    );
    const inTwoTabs = [1, 2].map(() => world.get(OwnRegistration).cancel(personBehind(one!.personId), one!.id));
    expect((await Promise.all(inTwoTabs)).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect((await templates(event.id)).filter((template) => template === 'cancel-confirmed')).toHaveLength(1);
    world.clock.advance(DAY);
    await expect(world.get(OwnRegistration).cancel(personBehind(two!.personId), two!.id)).rejects.toMatchObject({
      code: 'registration.cancellation-over',
    });
    expect((await world.get(OwnRegistration).cancel(organiser, two!.id)).status).toBe('cancelled');
  });

  it('register again after a cancellation, with a calendar entry that outranks the withdrawal', async () => {
    const event = await anOpenEvent(world);
    const input = anApplication(event.id);
    const first = await world.get(Registrations).apply(organiser, input);
    await world.get(OwnRegistration).cancel(organiser, first.id);
    await world.get(Registrations).apply(organiser, input);
    const sequences = await world.database.query<{ sequence: string }>(
      `select substring(calendar->>'content' from 'SEQUENCE:([0-9]+)') as sequence from mail_message where event_id = $1 order by id`,
      [event.id],
    );
    const numbers = sequences.map(({ sequence }) => Number(sequence));
    expect(numbers[1]).toBeGreaterThan(numbers[0]!);
    expect(numbers[2]).toBeGreaterThan(numbers[1]!);
  });

  it('name a deputy, who has the place without it ever being free', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const [seated, waiting] = await Promise.all(
      [1, 2].map(() => world.get(Registrations).apply(organiser, anApplication(event.id))),
    );
    const deputy = {
      email: 'nils.orth@seehafen.example.org',
      firstName: 'Nils',
      lastName: 'Orth',
      salutation: 'Herr',
      title: '',
    } as const;
    expect((await world.get(Substitution).nameDeputy(personBehind(seated!.personId), seated!.id, deputy)).status).toBe(
      'cancelled',
    );
    const all = await rows(event.id);
    expect(all.map(({ status }) => status).sort()).toEqual(['cancelled', 'confirmed', 'waitlisted']);
    expect(all.find(({ id }) => id === waiting!.id)!.status).toBe('waitlisted');
    expect(await templates(event.id)).toEqual(
      expect.arrayContaining(['substitution-confirmed', 'substitution-notice']),
    );
    const again = all.find(({ status }) => status === 'confirmed')!;
    await expect(
      world.get(Substitution).nameDeputy(personBehind(again.personId), again.id, deputy),
    ).rejects.toMatchObject({
      code: 'registration.deputy-already-registered',
    });
  });

  it('hand nothing over and describe nothing once the event has begun or is over', async () => {
    const event = await anOpenEvent(world, { capacity: 1, startsInDays: 1 });
    const [seated, waiting] = await Promise.all(
      [1, 2].map(() => world.get(Registrations).apply(organiser, anApplication(event.id))),
    );
    const me = personBehind(seated!.personId);
    const deputy = { ...anApplication(event.id), salutation: 'Frau' } as const;
    world.clock.advance(1.2 * DAY);
    await expect(world.get(Substitution).nameDeputy(me, seated!.id, deputy)).rejects.toMatchObject({
      code: 'registration.substitution-over',
    });
    const changed = await world.get(RegistrationDetails).change(me, seated!.id, seated!.version, { question: 'x' });
    expect(changed.status).toBe('confirmed');
    world.clock.advance(DAY);
    const isOver = { code: 'registration.closed', facts: { state: 'over' } };
    const details = world.get(RegistrationDetails).change(me, seated!.id, changed.version, { question: 'y' });
    await expect(details).rejects.toMatchObject(isOver);
    await expect(world.get(OrganiserDecisions).givePlace(organiser, waiting!.id)).rejects.toMatchObject(isOver);
  });

  it('get an arrival number with the place an organiser gives them before they have confirmed', async () => {
    const event = await anOpenEvent(world);
    await world.get(Registrations).apply(organiser, anApplication(event.id));
    await world.get(Registrations).request(stranger, anApplication(event.id, { via: 'public' }));
    const request = (await rows(event.id)).find(({ status }) => status === 'requested')!;
    expect(await world.get(OrganiserDecisions).givePlace(organiser, request.id)).toMatchObject({ sequence: 2 });
  });

  it('subscribe to a calendar that is the same to the byte, names nobody and can be taken back', async () => {
    const event = await anOpenEvent(world, { format: 'online' });
    const mine = await world.get(Registrations).apply(organiser, anApplication(event.id, { mode: 'online' }));
    const me = personBehind(mine.personId);
    const feeds = world.get(CalendarFeeds);
    const id = await feeds.ensureFor(me, mine.personId);
    expect(await feeds.ensureFor(me, mine.personId)).toBe(id);
    const [one, two] = [await feeds.ofPerson(id, 1), await feeds.ofPerson(id, 1)];
    expect(one).toEqual(two);
    expect(lintCalendar(one.body)).toEqual([]);
    expect(one.body).not.toContain('ATTENDEE');
    expect(one.body).not.toContain('treffen.example.org');
    await feeds.revokeFor(me, mine.personId);
    await expect(feeds.ofPerson(id, 1)).rejects.toMatchObject({ code: 'calendar.feed-revoked' });
    expect(await feeds.ensureFor(me, mine.personId)).not.toBe(id);
    const history = await world.database.query<{ action: string }>(
      'select action from history_entry where thing_id = $1 order by id',
      [id],
    );
    expect(history.map(({ action }) => action)).toEqual(['calendar-feed.made', 'calendar-feed.revoked']);
  });

  it('are not forgotten when somebody has given them an office, and nobody else is kept because of it', async () => {
    const event = await anOpenEvent(world);
    const ask = async () => {
      await world.get(Registrations).request(stranger, anApplication(event.id, { via: 'public' }));
      return (await rows(event.id)).at(-1)!.personId;
    };
    const [caretaker, speaker, edited, nobody] = [await ask(), await ask(), await ask(), await ask()];
    await world.database.query('update network set caretaker_person_id = $1 where id = $2', [
      caretaker,
      event.networkId,
    ]);
    await world.database.query(
      `insert into agenda_speaker (agenda_item_id, position, person_id, name)
       select id, 1, $1, 'Ute Kallweit' from agenda_item where event_id = $2`,
      [speaker, event.id],
    );
    await world.get(PersonCorrections).edit(organiser, { id: edited!, version: 1 }, { phone: '0391 555' });
    world.clock.advance(8 * DAY);
    await world.get(RegistrationRetention).forget();
    const kept = await world.database.query<{ id: string }>('select id from person where network_id = $1 order by id', [
      event.networkId,
    ]);
    expect(kept.map(({ id }) => id)).toEqual([caretaker, speaker, edited]);
    expect(kept.map(({ id }) => id)).not.toContain(nobody);
  });

  it('are forgotten when they never confirmed, and erased when they ask for it', async () => {
    const event = await anOpenEvent(world);
    await world.get(Registrations).request(stranger, anApplication(event.id, { via: 'public' }));
    const mine = await world
      .get(Registrations)
      .apply(organiser, anApplication(event.id, { question: 'Kanarienvogel', dietary: 'Kanarienvogel' }));
    world.clock.advance(8 * DAY);
    await world.get(RegistrationRetention).forget();
    expect(await rows(event.id)).toHaveLength(1);
    const subject = { personId: mine.personId, networkId: event.networkId, email: null };
    await world.database.transaction(organiser, async (tx) => {
      expect(JSON.stringify(await registrationPersonalData.export(tx, subject))).toContain('Kanarienvogel');
      await registrationPersonalData.erase(tx, subject);
      expect(JSON.stringify(await registrationPersonalData.export(tx, subject))).not.toContain('Kanarienvogel');
    });
  });
});
