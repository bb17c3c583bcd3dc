import { DateTime, IANAZone } from 'luxon';
import { finding, type LintFinding } from './lint-finding.js';
import { lintRecurrence } from './lint-recurrence.js';
import { all, type Component, inside, one, type Property } from './lint-tree.js';
import { parseTime } from './time-value.js';

const ONCE = 'UID DTSTAMP DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION URL STATUS SEQUENCE ORGANIZER CREATED';
const ONCE_TOO = 'LAST-MODIFIED CLASS TRANSP PRIORITY GEO RECURRENCE-ID RRULE COLOR';

/** One VEVENT by itself: how often each property stands there, times in order, recurrence, alarms. */
export function lintEvent(event: Component): LintFinding[] {
  return [
    ...lacking(event, 'UID', 'DTSTAMP'),
    ...repeated(event, ...ONCE.split(' '), ...ONCE_TOO.split(' ')),
    ...lintTimes(event),
    ...lintRecurrence(event),
    ...inside(event, 'VALARM').flatMap(lintAlarm),
  ];
}

export const lacking = (component: Component, ...names: string[]): LintFinding[] =>
  names
    .filter((name) => !one(component, name)?.value)
    .map((name) => finding('missing', component.line, `${component.name} without ${name}`));

export const repeated = (component: Component, ...names: string[]): LintFinding[] =>
  names.flatMap((name) =>
    all(component, name)
      .slice(1)
      .map(({ line }) => finding('cardinality', line, `${name} twice`)),
  );

function lintTimes(event: Component): LintFinding[] {
  const [start, end, duration] = ['DTSTART', 'DTEND', 'DURATION'].map((name) => one(event, name));
  const findings: LintFinding[] = [];
  if (end && duration) findings.push(finding('time-order', duration.line, 'DTEND and DURATION'));
  if (end && !start) findings.push(finding('time-order', end.line, 'DTEND without DTSTART'));
  if (start && end) {
    if (form(start) !== form(end)) findings.push(finding('time-order', end.line, 'DTEND of another type than DTSTART'));
    else if (!(instant(end) > instant(start)))
      findings.push(finding('time-order', end.line, 'DTEND not after DTSTART'));
  }
  return findings;
}

/** Days, floating times and fixed times cannot be compared with each other. */
function form(property: Property): 'date' | 'floating' | 'fixed' {
  const kind = parseTime(property.value)?.kind;
  if (kind === 'date') return 'date';
  return kind === 'local' && !property.parameters.has('TZID') ? 'floating' : 'fixed';
}

function instant(property: Property): number {
  const time = parseTime(property.value);
  if (!time) return Number.NaN;
  const zone = property.parameters.get('TZID')?.[0] ?? 'UTC';
  if (!IANAZone.create(zone).isValid) return time.milliseconds;
  return DateTime.fromMillis(time.milliseconds, { zone: 'utc' }).setZone(zone, { keepLocalTime: true }).toMillis();
}

function lintAlarm(alarm: Component): LintFinding[] {
  const demanded: Record<string, string[]> = {
    DISPLAY: ['DESCRIPTION'],
    EMAIL: ['DESCRIPTION', 'SUMMARY', 'ATTENDEE'],
  };
  const action = one(alarm, 'ACTION')?.value.toUpperCase() ?? '';
  const missing = ['ACTION', 'TRIGGER', ...(demanded[action] ?? [])].filter((name) => !one(alarm, name));
  const faults = missing.map((name) => `without ${name}`);
  if (Boolean(one(alarm, 'DURATION')) !== Boolean(one(alarm, 'REPEAT'))) faults.push('DURATION and REPEAT go together');
  return [
    ...faults.map((fault) => finding('alarm', alarm.line, fault)),
    ...repeated(alarm, 'ACTION', 'TRIGGER', 'DESCRIPTION', 'SUMMARY', 'DURATION', 'REPEAT'),
  ];
}
