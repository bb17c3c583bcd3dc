import type { Page } from 'playwright-core';
import { Journey } from '../support/journey.js';
import { nextYear } from '../support/journey-fachtag.js';
import { story } from '../support/story.js';

let journey: Journey;
let organiser: Page;
const title = 'Arbeitskreis Ansprache von Betrieben';
const year = nextYear();
let presses = 0;

beforeAll(async () => {
  journey = await Journey.start();
  organiser = await journey.signedIn();
  await organiser.goto('/o/');
});
afterAll(() => journey?.stop());

const click = async (role: 'button' | 'link' | 'menuitem', name: string | RegExp): Promise<void> => {
  presses += 1;
  await organiser
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .click();
};
const inDialog = async (name: RegExp): Promise<void> => {
  presses += 1;
  await organiser.getByRole('dialog').getByRole('button', { name }).click();
};
const rows = () => organiser.getByRole('listitem').filter({ has: organiser.getByRole('link', { name: title }) });

describe('an Arbeitskreis with eight dates, one moved, one cancelled', () => {
  story('is planned in one go', {
    'names its first date and its rule, and sees which days are left out': async () => {
      await click('link', 'Reihen');
      await click('link', 'Neue Reihe');
      await organiser.getByLabel('Titel der Reihe').fill(title);
      await organiser.getByLabel('Erster Tag').fill(`${year}-03-01`);
      await organiser.getByLabel('Wiederholung').selectOption({ label: 'Jeden Monat am 1.' });
      await organiser.getByText(/8 Termine\. Der erste am/).waitFor();
      await organiser.getByText(new RegExp(`01\\.05\\.${year} \\(Tag der Arbeit\\)`)).waitFor();
      await click('button', 'Reihe anlegen');
    },

    'makes the other seven at once, for everybody to see': async () => {
      await organiser.getByRole('heading', { name: `Termine ${year}` }).waitFor();
      await organiser.getByText('Tag der Arbeit').waitFor();
      await click('button', '7 Termine anlegen');
      presses += 1;
      await organiser.getByLabel('Wer sieht die Termine?').selectOption({ label: 'Alle' });
      await inDialog(/^7 Termine anlegen/);
      await organiser.getByText('7 Termine angelegt.').waitFor();
      expect(await rows().count()).toBe(8);
    },

    'moves one and cancels another, and the six others stay as they are': async () => {
      await openDate(1);
      await click('button', 'Weitere Schritte');
      await click('menuitem', /anderen Tag/);
      await organiser.getByRole('dialog').getByLabel('Neuer Tag').fill(`${year}-04-14`);
      await organiser.getByRole('dialog').getByLabel('Warum?').fill('Der Raum ist belegt.');
      await inDialog(/^Verlegen und/);
      await organiser.getByRole('dialog').waitFor({ state: 'detached' });
      await backToSeries();
      await openDate(2);
      await click('button', 'Weitere Schritte');
      await click('menuitem', /Termin absagen/);
      await organiser.getByRole('dialog').getByLabel('Grund der Absage').fill('Die Referentin ist erkrankt.');
      await inDialog(/^Absagen und/);
      await organiser.getByRole('dialog').waitFor({ state: 'detached' });
      await backToSeries();
      await organiser.getByText(/verlegt vom/).waitFor();
      const states = await rows().allInnerTexts();
      expect(states.filter((text) => text.includes('Angekündigt'))).toHaveLength(6);
      expect(states.filter((text) => text.includes('Abgesagt'))).toHaveLength(1);
      expect(await organiser.getByRole('button', { name: /Termine anlegen/ }).count()).toBe(0);
    },

    'in sixteen presses': async () => {
      expect(presses).toBe(16);
    },
  });
});

async function openDate(nth: number): Promise<void> {
  presses += 1;
  await rows().nth(nth).getByRole('link', { name: title }).click();
  await organiser.getByRole('heading', { level: 1, name: 'Übersicht' }).waitFor();
}

async function backToSeries(): Promise<void> {
  presses += 1;
  await organiser.getByRole('link', { name: title, exact: true }).click();
  await organiser.getByRole('heading', { name: `Termine ${year}` }).waitFor();
}
