import { organiserIn, personBehind } from '../../../../test/factories/callers.factory.js';
import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { type Caller } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { AnswerFollowing } from '../answers/answer-following.service.js';
import { InvitationAnswers } from '../answers/invitation-answers.service.js';
import { SilentPeople } from '../answers/silent-people.service.js';
import { outreachPersonalData } from '../outreach.personal-data.js';
import { OutreachModule } from '../outreach.module.js';
import { RecipientQueries } from '../recipients/recipient.queries.js';
import { InvitationPreferences } from './invitation-preferences.service.js';
import type { Wishes } from './preference.rules.js';

let world: World;
let networkId: string;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
});
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql)).id;
});
afterAll(() => world?.close());

const behind = (personId: string, linkVersion = 1): Caller => personBehind(personId, linkVersion);
const everything: Wishes = { isUnsubscribed: false, pausedUntil: null, onlyTypes: [], language: 'de' };
const wish = (personId: string, more: Partial<Wishes>) =>
  world.get(InvitationPreferences).change(behind(personId), personId, { ...everything, ...more });
const wishesOf = async (personId: string) => (await world.get(InvitationPreferences).list(behind(personId)))[0];

/** Why the event does not invite somebody whom the team has named; null when it does. */
async function excludedFrom(eventId: string, personId: string): Promise<string | null> {
  await world.sql.query(
    `insert into guest (event_id, person_id, network_id, kind, created_at) values ($1, $2, $3, 'added', now())
     on conflict do nothing`,
    [eventId, personId, networkId],
  );
  const { rows } = await world
    .get(RecipientQueries)
    .list(organiserIn(networkId).scope, eventId, {}, { page: 1, size: 50 });
  return rows.find((row) => row.personId === personId)!.excluded;
}

const mailsTo = (email: string | null) =>
  world.sql.query<{ template: string }[]>('select template from mail_message where to_address = $1', [email]);

