import { readPdf } from '../../../test/support/pdf.js';
import { badges } from './badges.rules.js';
import { aDocumented, aMark, aRow } from './event.factory.js';
import { onlineList } from './online-list.rules.js';
import { PdfWriter } from './pdf-writer.service.js';
import { roomSigns } from './room-signs.rules.js';
import { signatureList } from './signature-list.rules.js';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const logo = { path: 'logo-0.png', alternativeText: 'Land Hessen' };
const files = [{ path: 'logo-0.png', bytes: PIXEL }];

const writer = new PdfWriter();
afterAll(() => writer.onModuleDestroy());

const event = aDocumented({ fundingNotice: 'Gefördert durch das Land.' });
const people = [
  aRow({ lastName: 'Őry', firstName: 'Ödön', organisationName: 'Общество „Мост“' }),
  aRow({ lastName: '*Fett*', firstName: '#strong[x]', organisationName: '= Überschrift $x^2$ <label> @ref \\' }),
];

const onlineSheet = (rows: readonly Parameters<typeof aRow>[0][]) => ({
  rows: rows.map((row) => aRow({ ...row, mode: 'online', mark: aMark() })),
  ...{ confirmedAt: null, confirmedByName: null },
});

describe('a document as people print it', () => {
  it('is PDF/UA: tagged, with a title that is shown, a language and header cells that say for what they are', async () => {
    const pdf = await readPdf(
      await writer.write('signature-list.typ', signatureList(event, people, 'de', [logo]), files),
    );
    expect(pdf).toMatchObject({
      ...{
        title: 'Anwesenheitsliste: 3. Fachtag Übergänge',
        language: 'de',
        showsTitle: true,
        isTagged: true,
        isUa: true,
      },
      roles: { H1: 1, Table: 1, THead: 1, TH: 6, Figure: 1 },
      scopes: 6,
    });
    expect(pdf.roles.TR).toBe(1 + people.length + 6);
  });

  it('shows what people typed as they typed it, in every script', async () => {
    const { text } = await readPdf(
      await writer.write('signature-list.typ', signatureList(event, people, 'de', [logo]), files),
    );
    expect(text).toContain('Őry, Ödön');
    expect(text).toContain('Общество „Мост“');
    expect(text).toContain('*Fett*, #strong[x]');
    expect(text).toContain('= Überschrift $x^2$ <label> @ref \\');
    expect(text).toContain('Gefördert durch das Land.');
  });

  it('takes as many pages as there are people, and says the heads of its columns to each', async () => {
    const many = Array.from({ length: 300 }, (_, at) => aRow({ lastName: `Person ${at}` }));
    const pdf = await readPdf(await writer.write('signature-list.typ', signatureList(event, many, 'en', [])));
    expect(pdf.pages).toBeGreaterThan(10);
    expect(pdf).toMatchObject({ language: 'en', roles: { Table: 1, TH: 6 } });
    const heads = pdf.text.split('Last name, first name').length - 1;
    // The last page may hold nothing but the signature of whoever is responsible.
    expect(heads).toBeGreaterThanOrEqual(pdf.pages - 1);
  });

  it('also is so for what is counted online, for badges and for signs', async () => {
    const room = { id: 'a', name: 'Großer Saal', capacity: null, accessible: true, url: null, backupPhone: '' };
    const written = await Promise.all([
      writer.write('online-list.typ', onlineList(event, onlineSheet([{}]), [], 'de', [])),
      writer.write('badges.typ', badges(event, people, 'de')),
      writer.write('badges.typ', badges(event, [], 'de')),
      writer.write('room-signs.typ', roomSigns(event, [room, { ...room, id: 'b', name: 'Küche' }], [], 'en')),
      writer.write('room-signs.typ', roomSigns(event, [], [], 'en')),
    ]);
    const pdfs = await Promise.all(written.map(readPdf));
    for (const pdf of pdfs) expect(pdf).toMatchObject({ isTagged: true, isUa: true, showsTitle: true });
    expect(pdfs.map(({ title, language, pages }) => [title, language, pages])).toEqual([
      ['Teilnahme online: 3. Fachtag Übergänge', 'de', 1],
      ['Namensschilder: 3. Fachtag Übergänge', 'de', 1],
      ['Namensschilder: 3. Fachtag Übergänge', 'de', 1],
      ['Room signs: 3. Fachtag Übergänge', 'en', 2],
      ['Room signs: 3. Fachtag Übergänge', 'en', 1],
    ]);
    expect(pdfs[0]!.roles).toMatchObject({ TH: 8 });
    expect(pdfs[3]!.roles).toMatchObject({ H1: 2 });
    expect(pdfs[1]!.text).toContain('Ödön');
  });
});

