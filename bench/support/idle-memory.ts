import { execFileSync } from 'node:child_process';
import { DEMO_EVENT, DEMO_ORGANISER, withDemoProduct } from './demo-product.js';
import { median, type Result } from './result.js';

const TARGET_MEGABYTES = 350;
const SETTLING_SECONDS = 40;
const MEASURED_SECONDS = 20;

/** Resident memory of the one process, PostgreSQL's own processes aside, once it has been used and is left alone. */
export function idleMemory(): Promise<Result> {
  return withDemoProduct(async (product) => {
    const megabytes = (): number => {
      const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', String(product.pid)], { encoding: 'utf8' });
      return Math.round((Number(kibibytes) * 1_024) / 1e6);
    };
    const afterStart = megabytes();
    const cookie = await product.signIn(DEMO_ORGANISER);
    for (const path of ['/', DEMO_EVENT, '/o/', '/api/today', '/api/networks']) {
      const answer = await fetch(`${product.url}${path}`, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await answer.arrayBuffer();
    }
    await seconds(SETTLING_SECONDS);
    const samples: number[] = [];
    while (samples.length < MEASURED_SECONDS) {
      samples.push(megabytes());
      await seconds(1);
    }
    const figure = median(samples);
    return {
      name: 'rss',
      figure,
      unit: 'MB resident when idle, without PostgreSQL',
      target: `<= ${TARGET_MEGABYTES}`,
      met: figure <= TARGET_MEGABYTES,
      detail: { afterStart, least: Math.min(...samples), most: Math.max(...samples) },
    };
  });
}

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1_000));
