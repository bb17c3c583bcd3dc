import { type Caller, newId, systemCaller } from '#libs/kernel';
import { personBehind } from '../../../../test/factories/callers.factory.js';
import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { InvitationAnswers } from '../answers/invitation-answers.service.js';
import { OutreachModule } from '../outreach.module.js';
import { outreachPersonalData } from '../outreach.personal-data.js';
import { CalendarReplies } from './calendar-replies.service.js';
import { CalendarReplyIntake } from './calendar-reply-intake.service.js';
import { ReturnRetention } from './return-retention.service.js';

let world: World;
let networkId: string;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
  networkId = (await aNetwork(world.sql)).id;
});
beforeEach(async () => {
  world.reset();
  await world.sql.query('delete from calendar_reply');
});
afterAll(() => world?.close());

const callerOf = (personId: string): Promise<Caller> => Promise.resolve(personBehind(personId));

async function invited(more: EventOverrides = {}) {
  const event = await anEvent(world.sql, networkId, more);
  const person = await aPerson(world.sql, networkId);
  const invitation = await anInvitation(world.sql, event, person);
  return { event, person: { ...person, email: person.email! }, invitation };
}
type Case = Awaited<ReturnType<typeof invited>>;

type Told = { partstat?: string; sequence?: number; stamp?: string; attendee?: string; uid?: string; method?: string };
function calendar({ event, person }: Case, told: Told): string {
  const { partstat = 'ACCEPTED', sequence = 0, stamp = '20260202T070000Z', method = 'REPLY' } = told;
  const lines = [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${told.uid ?? event.id}`,
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${told.attendee ?? person.email}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return lines.join('\r\n');
}

const arrives = (of: Case, told: Told = {}, sender = of.person.email, isDoubted = false): Promise<boolean> =>
  world.within(systemCaller('test'), (tx) =>
    world.get(CalendarReplyIntake).take(tx, { content: calendar(of, told), sender, isDoubted }),
  );
const carryOut = () => world.get(CalendarReplies).carryOut(callerOf);

async function answers(of: Case, told: Told = {}, sender = of.person.email): Promise<void> {
  expect(await arrives(of, told, sender)).toBe(true);
  await carryOut();
}

const repliesTo = ({ event }: Case) =>
  world.sql.query<{ state: string; cause: string | null }[]>(
    'select state, cause from calendar_reply where event_id = $1 order by stamp, id',
    [event.id],
  );
async function stateOf({ invitation }: Case): Promise<string> {
  const [row] = await world.sql.query<{ state: string }[]>('select state from invitation where id = $1', [invitation]);
  return row!.state;
}
const registrations = ({ event }: Case) =>
  world.sql.query<Record<string, unknown>[]>(
    `select status, via, cancelled_by as by, cancel_reason as reason from registration where event_id = $1`,
    [event.id],
  );

describe('the answer of a calendar program', () => {
  it('that accepts registers whoever is invited, as by the page of the invitation', async () => {
    const of = await invited();
    await answers(of);
    expect(await registrations(of)).toEqual([expect.objectContaining({ status: 'confirmed', via: 'invitation' })]);
    expect(await stateOf(of)).toBe('accepted');
    expect(await repliesTo(of)).toEqual([{ state: 'applied', cause: null }]);
  });

  it('that declines gives the place back, as the person’s own doing', async () => {
    const of = await invited();
    await answers(of);
    await answers(of, { partstat: 'DECLINED', stamp: '20260202T070100Z' });
    expect(await registrations(of)).toEqual([expect.objectContaining({ status: 'cancelled', by: 'person' })]);
    expect(await stateOf(of)).toBe('declined');
  });

  it('that declines cancels a registration without an invitation, too', async () => {
    const of = await invited();
    await world.get(InvitationAnswers).accept(await callerOf(of.person.id), of.invitation, { mode: 'on_site' });
    await world.sql.query('delete from invitation where id = $1', [of.invitation]);
    await answers(of, { partstat: 'DECLINED' });
    expect(await registrations(of)).toEqual([
      expect.objectContaining({ status: 'cancelled', by: 'person', reason: 'calendar-reply' }),
    ]);
  });

  it('a reply from another address changes nothing and waits for an organiser', async () => {
    const of = await invited();
    await answers(of, {}, 'sekretariat@lindengau.example.org');
    expect(await registrations(of)).toEqual([]);
    expect(await stateOf(of)).toBe('sent');
    expect(await repliesTo(of)).toEqual([{ state: 'review', cause: 'other-sender' }]);
  });

  it('a reply with an older SEQUENCE is ignored', async () => {
    const of = await invited();
    await world.sql.query('update event set calendar_sequence = 2 where id = $1', [of.event.id]);
    await answers(of, { sequence: 1 });
    expect(await stateOf(of)).toBe('sent');
    expect(await repliesTo(of)).toEqual([{ state: 'stale', cause: null }]);
  });

  it('a reply that is older than the last one of the person is ignored, in whatever order they come', async () => {
    const of = await invited();
    await answers(of, { partstat: 'DECLINED', stamp: '20260202T070100Z' });
    await answers(of, { stamp: '20260202T070000Z' });
    expect(await stateOf(of)).toBe('declined');
    expect((await repliesTo(of)).map(({ state }) => state)).toEqual(['stale', 'applied']);
  });

  it('is overtaken neither by what somebody else sends in the person’s name nor by a clock that is ahead', async () => {
    const of = await invited();
    await answers(of, { partstat: 'DECLINED', stamp: '20260202T075900Z' }, 'mallory@example.org');
    await answers(of, { stamp: '20260202T070000Z' });
    expect(await stateOf(of)).toBe('accepted');
    await answers(of, { partstat: 'ACCEPTED', stamp: '20360101T000000Z' });
    world.at('2026-02-02T09:00:00Z');
    await answers(of, { partstat: 'DECLINED', stamp: '20260202T083000Z' });
    expect(await stateOf(of)).toBe('declined');
  });

  it('that comes twice counts once, and one that was cut off is carried out to its end', async () => {
    const of = await invited();
    await arrives(of);
    await arrives(of);
    expect(await repliesTo(of)).toHaveLength(1);
    // The step was taken, its note was not.
    await world.get(InvitationAnswers).accept(await callerOf(of.person.id), of.invitation, { mode: 'on_site' });
    expect(await carryOut()).toBe(1);
    expect(await registrations(of)).toHaveLength(1);
    expect(await repliesTo(of)).toEqual([{ state: 'applied', cause: null }]);
  });

  it('about nothing here, or about a draft, stays in the mailbox', async () => {
    const of = await invited();
    expect(await arrives(of, { uid: newId() })).toBe(false);
    expect(await arrives(of, { uid: 'abc@google.com' })).toBe(false);
    expect(await arrives(await invited({ state: 'draft' }))).toBe(false);
    expect(await arrives(of, { method: 'REQUEST' })).toBe(false);
  });

  it('to another event than the one somebody is invited to registers nobody', async () => {
    const of = await invited();
    const other = await anEvent(world.sql, networkId);
    await answers(of, { uid: other.id });
    expect(await registrations({ ...of, event: other })).toEqual([]);
    expect(await repliesTo({ ...of, event: other })).toEqual([{ state: 'review', cause: 'not-invited' }]);
  });

  it('that proposes another time, hands over to somebody or is not sure is shown and changes nothing', async () => {
    const of = await invited();
    await answers(of, { method: 'COUNTER' });
    await answers(of, { partstat: 'DELEGATED', stamp: '20260202T070100Z' });
    await answers(of, { partstat: 'TENTATIVE', stamp: '20260202T070200Z' });
    expect(await repliesTo(of)).toEqual(
      ['countered', 'delegated', 'tentative'].map((cause) => ({ state: 'review', cause })),
    );
    expect(await stateOf(of)).toBe('sent');
  });

  it('that comes too late is told to an organiser', async () => {
    const of = await invited();
    await world.sql.query(`update event set registration_closes_at = '2026-01-20T00:00:00Z' where id = $1`, [
      of.event.id,
    ]);
    await answers(of);
    expect(await registrations(of)).toEqual([]);
    expect(await repliesTo(of)).toEqual([{ state: 'review', cause: 'refused' }]);
  });
});

describe('answers of calendars', () => {
  it('are handed out and erased with the person, by address, too', async () => {
    const of = await invited();
    await arrives(of, {}, 'sekretariat@lindengau.example.org');
    const subject = { personId: newId(), networkId, email: 'sekretariat@lindengau.example.org' };
    const sections = await world.within(systemCaller('test'), (tx) => outreachPersonalData.export(tx, subject));
    expect(sections.map(({ title }) => title)).toEqual(['Antworten aus Ihrem Kalender']);
    await world.within(systemCaller('test'), (tx) => outreachPersonalData.erase(tx, subject));
    expect(await repliesTo(of)).toEqual([]);
  });

  it('are deleted thirty days after they were dealt with', async () => {
    const of = await invited();
    await answers(of);
    const after = (days: number) => new Date(world.clock.now().getTime() + days * 24 * 60 * 60 * 1_000);
    expect(await world.get(ReturnRetention).forget(after(30))).toBe(0);
    expect(await world.get(ReturnRetention).forget(after(31))).toBe(1);
  });
});
