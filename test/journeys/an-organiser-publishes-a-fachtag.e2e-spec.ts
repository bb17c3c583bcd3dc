import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { ahead } from '../support/journey-fachtag.js';
import { Clicks, guest, registerAs } from '../support/journey-stranger.js';

let journey: Journey;
let organiser: Page;
const clicks = new Clicks();
const title = 'Fachtag Ausbildung gewinnt';
// So far ahead that the registration would open by itself only later.
const day = ahead(84, '').slice(0, 10);
const slug = { found: '' };

beforeAll(async () => {
  journey = await Journey.start();
  organiser = await journey.stranger();
});
afterAll(() => journey?.stop());

const press = (name: string | RegExp) => clicks.on(organiser, 'button', name);
const follow = (name: string | RegExp) => clicks.on(organiser, 'link', name);

describe('an organiser has an idea for a Fachtag', () => {
  it('signs in with the account that the terminal has printed', async () => {
    const { email, password } = journey.account();
    await organiser.goto('/o/');
    await organiser.getByLabel('E-Mail-Adresse').fill(email);
    await organiser.getByLabel('Passwort', { exact: true }).fill(password);
    await organiser.getByRole('button', { name: 'Anmelden' }).click();
    await organiser.getByRole('heading', { level: 1, name: /Heute|Guten/ }).waitFor();
  });

  it('makes a draft of title and day, everything else is proposed', async () => {
    await follow('Termine');
    await follow('Neuer Termin');
    await organiser.getByLabel('Titel').fill(title);
    await organiser.getByLabel('Tag', { exact: true }).fill(day);
    await press('Entwurf anlegen');
    await organiser.getByText(title, { exact: true }).waitFor();
  });

  it('is told what is missing before anybody may book it, and led to the place where it is settled', async () => {
    await organiser.getByText('Bis zur Veröffentlichung').waitFor();
    expect(await organiser.getByRole('button', { name: 'Anmeldung jetzt öffnen' }).isDisabled()).toBe(true);
    await follow('Ort mit Anschrift');
    await organiser.getByLabel('Anlass und Ziel').fill('Wie Betriebe und Schulen gemeinsam werben.');
    await organiser.getByLabel('Name des Ortes').fill('Haus der Ausbildung');
    await organiser.getByLabel('Anschrift').fill('Spreeallee 14, Berlin');
    await organiser.getByLabel('Barrierefreiheit').fill('Stufenloser Eingang, Aufzug');
    await press('Speichern');
    await organiser.getByText('Gespeichert.').first().waitFor();
  });

  it('reads both texts and chooses when a colleague has saved another one meanwhile', async () => {
    const requests = new OrganiserRequests(organiser.request, journey.url);
    const save = organiser.getByRole('button', { name: 'Speichern', exact: true });
    const path = `/api/events/${new URL(organiser.url()).pathname.split('/')[3]}`;
    const { version } = await requests.get<{ version: number }>(path);
    await organiser.getByLabel('Untertitel oder Motto').fill('Werben, aber richtig');
    await organiser.getByLabel('Für wen').fill('Betriebe');
    await requests.patch(path, { version, motto: 'Zusammen werben', costNote: 'kostenfrei' });
    await save.click();
    const note = organiser.getByRole('alert', { name: 'Jemand anderes hat inzwischen gespeichert' });
    await note.getByText('Werben, aber richtig').waitFor();
    await note.getByText('Zusammen werben').waitFor();
    expect(await organiser.getByLabel('Kosten').inputValue()).toBe('kostenfrei');
    await save.click();
    expect(await requests.get(path)).toMatchObject({ motto: 'Zusammen werben', audience: '' });
    await note.getByRole('button', { name: 'Untertitel oder Motto: Das Gespeicherte nehmen' }).click();
    expect(await organiser.getByLabel('Untertitel oder Motto').inputValue()).toBe('Zusammen werben');
    await save.click();
    await eventually(async () => (await requests.get<{ audience: string }>(path)).audience === 'Betriebe');
    expect(await requests.get(path)).toMatchObject({ motto: 'Zusammen werben', costNote: 'kostenfrei' });
  });

  it('puts a programme together', async () => {
    await follow('Programm');
    await press('Üblichen Ablauf übernehmen');
    await organiser.getByText('Gespeichert', { exact: true }).waitFor();
  });

  it('announces it and opens the registration, each after reading what that means', async () => {
    await follow('Übersicht');
    await press('Ankündigen');
    await clickInDialog('Ankündigen');
    await organiser.getByText('Der Termin ist angekündigt.').waitFor();
    await press('Anmeldung jetzt öffnen');
    await clickInDialog('Anmeldung jetzt öffnen');
    await organiser.getByText('Die Anmeldung ist offen.').waitFor();
    const link = organiser.getByRole('link', { name: 'Ansehen' });
    slug.found = new URL((await link.getAttribute('href')) ?? '', journey.url).pathname.split('/').pop()!;
    console.log(`From the page of today to an open registration: ${clicks.count} clicks.`);
    expect(clicks.count).toBeLessThanOrEqual(16);
  });
});

describe('a stranger registers for it with scripts switched off', () => {
  it('has a place, and the organiser sees who is coming', async () => {
    const visitor = await journey.stranger({ javaScriptEnabled: false });
    const aylin = guest('Aylin', 'Kaya');
    await registerAs(visitor, journey.inbox, { slug: slug.found, title }, aylin);
    await visitor.getByText('Sie sind angemeldet').first().waitFor();
    await organiser.getByRole('link', { name: 'Teilnehmende', exact: true }).first().click();
    await organiser.getByText('Kaya').first().waitFor();
    await organiser.getByText(aylin.email).first().waitFor();
    expect(journey.browser.requestsToOthers).toEqual([]);
  });
});

async function clickInDialog(name: string): Promise<void> {
  clicks.count += 1;
  await organiser.getByRole('dialog').getByRole('button', { name }).click();
}
