import { calendarFeed, lintCalendar } from '#libs/calendar';
import type { EventFacts, SeriesPlan } from '#libs/events';
import { plusMinutes, toInstant } from '#libs/kernel';
import { seriesEntries } from './series-calendar.rules.js';

const zone = 'Europe/Berlin';
const origin = { baseUrl: 'https://netz.example.org', mailbox: 'netz@lindengau.example.org' };
const CHANGED = new Date('2026-02-02T08:00:00Z');

function aDate(startsLocal: string, more: Partial<EventFacts> = {}): EventFacts {
  const endsLocal = plusMinutes(startsLocal, 150);
  return {
    ...{ id: startsLocal, networkId: 'n', networkName: 'Netzwerk', networkSlug: 'netz', networkIsPublic: true },
    ...{ networkLogo: null, accentColor: null, slug: `ak-${startsLocal.slice(0, 10)}`, title: 'AK Ansprache' },
    ...{ number: null, type: 'arbeitskreis', format: 'in_person', state: 'announced', zone, startsLocal, endsLocal },
    ...{ startsAt: toInstant(startsLocal, zone), endsAt: toInstant(endsLocal, zone), modes: [] },
    ...{ registrationOpensAt: null, registrationClosesAt: null, cancelUntil: null, maxPerOrganisation: null },
    ...{ venueName: 'Haus am Ufer', venueAddress: 'Uferweg 1', meetingUrl: null, fundingNotice: '' },
    ...{ contactName: '', contactPhone: '', contactEmail: null, calendarSequence: 0, changedAt: CHANGED },
    ...more,
  };
}

type Date = readonly [occurrenceDate: string | null, event: EventFacts];

function entriesOf(...dates: readonly Date[]) {
  const plan: SeriesPlan = {
    ...{ id: '01960000-0000-7000-8000-00000000000f', title: 'AK Ansprache', isShared: true, changedAt: CHANGED },
    rule: 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2WE',
    days: ['2026-03-11', '2026-04-08', '2026-05-13', '2026-06-10', '2026-07-08'],
    dates: dates.map(([occurrenceDate, { id: eventId }]) => ({ eventId, occurrenceDate })),
  };
  return seriesEntries(plan, new Map(dates.map(([, event]) => [event.id, event])), origin);
}
const onDay = (day: string): Date => [day, aDate(`${day}T14:00`)];

describe('a series in a calendar', () => {
  it('is one entry from its first to its last date, without the days on which nothing stands', () => {
    const [whole, ...others] = entriesOf(onDay('2026-04-08'), onDay('2026-06-10'), onDay('2026-07-08'));
    expect(others).toEqual([]);
    expect(whole).toMatchObject({
      uid: '01960000-0000-7000-8000-00000000000f',
      starts: '2026-04-08T14:00',
      ends: '2026-04-08T16:30',
      recurs: { last: '2026-07-08T14:00', excluded: ['2026-05-13T14:00'] },
    });
  });

  it('names a moved and a cancelled date under the start that the rule gave them', () => {
    const moved = aDate('2026-05-20T09:00', { calendarSequence: 1 });
    const off = aDate('2026-06-10T14:00', { state: 'cancelled', calendarSequence: 2 });
    const [whole, ...dates] = entriesOf(onDay('2026-04-08'), ['2026-05-13', moved], ['2026-06-10', off]);
    expect(whole).toMatchObject({ sequence: 2, status: 'confirmed', recurs: { excluded: [] } });
    expect(dates).toMatchObject([
      { uid: whole!.uid, recurrenceId: '2026-05-13T14:00', starts: '2026-05-20T09:00', sequence: 1 },
      { uid: whole!.uid, recurrenceId: '2026-06-10T14:00', status: 'cancelled' },
    ]);
  });

  it('keeps its hour when its first date was moved', () => {
    const [whole, first] = entriesOf(['2026-03-11', aDate('2026-03-12T09:00')], onDay('2026-04-08'));
    expect(whole).toMatchObject({ starts: '2026-03-11T14:00' });
    expect(first).toMatchObject({ recurrenceId: '2026-03-11T14:00', starts: '2026-03-12T09:00' });
  });

  it('leaves dates beside the rule to themselves, and those whose day the rule has lost', () => {
    const beside = aDate('2026-06-01T10:00');
    const lost = aDate('2026-04-09T14:00');
    const uids = entriesOf(onDay('2026-04-08'), [null, beside], ['2026-04-09', lost]).map(({ uid }) => uid);
    expect(uids.slice(1)).toEqual([beside.id, lost.id]);
    expect(entriesOf([null, beside]).map(({ uid }) => uid)).toEqual([beside.id]);
  });

  it('can be read by calendar programs', () => {
    const moved = aDate('2026-05-20T09:00');
    const entries = entriesOf(onDay('2026-04-08'), ['2026-05-13', moved], onDay('2026-07-08'));
    expect(lintCalendar(calendarFeed({ name: 'AK', entries, refreshHours: 4 }))).toEqual([]);
  });
});
