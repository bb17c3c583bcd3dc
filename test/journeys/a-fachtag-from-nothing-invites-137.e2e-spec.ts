import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { aFachtag, ahead } from '../support/journey-fachtag.js';
import { knowPeople } from '../support/journey-invitations.js';
import { countPresses, pressesOn } from '../support/presses.js';
import { story } from '../support/story.js';

const PEOPLE = 137;
const title = '1. Fachtag Ausbildung lockt';

let journey: Journey;
let organiser: Page;

/** A network that knows its people; nothing of the Fachtag is there yet. */
beforeAll(async () => {
  journey = await Journey.start();
  organiser = await journey.signedIn();
  const requests = new OrganiserRequests(organiser.request, journey.url);
  await knowPeople(requests, await aFachtag(requests, { title: 'Nur zum Zählen', isOpen: false }), PEOPLE);
  await countPresses(organiser);
  await organiser.goto('/o/');
}, 180_000);
afterAll(() => journey?.stop());

const press = (name: string, on: Pick<Page, 'getByRole'> = organiser) =>
  on.getByRole('button', { name, exact: true }).click();
const follow = (name: string) => organiser.getByRole('link', { name, exact: true }).click();

/** Every address to which something about the Fachtag went. */
async function invited(): Promise<string[]> {
  const answer = await fetch(`${journey.product.inboxUrl}/api/messages?subject=${encodeURIComponent(title)}`);
  return ((await answer.json()) as { to: string[] }[]).flatMap(({ to }) => to);
}

describe('a Fachtag of which nothing is there yet', () => {
  story('is published, and 137 people are invited, in nine clicks from Heute', {
    'it is a draft with the usual course of a Fachtag as its programme': async () => {
      await follow('Neuer Termin');
      await organiser.getByLabel('Titel').fill(title);
      await organiser.getByLabel('Tag', { exact: true }).fill(ahead(84, '').slice(0, 10));
      await organiser.getByText(/^Ankommen, Begrüßung, Impuls, .* Ausblick\./).waitFor();
      await press('Entwurf anlegen');
    },

    'what is still missing is one form away': async () => {
      await follow('Ort mit Anschrift');
      await organiser.getByLabel('Anlass und Ziel').fill('Wie Betriebe und Schulen gemeinsam werben.');
      await organiser.getByLabel('Name des Ortes').fill('Haus der Ausbildung');
      await organiser.getByLabel('Anschrift').fill('Spreeallee 14, Berlin');
      await organiser.getByLabel('Barrierefreiheit').fill('Stufenloser Eingang, Aufzug');
      await press('Speichern');
      await organiser.getByText('Gespeichert.').first().waitFor();
    },

    'its registration opens': async () => {
      await follow('Übersicht');
      await press('Anmeldung jetzt öffnen');
      await organiser.getByText('Die Anmeldung ist offen.').waitFor();
    },

    'everybody is asked, once their number is confirmed': async () => {
      await follow('Einladungen');
      await press(`${PEOPLE} Personen einladen`);
      await press(`${PEOPLE} Personen einladen`, organiser.getByRole('dialog'));
      await organiser.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await pressesOn(organiser)).toBe(9);
    },

    'all of it is taken back with one click while nobody has it, and sent once more': async () => {
      await organiser.getByRole('button', { name: 'Senden zurückholen' }).click();
      await organiser.getByText(`${PEOPLE} Einladungen zurückgeholt, niemand hat sie bekommen.`).waitFor();
      expect(await pressesOn(organiser)).toBe(10);
      await press(`${PEOPLE} Personen einladen`);
      await press(`${PEOPLE} Personen einladen`, organiser.getByRole('dialog'));
      await organiser.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await invited()).toEqual([]);
    },

    'and gets one mail each, as soon as it can no longer be taken back': async () => {
      await journey.passHold();
      await eventually(async () => (await invited()).length >= PEOPLE, 20_000);
      const addresses = await invited();
      expect([addresses.length, new Set(addresses).size]).toEqual([PEOPLE, PEOPLE]);
    },
  });
});
