import type { Page } from 'playwright-core';
import { barriersOf } from '../support/axe.js';
import { TestBrowser } from '../support/browser.js';
import { checkInWeight } from '../support/check-in-weight.js';
import { eventually } from '../support/eventually.js';
import { cameraBefore } from '../support/filmed-code.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag } from '../support/journey-fachtag.js';

type Link = Readonly<{ id: string; token: string; pin: string; devices: number }>;
type Sheet = Readonly<{ counts: Readonly<Record<string, number>>; rows: readonly Readonly<{ via: string }>[] }>;

const PEOPLE = ['Ute Adam', 'Jens Bader', 'Kim Çelik', 'Lia Dörr', 'Mo Ebert', 'Nele Fuchs'] as const;

let journey: Journey;
let organiser: OrganiserRequests;
let desk: Page;
let eventId: string;
let link: Link;
const ids = new Map<string, string>();

beforeAll(async () => {
  journey = await Journey.start();
  desk = await journey.signedIn();
  organiser = new OrganiserRequests(desk.request, journey.url);
  const event = await aFachtag(organiser, { title: 'Fachtag mit Einlass', isSoon: true });
  eventId = event.id;
  for (const name of PEOPLE) {
    const [firstName, lastName] = name.split(' ') as [string, string];
    const email = `${firstName}@seehafen.example.org`.toLowerCase();
    const { id } = await organiser.post<{ id: string }>(`/api/events/${eventId}/registrations`, {
      ...{ firstName, lastName, email, organisationName: 'IHK Seehafen', mode: 'on_site' },
    });
    ids.set(name, id);
  }
  await desk.goto(`/o/e/${eventId}/anwesenheit`);
  await desk.getByLabel('Wo er benutzt wird').fill('Foyer');
  await desk.getByRole('button', { name: 'Link für den Einlass anlegen' }).click();
  await desk.getByText('Foyer').waitFor();
  [link] = (await organiser.get<Link[]>(`/api/events/${eventId}/check-in-links`)) as [Link];
}, 180_000);
afterAll(() => journey?.stop());

const sheet = () => organiser.get<Sheet>(`/api/events/${eventId}/attendance`);
const codeOf = (name: string) => `TAGWERK:${ids.get(name)!.toUpperCase()}`;

async function atTheDoor(page: Page): Promise<Page> {
  await page.goto(`/c/${link.token}`);
  await page.getByLabel('PIN').fill(link.pin);
  await page.getByRole('button', { name: 'Einlass öffnen' }).click();
  await page.getByRole('heading', { name: 'Fachtag mit Einlass' }).waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  return page;
}

/** Faster than anybody types: all keys at once, as the hand scanner sends them. */
const scan = (page: Page, text: string) =>
  page.evaluate(
    `for (const key of ${JSON.stringify([...text, 'Enter'])}) dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))`,
  );

const card = (page: Page) => page.getByRole('dialog');
const reads = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
async function express(page: Page, name: string, word = 'Willkommen'): Promise<void> {
  await scan(page, codeOf(name));
  await card(page).getByRole('heading', { name: word }).waitFor();
  // A welcome goes away by itself, maybe under the pointer.
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
}

