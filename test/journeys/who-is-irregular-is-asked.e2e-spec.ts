import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { narrowBarriersOf } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aSeries } from '../support/journey-series.js';
import { readPdf } from '../support/pdf.js';
import { settled } from '../support/stillness.js';
import { sheetIn } from '../support/xlsx.js';

let journey: Journey;
let page: Page;
let organiser: OrganiserRequests;
let fourth: string;

beforeAll(async () => {
  journey = await Journey.start();
  page = await journey.signedIn(TILL);
  organiser = new OrganiserRequests(page.request, journey.url);
}, 180_000);
afterAll(() => journey?.stop());

const FORMULA = '=HYPERLINK("https://example.org";"<b>")';
/** What is left of 297 mm between the margins. */
const A4_LANDSCAPE_PX = Math.floor(((297 - 24) / 25.4) * 96);
const GRID = "document.querySelector('[role=grid]')";
const TILL = 'till.brandis@lindengau-agentur.example.org';
const row = (name: string) => page.getByRole('row').filter({ hasText: name });
const signsOf = (name: string) => row(name).locator('td[aria-label]').allTextContents();
const focused = () =>
  page.evaluate(
    `document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText.split('\\n')[0].trim()`,
  );
const names = async () =>
  (await page.getByRole('rowheader').getByRole('link').allTextContents()).map((name) => name.trim());

describe('who keeps in touch with a working group of eight meetings', () => {
  it('stands in one table: each meeting of each member, and the figures that follow', async () => {
    await page.goto('/o/');
    await page.getByRole('link', { name: 'Anwesenheit', exact: true }).click();
    await settled(page);
    await page.getByRole('heading', { level: 1, name: 'Regelmäßigkeit' }).waitFor();
    await page.getByText('Zusammen 49 von 81 möglichen Teilnahmen bei 8 Treffen: 60,5 %.').waitFor();
    const [lapsed] = await listed('Lange nicht dabei');
    expect((await signsOf(lapsed!)).join('')).toBe('●●●●––––');
    await page.getByRole('button', { name: /^Alle/ }).click();
  });

  it('is moved about in by keys, and Enter opens the contact', async () => {
    const [first] = await names();
    await page.getByRole('rowheader').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/anwesend|entschuldigt|nicht/);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first! }).waitFor();
    await page.goBack();
    await settled(page);
  });

  it('is for organisations as well, and as of any day', async () => {
    await page.getByLabel('Wessen Regelmäßigkeit').selectOption({ label: 'Einrichtungen' });
    await page.getByText('Zusammen 50 von 67 möglichen Teilnahmen bei 8 Treffen: 74,6 %.').waitFor();
    fourth = (await matrix()).meetings[3]!.startsLocal.slice(0, 10);
    await page.getByLabel('Stichtag').fill(fourth);
    await page.getByText(/bei 4 Treffen/).waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      wer: 'einrichtungen',
      stichtag: fourth,
    });
  });

  it('is kept as a file in which numbers count and no name becomes a formula', async () => {
    const { rows } = await matrix('?kind=organisations');
    const { id, version } = await organiser.get<{ id: string; version: number }>(`/api/organisations/${rows[0]!.id}`);
    await organiser.patch(`/api/organisations/${id}`, { version, name: FORMULA });
    await page.reload();
    await page.getByRole('rowheader').getByText(FORMULA).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel-Datei' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`ansprache-von-betrieben-regelmaessigkeit-${fourth}.xlsx`);
    const [head, ...lines] = sheetIn(await readFile(await file.path()));
    expect(head!.slice(-10)).toEqual([
      ...['Anwesend', 'Gefragt', 'Entschuldigt', 'Quote', 'Bereinigt', 'Letzte vier'],
      ...['In Folge da', 'Fehlt in Folge', 'Längste Lücke', 'Stand'],
    ]);
    expect(lines.map(([name]) => name)).toEqual(await names());
    const formula = lines.find(([name]) => name === FORMULA)!;
    expect(formula.slice(2)).toEqual([
      ...['●', '●', '○', '●'],
      ...[3, 4, 1, 0.75, 1, '3 von 4', 3, 0, 0, 'regelmäßig'],
    ]);
  });

  it('stands on paper whole, with what it was narrowed to and without what nobody can press there', async () => {
    await page.goto('/o/anwesenheit?von=2024-01-01&zeigen=regelmaessig&farben=an');
    await settled(page);
    const size = page.viewportSize()!;
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: A4_LANDSCAPE_PX, height: 700 });
    await page.getByText('Personen · Ab 01.01.2024 · Nur regelmäßige').waitFor();
    for (const gone of [page.getByRole('search'), page.getByText('Zum Inhalt springen'), page.getByRole('checkbox')]) {
      expect(await gone.filter({ visible: true }).count()).toBe(0);
    }
    expect(await page.evaluate(`${GRID}.parentElement.scrollWidth - ${GRID}.parentElement.clientWidth`)).toBe(0);
    // White signs without their dark ground could not be read.
    expect(await page.evaluate(`getComputedStyle(${GRID}.querySelector('td[data-heat]')).printColorAdjust`)).toBe(
      'exact',
    );
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(size);
  });

  it('is opened as a PDF of what it was narrowed to, and of no others', async () => {
    await page.goto(`/o/anwesenheit?zeigen=fehlt-dreimal`);
    await settled(page);
    const shown = await names();
    await page.getByRole('button', { name: 'Drucken' }).click();
    const link = page.getByRole('menuitem', { name: 'Als PDF (A4)' });
    const answer = await page.request.get((await link.getAttribute('href'))!, {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const pdf = await readPdf(await answer.body());
    expect(pdf).toMatchObject({ isUa: true, language: 'de', misplaced: [], roles: { TR: 1 + shown.length } });
    expect(pdf.text).toContain('Nur: fehlt seit drei Treffen');
    for (const name of shown) expect(pdf.text).toContain(name);
    await page.keyboard.press('Escape');
  });

  it('says that nothing is found where nothing was on those days, and not that nothing was confirmed', async () => {
    await page.goto('/o/anwesenheit?stichtag=2001-01-01');
    await page.getByText('Nichts gefunden').waitFor();
  });

  it('keeps nobody out, in shades by day and by night on the narrowest screen', async () => {
    await page.goto('/o/anwesenheit?farben=an');
    await settled(page);
    expect(await narrowBarriersOf(page)).toEqual([]);
  });
});

