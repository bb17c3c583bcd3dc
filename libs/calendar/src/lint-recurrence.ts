import { finding, type LintFinding } from './lint-finding.js';
import { all, type Component, one } from './lint-tree.js';
import { parseTime } from './time-value.js';

const WEEKDAYS = 'MO|TU|WE|TH|FR|SA|SU';
const NUMBERS = /^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/;
const PARTS: Record<string, RegExp> = {
  FREQ: /^(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  COUNT: /^[1-9]\d*$/,
  INTERVAL: /^[1-9]\d*$/,
  BYDAY: new RegExp(`^([+-]?\\d{1,2})?(${WEEKDAYS})(,([+-]?\\d{1,2})?(${WEEKDAYS}))*$`),
  WKST: new RegExp(`^(${WEEKDAYS})$`),
  ...Object.fromEntries(
    ['SECOND', 'MINUTE', 'HOUR', 'MONTHDAY', 'YEARDAY', 'WEEKNO', 'MONTH', 'SETPOS'].map((by) => [`BY${by}`, NUMBERS]),
  ),
};

/** The rule, what it leaves out, and that one date has no rule of its own. */
export const lintRecurrence = (component: Component): LintFinding[] => [
  ...lintRule(component),
  ...lintExcluded(component),
  ...lintInstance(component),
];

/** RRULE by RFC 5545 §3.3.10: known parts once, FREQ present, UNTIL in the form that DTSTART asks for. */
function lintRule(component: Component): LintFinding[] {
  return all(component, 'RRULE').flatMap(({ value, line }) => {
    const parts = value.split(';').map((part) => part.split('=', 2) as [string, string | undefined]);
    const rule = new Map(parts);
    const faults = parts
      .filter(([name, content]) => !PARTS[name]?.test(content ?? ''))
      .map(([name, content]) => `${name}=${content ?? ''}`);
    if (rule.size < parts.length) faults.push('a part twice');
    if (!rule.has('FREQ')) faults.push('FREQ is missing');
    if (rule.has('UNTIL') && rule.has('COUNT')) faults.push('UNTIL and COUNT');
    const until = rule.get('UNTIL');
    if (until !== undefined && parseTime(until)?.kind !== kindOfUntil(component)) faults.push(`UNTIL=${until}`);
    return faults.map((fault) => finding('recurrence-rule', line, fault));
  });
}

/** EXDATE has the type and zone of DTSTART (RFC 5545 §3.8.5.1), or it takes out nothing; the first date stays. */
function lintExcluded(component: Component): LintFinding[] {
  const start = one(component, 'DTSTART');
  return all(component, 'EXDATE').flatMap(({ value, parameters, line }) => {
    const faults: string[] = [];
    if (!one(component, 'RRULE')) faults.push('EXDATE without RRULE');
    const zones = [start?.parameters, parameters].map((one) => one?.get('TZID')?.[0] ?? '');
    const times = value.split(',');
    const kinds = [start?.value ?? '', ...times].map((time) => parseTime(time)?.kind);
    if (zones[0] !== zones[1] || new Set(kinds).size > 1) faults.push('EXDATE of another type than DTSTART');
    if (start && times.includes(start.value)) faults.push('EXDATE takes out the first date');
    return faults.map((fault) => finding('recurrence-rule', line, fault));
  });
}

const lintInstance = (component: Component): LintFinding[] =>
  all(component, 'RECURRENCE-ID').flatMap(({ line }) =>
    one(component, 'RRULE') || one(component, 'EXDATE')
      ? [finding('recurrence-id', line, 'one date with a rule of its own')]
      : [],
  );

function kindOfUntil(component: Component): 'date' | 'local' | 'utc' {
  const start = one(component, 'DTSTART');
  if (component.name === 'STANDARD' || component.name === 'DAYLIGHT') return 'utc';
  const kind = start && parseTime(start.value)?.kind;
  if (kind === 'date') return 'date';
  return kind === 'local' && !start?.parameters.has('TZID') ? 'local' : 'utc';
}
