import { TestBrowser } from '../../test/support/browser.js';
import { DEMO_EVENT, withDemoProduct } from './demo-product.js';
import type { Result } from './result.js';
import { kilobytes, TransferCount } from './transfer.js';

const TARGET_KILOBYTES = 45;
const MOST_SCRIPT_KILOBYTES = 5;

/** The public page of an event as a first visitor's Chromium loads it: with font, styles, script and icon. */
export function pageWeight(): Promise<Result> {
  return withDemoProduct(async (product) => {
    const browser = await TestBrowser.launch();
    try {
      const page = await browser.open({ baseURL: product.url });
      const count = await TransferCount.of(page);
      await page.goto(DEMO_EVENT, { waitUntil: 'networkidle' });
      // A browser without a window shows no icon and so leaves it out.
      const icon = await page.locator('link[rel=icon]').getAttribute('href');
      await page.evaluate(async (address) => (await fetch(address!)).arrayBuffer(), icon);
      await page.waitForLoadState('networkidle');
      const { total, script, files } = count.said;
      const [figure, scripts] = [kilobytes(total), kilobytes(script)];
      return {
        name: 'page.weight',
        figure,
        unit: `kB of the event page as transferred, of them ${scripts} kB JavaScript`,
        target: `<= ${TARGET_KILOBYTES}, JavaScript <= ${MOST_SCRIPT_KILOBYTES}`,
        met: total <= TARGET_KILOBYTES * 1_000 && script <= MOST_SCRIPT_KILOBYTES * 1_000,
        detail: { files },
      };
    } finally {
      await browser.close();
    }
  });
}
