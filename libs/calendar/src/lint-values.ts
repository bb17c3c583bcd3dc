import { finding, type LintFinding, type LintRule } from './lint-finding.js';
import { type Property } from './lint-tree.js';
import { parseTime } from './time-value.js';

type Check = (property: Property) => string | null;
type Kind = Readonly<{ rule: LintRule; fault: Check }>;

const fails = (holds: boolean, fault: string): string | null => (holds ? null : fault);
const matches = (rule: LintRule, form: RegExp): Kind => ({
  rule,
  fault: ({ value }) => fails(form.test(value), value),
});
const oneOf = (rule: LintRule, ...values: string[]): Kind => ({
  rule,
  fault: ({ value }) => fails(values.includes(value.toUpperCase()) || value.startsWith('X-'), value),
});

const escaped = (separators: RegExp): Kind => ({
  rule: 'text-escape',
  fault: ({ value }) => fails(!separators.test(value.replace(/\\[\\;,nN]/g, '')), value.slice(0, 40)),
});
const text = escaped(/[\\;,]/);
const texts = escaped(/[\\;]/);
const uri: Kind = {
  rule: 'uri',
  fault: ({ value, parameters }) =>
    fails(parameters.get('VALUE')?.[0] === 'BINARY' || /^[a-z][a-z0-9+.-]*:[^\s\\"<>^`{|}]+$/i.test(value), value),
};
const MAILBOX = /^mailto:[^\s@\\<>"]+@[^\s@\\<>"]+$/i;
const ADDRESS_PARAMETERS = ['SENT-BY', 'DELEGATED-TO', 'DELEGATED-FROM', 'MEMBER'];
const calAddress: Kind = {
  rule: 'cal-address',
  fault: ({ value, parameters }) => {
    const named = ADDRESS_PARAMETERS.flatMap((name) => parameters.get(name) ?? []);
    return [value, ...named].find((address) => !MAILBOX.test(address)) ?? null;
  },
};
const utc: Kind = {
  rule: 'utc-time',
  fault: ({ value, parameters }) => fails(parseTime(value)?.kind === 'utc' && !parameters.has('TZID'), value),
};
const times: Kind = {
  rule: 'date-time',
  fault: ({ value, parameters }) => value.split(',').find((part) => !fitsType(part, parameters)) ?? null,
};
const DURATION = /^[+-]?P(?:\d+W|\d+D(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)$/;
const duration = matches('duration', DURATION);
const trigger: Kind = {
  rule: 'duration',
  fault: ({ value, parameters }) =>
    fails(
      parameters.get('VALUE')?.[0] === 'DATE-TIME' ? parseTime(value)?.kind === 'utc' : DURATION.test(value),
      value,
    ),
};
const newerDuration: Kind = {
  rule: 'duration',
  fault: ({ value, parameters }) => fails(parameters.get('VALUE')?.[0] === 'DURATION' && DURATION.test(value), value),
};
const typedUri: Kind = {
  rule: 'uri',
  fault: (property) =>
    fails(property.parameters.get('VALUE')?.[0] === 'URI', 'VALUE=URI is missing') ?? uri.fault(property),
};
const count = matches('number', /^\d{1,10}$/);
const offset = matches('zone', /^[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/);

const METHODS = ['PUBLISH', 'REQUEST', 'REPLY', 'ADD', 'CANCEL', 'REFRESH', 'COUNTER', 'DECLINECOUNTER'];
const EVENT_STATES = [
  'TENTATIVE',
  'CONFIRMED',
  'CANCELLED',
  'NEEDS-ACTION',
  'COMPLETED',
  'IN-PROCESS',
  'DRAFT',
  'FINAL',
];

const KINDS: Record<string, Kind> = {
  ...Object.fromEntries(
    'SUMMARY DESCRIPTION LOCATION COMMENT CONTACT UID NAME PRODID RELATED-TO TZNAME X-WR-CALNAME X-WR-CALDESC'
      .split(' ')
      .map((name) => [name, text]),
  ),
  CATEGORIES: texts,
  RESOURCES: texts,
  URL: uri,
  TZURL: uri,
  ATTACH: uri,
  SOURCE: typedUri,
  CONFERENCE: typedUri,
  ORGANIZER: calAddress,
  ATTENDEE: calAddress,
  DTSTAMP: utc,
  CREATED: utc,
  'LAST-MODIFIED': utc,
  COMPLETED: utc,
  DTSTART: times,
  DTEND: times,
  DUE: times,
  'RECURRENCE-ID': times,
  EXDATE: times,
  DURATION: duration,
  'X-PUBLISHED-TTL': duration,
  'REFRESH-INTERVAL': newerDuration,
  TRIGGER: trigger,
  SEQUENCE: count,
  REPEAT: count,
  PRIORITY: matches('number', /^\d$/),
  TZOFFSETFROM: offset,
  TZOFFSETTO: offset,
  VERSION: oneOf('enumeration', '2.0'),
  CALSCALE: oneOf('enumeration', 'GREGORIAN'),
  METHOD: oneOf('enumeration', ...METHODS),
  STATUS: oneOf('enumeration', ...EVENT_STATES),
  TRANSP: oneOf('enumeration', 'OPAQUE', 'TRANSPARENT'),
  CLASS: oneOf('enumeration', 'PUBLIC', 'PRIVATE', 'CONFIDENTIAL'),
  ACTION: oneOf('enumeration', 'AUDIO', 'DISPLAY', 'EMAIL'),
};

const PARAMETERS: Record<string, readonly string[]> = {
  PARTSTAT: ['NEEDS-ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE', 'DELEGATED', 'COMPLETED', 'IN-PROCESS'],
  ROLE: ['CHAIR', 'REQ-PARTICIPANT', 'OPT-PARTICIPANT', 'NON-PARTICIPANT'],
  CUTYPE: ['INDIVIDUAL', 'GROUP', 'RESOURCE', 'ROOM', 'UNKNOWN'],
  RSVP: ['TRUE', 'FALSE'],
};

/** The value of one property by its type, and the closed lists among its parameters. */
export function lintProperty(property: Property): LintFinding[] {
  const kind = KINDS[property.name];
  const fault = kind?.fault(property) ?? null;
  const enumerations = Object.entries(PARAMETERS).flatMap(([name, allowed]) =>
    (property.parameters.get(name) ?? [])
      .filter((value) => !allowed.includes(value.toUpperCase()) && !value.startsWith('X-'))
      .map((value) => finding('enumeration', property.line, `${name}=${value}`)),
  );
  return fault === null
    ? enumerations
    : [finding(kind!.rule, property.line, `${property.name}: ${fault}`), ...enumerations];
}

/** VALUE=DATE holds days, everything else date-times; a zone and the Z of UTC exclude each other. */
function fitsType(value: string, parameters: Property['parameters']): boolean {
  const kind = parseTime(value)?.kind;
  if (kind === undefined) return false;
  if (parameters.get('VALUE')?.[0] === 'DATE') return kind === 'date' && !parameters.has('TZID');
  return kind !== 'date' && !(kind === 'utc' && parameters.has('TZID'));
}
