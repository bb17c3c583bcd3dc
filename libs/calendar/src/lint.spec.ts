import { type LintRule, lintCalendar } from './index.js';
import { good } from './lint-samples.factory.js';

type Sample = keyof typeof good;
type Fault = readonly [rule: LintRule, what: string, sample: Sample, from: string | RegExp, to: string];

// One fault each, sown into a file that has none.
const faults: readonly Fault[] = [
  ['line-ending', 'LF alone', 'request', 'VERSION:2.0\r\n', 'VERSION:2.0\n'],
  ['line-ending', 'LF alone everywhere', 'request', /\r\n/g, '\n'],
  ['line-ending', 'CR alone', 'request', 'VERSION:2.0\r\n', 'VERSION:2.0\r'],
  ['line-ending', 'no end after END:VCALENDAR', 'request', /\r\n$/, ''],
  ['line-length', '76 octets', 'request', 'METHOD:', `X-A:${'x'.repeat(72)}\r\nMETHOD:`],
  ['line-length', '76 octets in 40 characters', 'publish', 'STATUS:', `X-A:${'ü'.repeat(36)}\r\nSTATUS:`],
  ['control-character', 'a bell', 'request', 'LOCATION:Haus', 'LOCATION:\u0007'],
  ['control-character', 'NUL', 'request', 'LOCATION:Haus', 'LOCATION:\u0000'],
  ['control-character', 'DEL', 'request', 'LOCATION:Haus', 'LOCATION:\u007f'],
  ['content-line', 'a byte order mark', 'request', /^/, '\ufeff'],
  ['content-line', 'an empty line', 'request', 'STATUS:', '\r\nSTATUS:'],
  ['content-line', 'a line without a colon', 'request', 'STATUS:CONFIRMED', 'STATUS'],
  ['content-line', 'a text that begins a new line', 'request', 'STATUS:', 'und weiter im Text\r\nSTATUS:'],
  ['content-line', 'an unquoted name with a comma', 'request', /CN="Netz[^"]*"/, 'CN=Müller; Anna'],
  ['content-line', 'quotes inside of a quoted name', 'request', /CN="Netz[^"]*"/, 'CN="Anna \\"Anni\\""'],
  ['content-line', 'a parameter twice', 'request', 'ROLE=REQ-', 'ROLE=CHAIR;ROLE=REQ-'],
  ['nesting', 'END:VEVENT missing', 'request', 'END:VEVENT\r\n', ''],
  ['nesting', 'END:VCALENDAR missing', 'request', 'END:VCALENDAR\r\n', ''],
  ['nesting', 'BEGIN:VCALENDAR missing', 'request', 'BEGIN:VCALENDAR\r\n', ''],
  ['nesting', 'an event in an event', 'series', 'BEGIN:VALARM', 'BEGIN:VEVENT\r\nEND:VEVENT\r\nBEGIN:VALARM'],
  [
    'nesting',
    'an alarm outside of an event',
    'wholeDays',
    'BEGIN:VEVENT',
    'BEGIN:VALARM\r\nEND:VALARM\r\nBEGIN:VEVENT',
  ],
  ['nesting', 'two calendars', 'request', /$/, good.universal],
  ['nesting', 'a line after the end', 'request', /$/, 'X-A:b\r\n'],
  ['property-order', 'a calendar property after the zone', 'feed', 'BEGIN:VEVENT', 'X-WR-TIMEZONE:UTC\r\nBEGIN:VEVENT'],
  ['property-order', 'a property after the alarm', 'series', 'END:VALARM', 'END:VALARM\r\nLOCATION:Haus'],
  ['missing', 'no VERSION', 'request', 'VERSION:2.0\r\n', ''],
  ['missing', 'no PRODID', 'request', /PRODID.*\r\n/, ''],
  ['missing', 'no UID', 'request', /UID.*\r\n/, ''],
  ['missing', 'an empty UID', 'request', /UID:.*\r\n/, 'UID:\r\n'],
  ['missing', 'no DTSTAMP', 'request', /DTSTAMP.*\r\n/, ''],
  ['missing', 'no DTSTART', 'universal', /DTSTART.*\r\n/, ''],
  ['missing', 'no component at all', 'universal', /BEGIN:VEVENT[^]*END:VEVENT\r\n/, ''],
  ['cardinality', 'two summaries', 'request', 'STATUS:', 'SUMMARY:noch eine\r\nSTATUS:'],
  ['cardinality', 'two methods', 'request', 'METHOD:', 'METHOD:PUBLISH\r\nMETHOD:'],
  ['enumeration', 'another version', 'request', 'VERSION:2.0', 'VERSION:1.0'],
  ['enumeration', 'an unknown method', 'request', 'METHOD:REQUEST', 'METHOD:INVITE'],
  ['enumeration', 'an unknown PARTSTAT', 'request', 'PARTSTAT=ACCEPTED', 'PARTSTAT=YES'],
  ['enumeration', 'a role with a space', 'request', 'ROLE=REQ-PARTICIPANT', 'ROLE=REQ PARTICIPANT'],
  ['enumeration', 'an unknown CUTYPE', 'request', 'CUTYPE=INDIVIDUAL', 'CUTYPE=PERSON'],
  ['enumeration', 'RSVP=YES', 'request', 'RSVP=TRUE', 'RSVP=YES'],
  ['enumeration', 'an unknown status', 'publish', 'STATUS:CONFIRMED', 'STATUS:POSTPONED'],
  ['cal-address', 'an organizer without mailto', 'request', ':mailto:netzwerk', ':netzwerk'],
  ['cal-address', 'a web address as attendee', 'reply', /:mailto:a@.*\r\n/, ':https://example.org/a\r\n'],
  ['cal-address', 'a delegate without mailto', 'reply', 'mailto:b@', 'b@'],
  ['uri', 'a URL escaped like text', 'request', 'tag=a,b;c', 'tag=a\\,b\\;c'],
  ['uri', 'a URL with a space', 'request', 'tag=a,b', 'tag=a b'],
  ['uri', 'a path alone', 'request', 'URL:https://netz.example.org', 'URL:'],
  ['uri', 'a conference without VALUE=URI', 'online', 'CONFERENCE;VALUE=URI', 'CONFERENCE'],
  ['text-escape', 'a bare comma', 'request', 'Wirtschaft\\,', 'Wirtschaft,'],
  ['text-escape', 'a bare semicolon', 'request', 'Café\\;', 'Café;'],
  ['text-escape', 'an unknown escape', 'request', 'Café\\;', 'Café\\t'],
  ['text-escape', 'a backslash at the end', 'universal', 'Weltzeit', 'Weltzeit\\'],
  ['text-escape', 'a bare comma in the name of the feed', 'feed', '"Ankommen"\\, Süd', '"Ankommen", Süd'],
  ['number', 'a sequence below 0', 'request', 'SEQUENCE:0', 'SEQUENCE:-1'],
  ['number', 'a sequence that is no number', 'request', 'SEQUENCE:0', 'SEQUENCE:0.1'],
  ['duration', 'a duration in words', 'universal', 'P1DT2H', '26 hours'],
  ['duration', 'a duration of nothing', 'universal', 'P1DT2H', 'PT'],
  ['duration', 'a refresh without VALUE=DURATION', 'feed', 'REFRESH-INTERVAL;VALUE=DURATION', 'REFRESH-INTERVAL'],
  ['utc-time', 'DTSTAMP in local time', 'request', /(DTSTAMP:\w+)Z/, '$1'],
  ['utc-time', 'LAST-MODIFIED with a zone', 'request', 'LAST-MODIFIED:', 'LAST-MODIFIED;TZID=Europe/Berlin:'],
  ['date-time', '30 February', 'request', '20260319T100000', '20260230T100000'],
  ['date-time', '25 hours', 'request', '20260319T100000', '20260319T250000'],
  ['date-time', 'a numeric offset', 'request', 'T100000', 'T100000+0100'],
  ['date-time', 'dashes and colons', 'request', '20260319T100000', '2026-03-19T10:00:00'],
  ['date-time', 'a zone and Z', 'request', /(DTSTART;TZID=.*)\r/, '$1Z\r'],
  ['date-time', 'a day without VALUE=DATE', 'wholeDays', 'DTSTART;VALUE=DATE', 'DTSTART'],
  ['date-time', 'a broken exception', 'series', '20260506T100000', '20260506'],
  ['time-order', 'an end before the start', 'request', '20260319T160000', '20260318T160000'],
  ['time-order', 'an end at the start', 'request', '20260319T160000', '20260319T100000'],
  [
    'time-order',
    'an end before the start in another zone',
    'feed',
    /(DTEND;TZID=Europe\/)Lisbon:20260319T16/,
    '$1Berlin:20260319T08',
  ],
  ['time-order', 'an end of another type', 'wholeDays', 'DTEND;VALUE=DATE:20260321', 'DTEND:20260321T100000'],
  ['time-order', 'end and duration', 'request', 'STATUS:', 'DURATION:PT1H\r\nSTATUS:'],
  ['zone', 'a zone that is not defined', 'request', /BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, ''],
  ['zone', 'a zone under another name', 'request', /TZID:Europe\/Berlin/, 'TZID:W. Europe Standard Time'],
  ['zone', 'a zone defined twice', 'feed', 'TZID:Europe/Lisbon', 'TZID:Europe/Berlin'],
  ['zone', 'a zone without observances', 'request', /BEGIN:DAYLIGHT[^]*END:STANDARD\r\n/, ''],
  ['zone', 'an offset without sign', 'request', 'TZOFFSETTO:+0200', 'TZOFFSETTO:0200'],
  ['zone', 'an observance that starts in UTC', 'request', '19700329T020000', '19700329T020000Z'],
  ['missing', 'an observance without offset', 'request', 'TZOFFSETTO:+0200\r\n', ''],
  [
    'recurrence-id',
    'a day for a date-time',
    'series',
    /RECURRENCE-ID;TZID=Europe\/Berlin:(\d+)T\d+/,
    'RECURRENCE-ID;VALUE=DATE:$1',
  ],
  ['recurrence-id', 'UTC for a zone', 'series', /RECURRENCE-ID;TZID=Europe\/Berlin:(\w+)/, 'RECURRENCE-ID:$1Z'],
  ['recurrence-rule', 'UNTIL in local time', 'series', '20261231T225959Z', '20261231T225959'],
  ['recurrence-rule', 'UNTIL as a day', 'series', '20261231T225959Z', '20261231'],
  ['recurrence-rule', 'UNTIL as a time for whole days', 'wholeDays', 'UNTIL=20300319', 'UNTIL=20300319T000000Z'],
  ['recurrence-rule', 'UNTIL and COUNT', 'series', 'UNTIL=', 'COUNT=5;UNTIL='],
  ['recurrence-rule', 'dates taken out as days', 'series', /EXDATE;TZID.*/, 'EXDATE;VALUE=DATE:20260401'],
  ['recurrence-rule', 'dates taken out in UTC', 'series', /EXDATE;TZID.*/, 'EXDATE:20260401T080000Z'],
  ['recurrence-rule', 'the first date taken out', 'series', '20260401T100000,', '20260107T100000,'],
  ['recurrence-rule', 'dates taken out of nothing', 'series', /RRULE:FREQ=MONTHLY.*\r\n/, ''],
  ['recurrence-id', 'a date with a rule', 'series', 'DURATION:PT1H30M', 'DURATION:PT1H30M\r\nRRULE:FREQ=DAILY;COUNT=2'],
  [
    'method',
    'two events in one request',
    'request',
    /(BEGIN:VEVENT)([^]*?)(DTSTAMP)([^]*END:VEVENT\r\n)/,
    '$1$2$3$4$1$2RECURRENCE-ID;TZID=Europe/Berlin:20260319T100000\r\n$3$4',
  ],
  ['recurrence-rule', 'no FREQ', 'series', 'FREQ=MONTHLY;', ''],
  ['recurrence-rule', 'an unknown weekday', 'series', 'BYDAY=1WE', 'BYDAY=1MI'],
  ['recurrence-rule', 'an unknown part', 'series', 'BYDAY=1WE', 'BYNIGHT=1WE'],
  ['recurrence-rule', 'a part twice', 'series', 'BYDAY=1WE', 'BYDAY=1WE;BYDAY=2WE'],
  ['recurrence-rule', 'INTERVAL=0', 'series', 'BYDAY=1WE', 'INTERVAL=0'],
  ['recurrence-rule', 'a wrong rule in a zone', 'request', 'BYDAY=-1SU', 'BYDAY=SU-1'],
  ['uid-twice', 'two masters', 'feed', 'UID:b@', 'UID:a@'],
  [
    'uid-twice',
    'the same instance twice',
    'series',
    /(BEGIN:VEVENT\r\n(?:(?!BEGIN:VEVENT)[^])*RECURRENCE-ID[^]*END:VEVENT\r\n)/,
    '$1$1',
  ],
  ['missing', 'a request without organizer', 'request', /ORGANIZER.*\r\n/, ''],
  ['missing', 'a request without summary', 'request', /SUMMARY.*\r\n .*\r\n/, ''],
  ['method', 'a request without attendee', 'request', /ATTENDEE.*\r\n(?: .*\r\n)*/, ''],
  ['method', 'a request that is cancelled', 'request', 'STATUS:CONFIRMED', 'STATUS:CANCELLED'],
  ['method', 'a publication with an attendee', 'publish', 'STATUS:', 'ATTENDEE:mailto:a@example.org\r\nSTATUS:'],
  ['method', 'a cancellation that confirms', 'cancel', 'STATUS:CANCELLED', 'STATUS:CONFIRMED'],
  ['missing', 'a cancellation without status', 'cancel', 'STATUS:CANCELLED\r\n', ''],
  ['missing', 'a cancellation without sequence', 'cancel', /SEQUENCE.*\r\n/, ''],
  [
    'method',
    'a cancellation with an alarm',
    'cancel',
    'END:VEVENT',
    'BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:PT0S\r\nEND:VALARM\r\nEND:VEVENT',
  ],
  ['method', 'a reply of two people', 'reply', 'END:VEVENT', 'ATTENDEE:mailto:b@example.org\r\nEND:VEVENT'],
  ['method', 'a request for two gatherings', 'feed', 'METHOD:PUBLISH', 'METHOD:REQUEST'],
  ['method', 'a method without an event', 'publish', /BEGIN:VEVENT[^]*END:VEVENT\r\n/, ''],
  ['alarm', 'an alarm without action', 'series', 'ACTION:DISPLAY\r\n', ''],
  ['alarm', 'an alarm without trigger', 'series', /TRIGGER.*\r\n/, ''],
  ['alarm', 'an alarm without text', 'series', /DESCRIPTION.*\r\n/, ''],
  ['alarm', 'an alarm that repeats without pause', 'series', 'TRIGGER', 'REPEAT:2\r\nTRIGGER'],
  ['duration', 'a trigger in words', 'series', '-PT15M', '15 minutes before'],
];

