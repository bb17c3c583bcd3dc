import { lines, morning, readText, told, utf16, utf8, windows1252, zoomNow } from './report-files.factory.js';
import { readReport } from './report.rules.js';

const row = (name: string, mail = '') => `${name},${mail},11/27/2026 10:00:00 AM,11/27/2026 11:00:00 AM,60,Yes,OK,No`;
const whole = lines(zoomNow, row('Ute Kallweit', 'ute@example.org'), row('Käthe Öhm'));

describe('a file that is no whole report', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', utf8('\r\n \r\n'), 'empty'],
    ['a header alone', utf8(`${zoomNow}\r\n`), 'empty'],
    ['a report cut in a time', utf8(whole.slice(0, whole.lastIndexOf(':00 AM'))), 'truncated'],
    [
      'a report cut in a name',
      utf8(whole).subarray(0, utf8(whole.slice(0, whole.indexOf('ä'))).length + 1),
      'truncated',
    ],
    [
      'a report cut in the last letter of its last cell',
      utf8(whole.replaceAll(',OK,No', ',OK,No,Öhmdö')).subarray(0, -3),
      'truncated',
    ],
    [
      'nothing but the block about the meeting',
      utf8(
        lines(
          'Topic,ID,Host,Duration (minutes),Start time,End time,Participants',
          'Treffen,812 3456 7890,Ute Kallweit,128,11/27/2026 09:55:10 AM,11/27/2026 12:02:41 PM,2',
          '',
          zoomNow,
        ),
      ),
      'empty',
    ],
    ['a cell that is never closed', utf8(`${whole}"Orth, Nils,,11/27/2026 10:00:00 AM\r\n`), 'truncated'],
    ['half a character of UTF-16', utf16(whole).subarray(0, -1), 'truncated'],
    ['half a list of events', utf8('[{"data":{"id":"user-joined"'), 'truncated'],
    ['sections that end before anybody comes', utf16('1. Summary\r\nMeeting title\tTreffen\r\n'), 'truncated'],
    [
      'a list of contacts',
      windows1252('Vorname;Nachname;E-Mail;PLZ;Angemeldet am\r\nJörg;Fenner;joerg@example.org;01067;17.03.2027\r\n'),
      'foreign',
    ],
    [
      'rooms for a meeting to come',
      utf8('Pre-assign Room Name,Email Address\r\nBetriebe,ute@example.org\r\n'),
      'foreign',
    ],
    ['a letter', utf8('Sehr geehrte Frau Kallweit,\n\nanbei die Liste.\n'), 'foreign'],
    ['a workbook', utf8('PK\u0003\u0004 and so on'), 'foreign'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'foreign'],
    ['bytes', Uint8Array.from({ length: 400 }, (_, at) => (at * 97) % 256), 'foreign'],
    ['other JSON', utf8('{"users":{"a":1},"total":3}'), 'foreign'],
    [
      'a list that declares what grows when it is read',
      utf8(
        '<!DOCTYPE r [<!ENTITY a "aaaa">]><response><attendees><attendee><fullName>&a;</fullName></attendee></attendees></response>',
      ),
      'foreign',
    ],
    ['a page', utf8('<!doctype html><html></html>'), 'foreign'],
  ])('is refused when it is %s', (_, bytes, fault) => {
    expect(() => readReport(bytes, morning)).toThrow(expect.objectContaining({ code: `attendance.report-${fault}` }));
  });

  it('is whole without a line end when its last line is', () => {
    expect(told(readText(whole.trimEnd()))).toEqual(['Ute Kallweit ute@example.org 60', 'Käthe Öhm 60']);
  });
});

describe('what somebody has typed as a name', () => {
  it('is nothing but a name', () => {
    const reading = readText(
      lines(
        zoomNow,
        row('"<b onclick=""x()"">Ute</b>"'),
        row('"=HYPERLINK(""http://x.example.org"")"'),
        row("'+49 69 123456"),
        row('"Zwei\nZeilen"'),
        row('__proto__'),
        row(''),
      ),
    );
    expect(reading.people.map(({ name }) => name)).toEqual([
      '<b onclick="x()">Ute</b>',
      '=HYPERLINK("http://x.example.org")',
      '+49 69 123456',
      'Zwei Zeilen',
      '__proto__',
    ]);
    expect(reading.dropped).toEqual([{ row: 7, name: '', reason: 'no-name' }]);
  });
});

describe('fifty thousand lines', () => {
  const reportOf = (people: number) =>
    utf8(
      lines(
        zoomNow,
        ...Array.from({ length: people }, (_, at) =>
          row(`Person ${at % 20_000}`, at % 3 ? '' : `p${at % 20_000}@example.org`),
        ),
      ),
    );
  const timed = (bytes: Uint8Array) => {
    const before = performance.now();
    const reading = readReport(bytes, morning);
    return { reading, took: performance.now() - before };
  };

  it('are read, and take about ten times as long as five thousand: each line costs the same', () => {
    const [few, many] = [reportOf(5_000), reportOf(50_000)];
    const short = Math.max(...[1, 2, 3].map(() => timed(few).took));
    const { reading, took } = timed(many);
    expect(reading.people.every(({ minutes }) => minutes === 60)).toBe(true);
    expect(took / short).toBeLessThan(50);
  });
});
