import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.js';
import { type Language, type PageEntry, pathOf, type Viewer } from './journey-page-entry.js';
import type { JourneyWorld } from './journey-world.js';
import { OrganiserRequests } from './journey.js';
import type { Standalone } from './standalone.js';
import { settled, still } from './stillness.js';

/** A browser of somebody who speaks the language; people of the team are signed in. */
export async function viewerPage(
  browser: TestBrowser,
  { url, demo }: Pick<Standalone, 'url' | 'demo'>,
  viewer: Viewer,
  language: Language,
): Promise<Page> {
  const page = await browser.open({ baseURL: url, locale: language === 'de' ? 'de-DE' : 'en-GB' });
  if (viewer === 'organiser' || viewer === 'caretaker') {
    const { email, password } = demo.find(({ role }) => role.toLowerCase() === viewer)!;
    await new OrganiserRequests(page.request, url).post('/api/session', { email, password });
    await page.addInitScript((chosen) => {
      const { localStorage } = globalThis as unknown as { localStorage: Record<string, string> };
      localStorage['tagwerk-language'] = chosen;
    }, language);
  }
  return page;
}

/** Opens a page the way its viewer would, in the language, and unfolds what it is here for. */
export async function visit(
  page: Page,
  { viewer, path, unfold, isFramed = false }: PageEntry,
  world: JourneyWorld,
  language: Language,
) {
  const address = path(world);
  const isApp = address.startsWith('/o');
  if (viewer in world.people) await page.goto(pathOf(world.people[viewer as keyof JourneyWorld['people']]));
  await page.goto(isApp ? address : inLanguage(address, language));
  await settled(page);
  await unfold?.(page);
  await (isFramed ? still(page) : settled(page));
}

const inLanguage = (path: string, language: Language): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
