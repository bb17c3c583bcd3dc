import { organiserIn, personBehind } from '../../../../test/factories/callers.factory.js';
import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { type Caller, newId } from '#libs/kernel';
import { OwnRegistration } from '#libs/registration';
import { OutreachModule } from '../outreach.module.js';
import { AnswerFollowing } from './answer-following.service.js';
import { InvitationAnswers } from './invitation-answers.service.js';
import { LinkedInvitations } from './linked-invitation.queries.js';

let world: World;
let networkId: string;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
  networkId = (await aNetwork(world.sql)).id;
});
beforeEach(() => world.reset());
afterAll(() => world?.close());

async function invite(more: EventOverrides = {}, columns: Readonly<Record<string, unknown>> = {}, of = networkId) {
  const event = await anEvent(world.sql, of, more);
  const organisation = await anOrganisation(world.sql, of);
  const person = await aPerson(world.sql, of, { organisation_id: organisation.id, land: 'HB' });
  const id = await anInvitation(world.sql, event, person, columns);
  return { id, event, person, organisation, me: personBehind(person.id) };
}

const accept = (caller: Caller, id: string) => world.get(InvitationAnswers).accept(caller, id, { mode: 'on_site' });
const decline = (caller: Caller, id: string, answer: 'declined' | 'declined_interested' = 'declined') =>
  world.get(InvitationAnswers).decline(caller, id, answer);

async function stateOf(id: string): Promise<string> {
  const [row] = await world.sql.query<{ state: string }[]>('select state from invitation where id = $1', [id]);
  return row!.state;
}

const registrationsOf = (eventId: string) =>
  world.sql.query<Record<string, unknown>[]>(
    `select id, status, via, organisation_name as organisation, land, practice_stage as stage, cancel_reason as reason
     from registration where event_id = $1 order by requested_at, id`,
    [eventId],
  );

