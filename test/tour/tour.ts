import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../support/browser.js';
import { OrganiserRequests, SECRET } from '../support/journey.js';
import { JourneyInbox } from '../support/journey-inbox.js';
import type { Language, PageEntry } from '../support/journey-page-entry.js';
import { pages } from '../support/journey-pages.js';
import { still } from '../support/stillness.js';
import { viewerPage, visit } from '../support/visiting.js';
import { prepareWorld, type JourneyWorld } from '../support/journey-world.js';
import { type DemoLogin, type Standalone, startStandalone } from '../support/standalone.js';

/*
 * Walks the demo and writes a picture of every page: npm run tour [-- names of pages] [--pictures]
 * A demo that runs already is named by TOUR_URL, TOUR_INBOX_URL and its TOUR_SECRET; people and events are added to it.
 */

const project = path.resolve(__dirname, '../..');
const outside = path.join(project, '.tour');
const WIDTHS = { phone: 360, desk: 1280 } as const;
const demoOf = (role: string, email: string): DemoLogin => ({ role, email, password: 'Morgens-um-neun-26' });
const knownDemo = [
  demoOf('Organiser', 'selin.aydemir@werkbruecke.example.org'),
  demoOf('Caretaker', 'renate.ahlborn@werkbruecke.example.org'),
];

type Tour = Readonly<{
  browser: TestBrowser;
  product: Pick<Standalone, 'url' | 'inboxUrl' | 'demo'>;
  world: JourneyWorld;
}>;

async function tour(wanted: readonly string[]): Promise<void> {
  const { TOUR_URL, TOUR_INBOX_URL = 'http://localhost:3001' } = process.env;
  const own = TOUR_URL === undefined ? await startStandalone({ TAGWERK_SECRET: SECRET }) : undefined;
  const product = own ?? { url: TOUR_URL!, inboxUrl: TOUR_INBOX_URL, demo: knownDemo };
  const browser = await TestBrowser.launch();
  try {
    const world = await prepare(browser, product);
    const walk: Tour = { browser, product, world };
    if (wanted.includes('--pictures')) await takePictures(walk);
    else await photographAll(walk, wanted);
  } finally {
    await browser.close();
    await own?.stop();
  }
}

async function prepare(browser: TestBrowser, product: Tour['product']): Promise<JourneyWorld> {
  const page = await viewerPage(browser, product, 'organiser', 'de');
  const organiser = new OrganiserRequests(page.request, product.url);
  const stranger = () => browser.open({ baseURL: product.url });
  const { TOUR_SECRET: secret = SECRET } = process.env;
  return prepareWorld({ inbox: new JourneyInbox(product.inboxUrl), organiser, stranger, secret });
}

async function photographAll(walk: Tour, names: readonly string[]): Promise<void> {
  const chosen = names.length === 0 ? pages : pages.filter(({ name }) => names.includes(name));
  fs.mkdirSync(outside, { recursive: true });
  for (const language of ['de', 'en'] as const) {
    for (const viewer of new Set(chosen.map((entry) => entry.viewer))) {
      const page = await viewerPage(walk.browser, walk.product, viewer, language);
      for (const entry of chosen.filter((one) => one.viewer === viewer))
        await photograph(page, entry, walk.world, language);
      await page.context().close();
    }
  }
  console.log(`${chosen.length} pages, ${chosen.length * 8} pictures in ${outside}.`);
}

async function photograph(page: Page, entry: PageEntry, world: JourneyWorld, language: Language): Promise<void> {
  for (const [device, width] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height: device === 'phone' ? 740 : 800 });
    try {
      await visit(page, entry, world, language);
    } catch (error) {
      console.error(`${entry.name} ${language} ${device}: ${(error as Error).message.split('\n')[0]}`);
    }
    await page.setViewportSize({ width, height: await heightOf(page) });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await still(page);
      const name = `${entry.name}.${language}.${device}.${colorScheme}.png`;
      await page.screenshot({ path: path.join(outside, name), animations: 'disabled' });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

/** As high as the page is long: what sticks to the edge of the window then sticks to the edge of the picture. */
const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as { document: { documentElement: { scrollHeight: number } } };
    return document.documentElement.scrollHeight;
  });

const PICTURES: Readonly<Record<string, string>> = {
  event: 'event-open',
  mine: 'mine',
  today: 'today',
  participants: 'participants',
};

/** The four of the README: German, light, what a desk sees without scrolling. */
async function takePictures(walk: Tour): Promise<void> {
  const folder = path.join(project, 'docs', 'pictures');
  fs.mkdirSync(folder, { recursive: true });
  for (const [picture, name] of Object.entries(PICTURES)) {
    const entry = pages.find((one) => one.name === name)!;
    const page = await viewerPage(walk.browser, walk.product, entry.viewer, 'de');
    await page.setViewportSize({ width: 1280, height: 860 });
    await visit(page, entry, walk.world, 'de');
    await page.screenshot({ path: path.join(folder, `${picture}.png`), animations: 'disabled' });
    await page.context().close();
  }
}

tour(process.argv.slice(process.argv.findIndex((argument) => argument.endsWith('tour.ts')) + 1)).catch(
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
