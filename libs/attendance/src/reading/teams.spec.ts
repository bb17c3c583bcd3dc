import { morning, readText, spansOf, tabbed, told, utf16, utf16be } from './report-files.factory.js';
import { readReport } from './report.rules.js';

const english = tabbed(
  ['1. Summary'],
  ['Meeting title', 'Arbeitskreis Betriebe'],
  ['Attended participants', '3'],
  ['Start time', '27/11/26, 09:59:07'],
  ['End time', '27/11/26, 11:20:14'],
  ['Meeting duration', '1h 21m 7s'],
  [],
  ['2. Participants'],
  ['Name', 'First join', 'Last leave', 'In-meeting duration', 'Email', 'Participant ID (UPN)', 'Role'],
  [
    'Dorr, Henning (Extern)',
    '27/11/26, 10:00:46',
    '27/11/26, 11:20:12',
    '1h 19m 26s',
    'henning@example.org',
    'henning@example.org',
    'Presenter',
  ],
  [
    'Ümit Öztürk (Guest)',
    '27/11/26, 10:00:52',
    '27/11/26, 11:20:12',
    '45m 20s',
    '',
    'uemit_hwk.example.org#EXT#@netz.example.org',
    'Attendee',
  ],
  ['Anonymous (Unverified)', '27/11/26, 10:01:00', '27/11/26, 10:05:00', '4m', '', '', 'Attendee'],
  [],
  ['3. In-Meeting Activities'],
  ['Name', 'Join time', 'Leave time', 'Duration', 'Email', 'Role'],
  [
    'Dorr, Henning (Extern)',
    '27/11/26, 10:00:46',
    '27/11/26, 11:20:12',
    '1h 19m 26s',
    'henning@example.org',
    'Presenter',
  ],
  ['Ümit Öztürk (Guest)', '27/11/26, 10:00:52', '27/11/26, 10:20:52', '20m', '', 'Attendee'],
  ['Ümit Öztürk (Guest)', '27/11/26, 10:54:52', '27/11/26, 11:20:12', '25m 20s', '', 'Attendee'],
  ['Anonymous (Unverified)', '27/11/26, 10:01:00', '27/11/26, 10:05:00', '4m', '', 'Attendee'],
);