const rulesOf = (file: string | Uint8Array): LintRule[] => lintCalendar(file).map(({ rule }) => rule);

describe('a file without a fault', () => {
  it.each(Object.entries(good))('raises no alarm: %s', (_, file) => {
    expect(lintCalendar(file)).toEqual([]);
    expect(lintCalendar(Buffer.from(file))).toEqual([]);
  });

  it('may have lines of 75 octets', () => {
    expect(rulesOf(good.request.replace('METHOD:', `X-A:${'x'.repeat(71)}\r\nMETHOD:`))).toEqual([]);
  });
});

describe('a file with one fault', () => {
  it.each(faults)('is found out by the rule %s: %s', (rule, _, sample, from, to) => {
    const faulty = good[sample].replace(from, to);
    expect(faulty).not.toBe(good[sample]);
    expect(rulesOf(faulty)).toContain(rule);
  });

  it('is found out when a character is broken by folding', () => {
    const [before, after] = good.request.split('Hürden') as [string, string];
    const split = [Buffer.from(`${before}H`), Buffer.from([0xc3, 0x0d, 0x0a, 0x20, 0xbc]), Buffer.from(`rden${after}`)];
    expect(rulesOf(Buffer.concat(split))).toContain('utf8');
  });

  it('is found out when it is in another encoding', () => {
    expect(rulesOf(Buffer.from(good.request, 'latin1'))).toContain('utf8');
    expect(rulesOf(Buffer.from(good.request, 'utf16le'))).toContain('utf8');
    expect(rulesOf(good.request.replace('Haus', '\ud800'))).toContain('utf8');
  });

  it('is found out when it is no calendar at all', () => {
    for (const file of ['', '\r\n', 'Guten Tag', '\u0000'.repeat(100)]) expect(rulesOf(file)).toContain('nesting');
  });

  it('is pointed at by its line', () => {
    const faulty = good.request.replace('SEQUENCE:0', 'SEQUENCE:x');
    const line = faulty.split('\r\n').indexOf('SEQUENCE:x') + 1;
    expect(lintCalendar(faulty)).toEqual([{ rule: 'number', line, detail: 'SEQUENCE: x' }]);
  });

  it('covers every rule there is', () => {
    const rules = new Set<LintRule>([...faults.map(([rule]) => rule), 'utf8']);
    expect(rules.size).toBe(24);
    expect(faults.length).toBeGreaterThan(100);
  });
});
