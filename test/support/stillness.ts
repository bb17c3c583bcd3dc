import type { Page } from 'playwright-core';

/** Everything is loaded and still: no skeleton, no spinner, no font on its way, no dialog fading in. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await still(page);
}

/** Nothing moves any more, neither a dialog nor a colour. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    type Animated = { getAnimations: () => { playState: string }[]; querySelector: (one: string) => unknown };
    const { document } = globalThis as unknown as { document: Animated };
    const isMoving = document.getAnimations().some(({ playState }) => playState === 'running');
    return !isMoving && document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null;
  });
}
