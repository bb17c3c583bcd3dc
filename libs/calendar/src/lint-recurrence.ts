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

/** RRULE by RFC 5545 §3.3.10: known parts once, FREQ present, UNTIL in the form that DTSTART asks for. */
export function lintRecurrence(component: Component): LintFinding[] {
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

function kindOfUntil(component: Component): 'date' | 'local' | 'utc' {
  const start = one(component, 'DTSTART');
  if (component.name === 'STANDARD' || component.name === 'DAYLIGHT') return 'utc';
  const kind = start && parseTime(start.value)?.kind;
  if (kind === 'date') return 'date';
  return kind === 'local' && !start?.parameters.has('TZID') ? 'local' : 'utc';
}
