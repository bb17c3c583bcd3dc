import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import ical from 'ical-generator';
import { Settings } from 'luxon';
import { aGathering, anAttendee } from './calendar-entry.factory.js';
import { calendarPublish, calendarRequest } from './index.js';

// The test runner hands out a copy of `process`; only the real one moves the clock of the runtime.
const { env } = runInThisContext('process') as NodeJS.Process;
const before = env.TZ;

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete env.TZ;
  else env.TZ = zone;
  Settings.resetCaches();
}

const golden = (name: string): string => readFileSync(`${import.meta.dirname}/golden/${name}.ics`, 'utf8');

describe.each([
  ['UTC', '10:00'],
  ['Europe/Berlin', '11:00'],
  ['America/New_York', '06:00'],
])('a process that runs in the zone %s', (zone, clock) => {
  beforeAll(() => setZone(zone));
  afterAll(() => setZone(before));

  it('really runs there', () => {
    expect(new Date('2026-03-19T10:00:00Z').toTimeString().slice(0, 5)).toBe(clock);
  });

  it('writes the same bytes', () => {
    expect(calendarRequest({ ...aGathering, attendee: anAttendee })).toBe(golden('request'));
    expect(calendarPublish({ ...aGathering, zone: 'America/New_York' })).toBe(golden('publish-new-york'));
  });

  it('would write its own wall time if a plain Date went to the generator (fault 2)', () => {
    const start = new Date('2026-03-19T10:00:00Z');
    const events = [{ id: 'a', summary: 'a', stamp: start, start, timezone: 'Europe/Berlin' }];
    expect(ical({ events }).toString()).toContain(`DTSTART;TZID=Europe/Berlin:20260319T${clock.replace(':', '')}00`);
  });
});
