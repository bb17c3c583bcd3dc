import type { Page } from 'playwright-core';

type Pressed = { sessionStorage: Record<string, string>; addEventListener: (...args: unknown[]) => void };

/** Counts in the page itself what a person presses, over every page it shows. */
export const countPresses = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { sessionStorage, addEventListener } = globalThis as unknown as Pressed;
    const count = (): void => void (sessionStorage.presses = String(Number(sessionStorage.presses ?? 0) + 1));
    addEventListener('pointerdown', count, true);
  });

export const pressesOn = (page: Page): Promise<number> =>
  page.evaluate(() => Number((globalThis as unknown as Pressed).sessionStorage.presses ?? 0));
