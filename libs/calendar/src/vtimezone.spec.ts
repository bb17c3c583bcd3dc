import ICAL from 'ical.js';
import { IANAZone } from 'luxon';
import { zoneDefinition } from './vtimezone.js';

const BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\n');

const observances = (definition: string): number => definition.match(/^BEGIN:(STANDARD|DAYLIGHT)$/gm)!.length;

const DAY = 24 * 60 * 60_000;
const QUARTER = 15 * 60_000;

/** Noon of every day, and every quarter hour of the days on which the clock changes. */
function moments(zone: IANAZone, firstYear: number, lastYear: number): number[] {
  const noons = range(Date.UTC(firstYear, 0, 1, 12), Date.UTC(lastYear, 11, 31), DAY);
  return noons.flatMap((noon) =>
    zone.offset(noon - DAY) === zone.offset(noon + DAY) ? [noon] : range(noon - DAY, noon + DAY, QUARTER),
  );
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);

/** The moments at which a calendar program with this definition computes another time than the zone has. */
function differences(zone: string, firstYear: number, lastYear: number, definition?: string): string[] {
  const text = definition ?? zoneDefinition(zone, firstYear, lastYear);
  const read = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text.replaceAll('\n', '\r\n'))));
  const real = IANAZone.create(zone);
  const wall = (at: number): number => at + real.offset(at) * 60_000;
  // An hour that occurs twice is left out: by RFC 5545 its wall time names the first, ical.js takes the second.
  const isTwice = (at: number): boolean => [-60, -30, 30, 60].some((by) => wall(at + by * 60_000) === wall(at));
  const wrong = moments(real, firstYear, lastYear).filter((at) => {
    if (isTwice(at)) return false;
    const time = ICAL.Time.fromJSDate(new Date(wall(at)), true);
    time.zone = read;
    return time.toJSDate().getTime() !== at;
  });
  return wrong.map((at) => new Date(at).toISOString());
}

describe('the zone of most gatherings', () => {
  it('is written as two rules', () => {
    expect(zoneDefinition('Europe/Berlin', 2026, 2026)).toBe(BERLIN);
    expect(zoneDefinition('Europe/Berlin', 2000, 2035)).toBe(BERLIN);
  });
});

describe('a zone read by a calendar program', () => {
  it.each([
    ['Europe/Berlin', 2],
    ['Europe/Lisbon', 2],
    ['America/New_York', 2],
    ['Australia/Lord_Howe', 2],
    ['Asia/Tokyo', 1],
    ['Asia/Kathmandu', 1],
    ['UTC', 1],
  ])('shows the times of %s in %i observances', (zone, count) => {
    expect(observances(zoneDefinition(zone, 2025, 2027))).toBe(count);
    expect(differences(zone, 2025, 2027)).toEqual([]);
  });

  it.each(['Africa/Casablanca', 'Africa/Cairo', 'America/Santiago'])(
    'shows the times of %s, where no yearly rule holds, by single changes',
    (zone) => {
      expect(observances(zoneDefinition(zone, 2026, 2026))).toBeGreaterThan(2);
      expect(observances(zoneDefinition(zone, 2026, 2026))).toBeLessThan(9);
      expect(differences(zone, 2026, 2026)).toEqual([]);
    },
  );

  it('shows the times before a law that changed', () => {
    expect(differences('Europe/Berlin', 1994, 1996)).toEqual([]);
    expect(differences('Europe/Moscow', 2010, 2015)).toEqual([]);
  });

  it('shows wrong times as soon as a rule is a week off', () => {
    const off = BERLIN.replace('BYMONTH=3;BYDAY=-1SU', 'BYMONTH=3;BYDAY=-2SU');
    expect(differences('Europe/Berlin', 2026, 2026, off).length).toBeGreaterThan(6);
    expect(differences('Europe/Berlin', 2026, 2026, BERLIN)).toEqual([]);
  });
});
