import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests, SECRET } from '../support/journey.js';
import { aFachtag } from '../support/journey-fachtag.js';
import { settled } from '../support/stillness.js';
import { type JourneyWorld, prepareWorld } from '../support/journey-world.js';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

let journey: Journey;
let world: JourneyWorld;
let page: Page;
let title: string;

beforeAll(async () => {
  journey = await Journey.start();
  page = await journey.signedIn();
  const organiser = new OrganiserRequests(page.request, journey.url);
  world = await prepareWorld({ inbox: journey.inbox, organiser, stranger: () => journey.stranger(), secret: SECRET });
  title = (await organiser.get<{ title: string }>(`/api/events/${world.ids.demoEvent}`)).title;
}, 180_000);
afterAll(() => journey?.stop());

async function open(path: string, size = DESK): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(`/o${path}`);
  await settled(page);
}

describe('the record for the funder', () => {
  it('puts the fifteen promises with their balance on one sheet of paper', async () => {
    await open('/projekte/register/nachweis');
    await expect(page.getByRole('table').getByRole('rowheader').count()).resolves.toBeGreaterThanOrEqual(15);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(sheets).toHaveLength(1);
  });
});

describe('the page of today', () => {
  it('begins with what waits, and leads to where it is done', async () => {
    await open('/');
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).first().textContent()).toBe(
      'Was auf Sie wartet',
    );
    const waits = page.getByRole('region', { name: 'Was auf Sie wartet' }).getByRole('listitem');
    await waits
      .filter({ hasText: world.events.moved.title })
      .getByRole('link', { name: /Antwort auf die Verlegung/ })
      .click();
    await page.waitForURL(`**/e/${world.events.moved.id}/teilnehmende?status=rueckfrage`);
    await page.getByText('Brandt').first().waitFor();
  });

  it('leads from those gatherings that have no room on it to all of them', async () => {
    await open('/');
    await page.getByRole('link', { name: /^und \d+ weiterer? Termine?$/ }).click();
    await page.waitForURL('**/o/termine');
  });
});

describe('the usual distances of mails', () => {
  const panel = (name: string): Locator => page.getByRole('region', { name, exact: true });
  const inDialog = (name: string | RegExp): Promise<void> =>
    page.getByRole('dialog').getByRole('button', { name }).click();

  it('are changed with the day in sight, and given up again', async () => {
    await open('/netz');
    await page.getByRole('link', { name: 'Ansehen und ändern' }).click();
    await page.getByRole('link', { name: 'Online', exact: true }).click();
    await page.waitForURL('**/netz/fristen?art=online');
    await panel('Übliche Fristen').getByRole('button', { name: 'Einladung', exact: true }).click();
    await page.getByLabel('Wie lange').fill('7');
    await page.getByText(/^7 Wochen vorher, 09:00 Uhr; für den .+ wäre das der .+\.$/).waitFor();
    await inDialog('Speichern');
    await panel('Eigene Fristen').getByText('7 Wochen vorher, 09:00 Uhr', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Zurück zu den üblichen Fristen' }).click();
    await inDialog('Zurück zu den üblichen Fristen');
    await panel('Übliche Fristen').getByText('6 Wochen vorher, 09:00 Uhr', { exact: true }).waitFor();
  });
});

describe('a mail around a gathering', () => {
  const row = (): Locator =>
    page
      .getByRole('region', { name: 'Zeitplan der Mails' })
      .getByRole('listitem')
      .filter({ hasText: 'Zweite Erinnerung' });
  const press = (name: string | RegExp): Promise<void> =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const openMail = async (): Promise<void> => {
    await row().getByRole('button').click();
    await page.getByText(/^\d+ von \d+: /).waitFor();
  };

  it('is read as each person gets it, and tried on oneself', async () => {
    await open(`/e/${world.ids.demoEvent}/einladungen`);
    await openMail();
    await press('Nächste Person');
    const reader = (await page.getByText(/^2 von \d+: /).textContent())!.split(': ')[1]!.split(/\s/)[0]!;
    await page.frameLocator('iframe').getByText(`Guten Tag ${reader}`).waitFor();
    await press('Test an mich');
    await page.getByText('Der Test ist unterwegs zu Ihrer Adresse.').waitFor();
    const mine = await journey.inbox.mail({ to: journey.account().email, subject: /Erinnerung/ });
    expect(mine.text).toContain('Dies ist ein Test');
  });

  it('is left out with a reason, planned again, given own words and sent at once', async () => {
    await open(`/e/${world.ids.demoEvent}/einladungen`);
    await openMail();
    await press('Auslassen');
    await page.getByLabel('Warum?').fill('Alle wissen schon Bescheid.');
    await press('Auslassen');
    await row().getByText('Alle wissen schon Bescheid.').waitFor();
    await openMail();
    await press('Wieder einplanen');
    await row().getByText('Geplant', { exact: true }).waitFor();
    await press('Ändern');
    await page.getByLabel('Eigene Worte auf Deutsch').fill('Bringen Sie gern jemanden mit.');
    await press('Speichern');
    await row().getByText('Mit eigenen Worten').waitFor();
    await openMail();
    await page.frameLocator('iframe').getByText('Bringen Sie gern jemanden mit.').waitFor();
    await press('Nur Text');
    expect(await page.getByRole('article', { name: 'Text der Mail' }).textContent()).toContain('gern jemanden mit');
    await press(/^Jetzt an \d+ Personen senden$/);
    await page.getByText(/^\d+ Personen bekommen die Mail sofort/).waitFor();
    await press(/^Jetzt an \d+ Personen senden$/);
    await row().getByText('Verschickt', { exact: true }).waitFor();
  });
});

describe('the segments of a gathering', () => {
  it('are never chosen over what a colleague chose meanwhile: both choices come together first', async () => {
    const organiser = new OrganiserRequests(page.request, journey.url);
    const path = `/api/events/${world.ids.demoEvent}/segments`;
    type Asked = Readonly<{ rows: readonly Readonly<{ id: string; name: string }>[] }>;
    const asked = async () => (await organiser.get<Asked>(path)).rows;
    const seen = (await asked()).map(({ id }) => id);
    await open(`/e/${world.ids.demoEvent}/einladungen?teil=empfaenger`);
    await page.getByRole('button', { name: 'Verteiler wählen' }).click();
    const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });
    await tick('Zuletzt ohne Antwort').check();
    await organiser.put(path, { seen, segmentIds: [...seen, world.ids.segment] });
    const save = page.getByRole('dialog').getByRole('button', { name: 'Speichern' });
    await save.click();
    await page.getByRole('alert', { name: 'Jemand anderes hat inzwischen gespeichert' }).waitFor();
    expect(await tick('Kammern, zuletzt ohne Antwort').isChecked()).toBe(true);
    expect((await asked()).map(({ name }) => name)).toEqual(['Kammern', 'Kammern, zuletzt ohne Antwort']);
    await save.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await asked()).map(({ name }) => name)).toEqual([
      'Kammern',
      'Kammern, zuletzt ohne Antwort',
      'Zuletzt ohne Antwort',
    ]);
  });
});

