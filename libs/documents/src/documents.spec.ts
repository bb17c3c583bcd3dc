import { badges } from './badges.rules.js';
import { keptUntil } from './document.rules.js';
import { aDocumented, aMark, aRow } from './event.factory.js';
import { onlineList, type OnlinePresence } from './online-list.rules.js';
import { roomSigns } from './room-signs.rules.js';
import { signatureList, signingDays } from './signature-list.rules.js';

const columnsOf = ({ parts }: ReturnType<typeof signatureList>) =>
  parts.map(({ columns }) => columns.map(({ name }) => name));
const listed = (people: Parameters<typeof signatureList>[1], more = {}) =>
  signatureList(aDocumented(more), people, 'de', []);

describe('the list that people sign', () => {
  it('names everybody with a place in the room, and leaves rows for whoever comes unannounced', () => {
    const { rows } = listed([
      aRow({ lastName: 'Abel', firstName: 'Änne', organisationName: '' }),
      aRow({ lastName: 'Online', mode: 'online' }),
      aRow({ lastName: 'Wartet', registrationStatus: 'waitlisted' }),
      aRow({ lastName: 'Abgesagt', registrationStatus: 'cancelled' }),
      aRow({ lastName: 'Kam doch', firstName: '', registrationStatus: 'cancelled', mark: aMark() }),
    ]);
    expect(rows.filter(([name]) => name !== '')).toEqual([
      ['Abel, Änne', ''],
      ['Kam doch', 'Bildungswerk Fünfhügel'],
    ]);
    expect(rows.filter(([name]) => name === '')).toHaveLength(6);
  });

  it('has a column for projects only when somebody speaks for one', () => {
    const usual = ['Name, Vorname', 'Einrichtung', 'Ankunft', 'Ende', 'Unterschrift'];
    expect(columnsOf(listed([aRow()]))).toEqual([usual]);
    expect(columnsOf(listed([aRow({ projectName: 'Lotsen' })]))).toEqual([usual.toSpliced(2, 0, 'Projekt')]);
  });

  it('asks for a signature on each day, on a further table after four of them', () => {
    const days = (endsLocal: string) => columnsOf(listed([], { endsLocal }));
    expect(days('2026-06-17T15:00')).toEqual([
      ['Name, Vorname', 'Einrichtung', 'Unterschrift Di., 16.6.', 'Unterschrift Mi., 17.6.'],
    ]);
    expect(days('2026-06-20T15:00').map((columns) => columns.length)).toEqual([6, 3]);
    expect(listed([], { endsLocal: '2026-06-20T15:00' }).parts.map(({ heading }) => heading)).toEqual([
      'Di., 16.6. – Fr., 19.6.',
      'Sa., 20.6.',
    ]);
  });

  it.each([
    ['an evening that ends after midnight', '2026-06-16T18:00', '2026-06-17T01:00', 1],
    ['a night over the end of summer time', '2026-10-24T18:00', '2026-10-26T12:00', 3],
    ['a week', '2026-06-15T09:00', '2026-06-19T12:00', 5],
  ])('counts the days of %s', (_, startsLocal, endsLocal, days) => {
    expect(signingDays({ startsLocal, endsLocal })).toHaveLength(days);
  });

  it('says until when it is kept: longer when somebody paid for it', () => {
    expect(keptUntil('2026-06-16T16:00', false)).toBe('2029-12-31');
    expect(keptUntil('2026-06-16T16:00', true)).toBe('2032-12-31');
    expect(listed([]).privacy).toContain('31.12.2029');
    const funded = listed([], { networkFundingNotice: 'Gefördert durch das Land.' });
    expect(funded).toMatchObject({ fundingNotice: 'Gefördert durch das Land.' });
    expect(funded.privacy).toContain('31.12.2032');
  });
});

