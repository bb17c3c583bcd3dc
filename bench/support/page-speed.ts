import os from 'node:os';
import { DEMO_EVENT, withDemoProduct } from './demo-product.js';
import { HttpLine } from './http-line.js';
import { median, quantile, type Result, round2 } from './result.js';

const TARGET_MILLISECONDS = 50;
const ROUNDS = 3;
const PER_SECOND = 50;
const SECONDS = 10;

/**
 * Fifty people a second open the event page, whether the ones before have been answered or not; rounds alternate with
 * /health, whose p95 tells what the machine itself adds.
 */
export function pageSpeed(): Promise<Result> {
  return withDemoProduct(async ({ port }) => {
    await times(port, DEMO_EVENT);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await times(port, DEMO_EVENT);
      const health = await times(port, '/health');
      rounds.push({ page: readable(page), health: readable(health), load: round2(os.loadavg()[0]!) });
    }
    const figure = median(rounds.map(({ page }) => page.p95));
    return {
      name: 'page.p95',
      figure,
      unit: 'ms that 95 of 100 event pages take at most',
      target: `<= ${TARGET_MILLISECONDS}`,
      met: figure <= TARGET_MILLISECONDS,
      detail: { perSecond: PER_SECOND, rounds },
    };
  });
}

/** Milliseconds from the moment each visitor wanted to come until their answer was there. */
async function times(port: number, path: string): Promise<readonly number[]> {
  const free: HttpLine[] = [];
  const begin = performance.now();
  const visit = async (number: number): Promise<number> => {
    const due = begin + (number * 1_000) / PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const line = free.pop() ?? new HttpLine(port);
    const { status } = await line.get(path, 'accept-encoding: br\r\naccept-language: de\r\n');
    if (status !== 200) throw new Error(`${path}: ${status}`);
    free.push(line);
    return performance.now() - due;
  };
  const all = await Promise.all(Array.from({ length: PER_SECOND * SECONDS }, (_, number) => visit(number)));
  for (const line of free) line.close();
  return all;
}

const readable = (all: readonly number[]) => ({
  p50: round2(quantile(all, 0.5)),
  p95: round2(quantile(all, 0.95)),
  p99: round2(quantile(all, 0.99)),
});
