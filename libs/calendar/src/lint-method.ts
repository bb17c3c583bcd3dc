import { lacking } from './lint-event.js';
import { finding, type LintFinding } from './lint-finding.js';
import { all, type Component, inside, one } from './lint-tree.js';

type Demand = Readonly<{
  needs: readonly string[];
  attendees: 'none' | 'one' | 'some' | 'any';
  states: readonly string[];
  alarms: boolean;
}>;

const ALL_STATES = ['CONFIRMED', 'TENTATIVE', 'CANCELLED'];
const COMMON = ['UID', 'DTSTAMP', 'ORGANIZER'];
const FULL = [...COMMON, 'DTSTART', 'SUMMARY'];

// RFC 5546 §3.2, the methods this project sends or receives. A cancellation must say so itself: programs differ in
// what they do with METHOD:CANCEL alone.
const DEMANDS: Record<string, Demand> = {
  PUBLISH: { needs: FULL, attendees: 'none', states: ALL_STATES, alarms: true },
  REQUEST: { needs: FULL, attendees: 'some', states: ['CONFIRMED', 'TENTATIVE'], alarms: true },
  REPLY: { needs: COMMON, attendees: 'one', states: ALL_STATES, alarms: false },
  CANCEL: { needs: [...COMMON, 'SEQUENCE', 'STATUS'], attendees: 'any', states: ['CANCELLED'], alarms: false },
};

/** What a METHOD asks of its events; without METHOD an event only needs its start. */
export function lintMethod(calendar: Component): LintFinding[] {
  const method = one(calendar, 'METHOD');
  const events = inside(calendar, 'VEVENT');
  if (!method) return events.flatMap((event) => lacking(event, 'DTSTART'));
  const demand = DEMANDS[method.value.toUpperCase()];
  if (!demand) return [];
  const uids = new Set(events.map((event) => one(event, 'UID')?.value));
  const findings = events.flatMap((event) => [...lacking(event, ...demand.needs), ...lintDemand(event, demand)]);
  if (events.length === 0) findings.push(finding('method', method.line, `${method.value} without an event`));
  if (demand.attendees !== 'none' && uids.size > 1) findings.push(finding('method', method.line, 'several uids'));
  // Outlook passes over a mail with a series and its changed date; each travels alone.
  if (method.value === 'REQUEST' && events.length > 1) {
    findings.push(finding('method', method.line, 'more than one event in a request'));
  }
  return findings;
}

function lintDemand(event: Component, demand: Demand): LintFinding[] {
  const attendees = all(event, 'ATTENDEE').length;
  const fits = { none: attendees === 0, one: attendees === 1, some: attendees > 0, any: true }[demand.attendees];
  const status = one(event, 'STATUS');
  const findings: LintFinding[] = [];
  if (!fits) findings.push(finding('method', event.line, `${attendees} attendees`));
  if (status && !demand.states.includes(status.value)) findings.push(finding('method', status.line, status.value));
  if (!demand.alarms && inside(event, 'VALARM').length > 0) findings.push(finding('method', event.line, 'VALARM'));
  return findings;
}
