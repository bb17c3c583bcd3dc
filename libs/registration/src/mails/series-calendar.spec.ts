import { calendarFeed, calendarRequest, lintCalendar } from '#libs/calendar';
import type { EventFacts, SeriesPlan } from '#libs/events';
import { plusMinutes, toInstant } from '#libs/kernel';
import { personalEntry } from './registration-calendar.rules.js';
import { feedEntries } from './series-calendar.rules.js';

const zone = 'Europe/Berlin';
const origin = { baseUrl: 'https://netz.example.org', mailbox: 'netz@lindengau.example.org' };
const attendee = { name: 'Jale Polat', email: 'jale@lotsen.example.org', status: 'accepted' } as const;
const CHANGED = new Date('2026-02-02T08:00:00Z');

function aDate(startsLocal: string, more: Partial<EventFacts> = {}): EventFacts {
  const endsLocal = plusMinutes(startsLocal, 150);
  return {
    ...{
      id: `id-of-${startsLocal}`,
      networkId: 'n',
      networkName: 'Netzwerk',
      networkSlug: 'netz',
      networkIsPublic: true,
    },
    ...{ networkLogo: null, accentColor: null, slug: `ak-${startsLocal.slice(0, 10)}`, title: 'AK Ansprache' },
    ...{ number: null, type: 'arbeitskreis', format: 'in_person', state: 'announced', zone, startsLocal, endsLocal },
    ...{ startsAt: toInstant(startsLocal, zone), endsAt: toInstant(endsLocal, zone), modes: [] },
    ...{ registrationOpensAt: null, registrationClosesAt: null, cancelUntil: null, maxPerOrganisation: null },
    ...{ venueName: 'Haus am Ufer', venueAddress: 'Uferweg 1', meetingUrl: null, fundingNotice: '' },
    ...{ contactName: '', contactPhone: '', contactEmail: null, changedAt: CHANGED },
    ...{ calendarUid: `id-of-${startsLocal}`, calendarStart: null, calendarSequence: 0, plannedSequence: 0 },
    ...more,
  };
}

const SERIES = '01960000-0000-7000-8000-00000000000f';
const DAYS = ['2026-03-11', '2026-04-08', '2026-05-13', '2026-06-10', '2026-07-08'];
const plan: SeriesPlan = {
  ...{ id: SERIES, title: 'AK Ansprache', isShared: true, changedAt: CHANGED, sequence: 3, minutes: 150, zone },
  rule: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2WE',
  startsUntil: (last) => DAYS.filter((day) => day <= last).map((day) => `${day}T14:00`),
  eventIds: [],
};

const entriesOf = (...events: readonly EventFacts[]) => feedEntries(new Map([[SERIES, plan]]), events, origin);
/** The date for which the rule gave this day, wherever it is now. */
const dateOf = (day: string, startsLocal = `${day}T14:00`, more: Partial<EventFacts> = {}): EventFacts =>
  aDate(startsLocal, { calendarUid: SERIES, calendarStart: `${day}T14:00`, calendarSequence: 3, ...more });

describe('a series in a calendar', () => {
  it('is one entry from its first to its last date, without the days on which nothing stands', () => {
    const [whole, ...others] = entriesOf(dateOf('2026-04-08'), dateOf('2026-06-10'), dateOf('2026-07-08'));
    expect(others).toEqual([]);
    expect(whole).toMatchObject({
      ...{ uid: SERIES, sequence: 3, status: 'confirmed' },
      ...{ starts: '2026-04-08T14:00', ends: '2026-04-08T16:30' },
      recurs: { last: '2026-07-08T14:00', excluded: ['2026-05-13T14:00'] },
    });
    expect(whole!.recurrenceId).toBeUndefined();
  });

  it('names a moved and a cancelled date under the start that the rule gave them', () => {
    const moved = dateOf('2026-05-13', '2026-05-20T09:00', { calendarSequence: 4 });
    const off = dateOf('2026-06-10', undefined, { state: 'cancelled', calendarSequence: 5 });
    const [whole, ...dates] = entriesOf(dateOf('2026-04-08'), moved, off);
    expect(whole).toMatchObject({ recurs: { excluded: [] } });
    expect(dates).toMatchObject([
      { uid: SERIES, recurrenceId: '2026-05-13T14:00', starts: '2026-05-20T09:00', sequence: 4 },
      { uid: SERIES, recurrenceId: '2026-06-10T14:00', status: 'cancelled', sequence: 5 },
    ]);
  });

  it('keeps its hour when its first date was moved', () => {
    const [whole, first] = entriesOf(dateOf('2026-03-11', '2026-03-12T09:00'), dateOf('2026-04-08'));
    expect(whole).toMatchObject({ starts: '2026-03-11T14:00' });
    expect(first).toMatchObject({ recurrenceId: '2026-03-11T14:00', starts: '2026-03-12T09:00' });
  });

  it('leaves to themselves dates beside the rule, and those that people knew before they joined', () => {
    const beside = aDate('2026-06-01T10:00');
    expect(entriesOf(dateOf('2026-04-08'), beside).map(({ uid }) => uid)).toEqual([SERIES, beside.id]);
    expect(entriesOf(beside).map(({ uid }) => uid)).toEqual([beside.id]);
  });

  it('can be read by calendar programs', () => {
    const moved = dateOf('2026-05-13', '2026-05-20T09:00');
    const entries = entriesOf(dateOf('2026-04-08'), moved, dateOf('2026-07-08'));
    expect(lintCalendar(calendarFeed({ name: 'AK', entries, refreshHours: 4 }))).toEqual([]);
  });

  it('never shows a date twice: a mail about one names it as every feed does', () => {
    const dates = [dateOf('2026-04-08'), dateOf('2026-05-13', '2026-05-20T09:00'), aDate('2026-06-01T10:00')];
    const known = new Set(
      entriesOf(...dates).flatMap(({ uid, recurrenceId, recurs, starts }) =>
        recurs === undefined ? [`${uid} ${recurrenceId ?? starts}`] : DAYS.map((day) => `${uid} ${day}T14:00`),
      ),
    );
    for (const date of dates) {
      const { uid, recurrenceId, starts } = personalEntry(date, 'on_site', 2, CHANGED, origin);
      expect(known).toContain(`${uid} ${recurrenceId ?? starts}`);
      expect(
        lintCalendar(calendarRequest({ ...personalEntry(date, 'on_site', 0, CHANGED, origin), attendee })),
      ).toEqual([]);
    }
  });
});
