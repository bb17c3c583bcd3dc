import { newId, systemCaller } from '#libs/kernel';
import { Invitations, TimelinePlanning } from '#libs/outreach';
import { anAgendaItem, anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation, aWave } from '../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { ChangesModule } from './changes.module.js';
import { EventChanges } from './event-changes.service.js';

const organiser = systemCaller('test');

describe('the timeline of an event to which something happens', () => {
  let world: World;
  let eventId: string;
  let networkId: string;
  beforeAll(async () => {
    world = await aWorld(ChangesModule);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.reset();
    networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
    eventId = (await anEvent(world.sql, networkId, { type: 'arbeitskreis', closes: null, cancelUntil: null })).id;
    await anAgendaItem(world.sql, eventId, { startsLocal: '2026-05-19T10:00' });
    await world.get(TimelinePlanning).planDue();
  });

  const stepsOf = () =>
    world.database.query<{ kind: string; state: string; reason: string | null; due: string }>(
      `select kind, state, reason, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as due
       from outreach_step where event_id = $1 order by due_at`,
      [eventId],
    );
  const mark = (kind: string, state: string) =>
    world.sql.query('update outreach_step set state = $3 where event_id = $1 and kind = $2', [eventId, kind, state]);
  const day = (date: string) => ({
    version: 1,
    reason: 'Der Saal ist belegt.',
    ...{ startsLocal: `${date}T10:00`, endsLocal: `${date}T16:00` },
  });

  it('moves with it in the same commit, and what was sent stays', async () => {
    await mark('invitation', 'sent');
    await world.get(EventChanges).move(organiser, eventId, day('2026-06-16'));
    expect(await stepsOf()).toEqual([
      { kind: 'invitation', state: 'sent', reason: null, due: '2026-05-05T07:00' },
      { kind: 'reminder', state: 'planned', reason: null, due: '2026-06-11T07:00' },
      { kind: 'access_link', state: 'planned', reason: null, due: '2026-06-15T07:00' },
    ]);
    expect(await world.get(TimelinePlanning).planDue()).toBe(0);
  });

  it('misses what is past on the new day, and plans it again when there is time again', async () => {
    await world.get(EventChanges).move(organiser, eventId, day('2026-02-10'));
    expect(await stepsOf()).toMatchObject([
      { kind: 'invitation', state: 'missed', reason: 'past' },
      { kind: 'reminder', state: 'planned' },
      { kind: 'access_link', state: 'planned' },
    ]);
    await world.get(EventChanges).move(organiser, eventId, { ...day('2026-06-16'), version: 2 });
    expect((await stepsOf()).map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
  });

  it('sends nothing more when the event is cancelled, and says why', async () => {
    await mark('invitation', 'sent');
    await world.get(EventChanges).cancel(organiser, eventId, { version: 1, reason: 'Bahnstreik' });
    expect((await stepsOf()).map(({ state, reason }) => `${state} ${reason}`)).toEqual([
      'sent null',
      'skipped cancelled',
      'skipped cancelled',
    ]);
    expect(await world.historyOf(eventId)).toContain('timeline.ended');
  });

  it('is not touched by another number of places', async () => {
    const before = await stepsOf();
    await world.get(EventChanges).resize(organiser, eventId, {
      version: 1,
      modes: [{ mode: 'on_site', capacity: 5, reserved: 0 }],
    });
    expect(await stepsOf()).toEqual(before);
  });

  describe('whose invited have no registration', () => {
    const invite = async (state: string, lastName: string = state) => {
      const person = await aPerson(world.sql, networkId, { firstName: 'Ada', lastName });
      await anInvitation(world.sql, { id: eventId, networkId }, person, { state });
      return person.id;
    };
    const told = async (template: string) =>
      (
        await world.database.query<{ name: string; parameters: { hadDeclined?: boolean; reason?: string } }>(
          'select to_name as name, parameters from mail_message where event_id = $1 and template = $2 order by to_name',
          [eventId, template],
        )
      ).map(({ name, parameters }) => `${name} ${parameters.hadDeclined ?? parameters.reason}`);
    const statesNow = async () =>
      (
        await world.database.query<{ state: string }>(
          'select state from invitation where event_id = $1 order by state',
          [eventId],
        )
      ).map(({ state }) => state);
    beforeEach(async () => {
      for (const state of ['sent', 'declined', 'declined_interested', 'bounced']) await invite(state);
      const registered = await invite('accepted', 'registered');
      await aRegistration(world.sql, { id: eventId, networkId }, 'confirmed', { person_id: registered });
    });

    it('E16: asks them again when it has moved, also who had declined', async () => {
      const { told: count } = await world.get(EventChanges).move(organiser, eventId, day('2026-06-16'));
      expect(await told('invitation-moved')).toEqual([
        'Ada declined true',
        'Ada declined_interested true',
        'Ada sent false',
      ]);
      expect(await statesNow()).toEqual(['accepted', 'bounced', 'sent', 'sent', 'sent']);
      expect([count, await told('event-moved')]).toEqual([4, ['Ada registered Der Saal ist belegt.']]);
    });

    const inviteOnHold = async () => {
      const person = await aPerson(world.sql, networkId, { firstName: 'Ada', lastName: 'on hold' });
      await world.sql.query(
        `insert into guest (event_id, person_id, network_id, kind, created_at) values ($1, $2, $3, 'added', now())`,
        [eventId, person.id, networkId],
      );
      await world.get(Invitations).send(organiser, eventId, { expected: 1 });
    };
    const invitationsOnHold = () =>
      world.database.query<{ when: string; place: string }>(
        `select parameters->'event'->>'when' as when, parameters->'event'->>'place' as place
         from mail_message where event_id = $1 and template = 'invitation'`,
        [eventId],
      );

    it('E17: leaves every answer as it is when only the house changes, and what is on hold names the new one', async () => {
      await inviteOnHold();
      const before = await statesNow();
      const house = { venueName: 'Stadthalle', venueAddress: 'Markt 2, Morgental' };
      await world.get(EventChanges).change(organiser, eventId, { version: 1, reason: '', ...house });
      expect(await statesNow()).toEqual(before);
      expect(await told('invitation-moved')).toEqual([]);
      expect(await invitationsOnHold()).toMatchObject([{ place: expect.stringContaining('Stadthalle') }]);
      expect(await told('event-changed')).toHaveLength(1);
    });

    it('E16: invites to the new date those whose invitation was still on hold, and asks them nothing twice', async () => {
      await inviteOnHold();
      await world.get(EventChanges).move(organiser, eventId, day('2026-06-16'));
      expect(await invitationsOnHold()).toMatchObject([{ when: expect.stringContaining('16. Juni 2026') }]);
      expect(await told('invitation-moved')).not.toContain('Ada on hold false');
      const waves = await world.database.query(
        'select invited from invitation_wave where event_id = $1 and sends_at > $2',
        [eventId, world.clock.now()],
      );
      expect(waves).toEqual([{ invited: 1 }]);
    });

    it('E15: withdraws what has not left when it is cancelled, and tells nobody who never heard of it', async () => {
      const person = await aPerson(world.sql, networkId, { firstName: 'Ada', lastName: 'on hold' });
      const wave = await aWave(world.sql, { id: eventId, networkId });
      await anInvitation(world.sql, { id: eventId, networkId }, person, { wave_id: wave });
      const [step] = await world.database.query<{ id: string }>(
        `select id from outreach_step where event_id = $1 and kind = 'reminder'`,
        [eventId],
      );
      const free = newId();
      for (const batch of [wave, step!.id, free]) {
        await world.sql.query(
          `insert into mail_message (id, network_id, event_id, person_id, template, language, lane, to_name, to_address,
             to_domain, parameters, not_before, created_at, batch_id)
           values ($1, $2, $3, $4, 'invitation', 'de', 'bulk', 'Ada', 'ada@example.org', 'example.org', '{}', now(), now(), $5)`,
          [newId(), networkId, eventId, person.id, batch],
        );
      }
      await world.get(EventChanges).cancel(organiser, eventId, { version: 1, reason: 'Bahnstreik' });
      const left = await world.database.query<{ batch: string }>(
        `select batch_id as batch from mail_message where event_id = $1 and template = 'invitation'`,
        [eventId],
      );
      // What an organiser has written in own words stays: it may be about the cancellation.
      expect(left).toEqual([{ batch: free }]);
      expect(await told('event-cancelled')).not.toContain('Ada on hold Bahnstreik');
      expect(await world.database.query('select 1 from invitation_wave where id = $1', [wave])).toEqual([]);
    });

    it('E15: tells them when it is cancelled, but not who has said no, and nobody twice', async () => {
      const { told: count } = await world
        .get(EventChanges)
        .cancel(organiser, eventId, { version: 1, reason: 'Bahnstreik' });
      expect(await told('event-cancelled')).toEqual(['Ada registered Bahnstreik', 'Ada sent Bahnstreik']);
      expect(count).toBe(2);
    });
  });
});