describe('two devices at one door', () => {
  let one: Page;
  let other: Page;

  it('open with the PIN, and with no other', async () => {
    const page = await journey.stranger({ viewport: { width: 360, height: 640 } });
    await page.goto(`/c/${link.token}`);
    await page.getByLabel('PIN').fill(link.pin === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: 'Einlass öffnen' }).click();
    await reads(page, 'Diese PIN stimmt nicht.');
    expect(await barriersOf(page)).toEqual([]);
    one = await atTheDoor(page);
    other = await atTheDoor(await journey.stranger({ colorScheme: 'dark' }));
    await reads(one, '0 von 6 da');
    await reads(one, 'Alles gesichert');
  });

  it('say so where a browser keeps nothing', async () => {
    const page = await journey.stranger();
    await page.addInitScript(`for (const name of ['localStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } });`);
    await page.goto(`/c/${link.token}`);
    await page.getByText('Dieser Browser kann nichts aufbewahren.').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('This browser cannot keep anything.').waitFor();
  });

  it('let in by scanner and by three letters, ask first unless told otherwise, and know each other’s people', async () => {
    await scan(one, codeOf('Ute Adam'));
    await card(one).getByRole('heading', { name: 'Ist das die richtige Person?' }).waitFor();
    await card(one).getByRole('button', { name: 'Anwesend' }).click();
    await card(one).getByRole('heading', { name: 'Willkommen' }).waitFor();
    expect(await barriersOf(one)).toEqual([]);
    await card(one).getByRole('button', { name: 'Weiter' }).click();
    await other.getByLabel('Name oder Organisation').fill('doe');
    await other.getByRole('button', { name: 'Lia Dörr' }).click();
    await card(other).getByRole('heading', { name: 'Willkommen' }).waitFor();
    await card(other).getByRole('button', { name: 'Weiter' }).click();
    await reads(one, '2 von 6 da');
    await reads(other, '2 von 6 da');
    await scan(other, codeOf('Ute Adam'));
    await card(other).getByRole('heading', { name: 'Schon da' }).waitFor();
    expect(await barriersOf(other)).toEqual([]);
    await card(other).getByRole('button', { name: 'Weiter' }).click();
    await scan(other, 'https://example.org/ein-anderer-code');
    await card(other).getByRole('heading', { name: 'Kein Code für den Einlass' }).waitFor();
    expect(await barriersOf(other)).toEqual([]);
    await card(other).getByRole('button', { name: 'Weiter' }).click();
  });

  it('go on without a network, also after the page was loaded anew, and lose and double nobody', async () => {
    await one.getByLabel('Express: gleich anwesend').check();
    await one.context().setOffline(true);
    await express(one, 'Jens Bader');
    await express(one, 'Kim Çelik');
    await one.getByRole('button', { name: 'Neu eintragen' }).click();
    await one.getByLabel('Vor- und Nachname').fill('Pia Ohne Anmeldung');
    await one.getByLabel('E-Mail-Adresse').fill('pia@werkhof.example.org');
    await one.getByRole('button', { name: 'Eintragen und einlassen' }).click();
    await card(one).getByRole('button', { name: 'Weiter' }).click();
    await one.getByText('Keine Verbindung: 3 warten').waitFor();
    await one.reload();
    await one.getByText('Keine Verbindung: 3 warten').waitFor();
    await reads(one, '5 von 6 da');
    await express(one, 'Jens Bader', 'Schon da');
    await one.getByLabel('Express: gleich anwesend').check();
    await express(one, 'Mo Ebert');
    await one.getByRole('button', { name: 'Rückgängig: Kim Çelik' }).click();
    await card(one).getByRole('heading', { name: 'Zurückgenommen' }).waitFor();
    await card(one).getByRole('button', { name: 'Weiter' }).click();
    // Meanwhile the other one lets in one of the same people.
    await other.getByLabel('Express: gleich anwesend').check();
    await express(other, 'Mo Ebert');
    await one.context().setOffline(false);
    await reads(one, 'Alles gesichert');
    for (const page of [one, other]) await reads(page, '5 von 7 da');
    await eventually(async () => (await sheet()).counts['present'] === 5);
    const { rows } = await sheet();
    expect(rows).toHaveLength(7);
    expect(rows.filter(({ via }) => via === 'walk_in')).toHaveLength(1);
  });

  it('fit a small phone, load nothing of others, and weigh little', async () => {
    expect(await one.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await barriersOf(one)).toEqual([]);
    expect(await barriersOf(other)).toEqual([]);
    expect(journey.browser.requestsToOthers).toEqual([]);
    const weights = Object.values(checkInWeight());
    expect(weights).toHaveLength(3);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(110_000);
  });

  it('keep one list in two tabs of one browser', async () => {
    const tab = await other.context().newPage();
    await tab.goto(`/c/${link.token}`);
    await tab.getByLabel('Express: gleich anwesend').check();
    await express(tab, 'Kim Çelik');
    await reads(other, '6 von 7 da');
    await scan(other, codeOf('Kim Çelik'));
    await card(other).getByRole('button', { name: 'Zurücknehmen' }).click();
    await card(other).getByRole('heading', { name: 'Zurückgenommen' }).waitFor();
    await card(other).getByRole('button', { name: 'Weiter' }).click();
    await reads(tab, '5 von 7 da');
    await tab.reload();
    const about = tab.getByRole('region', { name: 'Zuletzt' }).getByRole('listitem').filter({ hasText: 'Kim Çelik' });
    await about.filter({ hasText: 'Zurückgenommen' }).waitFor();
    await about.filter({ hasText: 'Willkommen' }).waitFor();
  });

  it('say what was never sent once it is too late, whichever link is opened then', async () => {
    const context = other.context();
    const { id } = await organiser.post<{ id: string }>(`/api/events/${eventId}/check-in-links`, { name: 'Hof' });
    const links = await organiser.get<Link[]>(`/api/events/${eventId}/check-in-links`);
    await context.setOffline(true);
    await express(other, 'Kim Çelik');
    for (const page of context.pages()) await page.close();
    await context.setOffline(false);
    const late = await context.newPage();
    await late.clock.setFixedTime(Date.now() + 4 * 86_400_000);
    await late.goto(`/c/${links.find((one) => one.id === id)!.token}`);
    await late.getByLabel('PIN').waitFor();
    const left = late.getByRole('complementary', { name: 'Fachtag mit Einlass' });
    await left.getByText('Kim Çelik').waitFor();
    expect(await barriersOf(late)).toEqual([]);
    await left.getByRole('button', { name: 'Weitergesagt, hier löschen' }).click();
    await left.waitFor({ state: 'detached' });
    await late.reload();
    await late.getByLabel('PIN').waitFor();
    expect(await left.count()).toBe(0);
    await organiser.post(`/api/check-in-links/${id}/revoke`);
  });

  it('read a code before the camera', async () => {
    const browser = await TestBrowser.launch(cameraBefore(codeOf('Nele Fuchs')));
    try {
      const page = await browser.open({ baseURL: journey.url });
      await atTheDoor(page);
      await page.getByLabel('Express: gleich anwesend').check();
      await page.getByRole('button', { name: 'Mit der Kamera scannen' }).click();
      await card(page).getByRole('heading', { name: 'Willkommen' }).waitFor();
      await card(page).getByText('Nele Fuchs').waitFor();
      await eventually(async () => (await sheet()).counts['present'] === 6);
      expect(browser.requestsToOthers).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('are out at once when the link is revoked, and keep no names', async () => {
    await desk.reload();
    await desk.getByText('3 Geräte').waitFor();
    await desk.getByRole('button', { name: 'Link und PIN zeigen' }).click();
    await desk.getByText(`PIN: ${link.pin.slice(0, 3)} ${link.pin.slice(3)}`).waitFor();
    await desk.getByRole('img', { name: 'QR-Code des Links für den Einlass' }).waitFor();
    expect(await barriersOf(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: 'Sperren' }).click();
    await one.getByRole('heading', { name: 'Der Einlass ist beendet' }).waitFor({ timeout: 30_000 });
    await one.reload();
    await one.getByRole('heading', { name: 'Der Einlass ist beendet' }).waitFor();
    const kept = await one.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open('tagwerk-check-in');
      opening.onsuccess = () => {
        const all = opening.result.transaction('door').objectStore('door').getAll();
        all.onsuccess = () => resolve(all.result);
      };
    })`);
    expect(kept).toEqual([]);
  });
});
