import type { BrowserContextOptions } from 'playwright-core';
import { TestBrowser } from '../../test/support/browser.js';
import { DEMO_ORGANISER, withDemoProduct } from './demo-product.js';
import type { Result } from './result.js';
import { kilobytes, type Transfer, TransferCount } from './transfer.js';

const TARGET_KILOBYTES = 280;

/**
 * What Chromium loads with an empty cache until /o is usable and the network is quiet, with gzip alone; the larger of
 * the page to sign in and the first page of somebody who is signed in. The font and the answers of the interface are told apart.
 */
export function firstOrganiserRoute(): Promise<Result> {
  return withDemoProduct(async (product) => {
    const cookie = await product.signIn(DEMO_ORGANISER);
    const browser = await TestBrowser.launch();
    try {
      const load = async (options: BrowserContextOptions, usable: string): Promise<Transfer> => {
        const page = await browser.open({
          baseURL: product.url,
          extraHTTPHeaders: { 'accept-encoding': 'gzip' },
          ...options,
        });
        const count = await TransferCount.of(page);
        await page.goto('/o/', { waitUntil: 'networkidle' });
        await page.locator(usable).first().waitFor();
        await page.waitForLoadState('networkidle');
        return count.said;
      };
      const signIn = await load({}, 'input[type=password]');
      const today = await load({ storageState: stateOf(cookie) }, 'main h1');
      const figure = kilobytes(Math.max(signIn.code, today.code));
      return {
        name: 'web.first-route',
        figure,
        unit: 'kB of page, styles and scripts (gzip) until the first organiser page is usable',
        target: `<= ${TARGET_KILOBYTES}`,
        met: figure <= TARGET_KILOBYTES,
        detail: { signIn: readable(signIn), today: readable(today) },
      };
    } finally {
      await browser.close();
    }
  });
}

const readable = ({ total, code, script, files }: Transfer) => ({
  kilobytes: kilobytes(code),
  withFontAndData: kilobytes(total),
  scriptKilobytes: kilobytes(script),
  files,
});

function stateOf(cookies: string): BrowserContextOptions['storageState'] {
  const ofServer = { domain: 'localhost', path: '/', expires: -1, httpOnly: true, secure: false };
  const pairs = cookies.split('; ').map((pair) => pair.split('=') as [string, string]);
  return {
    cookies: pairs.map(([name, value]) => ({ name, value, ...ofServer, sameSite: 'Lax' as const })),
    origins: [],
  };
}
