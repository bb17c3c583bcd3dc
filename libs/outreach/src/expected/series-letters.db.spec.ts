import ICAL from 'ical.js';
import { lintCalendar } from '#libs/calendar';
import { CalendarFeeds, OwnRegistration } from '#libs/registration';
import { personBehind } from '../../../../test/factories/callers.factory.js';
import type { EventOverrides } from '../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { anEnteredSeries } from '../../../../test/factories/series.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import type { AnswerForAll } from './series-answer.rules.js';
import { SeriesAnswers } from './series-answers.service.js';
import { SeriesLetters } from './series-letters.service.js';

let world: World;
let networkId: string;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
  networkId = (await aNetwork(world.sql, { is_public: true })).id;
});
beforeEach(() => world.reset());
afterAll(() => world?.close());

/** A series on second Wednesdays: April is open, May was moved, June is announced; July has no date, August has one. */
async function aSeriesOfFour() {
  const series = await anEnteredSeries(world.sql, networkId, { minutes: 360, sequence: 4 });
  const date = (day: string, more: EventOverrides = {}) => series.occurrence(day, { title: 'AK Ansprache', ...more });
  const april = await date('2026-04-08');
  const may = await date('2026-05-13', { startsLocal: '2026-05-20T09:00' });
  const june = await date('2026-06-10', { state: 'announced' });
  await date('2026-08-12', { state: 'announced' });
  const person = await series.member();
  const me = personBehind(person.id);
  const answer = (said: AnswerForAll) =>
    world.get(SeriesAnswers).answer(me, { seriesId: series.id, personId: person.id }, { answer: said, mode: null });
  return { series, date, april, may, june, person, me, answer };
}

type Mail = Readonly<{ holds: string; method: string; content: string }>;
const lettersTo = ({ id }: Readonly<{ id: string }>) =>
  world.sql.query<Mail[]>(
    `select parameters->>'holds' as holds, calendar->>'method' as method, calendar->>'content' as content
     from mail_message where person_id = $1 and template = 'series-entry' order by id`,
    [id],
  );
const tell = () => world.get(SeriesLetters).tell();

/** What a calendar program shows that has got these: UID and start of each date, by another parser. */
function shownBy(contents: readonly string[]): string[] {
  const events = contents.flatMap((content) => {
    const calendar = new ICAL.Component(ICAL.parse(content));
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  });
  const isWhole = (event: ICAL.Event) => event.recurrenceId === null;
  const alone = events.filter((event) => !isWhole(event)).map((event) => `${event.uid} ${event.startDate.toString()}`);
  const named = new Set(
    events.flatMap((event) => (isWhole(event) ? [] : [`${event.uid} ${event.recurrenceId.toString()}`])),
  );
  const whole = events.filter(isWhole).flatMap((event) => {
    const iterator = event.iterator();
    const starts: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) starts.push(`${event.uid} ${next.toString()}`);
    return starts.filter((start) => !named.has(start));
  });
  return [...whole, ...alone].sort();
}

describe('a member who comes to all dates of a series', () => {
  it('gets one entry for all of them, and a date that differs alone', async () => {
    const { series, person, answer } = await aSeriesOfFour();
    await answer('accepted');
    const letters = await lettersTo(person);
    expect(letters.map(({ holds, method }) => [holds, method])).toEqual([
      ['all', 'REQUEST'],
      ['one', 'REQUEST'],
    ]);
    for (const { content } of letters) expect(lintCalendar(content)).toEqual([]);
    expect(letters[0]!.content).toContain('RRULE:FREQ=MONTHLY;UNTIL=20260812T120000Z;INTERVAL=1;BYDAY=2WE');
    expect(letters[0]!.content).toContain('SEQUENCE:4\r\n');
    expect(letters[1]!.content).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20260513T140000');
    expect(shownBy(letters.map(({ content }) => content))).toEqual([
      `${series.id} 2026-04-08T14:00:00`,
      `${series.id} 2026-05-20T09:00:00`,
      `${series.id} 2026-06-10T14:00:00`,
      `${series.id} 2026-08-12T14:00:00`,
    ]);
  });

  it('sees each date once, whatever came: the mails, those of each registration, and the feed', async () => {
    const { series, person, answer } = await aSeriesOfFour();
    await answer('accepted');
    const mails = await world.sql.query<{ content: string }[]>(
      "select calendar->>'content' as content from mail_message where person_id = $1 and calendar is not null",
      [person.id],
    );
    const feed = (await world.get(CalendarFeeds).ofSeries(series.id))!.body;
    const once = (shown: readonly string[]) => [...new Set(shown)];
    expect(mails.length).toBeGreaterThan(2);
    expect(once(shownBy(mails.map(({ content }) => content)))).toEqual(shownBy([feed]));
  });

  it('is written to once, and again when a date joins, ten minutes after the last', async () => {
    const { series, date, person, answer } = await aSeriesOfFour();
    await answer('accepted');
    await answer('accepted');
    expect(await tell()).toBe(0);
    await date('2026-09-09', { state: 'announced' });
    await world.sql.query('update event_series set calendar_sequence = 5, updated_at = $2 where id = $1', [
      ...[series.id, '2026-02-02T08:00:00Z'],
    ]);
    world.at('2026-02-02T08:09:59Z');
    expect(await tell()).toBe(0);
    world.at('2026-02-02T08:10:00Z');
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    const [whole] = (await lettersTo(person)).slice(2);
    expect(whole!.content).toContain('SEQUENCE:5\r\n');
    expect(whole!.content).toContain('UNTIL=20260909T120000Z');
  });

  it('has no date in it that they have left', async () => {
    const { series, april, person, me, answer } = await aSeriesOfFour();
    await answer('accepted');
    const [registration] = await world.sql.query<{ id: string }[]>(
      'select id from registration where person_id = $1 and event_id = $2',
      [person.id, april.id],
    );
    await world.get(OwnRegistration).cancel(me, registration!.id);
    await world.sql.query('update event_series set calendar_sequence = 5 where id = $1', [series.id]);
    world.at('2026-02-02T08:10:00Z');
    await tell();
    const [whole] = (await lettersTo(person)).slice(2);
    expect(shownBy([whole!.content])).not.toContain(`${series.id} 2026-04-08T14:00:00`);
  });

  it('and changes that loses the entry, and keeps what they are registered for', async () => {
    const { series, person, answer } = await aSeriesOfFour();
    await answer('accepted');
    await answer('per_date');
    const letters = (await lettersTo(person)).slice(2);
    expect(letters.map(({ holds, method }) => [holds, method])).toEqual([
      ['none', 'CANCEL'],
      ['one', 'REQUEST'],
      ['one', 'REQUEST'],
    ]);
    for (const { content } of letters) expect(lintCalendar(content)).toEqual([]);
    expect(shownBy(letters.slice(1).map(({ content }) => content))).toEqual([
      `${series.id} 2026-04-08T14:00:00`,
      `${series.id} 2026-05-20T09:00:00`,
    ]);
    expect(await tell()).toBe(0);
  });
});

describe('nobody gets the entry of a series', () => {
  it('who answers for each date, or comes to none', async () => {
    for (const said of ['per_date', 'declined'] as const) {
      const { person, answer } = await aSeriesOfFour();
      await answer(said);
      expect(await lettersTo(person)).toEqual([]);
    }
  });
});