describe('somebody who accepts an invitation', () => {
  it('is registered with what the network knows, and a confirmation is on its way', async () => {
    const { id, event, me, organisation } = await invite();
    expect(await accept(me, id)).toMatchObject({ status: 'confirmed', eventId: event.id });
    expect(await registrationsOf(event.id)).toEqual([
      expect.objectContaining({ status: 'confirmed', via: 'invitation', organisation: organisation.name, land: 'HB' }),
    ]);
    expect(await stateOf(id)).toBe('accepted');
    expect(await world.historyOf(id)).toEqual(['invitation.accepted']);
    const [mail] = await world.sql.query<{ template: string }[]>(
      `select m.template from mail_message m join person p on p.email = m.to_address where p.id = $1`,
      [(me.actor as { id: string }).id],
    );
    expect(mail!.template).toBe('registration-confirmed');
  });

  it('is not asked for the practice stage of the project they speak for', async () => {
    const { id, event, person, me } = await invite();
    expect((await world.get(LinkedInvitations).find(id))!.asksForStage).toBe(true);
    const project = await aProject(world.sql, networkId, { practice_stage: 'established' });
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, project_id, is_primary, valid_from, created_at)
       values ($1, $2, $3, $4, true, '2025-01-01', now())`,
      [newId(), networkId, person.id, project.id],
    );
    expect((await world.get(LinkedInvitations).find(id))!.asksForStage).toBe(false);
    await accept(me, id);
    expect(await registrationsOf(event.id)).toEqual([expect.objectContaining({ stage: 'established' })]);
  });

  it('bad input: a double click and two tabs register once', async () => {
    const { id, event, me } = await invite();
    const answers = await Promise.all([accept(me, id), accept(me, id), accept(me, id)]);
    expect(new Set(answers.map((one) => one.id)).size).toBe(1);
    expect(await registrationsOf(event.id)).toHaveLength(1);
    expect((await accept(me, id)).status).toBe('confirmed');
    expect(await world.historyOf(id)).toEqual(['invitation.accepted']);
  });

  it('joins the waiting list of a full event, and is no less accepted', async () => {
    const { id, event, me } = await invite({ capacity: 0 });
    expect(await accept(me, id)).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(await stateOf(id)).toBe('accepted');
    expect(await registrationsOf(event.id)).toHaveLength(1);
  });

  it('bad input: is refused after the deadline, and nothing is written', async () => {
    const { id, event, me } = await invite({ closes: '2026-02-01T18:00' });
    await expect(accept(me, id)).rejects.toMatchObject({ code: 'invitation.answer-over' });
    expect(await registrationsOf(event.id)).toEqual([]);
    expect(await stateOf(id)).toBe('sent');
  });

  it('E1: keeps the own later deadline after registration has closed', async () => {
    const { id, event, me } = await invite({ closes: '2026-02-01T18:00' }, { sent_at: '2026-01-30T09:00:00Z' });
    world.at('2026-02-06T22:58:00Z');
    expect((await accept(me, id)).status).toBe('confirmed');
    expect(await registrationsOf(event.id)).toHaveLength(1);
    const late = await invite({ closes: '2026-02-01T18:00' }, { sent_at: '2026-01-30T09:00:00Z' });
    world.at('2026-02-06T22:59:00Z');
    await expect(accept(late.me, late.id)).rejects.toMatchObject({ code: 'invitation.answer-over' });
  });

  it('E1: does not count days on which the network rests', async () => {
    const quiet_periods = JSON.stringify([{ from: '2026-02-03', to: '2026-02-04', isYearly: false }]);
    const resting = await aNetwork(world.sql, { quiet_periods });
    const asked = () => invite({ closes: '2026-02-01T18:00' }, { sent_at: '2026-01-30T09:00:00Z' }, resting.id);
    const [{ id, me }, late] = [await asked(), await asked()];
    expect((await world.get(LinkedInvitations).find(id))!.acceptUntil).toEqual(new Date('2026-02-10T22:59:00Z'));
    world.at('2026-02-10T22:58:00Z');
    expect((await accept(me, id)).status).toBe('confirmed');
    world.at('2026-02-10T22:59:00Z');
    await expect(accept(late.me, late.id)).rejects.toMatchObject({ code: 'invitation.answer-over' });
  });

  it('waits until registration opens', async () => {
    const { id, me } = await invite({ opens: '2026-02-03T09:00' });
    await expect(accept(me, id)).rejects.toMatchObject({ code: 'registration.closed' });
    expect((await world.get(LinkedInvitations).find(id))!.possible).toEqual({ accept: 'not_yet', decline: true });
  });

  it('bad input: is refused for a cancelled event', async () => {
    const { id, me } = await invite({ state: 'cancelled' });
    await expect(accept(me, id)).rejects.toMatchObject({ code: 'invitation.answer-over' });
    await expect(decline(me, id)).rejects.toMatchObject({ code: 'invitation.answer-over' });
    expect(await stateOf(id)).toBe('sent');
  });
});

describe('somebody who declines', () => {
  it('may say that they stay interested, and change it until the event begins', async () => {
    const { id, me } = await invite();
    await decline(me, id);
    await decline(me, id, 'declined_interested');
    await accept(me, id);
    expect(await stateOf(id)).toBe('accepted');
    expect(await world.historyOf(id)).toEqual([
      'invitation.declined',
      'invitation.declined_interested',
      'invitation.accepted',
    ]);
  });

  it('after accepting gives the place back, and the next one moves up', async () => {
    const { id, event, me } = await invite({ capacity: 1 });
    await accept(me, id);
    const other = await aPerson(world.sql, networkId);
    const waiting = await anInvitation(world.sql, event, other);
    expect((await accept(personBehind(other.id), waiting)).status).toBe('waitlisted');
    await decline(me, id, 'declined_interested');
    expect(await stateOf(id)).toBe('declined_interested');
    expect((await registrationsOf(event.id)).map(({ status, reason }) => [status, reason])).toEqual([
      ['cancelled', 'invitation-declined'],
      ['offered', ''],
    ]);
  });

  it('may do so until the event begins, though registration has closed', async () => {
    const { id, me } = await invite({ closes: '2026-02-01T18:00', startsLocal: '2026-02-02T09:01' });
    await decline(me, id);
    expect(await stateOf(id)).toBe('declined');
    const late = await invite({ startsLocal: '2026-02-02T09:00' });
    await expect(decline(late.me, late.id)).rejects.toMatchObject({ code: 'invitation.answer-over' });
  });

  it('is bound by the last day for cancelling once a place is theirs', async () => {
    const { id, me } = await invite({ cancelUntil: '2026-02-02T10:00' });
    await accept(me, id);
    world.at('2026-02-02T10:00:00Z');
    await expect(decline(me, id)).rejects.toMatchObject({ code: 'registration.cancellation-over' });
    expect(await stateOf(id)).toBe('accepted');
  });

  it('in one tab while another accepts: what is written is what came of it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, event, me } = await invite();
      await Promise.all([accept(me, id), decline(me, id)]);
      const [registration] = await registrationsOf(event.id);
      const comes = registration!.status === 'confirmed';
      expect([comes, await stateOf(id)]).toEqual([comes, comes ? 'accepted' : 'declined']);
    }
  });
});

describe('an invitation is nobody’s who', () => {
  it('reads another mailbox', async () => {
    const { id } = await invite();
    const other = await aPerson(world.sql, networkId);
    await expect(accept(personBehind(other.id), id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(decline(personBehind(other.id), id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await stateOf(id)).toBe('sent');
  });

  it('had the mailbox before it was changed or its links revoked', async () => {
    const { id, event, person, me } = await invite();
    await world.sql.query('update person set link_version = 2 where id = $1', [person.id]);
    await expect(accept(me, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await registrationsOf(event.id)).toEqual([]);
    expect((await accept(personBehind(person.id, 2), id)).status).toBe('confirmed');
  });

  it('E6: was sent one that has been taken back', async () => {
    const { id, me } = await invite({}, { state: 'revoked' });
    await expect(accept(me, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await world.get(LinkedInvitations).find(id)).toBeNull();
  });

  it('organises another network', async () => {
    const { id } = await invite();
    const foreign = organiserIn((await aNetwork(world.sql)).id);
    await expect(accept(foreign, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(decline(foreign, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an answer given by telephone', () => {
  it('is entered by the team, also after the deadline, and the history names who entered it', async () => {
    const { id, event } = await invite({ closes: '2026-02-01T18:00' });
    const organiser = organiserIn(networkId);
    expect((await accept(organiser, id)).status).toBe('confirmed');
    expect(await registrationsOf(event.id)).toEqual([expect.objectContaining({ via: 'organiser' })]);
    const entries = await world.sql.query<{ actor_id: string }[]>(
      'select actor_id from history_entry where thing_id = $1',
      [id],
    );
    expect(entries).toEqual([{ actor_id: (organiser.actor as { id: string }).id }]);
    await decline(organiser, id);
    expect(await stateOf(id)).toBe('declined');
  });
});

describe('registrations that come and go by another way', () => {
  const follow = () => world.get(AnswerFollowing).follow();

  it('are answers too: a form, an organiser’s entry, an organiser’s cancellation', async () => {
    const { id, event, me } = await invite();
    const { id: registrationId } = await accept(me, id);
    await world.sql.query("update invitation set state = 'sent' where id = $1", [id]);
    world.at('2026-02-02T08:01:00Z');
    expect(await follow()).toBe(1);
    expect(await stateOf(id)).toBe('accepted');
    await world.get(OwnRegistration).cancel(organiserIn(networkId), registrationId, 'Raum zu klein');
    world.at('2026-02-02T08:02:00Z');
    expect(await follow()).toBe(1);
    expect(await stateOf(id)).toBe('declined');
    expect(await follow()).toBe(0);
    expect((await accept(me, id)).status).toBe('confirmed');
    expect(await registrationsOf(event.id)).toHaveLength(2);
  });

  it('are left alone for a minute: the answer that brings them may still be on its way', async () => {
    const { id, me } = await invite();
    await accept(me, id);
    await world.sql.query("update invitation set state = 'sent' where id = $1", [id]);
    world.at('2026-02-02T08:00:59Z');
    expect(await follow()).toBe(0);
    world.at('2026-02-02T08:01:00Z');
    expect(await follow()).toBe(1);
  });

  it('change nothing about an event that is cancelled or has begun', async () => {
    const { id, event, me } = await invite();
    await accept(me, id);
    await world.sql.query("update registration set status = 'cancelled', cancelled_by = 'event' where event_id = $1", [
      event.id,
    ]);
    await world.sql.query("update event set state = 'cancelled' where id = $1", [event.id]);
    world.at('2026-02-02T09:00:00Z');
    expect(await follow()).toBe(0);
    expect(await stateOf(id)).toBe('accepted');
  });
});