describe('a report of Microsoft Teams', () => {
  it.each([
    ['UTF-16LE', utf16(english)],
    ['UTF-16BE', utf16be(english)],
    ['UTF-16LE without a byte order mark', utf16(english).subarray(2)],
  ])('in %s takes the stays of section 3 and the addresses of section 2', (_, bytes) => {
    const reading = readReport(bytes, morning);
    expect([reading.layout, ...told(reading)]).toEqual([
      'teams',
      'Dorr, Henning henning@example.org 79',
      'Ümit Öztürk uemit@hwk.example.org 45',
      'Anonymous 4',
    ]);
    expect(spansOf(reading)[1]).toBe('09:00:52-09:20:52 09:54:52-10:20:12');
  });

  it('counts no gap between first and last when section 3 is missing', () => {
    const reading = readReport(utf16(english.slice(0, english.indexOf('3. In'))), morning);
    expect(told(reading)[1]).toBe('Ümit Öztürk uemit@hwk.example.org 45');
  });

  it('is read in German', () => {
    const reading = readReport(
      utf16(
        tabbed(
          ['1. Zusammenfassung'],
          ['Titel der Besprechung', 'Arbeitskreis Betriebe'],
          ['Teilnehmende Personen', '1'],
          ['Startzeit', '27.11.26, 09:59:07'],
          [],
          ['2. Teilnehmer'],
          [
            'Name',
            'Erster Beitritt',
            'Letztes Verlassen',
            'Dauer der Besprechung',
            'E-Mail',
            'Teilnehmer-ID (UPN)',
            'Rolle',
          ],
          [
            'Nils Orth (Gast)',
            '27.11.26, 10:00:00',
            '27.11.26, 11:30:00',
            '1 Std. 0 Min. 0 Sek.',
            'nils@example.org',
            '',
            'Teilnehmer',
          ],
          [],
          ['3. Aktivitäten in der Besprechung'],
          ['Name', 'Beitrittszeit', 'Austrittszeit', 'Dauer', 'E-Mail', 'Rolle'],
          [
            'Nils Orth (Gast)',
            '27.11.26, 10:00:00',
            '27.11.26, 10:30:00',
            '30 Min. 0 Sek.',
            'nils@example.org',
            'Teilnehmer',
          ],
          [
            'Nils Orth (Gast)',
            '27.11.26, 11:00:00',
            '27.11.26, 11:30:00',
            '30 Min. 0 Sek.',
            'nils@example.org',
            'Teilnehmer',
          ],
        ),
      ),
      morning,
    );
    expect([reading.layout, ...told(reading)]).toEqual(['teams', 'Nils Orth nils@example.org 60']);
  });

  it('is read without numbered sections, as it was in 2021, with times of American clocks', () => {
    const reading = readReport(
      utf16(
        tabbed(
          ['Meeting Summary'],
          ['Total Number of Participants', '1'],
          ['Meeting Start Time', '11/27/2026, 9:59:07 AM'],
          [],
          ['Full Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role', 'Participant ID (UPN)'],
          [
            'Greta Ilmer',
            '11/27/2026, 10:00:00\u202fAM',
            '11/27/2026, 12:00:00\u202fPM',
            '2h',
            'greta@example.org',
            'Organizer',
            'greta@example.org',
          ],
        ),
      ),
      morning,
    );
    expect([reading.layout, ...told(reading)]).toEqual(['teams', 'Greta Ilmer greta@example.org 120']);
  });

  it.each([
    ['English', ['Full Name', 'User Action', 'Timestamp'], 'Joined', 'Joined before', 'Left'],
    [
      'German',
      ['Vollständiger Name', 'Benutzeraktion', 'Zeitstempel'],
      'Beigetreten',
      'Vorher beigetreten',
      'Verlassen',
    ],
  ])(
    'is read as the list of 2020 in %s: who is not seen leaving stays, two devices leave twice',
    (_, header, joined, before, left) => {
      const reading = readReport(
        utf16(
          tabbed(
            header,
            ['Paul Zabel', before, '11/27/2026, 9:58:00 AM'],
            ['Dunja Reh', joined, '11/27/2026, 10:00:00 AM'],
            ['Dunja Reh', joined, '11/27/2026, 10:10:00 AM'],
            ['Dunja Reh', left, '11/27/2026, 10:20:00 AM'],
            ['Dunja Reh', left, '11/27/2026, 10:30:00 AM'],
            ['Dunja Reh', joined, '11/27/2026, 11:00:00 AM'],
            ['Dunja Reh', left, '11/27/2026, 11:05:00 AM'],
          ),
        ),
        morning,
      );
      expect([reading.layout, ...told(reading)]).toEqual(['teams-actions', 'Paul Zabel 120', 'Dunja Reh 35']);
    },
  );

  it('takes a quotation mark in a name as it stands', () => {
    const reading = readReport(utf16(english.replaceAll('Anonymous (Unverified)', '"Anni" Vogt')), morning);
    expect(told(reading)[2]).toBe('"Anni" Vogt 4');
  });

  it('keeps two people of one name apart from the stay that might be of either', () => {
    const twice = english.replace(
      'Anonymous (Unverified)\t27/11/26, 10:01:00\t27/11/26, 10:05:00\t4m\t\t\tAttendee\r\n\r\n3.',
      'Ümit Öztürk (Guest)\t27/11/26, 10:01:00\t27/11/26, 10:05:00\t4m\tzwei@example.org\tzwei@example.org\tAttendee\r\n\r\n3.',
    );
    expect(told(readText(twice))).toContain('Ümit Öztürk 45');
  });
});
