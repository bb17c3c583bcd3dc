import type { Page } from 'playwright-core';
import { narrowBarriersOf } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aSeries } from '../support/journey-series.js';
import { settled } from '../support/stillness.js';

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

  it('is kept as a file in which no name becomes a formula', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel-Datei' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`ansprache-von-betrieben-regelmaessigkeit-${fourth}.xlsx`);
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
    await page.getByText('2 von 2 zugestellt').waitFor({ timeout: 110_000 });
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

async function matrix(): Promise<Matrix> {
  const { account } = await organiser.get<{ account: { networks: { id: string }[] } }>('/api/session');
  return organiser.get<Matrix>(`/api/networks/${account.networks[0]!.id}/regularity`);
}

async function addressOf(name: string): Promise<string> {
  const { id } = (await matrix()).rows.find((one) => one.name === name)!;
  const { person } = await organiser.get<{ person: { email: string } }>(`/api/persons/${id}`);
  return person.email;
}
