import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { ahead } from '../support/journey-fachtag.js';
import { guest, registerAs } from '../support/journey-stranger.js';
import { countPresses, pressesOn } from '../support/presses.js';
import { story } from '../support/story.js';

let journey: Journey;
let organiser: Page;
const title = '1. Fachtag Ausbildung gewinnt';
// What is pressed to sign in, and because a colleague saves meanwhile, is no part of the way.
let beside = 0;
// So far ahead that the registration would open by itself only later.
const day = ahead(84, '').slice(0, 10);
const found = { slug: '', path: '' };

beforeAll(async () => {
  journey = await Journey.start();
  organiser = await journey.stranger();
  await countPresses(organiser);
});
afterAll(() => journey?.stop());

const press = (name: string) => organiser.getByRole('button', { name, exact: true }).click();
const follow = (name: string) => organiser.getByRole('link', { name, exact: true }).click();

describe('an organiser has an idea for a Fachtag', () => {
  story('and sees who is coming in the end', {
    'signs in with the account that the terminal has printed': async () => {
      const { email, password } = journey.account();
      await organiser.goto('/o/');
      await organiser.getByLabel('E-Mail-Adresse').fill(email);
      await organiser.getByLabel('Passwort', { exact: true }).fill(password);
      await organiser.getByRole('button', { name: 'Anmelden' }).click();
      await organiser.getByRole('heading', { level: 1, name: /Heute|Guten/ }).waitFor();
      beside += await pressesOn(organiser);
    },

    'makes a draft of title and day, and leaves its programme for later': async () => {
      await follow('Neuer Termin');
      await organiser.getByLabel('Titel').fill(title);
      await organiser.getByLabel('Tag', { exact: true }).fill(day);
      expect(await organiser.getByRole('checkbox', { name: /Neu gemeldete Projekte/ }).isChecked()).toBe(true);
      await organiser.getByRole('checkbox', { name: /üblichen Ablauf/ }).uncheck();
      await press('Entwurf anlegen');
      await organiser.getByText(title, { exact: true }).waitFor();
    },

    'is told what is missing before anybody may book it, and led to where it is settled': async () => {
      await organiser.getByText('Bis zur Veröffentlichung').waitFor();
      expect(await organiser.getByRole('button', { name: 'Anmeldung jetzt öffnen' }).isDisabled()).toBe(true);
      await follow('Ort mit Anschrift');
      await organiser.getByLabel('Anlass und Ziel').fill('Wie Betriebe und Schulen gemeinsam werben.');
      await organiser.getByLabel('Name des Ortes').fill('Haus der Ausbildung');
      await organiser.getByLabel('Anschrift').fill('Spreeallee 14, Berlin');
      await organiser.getByLabel('Barrierefreiheit').fill('Stufenloser Eingang, Aufzug');
      await press('Speichern');
      await organiser.getByText('Gespeichert.').first().waitFor();
    },

    'reads both texts and chooses when a colleague has saved meanwhile': async () => {
      const before = await pressesOn(organiser);
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
      beside += (await pressesOn(organiser)) - before;
    },

    'puts a programme together': async () => {
      await follow('Programm');
      await press('Üblichen Ablauf übernehmen');
      await organiser.getByText('Gespeichert', { exact: true }).waitFor();
    },

    'opens the registration where it says what that means, nine clicks after Heute': async () => {
      await follow('Übersicht');
      const panel = organiser.getByRole('region', { name: 'Veröffentlichen' });
      await panel.getByText('Beides verschickt keine E-Mail.', { exact: false }).waitFor();
      await press('Anmeldung jetzt öffnen');
      await organiser.getByText('Die Anmeldung ist offen.').waitFor();
      const link = organiser.getByRole('link', { name: 'Ansehen' });
      found.slug = new URL((await link.getAttribute('href')) ?? '', journey.url).pathname.split('/').pop()!;
      found.path = new URL(organiser.url()).pathname;
      expect((await pressesOn(organiser)) - beside).toBeLessThanOrEqual(9);
    },

    'plans the next one like this in five, on a working day, with the count going on': async () => {
      const before = await pressesOn(organiser);
      await follow('Termine');
      await follow('Neuer Termin');
      await organiser.getByRole('radio', { name: new RegExp(title) }).click();
      expect(await organiser.getByLabel('Titel').inputValue()).toBe('2. Fachtag Ausbildung gewinnt');
      const proposed = new Date(await organiser.getByLabel('Tag', { exact: true }).inputValue());
      expect([1, 2, 3, 4, 5]).toContain(proposed.getUTCDay());
      await press('Entwurf anlegen');
      await organiser.getByText('2. Fachtag Ausbildung gewinnt', { exact: true }).waitFor();
      await press('Anmeldung jetzt öffnen');
      await organiser.getByText('Die Anmeldung ist offen.').waitFor();
      expect((await pressesOn(organiser)) - before).toBe(5);
    },

    'sees who is coming when a stranger registers with scripts switched off': async () => {
      const visitor = await journey.stranger({ javaScriptEnabled: false });
      const aylin = guest('Aylin', 'Kaya');
      await registerAs(visitor, journey.inbox, { slug: found.slug, title }, aylin);
      await visitor.getByText('Sie sind angemeldet').first().waitFor();
      await organiser.goto(found.path);
      await follow('Teilnehmende');
      await organiser.getByText('Kaya').first().waitFor();
      await organiser.getByText(aylin.email).first().waitFor();
      expect(journey.browser.requestsToOthers).toEqual([]);
    },

    'is proposed how many places to keep for promised projects, and keeps as many as are typed': async () => {
      await organiser.goto('/o/termine/neu');
      const field = (label: string) => organiser.getByLabel(label, { exact: true });
      const kept = field('Davon reserviert, vor Ort');
      expect(await kept.inputValue()).toBe('5');
      await field('Plätze vor Ort').fill('61');
      expect(await kept.inputValue()).toBe('4');
      await kept.fill('7');
      await field('Plätze vor Ort').fill('200');
      expect(await kept.inputValue()).toBe('7');
      await field('Titel').fill('Fachtag am Bildschirm');
      await field('Form').selectOption('Online');
      await field('Plätze online').fill('40');
      const keptOnline = field('Davon reserviert, online');
      await keptOnline.fill('41');
      await press('Entwurf anlegen');
      await eventually(async () => (await keptOnline.getAttribute('aria-invalid')) === 'true');
      await keptOnline.fill('6');
      await press('Entwurf anlegen');
      await organiser.getByText('Fachtag am Bildschirm', { exact: true }).waitFor();
      const requests = new OrganiserRequests(organiser.request, journey.url);
      const path = `/api/events/${new URL(organiser.url()).pathname.split('/')[3]}`;
      expect(await requests.get(path)).toMatchObject({ modes: [{ mode: 'online', capacity: 40, reserved: 6 }] });
    },
  });
});
