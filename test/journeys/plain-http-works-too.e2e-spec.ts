import { TestBrowser } from '../support/browser.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { applyOn, guest } from '../support/journey-stranger.js';
import { freePort, type Standalone, startStandalone } from '../support/standalone.js';

let database: TestDatabase;
let product: Standalone;
let browser: TestBrowser;
let baseURL: string;

beforeAll(async () => {
  database = await freshDatabase();
  const port = await freePort();
  baseURL = `http://tagwerk.example.org:${port}`;
  product = await startStandalone({ DATABASE_URL: database.url, PORT: String(port), BASE_URL: baseURL });
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await database?.drop();
});

describe('over plain http, where browsers hold back what needs a secure context', () => {
  it('the start warns', () => {
    expect(product.said()).toContain(`Warning: BASE_URL ${baseURL} is not encrypted`);
  });

  it('somebody registers, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.open({ baseURL, javaScriptEnabled });
      await page.goto('/e/3-netzwerktreffen-azubi-lotsen');
      await applyOn(page, guest('Vera', javaScriptEnabled ? 'Mit' : 'Ohne'));
      await page.getByRole('heading', { name: 'Fast geschafft' }).waitFor();
    }
  });

  it('an organiser reads that nothing is encrypted, has the typed address take a link, and signs in', async () => {
    const { email, password } = product.demo[0]!;
    const page = await browser.open({ baseURL });
    await page.goto('/o/');
    await page.getByText('Diese Verbindung ist nicht verschlüsselt').waitFor();
    const askForLink = page.getByRole('button', { name: 'Link per E-Mail schicken' });
    await askForLink.click();
    expect(await page.locator(':focus').getAttribute('type')).toBe('email');
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await askForLink.click();
    await page.getByText(`Wenn es zu ${email} ein Konto gibt, ist der Link jetzt unterwegs.`).waitFor();
    await page.getByLabel('Passwort', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Guten Tag, / }).waitFor();
    expect(await page.evaluate<boolean>('isSecureContext')).toBe(false);
  });
});