describe('whoever has missed three meetings', () => {
  it('is asked in four clicks, in words that stand there already', async () => {
    await page.goto('/o/anwesenheit');
    await settled(page);
    const asked = await listed('Fehlt seit drei Treffen');
    expect(asked).toHaveLength(2);
    await page.getByRole('checkbox', { name: 'Alle in der Liste auswählen' }).check();
    await page.getByRole('button', { name: 'Bei 2 Personen nachfragen' }).click();
    await page.getByText('2 Personen bekommen die E-Mail').waitFor();
    expect(await page.getByLabel('Betreff').inputValue()).toBe('Wie geht es Ihnen mit {Netzwerk}?');
    await page.getByRole('button', { name: 'An 2 Personen senden' }).click();
    await eventually(async () => {
      await journey.passHold();
      return (await page.getByText('2 von 2 zugestellt').count()) > 0;
    }, 110_000);
    const to = await addressOf(asked[0]!);
    const mail = await journey.inbox.mail({
      to,
      subject: 'Wie geht es Ihnen mit Arbeitskreis Ansprache von Betrieben?',
    });
    expect(mail.text).toContain('bei unseren letzten Treffen haben wir Sie nicht gesehen');
    // The ticks have done their work.
    await page.goto('/o/anwesenheit');
    await settled(page);
    await eventually(async () => (await page.getByText('ausgewählt').count()) === 0);
  }, 150_000);
});

describe('a network with more series than a page of their list holds', () => {
  it('is narrowed to any of them', async () => {
    const { networkId } = await matrix();
    for (let at = 0; at <= 50; at += 1) await aSeries(organiser, networkId, { title: `Runde ${at}` });
    await page.goto('/o/anwesenheit');
    await settled(page);
    const choices = await page.getByLabel('Nach Reihe filtern').locator('option').allTextContents();
    expect(choices.filter((title) => title.startsWith('Runde '))).toHaveLength(51);
  }, 60_000);
});

/** Presses one of the filters and tells who is left. */
async function listed(filter: string): Promise<readonly string[]> {
  await page.getByRole('button', { name: new RegExp(`^${filter}`) }).click();
  await settled(page);
  return names();
}

type Matrix = Readonly<{
  networkId: string;
  meetings: readonly { startsLocal: string }[];
  rows: readonly { id: string; name: string }[];
}>;

async function matrix(query = ''): Promise<Matrix> {
  const { account } = await organiser.get<{ account: { networks: { id: string }[] } }>('/api/session');
  return organiser.get<Matrix>(`/api/networks/${account.networks[0]!.id}/regularity${query}`);
}

async function addressOf(name: string): Promise<string> {
  const { id } = (await matrix()).rows.find((one) => one.name === name)!;
  const { person } = await organiser.get<{ person: { email: string } }>(`/api/persons/${id}`);
  return person.email;
}
