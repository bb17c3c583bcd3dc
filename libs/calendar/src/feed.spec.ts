import { readFileSync } from 'node:fs';
import { InvalidInput } from '#libs/kernel';
import { aGathering, anAttendee } from './calendar-entry.factory.js';
import { unfold } from './fold.js';
import { calendarFeed, lintCalendar, type SharedEntry, strongEtag } from './index.js';

const entries: SharedEntry[] = [
  { ...aGathering, uid: 'c@tagwerk.example.org', starts: '2026-10-25T01:30', ends: '2026-10-25T04:00' },
  { ...aGathering, uid: 'b@tagwerk.example.org', sequence: 1, status: 'cancelled' },
  { ...aGathering, uid: 'a@tagwerk.example.org', status: 'tentative' },
  { ...aGathering, uid: 'd@tagwerk.example.org', zone: 'Europe/Lisbon', starts: '2026-03-19T08:00' },
];
const feed = (list: readonly SharedEntry[]): string =>
  calendarFeed({
    name: 'Netzwerk "Ankommen", Süd',
    description: 'Alle Termine; laufend',
    entries: list,
    refreshHours: 6,
  });
const uids = (ics: string): string[] =>
  unfold(ics)
    .filter((line) => line.startsWith('UID:'))
    .map((line) => line.slice(4, 5));

describe('a feed to subscribe to', () => {
  it('is the same to the byte as the last time', () => {
    expect(feed(entries)).toBe(readFileSync(`${import.meta.dirname}/golden/feed.ics`, 'utf8'));
    expect(feed(entries.toReversed())).toBe(feed(entries));
  });

  it('is sorted by start as an instant, then by uid', () => {
    expect(uids(feed(entries))).toEqual(['d', 'a', 'b', 'c']);
  });

  it('keeps what was cancelled, marked as such', () => {
    expect(feed(entries).match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });

  it('defines every zone once', () => {
    expect(feed(entries).match(/TZID:Europe\/\w+/g)).toEqual(['TZID:Europe/Lisbon', 'TZID:Europe/Berlin']);
  });

  it('stays a calendar without any entry', () => {
    expect(lintCalendar(feed([]))).toEqual([]);
    expect(feed([])).toContain('X-WR-CALNAME:Netzwerk "Ankommen"\\, Süd');
  });

  it('lets no line in through its name or description', () => {
    const name = 'Netz\r\nBEGIN:VEVENT\u0000\u2028X:1';
    const injected = calendarFeed({ name, description: name, entries, refreshHours: 1 });
    expect(lintCalendar(injected)).toEqual([]);
    expect(injected.match(/^BEGIN:VEVENT/gm)).toHaveLength(entries.length);
  });

  it('leaves out what cannot be written, says so, and shows all the others', () => {
    const absurd: SharedEntry = { ...aGathering, uid: 'x', starts: '2227-03-17T10:00', ends: '2227-03-17T16:00' };
    const leftOut: unknown[] = [];
    const onLeftOut = (uid: string, { facts }: InvalidInput) => leftOut.push([uid, facts.faults]);
    const written = calendarFeed({ name: 'Netz', entries: [absurd, ...entries], refreshHours: 1, onLeftOut });
    expect(uids(written)).toEqual(['d', 'a', 'b', 'c']);
    expect(lintCalendar(written)).toEqual([]);
    expect(leftOut).toEqual([
      [
        'x',
        [
          { field: 'starts', fault: 'out-of-years' },
          { field: 'ends', fault: 'out-of-years' },
        ],
      ],
    ]);
    const alone = calendarFeed({ name: 'Netz', entries: [absurd], refreshHours: 1, onLeftOut: () => undefined });
    expect(lintCalendar(alone)).toEqual([]);
    expect(() => feed([absurd])).toThrow(InvalidInput);
  });

  it('cannot be given a personal join link or an attendee', () => {
    // @ts-expect-error a join link belongs to one person
    const withLink: SharedEntry = { ...aGathering, conferenceUrl: 'https://meet.example.org/geheim' };
    // @ts-expect-error a feed names nobody
    const withPerson: SharedEntry = { ...aGathering, uid: 'p@tagwerk.example.org', attendee: anAttendee };
    const forced = feed([withLink, withPerson]);
    expect(forced).not.toContain('geheim');
    expect(forced).not.toContain('ATTENDEE');
  });

  it.each([
    ['a uid stands there twice', { name: 'Netz', entries: [aGathering, aGathering], refreshHours: 1 }],
    ['it has no name', { name: ' \n', entries: [], refreshHours: 1 }],
    ['it is never to be refreshed', { name: 'Netz', entries: [], refreshHours: 0 }],
  ])('is refused when %s', (_, broken) => {
    expect(() => calendarFeed(broken)).toThrow(InvalidInput);
  });
});

describe('the validator of a feed', () => {
  it('stays while nothing changes and changes with any entry', () => {
    const [first, ...others] = entries;
    expect(strongEtag(feed(entries))).toBe(strongEtag(Buffer.from(feed(entries.toReversed()))));
    expect(strongEtag(feed([{ ...first!, location: 'Anderswo' }, ...others]))).not.toBe(strongEtag(feed(entries)));
  });

  it('is a strong entity tag', () => {
    expect(strongEtag('')).toMatch(/^"[\w-]{43}"$/);
  });
});
