import fs from 'node:fs';
import type { Page } from 'playwright-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const RULES = {
  everything: { type: 'tag', values: LEVELS },
  // All that a darker theme can change.
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;
const source = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What WCAG 2.2 AA forbids and a machine can find, each with the first places; empty is the promise of every page.
 * The whole page must be drawn: animations are taken for what they show at this moment.
 */
export async function barriersOf(page: Page, rules: keyof typeof RULES = 'everything'): Promise<string[]> {
  // A page that is looked at again, by night, has it already.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(source);
  return page.evaluate(async (runOnly) => {
    type Node = { target: unknown[]; failureSummary?: string };
    type Result = { violations: { id: string; nodes: Node[] }[] };
    type Axe = { run: (where: unknown, options: object) => Promise<Result> };
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ include: [['html']] }, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => {
      const places = nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`);
      return `${id} at ${nodes.length}: ${places.join('; ')}`;
    });
  }, RULES[rules]);
}

/** The same on the narrowest screen by day and by night, which must not scroll sideways either. */
export async function narrowBarriersOf(page: Page): Promise<string[]> {
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const byDay = await barriersOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await barriersOf(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(size);
  return [...(sideways === 0 ? [] : [`scrolls sideways by ${String(sideways)} pixels`]), ...byDay, ...byNight];
}
