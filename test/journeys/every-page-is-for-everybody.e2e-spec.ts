import type { Page } from 'playwright-core';
import { barriersOf } from '../support/axe.js';
import { Journey, OrganiserRequests, SECRET } from '../support/journey.js';
import type { Language, PageEntry, Viewer } from '../support/journey-page-entry.js';
import { pages } from '../support/journey-pages.js';
import { viewerPage, visit } from '../support/visiting.js';
import { type JourneyWorld, prepareWorld } from '../support/journey-world.js';

// A phone of the smallest kind, and a desk's window at a zoom of four hundred percent.
const NARROW = { width: 320, height: 640 };

let journey: Journey;
let world: JourneyWorld;
const open = new Map<string, Page>();

beforeAll(async () => {
  journey = await Journey.start();
  const signedIn = await journey.signedIn();
  const organiser = new OrganiserRequests(signedIn.request, journey.url);
  world = await prepareWorld({ inbox: journey.inbox, organiser, stranger: () => journey.stranger(), secret: SECRET });
}, 180_000);
afterAll(() => journey?.stop());

const FREE = { sideways: 0, unevenForms: 0, barriers: [], byNight: [] };
const languages: readonly Language[] = ['de', 'en'];

describe('on the narrowest screen, by day and by night', () => {
  it.each(pages)('$name keeps nobody out, in German or in English', async (entry) => {
    // While one language waits for its page to be still, the other is looked at. What is unfolded may change something
    // that both show, so there they take turns.
    const looks = languages.map((language) => () => look(entry, language));
    if (entry.unfold === undefined) await Promise.all(looks.map((one) => one()));
    else for (const one of looks) await one();
  });
});

async function look(entry: PageEntry, language: Language): Promise<void> {
  const page = await pageOf(entry.viewer, language);
  await visit(page, entry, world, language);
  const [sideways, unevenForms] = [await sidewaysOf(page), await unevenFormsOf(page)];
  const barriers = await barriersOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await barriersOf(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
  const lang = await page.locator('html').getAttribute('lang');
  expect({ lang, sideways, unevenForms, barriers, byNight }).toEqual({ lang: language, ...FREE });
}

it('asks nobody else for anything', () => {
  expect(journey.browser.requests.length).toBeGreaterThan(pages.length);
  expect(journey.browser.requestsToOthers).toEqual([]);
});

it.each<Viewer>(['stranger', 'organiser'])(
  'writes dates in one face, its zeros without a slash (%s)',
  async (viewer) => {
    const page = await pageOf(viewer, 'de');
    await page.goto(viewer === 'stranger' ? '/' : '/o/termine');
    expect(await page.evaluate(zeroOfFace)).toEqual({ isOfTheFace: true, edge: true, middle: false });
  },
);

it('hears of a barrier: a page with a grey word on grey and a picture without words', async () => {
  const page = await journey.stranger();
  await page.setContent('<html lang="de"><title>x</title><img src="data:,"><p style="color:#999">Grau</p></html>');
  const found = await barriersOf(page);
  expect(found.map((barrier) => barrier.split(' ')[0])).toEqual(['color-contrast', 'image-alt']);
});

async function pageOf(viewer: Viewer, language: Language): Promise<Page> {
  const known = open.get(`${viewer} ${language}`);
  if (known) return known;
  const page = await viewerPage(journey.browser, journey.product, viewer, language);
  await page.setViewportSize(NARROW);
  open.set(`${viewer} ${language}`, page);
  return page;
}

/** How far the page would have to be pushed sideways, in pixels. */
const sidewaysOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

/** Cards that are all form and leave more room above its first field than below its last line, or less. */
const unevenFormsOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    type Part = { lastElementChild: Part; getBoundingClientRect: () => { top: number; bottom: number } };
    const { document } = globalThis as unknown as { document: { querySelectorAll: (one: string) => Iterable<Part> } };
    return [...document.querySelectorAll('section.card:has(> form:nth-child(1 of :not([hidden])):last-child)')].filter(
      (card) => {
        const [outside, inside] = [card, card.lastElementChild].map((part) => part.getBoundingClientRect());
        return Math.abs(inside!.top - outside!.top - (outside!.bottom - inside!.bottom)) > 2;
      },
    ).length;
  });

/** How the face of the page draws a zero: whether there is ink at its left edge and in its middle. */
async function zeroOfFace(): Promise<{ isOfTheFace: boolean; edge: boolean; middle: boolean }> {
  type Ink = { data: Uint8ClampedArray };
  type Context = {
    font: string;
    fillText: (text: string, x: number, y: number) => void;
    measureText: (text: string) => { width: number };
    getImageData: (x: number, y: number, width: number, height: number) => Ink;
  };
  const { document, getComputedStyle } = globalThis as unknown as {
    document: {
      body: unknown;
      fonts: { load: (font: string, text: string) => Promise<readonly unknown[]> };
      createElement: (name: 'canvas') => { width: number; height: number; getContext: (kind: '2d') => Context };
    };
    getComputedStyle: (element: unknown) => { fontFamily: string };
  };
  const font = `200px ${getComputedStyle(document.body).fontFamily}`;
  const faces = await document.fonts.load(font, '0');
  const context = Object.assign(document.createElement('canvas'), { width: 200, height: 250 }).getContext('2d');
  context.font = font;
  context.fillText('0', 0, 200);
  const width = Math.round(context.measureText('0').width);
  // The middle of a zero is half as high as a capital letter.
  const inkIn = (x: number, across: number) => context.getImageData(x, 133, across, 1).data.some((value) => value > 0);
  return {
    isOfTheFace: faces.length > 0,
    edge: inkIn(0, Math.round(width / 3)),
    middle: inkIn(Math.round(width / 2) - 10, 20),
  };
}