describe('what people want to be invited to', () => {
  it('is everything until they say otherwise', async () => {
    const person = await aPerson(world.sql, networkId);
    expect(await wishesOf(person.id)).toEqual({ ...everything, personId: person.id });
    expect(await excludedFrom((await anEvent(world.sql, networkId)).id, person.id)).toBeNull();
  });

  it('may pause, to the last day of it', async () => {
    const person = await aPerson(world.sql, networkId);
    const event = await anEvent(world.sql, networkId);
    await wish(person.id, { pausedUntil: '2026-03-01' });
    expect(await excludedFrom(event.id, person.id)).toBe('paused');
    world.at('2026-03-01T22:59:00Z');
    expect(await excludedFrom(event.id, person.id)).toBe('paused');
    world.at('2026-03-01T23:00:00Z');
    expect(await excludedFrom(event.id, person.id)).toBeNull();
  });

  it('may be one kind of gathering alone', async () => {
    const person = await aPerson(world.sql, networkId);
    await wish(person.id, { onlyTypes: ['fachtag'] });
    const round = await anEvent(world.sql, networkId, { type: 'stammtisch' });
    expect(await excludedFrom(round.id, person.id)).toBe('not_this_kind');
    expect(await excludedFrom((await anEvent(world.sql, networkId)).id, person.id)).toBeNull();
  });

  it('may be nothing of this network, and again something later', async () => {
    const person = await aPerson(world.sql, networkId);
    const event = await anEvent(world.sql, networkId);
    await wish(person.id, { isUnsubscribed: true, language: 'en' });
    expect(await excludedFrom(event.id, person.id)).toBe('unsubscribed');
    expect(await wishesOf(person.id)).toMatchObject({ isUnsubscribed: true, language: 'en' });
    await wish(person.id, {});
    expect(await excludedFrom(event.id, person.id)).toBeNull();
    expect(await world.historyOf(person.id)).toEqual(['person.wishes-changed', 'person.wishes-changed']);
  });

  it('takes back no objection and nothing that an organiser decided', async () => {
    const person = await aPerson(world.sql, networkId);
    await world.within(organiserIn(networkId), (tx) =>
      world
        .get(Suppressions)
        .addWithin(tx, { address: person.email!, reach: 'invitations', networkId, reason: 'organiser' }),
    );
    await wish(person.id, {});
    expect(await wishesOf(person.id)).toMatchObject({ isUnsubscribed: true });
  });

  it('is nobody’s to change who reads another mailbox, or had this one before', async () => {
    const [person, other] = [await aPerson(world.sql, networkId), await aPerson(world.sql, networkId)];
    const change = (caller: Caller) => world.get(InvitationPreferences).change(caller, person.id, everything);
    await expect(change(behind(other.id))).rejects.toMatchObject({ code: 'not-found' });
    await world.sql.query('update person set link_version = 2 where id = $1', [person.id]);
    await expect(change(behind(person.id))).rejects.toMatchObject({ code: 'not-found' });
    await expect(change(organiserIn(networkId))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('bad input: a pause that is over or has no end is refused', async () => {
    const person = await aPerson(world.sql, networkId);
    for (const pausedUntil of ['2026-02-01', '2040-01-01', 'nie'])
      await expect(wish(person.id, { pausedUntil })).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await wishesOf(person.id)).toMatchObject({ pausedUntil: null });
  });
});

it('is told to whoever asks what is kept, and erased with them', async () => {
  const person = await aPerson(world.sql, networkId);
  await wish(person.id, { onlyTypes: ['fachtag'] });
  const subject = { personId: person.id, networkId, email: person.email };
  await world.within(organiserIn(networkId), async (tx) => {
    const [section] = await outreachPersonalData.export(tx, subject);
    expect(section).toMatchObject({ title: 'Wünsche zu Einladungen', rows: [{ 'Nur zu': ['fachtag'] }] });
    await outreachPersonalData.erase(tx, subject);
    expect(await outreachPersonalData.export(tx, subject)).toEqual([]);
  });
});

describe('R10: whoever answers nothing', () => {
  const ask = () => world.get(SilentPeople).ask();
  const day = (nth: number): EventOverrides => ({ startsLocal: `2026-01-0${nth}T10:00`, opens: '2025-12-01T09:00' });

  /** Somebody with invitations to events that have begun, one for each of these states. */
  async function invited(...states: readonly string[]) {
    const person = await aPerson(world.sql, networkId);
    for (const [index, state] of states.entries()) {
      const event = await anEvent(world.sql, networkId, day(index + 1));
      await anInvitation(world.sql, event, person, { state, sent_at: `2025-12-0${index + 1}T09:00:00Z` });
    }
    return person;
  }
  const silent = ['no_response', 'no_response', 'no_response'] as const;

  it('has not answered once the event has begun', async () => {
    const person = await invited('sent', 'bounced', 'declined');
    await world.get(AnswerFollowing).closeSilent();
    const rows = await world.sql.query<{ state: string }[]>(
      'select state from invitation where person_id = $1 order by sent_at',
      [person.id],
    );
    expect(rows.map(({ state }) => state)).toEqual(['no_response', 'bounced', 'declined']);
  });

  it('is asked once after three gatherings, and invited to nothing until they answer', async () => {
    const person = await invited(...silent);
    const event = await anEvent(world.sql, networkId);
    expect(await ask()).toBe(1);
    expect(await mailsTo(person.email)).toEqual([{ template: 'still-interested' }]);
    expect([await ask(), (await mailsTo(person.email)).length]).toEqual([0, 1]);
    expect(await excludedFrom(event.id, person.id)).toBe('asked');
  });

  it.each([
    ['two gatherings alone', ['no_response', 'no_response']],
    ['an answer among the last three', ['no_response', 'declined', 'no_response', 'no_response']],
    ['an answer to a coming one', ['no_response', 'no_response', 'no_response', 'accepted']],
  ])('is not asked after %s', async (_, states) => {
    await invited(...states);
    expect(await ask()).toBe(0);
  });

  it('is not asked when they unsubscribed, objected, left or have no address', async () => {
    const unsubscribed = await invited(...silent);
    await wish(unsubscribed.id, { isUnsubscribed: true });
    const [objecting, gone] = [await invited(...silent), await invited(...silent)];
    await world.sql.query('update person set objection_at = now() where id = $1', [objecting.id]);
    await world.sql.query("update person set state = 'inactive' where id = $1", [gone.id]);
    expect(await ask()).toBe(0);
  });

  it('is invited again after a yes, and asked anew only after three more', async () => {
    const person = await invited(...silent);
    await ask();
    await world.get(InvitationPreferences).stay(behind(person.id), person.id, true);
    expect(await excludedFrom((await anEvent(world.sql, networkId)).id, person.id)).toBeNull();
    expect(await ask()).toBe(0);
  });

  it('is unsubscribed by a no', async () => {
    const person = await invited(...silent);
    await ask();
    await world.get(InvitationPreferences).stay(behind(person.id), person.id, false);
    expect(await excludedFrom((await anEvent(world.sql, networkId)).id, person.id)).toBe('unsubscribed');
  });

  it('has answered by any wish they state, and by an answer to an open invitation', async () => {
    const person = await invited(...silent);
    await ask();
    const event = await anEvent(world.sql, networkId);
    const id = await anInvitation(world.sql, event, person);
    await world.get(InvitationAnswers).decline(behind(person.id), id, 'declined_interested');
    expect(await excludedFrom((await anEvent(world.sql, networkId)).id, person.id)).toBeNull();
    const other = await invited(...silent);
    await ask();
    await wish(other.id, { onlyTypes: ['fachtag'] });
    expect(await excludedFrom(event.id, other.id)).toBeNull();
  });

  it('is asked by one of two workers', async () => {
    const person = await invited(...silent);
    expect((await Promise.all([ask(), ask()])).sort()).toEqual([0, 1]);
    expect(await mailsTo(person.email)).toHaveLength(1);
  });
});
