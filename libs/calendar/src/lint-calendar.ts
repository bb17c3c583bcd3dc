import { lacking, repeated } from './lint-event.js';
import { finding, type LintFinding } from './lint-finding.js';
import { lintRecurrence } from './lint-recurrence.js';
import { all, type Component, inside, one, type Property, tree } from './lint-tree.js';

/** What holds between components: head, zones that are named and defined, one master for each uid. */
export function lintWhole(calendar: Component): LintFinding[] {
  const once = ['VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'];
  const isEmpty = calendar.components.length === 0;
  return [
    ...lacking(calendar, 'VERSION', 'PRODID'),
    ...repeated(calendar, ...once),
    ...(isEmpty ? [finding('missing', calendar.line, 'VCALENDAR without a component')] : []),
    ...inside(calendar, 'VTIMEZONE').flatMap(lintZone),
    ...lintZoneNames(calendar),
    ...lintIdentities(calendar),
  ];
}

function lintZone(zone: Component): LintFinding[] {
  const observances = zone.components;
  return [
    ...lacking(zone, 'TZID'),
    ...repeated(zone, 'TZID'),
    ...(observances.length === 0 ? [finding('zone', zone.line, 'without STANDARD or DAYLIGHT')] : []),
    ...observances.flatMap((observance) => {
      const start = one(observance, 'DTSTART');
      const isLocal = !start || (!start.parameters.has('TZID') && /^\d{8}T\d{6}$/.test(start.value));
      return [
        ...lacking(observance, 'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'),
        ...repeated(observance, 'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'),
        ...(isLocal ? [] : [finding('zone', start.line, 'DTSTART of an observance is not local')]),
        ...lintRecurrence(observance),
      ];
    }),
  ];
}

function lintZoneNames(calendar: Component): LintFinding[] {
  const defined = inside(calendar, 'VTIMEZONE').flatMap((zone) => all(zone, 'TZID'));
  const names = defined.map(({ value }) => value);
  const twice = defined.filter(({ value }, index) => names.indexOf(value) < index);
  const unknown = tree(calendar)
    .flatMap(({ properties }) => properties)
    .filter(({ parameters }) => parameters.get('TZID')?.some((zone) => !names.includes(zone)));
  return [
    ...twice.map(({ line, value }) => finding('zone', line, `${value} defined twice`)),
    ...unknown.map(({ line, parameters }) => finding('zone', line, `${parameters.get('TZID')![0]} is not defined`)),
  ];
}

function lintIdentities(calendar: Component): LintFinding[] {
  const masters = new Map<string, Component>();
  const findings: LintFinding[] = [];
  const seen = new Set<string>();
  for (const event of inside(calendar, 'VEVENT')) {
    const uid = one(event, 'UID')?.value ?? '';
    const recurrence = one(event, 'RECURRENCE-ID');
    const identity = `${uid} ${recurrence?.value ?? ''}`;
    if (seen.has(identity)) findings.push(finding('uid-twice', event.line, identity));
    seen.add(identity);
    if (!recurrence) masters.set(uid, event);
  }
  for (const event of inside(calendar, 'VEVENT')) {
    const recurrence = one(event, 'RECURRENCE-ID');
    const start = one(masters.get(one(event, 'UID')?.value ?? '') ?? event, 'DTSTART');
    if (recurrence && start && typeOf(recurrence) !== typeOf(start)) {
      findings.push(finding('recurrence-id', recurrence.line, `${typeOf(recurrence)}, not ${typeOf(start)}`));
    }
  }
  return findings;
}

/** Value type and zone: both must be those of the series (RFC 5545 §3.8.4.4). */
function typeOf({ value, parameters }: Property): string {
  if (!value.includes('T')) return 'DATE';
  return value.endsWith('Z') ? 'UTC' : (parameters.get('TZID')?.[0] ?? 'floating');
}