describe('whatever people and gatherings are called', () => {
  const compound = 'Übergangsmanagementkoordinierungsstellenleitung';
  const endless = compound.repeat(5).slice(0, 200);
  const wordy = 'Landesarbeitsgemeinschaft der Übergänge und Wege '.repeat(5).slice(0, 200);
  const address = 'maximiliane-charlotte.von-der-muehlen@bildungswerk-fuenfhuegel.example.org';
  const called = aDocumented({ title: wordy, venueName: endless, contactName: address, fundingNotice: endless });
  const crowd = [
    ...[endless, wordy, address].map((name) =>
      aRow({ firstName: name.slice(0, 120), lastName: name.slice(0, 120), organisationName: name, projectName: name }),
    ),
    ...[compound, 'Ő'.repeat(120), 'x'.repeat(38)].map((name) =>
      aRow({ firstName: name, lastName: name, organisationName: name }),
    ),
  ];
  const room = { id: 'a', name: 'Saal', capacity: null, accessible: true, url: null, backupPhone: '' };

  it.each([
    ['list', 'signature-list.typ', signatureList(called, crowd, 'de', [])],
    [
      'list of a week',
      'signature-list.typ',
      signatureList({ ...called, endsLocal: '2026-06-21T16:00' }, crowd, 'en', []),
    ],
    ['list of a video meeting', 'online-list.typ', onlineList(called, onlineSheet(crowd), [], 'de', [])],
    ['sheet of badges', 'badges.typ', badges(called, crowd, 'de')],
    [
      'sign',
      'room-signs.typ',
      roomSigns(
        called,
        [
          { ...room, name: endless },
          { ...room, name: wordy },
        ],
        [],
        'de',
      ),
    ],
  ] as const)('nothing of a %s leaves its place or lies on anything else', async (_, template, data) => {
    expect((await readPdf(await writer.write(template, data))).misplaced).toEqual([]);
  });

  it('a sign is one sheet', async () => {
    const rooms = [endless, wordy, 'Küche'].map((name) => ({ ...room, name }));
    const pdf = await readPdf(await writer.write('room-signs.typ', roomSigns(called, rooms, [], 'de')));
    expect(pdf).toMatchObject({ pages: 3, roles: { H1: 3 } });
  });

  it('a sheet without badges or signs still says of what', async () => {
    const empty = [
      await writer.write('badges.typ', badges(event, [], 'de')),
      await writer.write('room-signs.typ', roomSigns(event, [], [], 'de')),
    ];
    for (const pdf of await Promise.all(empty.map(readPdf))) {
      expect(pdf.roles).toMatchObject({ H1: 1 });
      expect(pdf.text).toContain('3. Fachtag Übergänge');
    }
  });
});

describe('a document that would not be accessible', () => {
  it('is an error that says why, and no file, when its title is missing or a picture says nothing', async () => {
    const list = signatureList(event, people, 'de', [logo]);
    await expect(writer.write('signature-list.typ', { ...list, title: null }, files)).rejects.toThrow(
      'signature-list.typ cannot be set: ',
    );
    const mute = { ...list, logos: [{ path: 'logo-0.png', alternativeText: null }] };
    await expect(writer.write('signature-list.typ', mute, files)).rejects.toThrow(/alt/);
  });

  it('is none either when it skips a level of headings', async () => {
    const set = (headings: string) =>
      writer.write('levels.typ', {}, [
        { path: 'levels.typ', bytes: Buffer.from(`#set document(title: "Stufen")\n${headings}`) },
      ]);
    await expect(set('= Eins\n== Zwei')).resolves.toBeInstanceOf(Buffer);
    await expect(set('= Eins\n=== Drei')).rejects.toThrow(/heading/);
  });

  it('does not keep the next one from being set', async () => {
    const lists = await Promise.allSettled([
      writer.write('signature-list.typ', {}),
      writer.write('signature-list.typ', signatureList(event, people, 'de', [])),
      writer.write('missing.typ', {}),
    ]);
    expect(lists.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
  });

  it('finds no picture of another document', async () => {
    await writer.write('signature-list.typ', signatureList(event, people, 'de', [logo]), files);
    await expect(writer.write('signature-list.typ', signatureList(event, people, 'de', [logo]))).rejects.toThrow(
      /logo-0/,
    );
  });
});
