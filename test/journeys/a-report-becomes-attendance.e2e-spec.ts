import type { Page } from 'playwright-core';
import { narrowBarriersOf } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag } from '../support/journey-fachtag.js';
import { settled } from '../support/stillness.js';

let journey: Journey;
let page: Page;
let organiser: OrganiserRequests;
let eventId: string;
let startsAt: Date;

beforeAll(async () => {
  journey = await Journey.start();
  page = await journey.signedIn();
  organiser = new OrganiserRequests(page.request, journey.url);
  const event = await aFachtag(organiser, { title: 'Fachtag mit Bericht', isSoon: true, isHybrid: true });
  eventId = event.id;
  startsAt = new Date((await organiser.get<{ startsAt: string }>(`/api/events/${eventId}/attendance`)).startsAt);
  for (const [firstName, lastName] of [
    ['Ute', 'Adam'],
    ['Jörg', 'Bader'],
    ['Kim', 'Celik'],
  ] as const) {
    await organiser.post(`/api/events/${eventId}/registrations`, {
      ...{ firstName, lastName, email: `${lastName}@seehafen.example.org`.toLowerCase(), mode: 'online' },
    });
  }
}, 180_000);
afterAll(() => journey?.stop());

/** So many minutes after the start, as a clock in Berlin shows it. */
const clockAt = (minutes: number, options: Intl.DateTimeFormatOptions, locale: string): string =>
  new Date(startsAt.getTime() + minutes * 60_000).toLocaleString(locale, { timeZone: 'Europe/Berlin', ...options });