describe('on the pages of one gathering', () => {
  it('the tab of the browser and the heading name it', async () => {
    await open(`/e/${world.ids.demoEvent}/teilnehmende`);
    expect(await page.title()).toBe(`Teilnehmende – ${title} – Tagwerk`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Teilnehmende – ${title}`);
  });

  it('the main navigation says that they belong to the gatherings', async () => {
    await open(`/e/${world.ids.demoEvent}/teilnehmende`);
    const here = page.getByRole('navigation', { name: 'Hauptnavigation' }).locator('[aria-current]');
    expect(await here.allTextContents()).toEqual(['Termine']);
  });

  it('the tabs stand in groups: before, during and after it', async () => {
    await open(`/e/${world.ids.demoEvent}/teilnehmende`);
    const group = (name: string) => page.getByRole('list', { name }).getByRole('link');
    expect(await group('Vorbereiten').allTextContents()).toEqual(['Angaben', 'Programm', 'Einladungen']);
    expect(await group('Durchführen').allTextContents()).toEqual(['Teilnehmende', 'Anwesenheit']);
  });
});

describe('a draft', () => {
  it('is looked at as everybody will see it, and deleted from the menu after saying what goes with it', async () => {
    const organiser = new OrganiserRequests(page.request, journey.url);
    const draft = await aFachtag(organiser, { title: 'Nur ein Gedanke', isOpen: false });
    await open(`/e/${draft.id}`);
    const preview = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Vorschau ansehen' }).click();
    await (await preview).getByRole('heading', { level: 1, name: draft.title }).waitFor();
    await (await preview).close();
    await page.getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Entwurf löschen' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('„Nur ein Gedanke“ wird mit 2 Programmpunkten');
    await dialog.getByRole('button', { name: 'Entwurf endgültig löschen' }).click();
    await page.getByText('Der Entwurf ist gelöscht.').waitFor();
    await settled(page);
    expect(await page.getByRole('main').textContent()).not.toContain(draft.title);
  });
});

describe('the list of participants', () => {
  it('shows whole rows of 52 pixels on a desk, under a head that stays', async () => {
    await open(`/e/${world.ids.demoEvent}/teilnehmende`);
    const heights = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => Math.round((row as unknown as Box).getBoundingClientRect().height)));
    expect(heights.length).toBeGreaterThan(20);
    expect([...new Set(heights)]).toEqual([52]);
    await page.locator('tbody tr').nth(20).scrollIntoViewIfNeeded();
    expect((await page.locator('thead th').first().boundingBox())!.y).toBeGreaterThanOrEqual(0);
  });

  it('shows names in the first view of a phone', async () => {
    await open(`/e/${world.ids.demoEvent}/teilnehmende`, PHONE);
    const third = await page.locator('tbody tr').nth(2).boundingBox();
    expect(third!.y).toBeLessThan(PHONE.height);
  });

  it('opens a person wherever their row is pressed, and ticks where it is ticked', async () => {
    await open(`/e/${world.ids.demoEvent}/teilnehmende`);
    await page.locator('tbody tr').first().getByRole('checkbox').click();
    await page.getByRole('region', { name: 'Mit der Auswahl' }).waitFor();
    await page.locator('td[data-column=land]').nth(1).click({ force: true });
    await page.getByRole('dialog').waitFor();
  });

  it('says who is next on the waiting list, and finds people by Land and kind of place', async () => {
    await open(`/e/${world.events.full.id}/teilnehmende?status=wartend`);
    await page.getByText('Warteliste, Platz 1').first().waitFor();
    await open(`/e/${world.ids.demoEvent}/teilnehmende`);
    const lands = page.locator('td[data-column=land]');
    await lands.first().waitFor();
    const all = await lands.count();
    await page.getByLabel('Bundesland').selectOption('BE');
    await page.waitForURL(/land=BE/);
    await showsOnly(lands, 'BE');
    expect(await lands.count()).toBeLessThan(all);
    await page.getByLabel('Art des Platzes').selectOption('staff');
    await page.getByText('Nichts gefunden').waitFor();
  });
});

describe('somebody who rings up', () => {
  it('is found in the network by keyboard, comes with name, mailbox and organisation, and is the same person', async () => {
    await open(`/e/${world.events.full.id}/teilnehmende/neu`);
    const picker = page.getByRole('combobox', { name: 'Person aus dem Netzwerk' });
    await picker.fill('zoellner thea');
    await page.getByRole('option', { name: /Thea Zöllner/ }).waitFor();
    await picker.press('ArrowDown');
    await picker.press('Enter');
    await page.getByText(/^thea\.zoellner@/).waitFor();
    expect(await page.getByLabel('Nachname').count()).toBe(0);
    expect(await page.getByRole('combobox', { name: 'Einrichtung' }).inputValue()).toMatch(/^HWK /);
    await page.getByRole('button', { name: 'Eintragen' }).click();
    await page.waitForURL(/\/teilnehmende$/);
    await page.getByRole('main').getByRole('button', { name: 'Thea Zöllner' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).press('Escape');
    await page.getByRole('menuitem').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Zur Person in den Kontakten' }).click();
    const came = page.getByRole('region', { name: 'Teilnahmen' }).getByRole('listitem');
    await came
      .filter({ hasText: world.events.full.title })
      .getByText(/Warteliste, Platz/)
      .waitFor();
    expect(await came.count()).toBeGreaterThan(1);
  });

  it('and is new there is not typed twice', async () => {
    await open(`/e/${world.events.full.id}/teilnehmende/neu`);
    await page.getByRole('combobox', { name: 'Person aus dem Netzwerk' }).fill('Ottilie Findenicht');
    await page.getByRole('option', { name: '„Ottilie Findenicht“ neu eintragen' }).click();
    expect(await page.getByLabel('Vorname').inputValue()).toBe('Ottilie');
    expect(await page.getByLabel('Nachname').inputValue()).toBe('Findenicht');
    await page.getByLabel('E-Mail-Adresse').fill('Renate.Ahlborn@werkbruecke.example.org');
    await page.getByRole('button', { name: 'Renate Ahlborn eintragen' }).click();
    expect(await page.getByRole('combobox', { name: 'Person aus dem Netzwerk' }).inputValue()).toBe('Renate Ahlborn');
  });
});

describe('what somebody has typed', () => {
  const question = () => page.getByRole('dialog', { name: 'Nicht gespeicherte Änderungen' });
  const keep = () => page.getByRole('button', { name: 'Weiter bearbeiten' }).click();

  it('is not lost when a dialog is closed by a slip: Escape, twice, or the button in its corner', async () => {
    await open(`/e/${world.events.full.id}`);
    await page.getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Termin absagen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Termin absagen' });
    const reason = dialog.getByRole('textbox');
    await reason.fill('Der Saal steht unter Wasser.');
    for (const slip of [
      () => reason.press('Escape'),
      () => reason.press('Escape'),
      () => dialog.getByRole('button', { name: 'Schließen' }).first().click(),
      () => dialog.getByRole('button', { name: 'Zurück' }).click(),
    ]) {
      await slip();
      await question().waitFor();
      await keep();
      expect(await reason.inputValue()).toBe('Der Saal steht unter Wasser.');
    }
    await reason.press('Escape');
    await page.getByRole('button', { name: 'Änderungen verwerfen' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('is not lost by a link or a button beside it, and nobody is asked who typed nothing', async () => {
    await open(`/personen/${world.ids.person}`);
    const edit = () => page.getByRole('button', { name: 'Bearbeiten' }).click();
    await edit();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await edit();
    const phone = page.getByLabel('Telefon');
    await phone.fill('030 555 01 99');
    for (const slip of [
      () => page.getByRole('button', { name: 'Abbrechen' }).click(),
      () => page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Termine' }).click(),
    ]) {
      await slip();
      await question().waitFor();
      await keep();
      expect(await phone.inputValue()).toBe('030 555 01 99');
    }
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('button', { name: 'Änderungen verwerfen' }).click();
    await phone.waitFor({ state: 'detached' });
  });
});

describe('the list of gatherings', () => {
  it('says how full each is, and that one is full, as the public pages do', async () => {
    await open('/termine');
    const line = page.getByRole('listitem').filter({ hasText: world.events.full.title });
    expect(await line.textContent()).toContain('1 von 1 Plätzen vor Ort vergeben');
    const mark = 'Ausgebucht, Warteliste offen';
    await line.getByText(mark).waitFor();
    await page.goto(`/e/${world.events.full.slug}`);
    await page.getByText(mark).first().waitFor();
  });
});

describe('the outbox', () => {
  it('finds the mails of a gathering to a person, and shows one without its personal links', async () => {
    await open('/postausgang');
    await page.getByRole('searchbox').fill('kaya');
    await page.waitForURL(/suche=kaya/);
    await page.getByLabel('Termin').selectOption(world.ids.demoEvent);
    await page.waitForURL(/termin=/);
    const lines = page.getByRole('main').getByRole('listitem');
    await showsOnly(lines.getByRole('link'), 'Aylin Kaya');
    await lines.filter({ hasText: 'Anmeldebestätigung' }).click();
    await page.getByRole('heading', { level: 1, name: /^Anmeldebestätigung/ }).waitFor();
    const text = await page.getByRole('main').textContent();
    expect(text).toContain('/m/…');
    expect(text).not.toMatch(/\/m\/[\w-]{20}/);
  });
});

describe('whoever searches', () => {
  it('and opens a line at once stays there, however long its page takes to come', async () => {
    await open('/projekte/register');
    await page.route('**/*PromisePage*', async (route) => {
      await new Promise((come) => setTimeout(come, 800));
      await route.continue();
    });
    await page.getByRole('searchbox').fill('Azubi-Mobil');
    await page.getByRole('link', { name: 'Azubi-Mobil' }).click();
    await page.getByRole('heading', { level: 1, name: 'Azubi-Mobil' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/register\/[\w-]+$/);
    await page.unroute('**/*PromisePage*');
  });
});

describe('whoever moves with the keyboard', () => {
  it.each(['/bearbeiten', '/teilnehmende/neu'])('sees every field of %s that has the focus', async (path) => {
    await open(`/e/${world.events.draft.id}${path}`, PHONE);
    const first = page.locator('main input, main select, main textarea').first();
    await first.focus();
    const hidden: string[] = [];
    const way: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      const found = await page.evaluate(hiddenFocus);
      if (found) hidden.push(found);
      way.push(await page.evaluate('document.activeElement.id || document.activeElement.tagName'));
      await page.keyboard.press('Tab');
    }
    expect(hidden).toEqual([]);
    // Between two fields no press of the tab key may lead nowhere.
    expect(way.join(' ')).not.toMatch(/field-\S+ BODY field-/);
  });
});

/** While a narrower list is on its way, the page goes on showing the wider one. */
const showsOnly = (found: Locator, text: string): Promise<void> =>
  eventually(async () => {
    const texts = await found.allTextContents();
    return texts.length > 0 && texts.every((one) => one === text);
  });

type Box = {
  getBoundingClientRect: () => { top: number; bottom: number; left: number; width: number; height: number };
};

/** The name of the field that has the focus and is not to be seen, because something lies over its middle. */
function hiddenFocus(): string | null {
  type Field = Box & { id: string; contains: (other: unknown) => boolean };
  const { document } = globalThis as unknown as {
    document: { activeElement: Field | null; elementFromPoint: (x: number, y: number) => unknown };
  };
  const field = document.activeElement;
  if (!field?.id.startsWith('field-')) return null;
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const seen = [top + 2, bottom - 2].map((y) => document.elementFromPoint(left + width / 2, y));
  return seen.every((one) => one !== null && (field === one || field.contains(one))) ? null : field.id;
}
