import type { Page } from 'playwright-core';
import { Journey } from '../support/journey.js';
import { story } from '../support/story.js';

let journey: Journey;
let page: Page;
beforeAll(async () => {
  journey = await Journey.start({ TAGWERK_DEMO: 'off' });
  page = await journey.stranger();
});
afterAll(() => journey?.stop());

const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

describe('a start without demo', () => {
  story('lets in whoever reads the console, and nobody else', {
    'prints a code and shows nobody else a way in': async () => {
      expect(journey.product.said()).toMatch(/create the first administrator with the code [0-9a-f-]{19}\./);
      await page.goto('/o/');
      await page.getByRole('heading', { level: 1, name: 'Tagwerk einrichten' }).waitFor();
      await fill('Einrichtungscode', '0000-0000-0000-0000');
      await fill('Ihr Name', 'Ada Verwaltung');
      await fill('E-Mail-Adresse', 'ada@lindengau.example.org');
      await fill('Passwort', 'Regen im April bringt Segen');
      await page.getByRole('button', { name: 'Konto anlegen' }).click();
      await page.getByRole('alert').first().waitFor();
    },

    'lets whoever reads the console create the first administrator, and is then at work': async () => {
      await fill('Einrichtungscode', /with the code ([0-9a-f-]{19})\./.exec(journey.product.said())![1]!);
      await page.getByRole('button', { name: 'Konto anlegen' }).click();
      await page
        .getByRole('link', { name: /Netzwerk/ })
        .first()
        .waitFor();
      const other = await journey.stranger();
      await other.goto('/o/');
      await other.getByRole('heading', { level: 1, name: 'Guten Tag!' }).waitFor();
    },
  });
});
