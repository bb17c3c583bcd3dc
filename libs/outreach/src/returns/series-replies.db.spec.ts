import { type Caller, newId, systemCaller } from '#libs/kernel';
import { personBehind } from '../../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { anEnteredSeries } from '../../../../test/factories/series.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { ExpectedMembers } from '../expected/expected-members.service.js';
import { OutreachModule } from '../outreach.module.js';
import { CalendarReplies } from './calendar-replies.service.js';
import { CalendarReplyIntake } from './calendar-reply-intake.service.js';

let world: World;
let networkId: string;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
  networkId = (await aNetwork(world.sql)).id;
});
beforeEach(() => world.reset());
afterAll(() => world?.close());

const callerOf = (personId: string): Promise<Caller> => Promise.resolve(personBehind(personId));

/** A member who is registered for April and May, occurrences of the entry of a series with the SEQUENCE 2. */
async function expected() {
  const series = await anEnteredSeries(world.sql, networkId, { minutes: 150, sequence: 2 });
  for (const day of ['2026-04-08', '2026-05-13']) await series.occurrence(day);
  const person = await series.member();
  await world.get(ExpectedMembers).register({ seriesId: series.id, personId: person.id });
  return { series, person, address: person.email! };
}
type Case = Awaited<ReturnType<typeof expected>>;

type Told = Readonly<{
  partstat?: string;
  sequence?: number;
  on?: string;
  uid?: string;
  sender?: string;
  stamp?: string;
}>;

async function arrives({ series, address }: Case, told: Told): Promise<boolean> {
  const { partstat = 'DECLINED', sequence = 2, uid = series.id, sender = address, stamp = '20260202T070000Z' } = told;
  const lines = [
    ...['BEGIN:VCALENDAR', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`],
    ...(told.on === undefined ? [] : [`RECURRENCE-ID;TZID=Europe/Berlin:${told.on}`]),
    ...[`ATTENDEE;PARTSTAT=${partstat}:mailto:${address}`, 'END:VEVENT', 'END:VCALENDAR', ''],
  ];
  const letter = { content: lines.join('\r\n'), sender, isDoubted: false };
  const isTaken = await world.within(systemCaller('test'), (tx) => world.get(CalendarReplyIntake).take(tx, letter));
  await world.get(CalendarReplies).carryOut(callerOf);
  return isTaken;
}

const statuses = async ({ person }: Case): Promise<string[]> =>
  (
    await world.sql.query<{ status: string }[]>(
      `select r.status from registration r join event e on e.id = r.event_id where r.person_id = $1
       order by e.starts_at, r.requested_at, r.id`,
      [person.id],
    )
  ).map(({ status }) => status);
const answerOf = async ({ person }: Case): Promise<string | undefined> =>
  (await world.sql.query<{ answer: string }[]>('select answer from series_answer where person_id = $1', [person.id]))[0]
    ?.answer;
const repliesOf = ({ address }: Case) =>
  world.sql.query<{ state: string; cause: string | null }[]>(
    'select state, cause from calendar_reply where attendee = $1 order by received_at, stamp, id',
    [address],
  );

describe('the answer of a calendar to one date of a series', () => {
  it('is that of this date alone', async () => {
    const of = await expected();
    expect(await arrives(of, { on: '20260408T140000' })).toBe(true);
    expect(await statuses(of)).toEqual(['cancelled', 'confirmed']);
    expect(await answerOf(of)).toBeUndefined();
    expect(await repliesOf(of)).toEqual([{ state: 'applied', cause: null }]);
  });

  it('counts by the number of the date: planning another one makes it no older, moving this one does', async () => {
    const of = await expected();
    await world.sql.query('update event_series set calendar_sequence = 5 where id = $1', [of.series.id]);
    await world.sql.query(
      "update event set calendar_sequence = 6 where calendar_start = '2026-05-13T14:00' and calendar_uid = $1",
      [of.series.id],
    );
    await arrives(of, { on: '20260408T140000' });
    await arrives(of, { on: '20260513T140000' });
    expect(await statuses(of)).toEqual(['cancelled', 'confirmed']);
    expect((await repliesOf(of)).map(({ state }) => state).sort()).toEqual(['applied', 'stale']);
  });

  it('about a start that the series never had stays in the mailbox', async () => {
    const of = await expected();
    expect(await arrives(of, { on: '20260409T140000' })).toBe(false);
    expect(await arrives(of, { on: '20260408T140000', uid: newId() })).toBe(false);
    expect(await statuses(of)).toEqual(['confirmed', 'confirmed']);
  });

  it('under the own id of the date, which no mail ever named, stays in the mailbox', async () => {
    const of = await expected();
    const [date] = await world.sql.query<{ id: string }[]>('select id from event where series_id = $1', [of.series.id]);
    expect(await arrives(of, { uid: date!.id })).toBe(false);
    expect(await statuses(of)).toEqual(['confirmed', 'confirmed']);
  });
});

describe('the answer of a calendar to a series as a whole', () => {
  it('is the answer for all dates, and a later one wins', async () => {
    const of = await expected();
    await arrives(of, { partstat: 'ACCEPTED' });
    expect(await answerOf(of)).toBe('accepted');
    await arrives(of, { partstat: 'DECLINED', stamp: '20260202T070100Z' });
    expect([await answerOf(of), await statuses(of)]).toEqual(['declined', ['cancelled', 'cancelled']]);
    await arrives(of, { partstat: 'ACCEPTED' });
    expect(await answerOf(of)).toBe('declined');
  });

  it('with an older SEQUENCE, or from another address, changes nothing', async () => {
    const of = await expected();
    await arrives(of, { sequence: 1 });
    await arrives(of, { sender: 'sekretariat@lindengau.example.org' });
    expect([await answerOf(of), await statuses(of)]).toEqual([undefined, ['confirmed', 'confirmed']]);
    expect((await repliesOf(of)).map(({ state, cause }) => cause ?? state).sort()).toEqual(['other-sender', 'stale']);
  });

  it('of somebody who is not expected, or that leaves open how they take part, waits for an organiser', async () => {
    const of = await expected();
    await of.series.date({ startsLocal: '2026-07-08T14:00', format: 'hybrid' });
    await arrives(of, { partstat: 'ACCEPTED' });
    await world.sql.query("update membership set valid_to = '2026-01-31' where person_id = $1", [of.person.id]);
    await arrives(of, { partstat: 'ACCEPTED', stamp: '20260202T070100Z' });
    expect((await repliesOf(of)).map(({ cause }) => cause).sort()).toEqual(['not-invited', 'which-mode']);
    expect(await answerOf(of)).toBeUndefined();
  });

  it('that comes twice counts once', async () => {
    const of = await expected();
    await Promise.all([arrives(of, { partstat: 'ACCEPTED' }), arrives(of, { partstat: 'ACCEPTED' })]);
    expect(await repliesOf(of)).toHaveLength(1);
    expect(await answerOf(of)).toBe('accepted');
  });
});
