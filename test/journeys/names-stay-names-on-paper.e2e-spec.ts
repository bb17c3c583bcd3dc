import type { Page } from 'playwright-core';
import { Journey, OrganiserRequests } from '../support/journey.js';
import { story } from '../support/story.js';

/** What would run somewhere, or push everything else off the sheet; each as long as a name may be at most. */
const NAMES = [
  '=HYPERLINK("https://fremd.example.org";"Rechnung")',
  '+49 30 1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '{{constructor.constructor("window.ran = 1")()}}',
  '$t(ledger.title) {{name}}',
  'L'.repeat(200),
];

let journey: Journey;
let organiser: Page;
let dialogs = 0;

beforeAll(async () => {
  journey = await Journey.start();
  organiser = await journey.signedIn();
  organiser.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
});
afterAll(() => journey?.stop());

async function promiseAll(names: readonly string[]): Promise<void> {
  const requests = new OrganiserRequests(organiser.request, journey.url);
  const { rows } = await requests.get<{ rows: { id: string }[] }>('/api/networks');
  for (const name of names) {
    const told = { channel: 'phone', project: { name, carrier: name, city: name.slice(0, 120) } };
    const { id } = await requests.post<{ id: string }>(`/api/networks/${rows[0]!.id}/reports`, told);
    const project = { name, carrier: { name, city: name.slice(0, 120) } };
    await requests.post(`/api/reports/${id}/accept`, { version: 1, project, contact: null });
  }
}

/** Sheets of A4 that a printer gives out. */
const sheets = async (): Promise<number> =>
  (await organiser.pdf({ preferCSSPageSize: true })).toString('latin1').split(/\/Type\s*\/Page\b/).length - 1;

const ran = (): Promise<unknown> => organiser.evaluate('window.ran');
const overflow = (): Promise<number> =>
  organiser.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('the register on paper', () => {
  story('holds projects whose name is a formula, markup or endless, as the register and the proof do', {
    'fifteen promises are one sheet for the funder': async () => {
      await organiser.goto('/o/projekte/register/nachweis');
      await organiser.getByRole('rowheader').first().waitFor();
      expect([await organiser.getByRole('rowheader').count(), await sheets()]).toEqual([15, 1]);
    },

    'on the sheet every name is read as it was told, and the sheet is no wider than its paper': async () => {
      await promiseAll(NAMES);
      await organiser.setViewportSize({ width: 720, height: 1020 });
      await organiser.emulateMedia({ media: 'print' });
      await organiser.goto('/o/projekte/register/nachweis');
      await organiser.getByRole('rowheader').first().waitFor();
      const read = await organiser.getByRole('rowheader').allInnerTexts();
      for (const name of NAMES) expect(read).toContain(`${name}\n${name}`);
      expect(await organiser.locator('table :is(script, img, iframe, a)').count()).toBe(0);
      expect(await overflow()).toBeLessThanOrEqual(0);
      const widest = await organiser.evaluate(
        `document.querySelector('table').getBoundingClientRect().right - document.documentElement.clientWidth`,
      );
      expect(widest).toBeLessThanOrEqual(0);
    },

    'in the register and in each proof as well': async () => {
      await organiser.emulateMedia({ media: 'screen' });
      for (const name of NAMES) {
        await organiser.goto(`/o/projekte/register?suche=${encodeURIComponent(name)}`);
        await organiser.getByRole('link', { name, exact: true }).first().click();
        await organiser.getByRole('heading', { name, exact: true }).waitFor();
        expect([name.slice(0, 40), await overflow()]).toEqual([name.slice(0, 40), 0]);
      }
    },

    'and nothing of it has run or asked for anything elsewhere': async () => {
      expect([await ran(), dialogs]).toEqual([undefined, 0]);
      expect(journey.browser.requestsToOthers).toEqual([]);
    },
  });
});
