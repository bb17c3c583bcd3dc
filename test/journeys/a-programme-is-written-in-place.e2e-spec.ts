import type { Locator, Page } from 'playwright-core';
import { barriersOf } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { settled } from '../support/stillness.js';
import { story } from '../support/story.js';

type Item = Readonly<{ title: string; minutes: number; startsLocal: string; kind: string }>;

let journey: Journey;
let page: Page;
let requests: OrganiserRequests;
let path: string;

beforeAll(async () => {
  journey = await Journey.start();
  page = await journey.signedIn();
  requests = new OrganiserRequests(page.request, journey.url);
});
afterAll(() => journey?.stop());

/** A gathering from eight in the evening until one in the night, without a programme, and the page of its programme. */
async function anEvening(title: string): Promise<void> {
  const networks = await requests.get<{ rows: { id: string }[] }>('/api/networks');
  const event = await requests.post<{ id: string }>(`/api/networks/${networks.rows[0]!.id}/events`, {
    ...{ title, type: 'fachtag', format: 'in_person' },
    ...{ startsLocal: '2030-03-19T20:00', endsLocal: '2030-03-20T01:00' },
  });
  path = `/e/${event.id}`;
  await open(page);
}
async function open(where: Page): Promise<void> {
  await where.goto(`/o${path}/programm`);
  await settled(where);
}
const items = async (): Promise<readonly Item[]> =>
  (await requests.get<{ agenda: { items: Item[] } }>(`/api${path.replace('/e/', '/events/')}`)).agenda.items;
const titles = async () => (await items()).map(({ title }) => title);
async function stored(...expected: string[]): Promise<void> {
  await eventually(async () => (await titles()).join() === expected.join(), 8_000).catch(() => undefined);
  expect(await titles()).toEqual(expected);
}
const title = (position: number, where = page) => where.getByLabel(`Titel von Punkt ${position}`, { exact: true });
const press = (name: string | RegExp, where = page) => where.getByRole('button', { name, exact: true }).click();
/** What has the focus before anything else can be typed: a letter that comes sooner would be lost. */
async function focusedAfterEnter(field: Locator): Promise<unknown> {
  await field.focus();
  return page.evaluate(`(() => {
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    return document.activeElement.getAttribute('aria-label');
  })()`);
}

describe('a programme is written like a list', () => {
  it('title, Tab, minutes, Enter: the next one; saved without a button, with the day where it is after midnight', async () => {
    await anEvening('Lange Nacht der Ausbildung');
    await press('Punkt hinzufügen');
    for (const [text, length] of [
      ['Begrüßung', '90'],
      ['Tischgespräche', '180'],
      ['Ausklang', '30'],
    ]) {
      await page.keyboard.type(text!);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(length!);
      await page.keyboard.press('Enter');
    }
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    await stored('Begrüßung', 'Tischgespräche', 'Ausklang');
    expect((await items()).map(({ startsLocal, minutes, kind }) => [startsLocal.slice(8), minutes, kind])).toEqual([
      ['19T20:00', 90, 'welcome'],
      ['19T21:30', 180, 'input'],
      ['20T00:30', 30, 'input'],
    ]);
    const lines = page.getByRole('list', { name: 'Programm' }).getByRole('listitem');
    expect(await lines.nth(1).textContent()).toContain('21:30–\u206000:30(Mi., 20.\u00a0März)');
    expect(await lines.nth(2).textContent()).toContain('Mi., 20.\u00a0März00:30–\u206001:00');
    expect(await barriersOf(page)).toEqual([]);
    expect(await focusedAfterEnter(title(3))).toBe('Titel von Punkt 4');
  });

  it('the usual course fills an empty one to the minute, and what was typed last is there after leaving at once', async () => {
    await anEvening('Mit üblichem Ablauf');
    await press('Üblichen Ablauf übernehmen');
    await page.getByText('5 h geplant von 5 h (20:00–\u206001:00)').waitFor();
    await title(1).fill('Ankommen mit Suppe');
    await page.getByRole('link', { name: 'Übersicht' }).click();
    await page.getByRole('heading', { level: 1, name: /^Übersicht/ }).waitFor();
    expect((await titles())[0]).toBe('Ankommen mit Suppe');
  });
});

describe('its lines', () => {
  story('are moved, lost and found again', {
    'are put in order with the mouse, with Space and arrows, and with Alt and an arrow': async () => {
      await anEvening('Ordnung');
      for (const name of ['Begrüßung', 'Impuls', 'Plenum']) await press(name);
      await stored('Begrüßung', 'Impuls', 'Plenum');
      const handle = page.getByRole('button', { name: 'Begrüßung verschieben' });
      await handle.hover();
      const last = (await page.getByRole('button', { name: 'Plenum verschieben' }).boundingBox())!;
      await page.mouse.down();
      await page.mouse.move(last.x + 10, last.y + last.height + 10, { steps: 8 });
      await page.mouse.up();
      await stored('Impuls', 'Plenum', 'Begrüßung');
      await page.getByRole('button', { name: 'Impuls verschieben' }).focus();
      for (const key of ['Space', 'ArrowDown', 'Space']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(100);
      }
      await page.getByText('Impuls steht jetzt an Stelle 2', { exact: false }).first().waitFor();
      await stored('Plenum', 'Impuls', 'Begrüßung');
      await title(3).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await stored('Plenum', 'Begrüßung', 'Impuls');
    },

    'come back when somebody deletes one and takes it back, saved or not': async () => {
      await press('Begrüßung löschen');
      await stored('Plenum', 'Impuls');
      expect(await barriersOf(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await stored('Plenum', 'Begrüßung', 'Impuls');
      expect((await items())[1]).toMatchObject({ kind: 'welcome', minutes: 15 });
    },

    'stay on the page while the connection is away, say so, and are saved when it is back': async () => {
      await page.route('**/agenda', (route) => route.abort());
      await title(1).fill('Plenum mit Fragen');
      await page.getByText('Noch nicht gespeichert: Die Verbindung fehlt.', { exact: false }).waitFor();
      expect(await titles()).toEqual(['Plenum', 'Begrüßung', 'Impuls']);
      await page.unroute('**/agenda');
      await press('Jetzt speichern');
      await stored('Plenum mit Fragen', 'Begrüßung', 'Impuls');
    },

    'written in two tabs show both texts, and nothing is overwritten before somebody chooses': async () => {
      const other = await page.context().newPage();
      await open(other);
      await title(3, other).fill('Impuls aus der Schule');
      await stored('Plenum mit Fragen', 'Begrüßung', 'Impuls aus der Schule');
      await title(3).fill('Impuls aus dem Betrieb');
      const note = page.getByRole('alert', { name: 'Jemand anderes hat inzwischen gespeichert' });
      await note.getByText('Impuls aus der Schule').waitFor();
      await note.getByText('Impuls aus dem Betrieb').first().waitFor();
      expect((await titles())[2]).toBe('Impuls aus der Schule');
      expect(await barriersOf(page)).toEqual([]);
      await note.getByRole('button', { name: /Meine Eingabe behalten$/ }).click();
      await stored('Plenum mit Fragen', 'Begrüßung', 'Impuls aus dem Betrieb');
      await other.close();
    },
  });
});