describe('the list of whoever was there online', () => {
  const person = aRow({ lastName: 'Abel', firstName: 'Änne', mode: 'online', mark: aMark({ minutes: 50 }) });
  const marked = aRow({ mode: 'online', mark: aMark({ evidence: 'join_click' }) });
  const presence = (more: Partial<OnlinePresence>): OnlinePresence => ({
    ...{ name: 'iPad', registrationId: null, isCounted: false, joinedAt: null, leftAt: null, minutes: null, ...more },
  });
  const sheet = { rows: [person, marked], confirmedAt: '2026-06-16T17:00:00Z', confirmedByName: 'Ute Söhnlein' };

  it('says who a device was, from when to when, and by whom that was confirmed', () => {
    const times = { joinedAt: new Date('2026-06-16T08:01:00Z'), leftAt: new Date('2026-06-16T08:51:00Z'), minutes: 50 };
    const list = onlineList(
      aDocumented({ format: 'online' }),
      sheet,
      [
        presence({ registrationId: person.registrationId, ...times }),
        presence({ name: '+49 …', isCounted: true }),
        presence({ name: 'Wer?' }),
      ],
      'de',
      [],
    );
    expect(list.rows).toEqual([
      ...[
        ['iPad', 'Abel, Änne (Bildungswerk Fünfhügel)', '10:01', '10:51', '50', 'Vom Team eingetragen', 'Ute Söhnlein'],
      ],
      ...[['+49 …', 'ohne Namen gezählt', '–', '–', '–', 'Bericht der Videokonferenz', '–']],
      ...[['Wer?', 'noch nicht zugeordnet', '–', '–', '–', 'Bericht der Videokonferenz', '–']],
      ...[['–', 'Müßig, Jörg (Bildungswerk Fünfhügel)', '–', '–', '–', 'Beitrittslink', 'Ute Söhnlein']],
    ]);
    expect(list.sum).toBe('3');
  });

  it('counts nobody of whom the sheet does not say that they came, and says who has cancelled', () => {
    const absent = aRow({ mode: 'online', mark: aMark({ status: 'absent' }) });
    const open = aRow({ mode: 'online' });
    const of = (registrationId: string) => presence({ registrationId });
    const presences = [absent.registrationId, open.registrationId, 'cancelled'].map(of);
    const list = onlineList(aDocumented(), { ...sheet, rows: [absent, open] }, presences, 'en', []);
    expect(list.sum).toBe('0');
    expect(list.rows[2]!.slice(0, 2)).toEqual(['iPad', 'no longer registered']);
  });

  it('counts somebody with two devices once', () => {
    const twice = [1, 2].map(() => presence({ registrationId: person.registrationId }));
    expect(onlineList(aDocumented(), { ...sheet, rows: [person] }, twice, 'de', []).sum).toBe('1');
  });
});

describe('what hangs on doors and around necks', () => {
  it('names the programme of each room, without what is not public and without rooms of a video meeting', () => {
    const room = { capacity: null, accessible: true, url: null, backupPhone: '' };
    const item = {
      startsLocal: '2026-06-16T10:00',
      minutes: 45,
      kind: 'input',
      description: '',
      speakers: [],
    } as const;
    const signs = roomSigns(
      aDocumented(),
      [
        { ...room, id: 'a', name: 'Großer Saal' },
        { ...room, id: 'b', name: 'Video', url: 'https://meet.example.org/x' },
      ],
      [
        { ...item, id: '1', title: 'Impuls', roomId: 'a', isPublic: true },
        { ...item, id: '2', title: 'Vorbesprechung', roomId: 'a', isPublic: false },
      ],
      'en',
    );
    expect(signs.rooms).toEqual([
      { name: 'Großer Saal', items: [{ time: '10:00–10:45', title: 'Impuls', speakers: '' }] },
    ]);
  });

  it('gives no badge to whoever waits or takes part online', () => {
    const people = [aRow(), aRow({ mode: 'online' }), aRow({ registrationStatus: 'waitlisted' })];
    expect(badges(aDocumented(), people, 'de').people).toEqual([
      { firstName: 'Jörg', lastName: 'Müßig', organisationName: 'Bildungswerk Fünfhügel' },
    ]);
  });
});