const german = (minutes: number) => clockAt(minutes, { dateStyle: 'short', timeStyle: 'medium' }, 'de-DE');
const american = (minutes: number) =>
  clockAt(
    minutes,
    { month: '2-digit', day: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    'en-US',
  )
    .replace(',', '')
    .replaceAll('\u202f', ' ');

/** As Teams writes it: UTF-16, tabs, sections. */
const teams = (): Buffer => {
  const person = (name: string, from: number, to: number, mail: string) =>
    [
      name,
      german(from),
      german(to),
      `${Math.floor((to - from) / 60)} Std. ${(to - from) % 60} Min. 0 Sek.`,
      mail,
      mail,
      'Teilnehmer',
    ].join('\t');
  const lines = [
    '1. Zusammenfassung',
    'Titel der Besprechung\tFachtag mit Bericht',
    'Teilgenommen\t3',
    `Startzeit\t${german(-5)}`,
    `Endzeit\t${german(362)}`,
    '',
    '2. Teilnehmer',
    'Name\tErster Beitritt\tLetzter Austritt\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle',
    person('Adam, Ute', -2, 360, 'adam@seehafen.example.org'),
    person('Jörg Bader (Gast)', 0, 361, ''),
    person('<b>Konferenzraum</b> =1+1', 3, 355, ''),
  ];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le');
};

/** As Zoom writes it: a line for every time somebody joined. */
const zoom = (): Buffer =>
  Buffer.from(
    `\uFEFF${[
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent,In Waiting Room',
      `Kim Celik,celik@seehafen.example.org,${american(100)},${american(160)},60,Yes,Y,No`,
      `Kim Celik,celik@seehafen.example.org,${american(150)},${american(200)},50,Yes,Y,No`,
      `Wartende Person,,${american(10)},${american(20)},10,Yes,,Yes`,
    ].join('\r\n')}\r\n`,
  );

const choose = (name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
const marks = async (): Promise<string> => {
  type Sheet = { rows: { lastName: string; mark: { status: string; minutes: number | null } | null }[] };
  const { rows } = await organiser.get<Sheet>(`/api/events/${eventId}/attendance`);
  return rows
    .map(({ lastName, mark }) => `${lastName} ${mark?.status ?? '–'} ${mark?.minutes ?? ''}`.trim())
    .join(', ');
};
const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('an organiser with the report of Teams', () => {
  it('looks at it before anything is stored', async () => {
    await page.goto(`/o/e/${eventId}/anwesenheit`);
    await page.getByRole('link', { name: 'Bericht einlesen' }).click();
    await settled(page);
    await choose('Anwesenheit.csv', teams());
    await page.getByText('Microsoft Teams', { exact: true }).waitFor();
    await page.getByText('3 in der Zeit des Termins: 1 sicher erkannt').waitFor();
    await page.getByRole('row').filter({ hasText: '<b>Konferenzraum</b> =1+1' }).waitFor();
    expect(await narrowBarriersOf(page)).toEqual([]);
    expect(await marks()).toBe('Adam –, Bader –, Celik –');
  });

  it('sends a file of megabytes once, however often they come back to the window', async () => {
    const sent: string[] = [];
    page.on('request', (request) =>
      sent.push(`${request.method()} ${new URL(request.url()).pathname.split('/').at(-1)}`),
    );
    await page.clock.setFixedTime(Date.now() + 60_000);
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await eventually(() => Promise.resolve(sent.includes('GET imports')));
    await settled(page);
    await page.clock.resume();
    expect(sent).not.toContain('POST preview');
  });

  it('takes it over: whoever is proven is marked, of the others somebody says who they are', async () => {
    await page.getByRole('button', { name: '3 Personen übernehmen' }).click();
    await page.getByText('Vielleicht Jörg Bader').waitFor();
    expect(await marks()).toBe('Adam present, Bader –, Celik –');
    expect(await narrowBarriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ja, Jörg Bader' }).click();
    await line('Jörg Bader').getByText('Ist Jörg Bader').waitFor();
    await line('Konferenzraum')
      .getByRole('button', { name: /nur als Anzahl zählen/ })
      .click();
    await page.getByText('Dazu 1 Person ohne Namen auf der Liste.').waitFor();
    expect(await marks()).toBe('Adam present, Bader present, Celik –');
  });

  it('hears that it was read in before, and changes nothing', async () => {
    await choose('Anwesenheit.csv', teams());
    await page.getByText('Diese Datei ist schon eingelesen. Ein zweites Mal ändert nichts.').waitFor();
    expect(await page.getByRole('button', { name: /übernehmen/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Andere Datei' }).click();
  });
});

describe('the report of Zoom of the same gathering', () => {
  it('joins it: times are united, and who only waited is left out', async () => {
    await choose('participants.csv', zoom());
    await page.getByText('Warteraum, nicht eingelassen: 1').waitFor();
    await page.getByRole('button', { name: '1 Person übernehmen' }).click();
    await page.getByText('1 Person eingelesen, davon 1 sicher erkannt.').waitFor();
    await page.getByText('Zoom · Personen: 1 · nicht gezählte Zeilen: 1').waitFor();
    expect(await marks()).toBe('Adam present, Bader present, Celik partial 100');
    await page.getByRole('link', { name: 'Zur Anwesenheitsliste' }).click();
    await page.getByRole('row').filter({ hasText: 'Kim Celik' }).getByText('Bericht der Videokonferenz').waitFor();
  });
});

describe('a file that is no report of this gathering', () => {
  it('is named as what it is, and a table of one’s own is read once its columns are known', async () => {
    await page.goto(`/o/e/${eventId}/anwesenheit/bericht`);
    await settled(page);
    await choose('aufzeichnung.csv', Buffer.alloc(12 * 1024 * 1024 + 1));
    await page.getByText('Die Datei ist größer als 12 MB.').waitFor();
    await choose('rechnung.pdf', Buffer.from('%PDF-1.7 nichts'));
    await page.getByText('Das ist kein Bericht einer Videokonferenz').waitFor();
    await page.getByRole('button', { name: 'Andere Datei' }).click();
    const rows = [
      `Wer;Kam um;Ging um`,
      `Kim Celik;${german(0)};${german(360)}`,
      `Lia Dorn;${german(0)};${german(360)}`,
    ];
    await choose('liste.csv', Buffer.from(rows.join('\r\n')));
    await page.getByRole('heading', { name: 'Was steht in welcher Spalte?' }).waitFor();
    await page.getByLabel('Name oder Vorname').selectOption({ label: 'Wer' });
    await page.getByLabel('Gekommen').selectOption({ label: 'Kam um' });
    await page.getByLabel('Gegangen').selectOption({ label: 'Ging um' });
    await page.getByRole('button', { name: 'So lesen' }).click();
    await page.getByRole('button', { name: '2 Personen übernehmen' }).waitFor();
    expect(await narrowBarriersOf(page)).toEqual([]);
  });
});
