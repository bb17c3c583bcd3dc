import { lines, morning, readText, told, windows1252, zoomNow } from './report-files.factory.js';
import { readReport } from './report.rules.js';

describe('a report of Zoom', () => {
  it('is read with the block about the meeting before it, and drops who waited with a reason', () => {
    const reading = readText(
      lines(
        'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,',
        '812 3456 7890,Netzwerktreffen,11/27/2026 09:55:10 AM,11/27/2026 12:02:41 PM,team@example.org,128,3,',
        '',
        'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room',
        '"Dorr, Henning (Tablet von Henning)",,11/27/2026 09:57:00 AM,11/27/2026 09:59:40 AM,3,Yes,,Yes',
        '"Dorr, Henning (Tablet von Henning)",,11/27/2026 09:59:40 AM,11/27/2026 10:41:02 AM,42,Yes,Y,No',
        'Ute Kallweit,Ute.Kallweit@example.org,11/27/2026 09:50:00 AM,11/27/2026 12:02:41 PM,133,No,,No',
        '+49 69 *****12,,11/27/2026 10:10:00 AM,11/27/2026 11:00:00 AM,50,Yes,,No',
      ),
    );
    expect(reading.layout).toBe('zoom');
    expect(told(reading)).toEqual([
      'Dorr, Henning (Tablet von Henning) 41',
      'Ute Kallweit ute.kallweit@example.org 120',
      '+49 69 *****12 50',
    ]);
    expect(reading.people.map(({ kind }) => kind)).toEqual(['person', 'person', 'phone']);
    expect(reading.dropped).toEqual([{ row: 5, name: 'Dorr, Henning (Tablet von Henning)', reason: 'waiting-room' }]);
  });

  it('is read in sentence case, with breakout rooms, and with the newer block about the meeting', () => {
    const reading = readText(
      lines(
        'Topic,ID,Host,Duration (minutes),Start time,End time,Participants',
        'Netzwerktreffen,812 3456 7890,Ute Kallweit,128,11/27/2026 09:55:10 AM,11/27/2026 12:02:41 PM,2',
        '',
        `${zoomNow},Breakout room`,
        'Amira Soltani,amira@example.org,11/27/2026 10:00:00 AM,11/27/2026 10:30:00 AM,30,Yes,OK,No,',
        'Amira Soltani,amira@example.org,11/27/2026 10:30:00 AM,11/27/2026 11:00:00 AM,30,Yes,OK,No,Raum 1',
        'Boris Wendlandt,,11/27/2026 10:20:00 AM,11/27/2026 11:00:30 AM,41,Yes,OK,No,Raum 2',
      ),
    );
    expect([reading.layout, ...told(reading)]).toEqual([
      'zoom',
      'Amira Soltani amira@example.org 60',
      'Boris Wendlandt 40',
    ]);
  });

  it('is read in German, from Excel in Windows-1252', () => {
    const text = lines(
      'Name (ursprünglicher Name);E-Mail;Beitrittszeit;Austrittszeit;Dauer (Minuten);Gast;Im Warteraum',
      'Katja Nörenberg;;27.11.2026 09:58:00;27.11.2026 10:01:00;3;Ja;Ja',
      'Katja Nörenberg;;27.11.2026 10:01:00;27.11.2026 11:31:00;90;Ja;Nein',
    );
    const reading = readReport(windows1252(text), morning);
    expect([reading.layout, ...told(reading)]).toEqual(['zoom', 'Katja Nörenberg 90']);
    expect(reading.dropped.map(({ reason }) => reason)).toEqual(['waiting-room']);
  });

  it('tells minutes without times in its short form, and no more than the event has', () => {
    const reading = readText(
      lines(
        'Name (Original Name),User Email,Total Duration (Minutes),Guest',
        'Ute Kallweit,ute@example.org,133,No',
        'Henning Dorr,,41,Yes',
      ),
    );
    expect([reading.layout, ...told(reading)]).toEqual([
      'zoom-summary',
      'Ute Kallweit ute@example.org 120',
      'Henning Dorr 41',
    ]);
    expect(reading.people.every(({ intervals }) => intervals.length === 0)).toBe(true);
  });

  it('is read with every section of a webinar, without who had only registered', () => {
    const reading = readText(
      lines(
        'Attendee Report,',
        'Report Generated:,"Nov 27, 2026 14:05"',
        'Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users,Max Concurrent Views',
        'Fachtag,812 3456 7890,"Nov 27, 2026 09:55",128,4,0,2,4,3',
        'Host Details,',
        'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name,',
        'Yes,Selin Aydemir,selin@example.org,"Nov 27, 2026 09:55:00","Nov 27, 2026 12:03:00",128,No,Germany,',
        'Panelist Details,',
        'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name,',
        'Yes,Marlene Quast,marlene@example.org,"Nov 27, 2026 10:00:00","Nov 27, 2026 11:00:00",60,Yes,Germany,',
        'Attendee Details,',
        'Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name,',
        'Yes,Theo Lascher,Theo,Lascher,theo@example.org,"Nov 12, 2026 08:00:00",approved,"Nov 27, 2026 10:10:00","Nov 27, 2026 10:40:00",30,Yes,Germany,',
        'Yes,Theo Lascher,Theo,Lascher,theo@example.org,"Nov 12, 2026 08:00:00",approved,"Nov 27, 2026 11:00:00","Nov 27, 2026 11:15:00",15,Yes,Germany,',
        'No,Edda Pfaff,Edda,Pfaff,edda@example.org,"Nov 13, 2026 08:00:00",approved,--,--,--,--,',
      ),
    );
    expect([reading.layout, ...told(reading)]).toEqual([
      'zoom-webinar',
      'Selin Aydemir selin@example.org 120',
      'Marlene Quast marlene@example.org 60',
      'Theo Lascher theo@example.org 45',
    ]);
    expect(reading.dropped).toEqual([{ row: 15, name: 'Edda Pfaff', reason: 'did-not-attend' }]);
  });

  it('is read as a webinar where its last section knows only who dialled in', () => {
    const reading = readText(
      lines(
        'Attendee Details,',
        'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name,',
        'Yes,Marlene Quast,marlene@example.org,"Nov 27, 2026 10:00:00","Nov 27, 2026 11:00:00",60,Yes,Germany,',
        'Other Attended,',
        'User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name,',
        '+49 30 ****17,"Nov 27, 2026 10:30:00","Nov 27, 2026 11:00:00",30,Germany,',
      ),
    );
    expect([reading.layout, ...told(reading)]).toEqual([
      'zoom-webinar',
      'Marlene Quast marlene@example.org 60',
      '+49 30 ****17 30',
    ]);
  });

  describe('that a German Excel has put whole lines of into quotation marks', () => {
    const rows = [
      zoomNow,
      '"Kallweit, Ute",ute@example.org,11/27/2026 10:00:00 AM,11/27/2026 11:00:00 AM,60,No,,No',
      'Henning Dorr,,11/27/2026 10:00:00 AM,11/27/2026 10:41:00 AM,41,Yes,,Yes',
    ];
    const wrapped = rows.map((row) => `"${row.replaceAll('"', '""')}"`);
    const people = ['Kallweit, Ute ute@example.org 60'];

    it.each([
      ['the lines alone', wrapped],
      ['a line that says what separates them', ['sep=;', ...wrapped]],
      ['empty cells behind', wrapped.map((row) => `${row};;`)],
    ])('is read: %s', (_, given) => {
      const reading = readText(lines(...given));
      expect([reading.layout, ...told(reading)]).toEqual(['zoom', ...people]);
      expect(reading.dropped).toEqual([{ row: given.length, name: 'Henning Dorr', reason: 'waiting-room' }]);
    });
  });

  it('unites two devices of one address and keeps apart who has only the same name', () => {
    const reading = readText(
      lines(
        zoomNow,
        'Jörg Fenner,joerg@example.org,11/27/2026 10:00:00 AM,11/27/2026 11:00:00 AM,60,No,,No',
        'iPad von Jörg,joerg@example.org,11/27/2026 10:30:00 AM,11/27/2026 11:30:00 AM,60,No,,No',
        'Jörg Fenner,,11/27/2026 10:00:00 AM,11/27/2026 10:15:00 AM,15,Yes,,No',
        'Joerg Fenner,,11/27/2026 10:00:00 AM,11/27/2026 10:05:00 AM,5,Yes,,No',
        'Sitzungssaal 2,,11/27/2026 10:00:00 AM,11/27/2026 11:05:00 AM,65,Yes,,No',
      ),
    );
    expect(told(reading)).toEqual([
      'Jörg Fenner joerg@example.org 90',
      'Jörg Fenner 15',
      'Joerg Fenner 5',
      'Sitzungssaal 2 65',
    ]);
    expect(reading.people.at(-1)!.kind).toBe('room');
  });

  it('is known in a language nobody has foreseen, by what its columns hold', () => {
    const reading = readText(
      lines(
        'Nom (nom initial),E-mail,Heure A,Heure B,Temps,Invité',
        'Amélie Roux,amelie@example.org,27/11/2026 10:00:00,27/11/2026 11:00:00,60,Oui',
      ),
    );
    expect(told(reading)).toEqual(['Amélie Roux amelie@example.org 60']);
  });

  it('takes for joining and leaving those times whose difference is the length, when no word helps', () => {
    const reading = readText(
      lines(
        'Nom (nom initial),Heure A,Heure B,Inscription,Durée (duration)',
        'Amélie Roux,27/11/2026 10:00:00,27/11/2026 11:00:00,27/11/2026 11:59:00,60',
        'Luc Petit,27/11/2026 10:00:00,27/11/2026 10:30:00,27/11/2026 11:58:00,30',
      ),
    );
    expect(told(reading)).toEqual(['Amélie Roux 60', 'Luc Petit 30']);
  });
});
