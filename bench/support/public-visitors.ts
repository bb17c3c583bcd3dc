import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type { LoadSaid } from './load-generator.js';
import { HttpLine } from './http-line.js';
import { wishOf } from './own-process.js';
import { quantile } from './result.js';

/** `posts`: a file with one request a line, as JSON. */
export type VisitorsWish = Readonly<{ port: number; connections: number; posts: string; status: number }>;
export type Post = Readonly<{ path: string; form: Readonly<Record<string, string>> }>;

/** Closed loop: each connection sends the next form as soon as the last one is answered, each from another address. */
async function visit({ port, connections, posts, status }: VisitorsWish): Promise<LoadSaid> {
  const all = fs.readFileSync(posts, 'utf8').trim().split('\n');
  const times: number[] = [];
  let next = 0;
  const visitor = async () => {
    const line = new HttpLine(port);
    while (next < all.length) {
      const number = next++;
      const { path, form } = JSON.parse(all[number]!) as Post;
      const body = new URLSearchParams({ ...form, _key: randomBytes(16).toString('base64url') });
      const answer = await line.submit(path, `x-forwarded-for: ${addressOf(number)}\r\n`, body.toString());
      if (answer.status !== status) throw new Error(`${answer.status} ${answer.body}`);
      times.push(answer.milliseconds);
    }
    line.close();
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: connections }, visitor));
  const perSecond = (all.length / (performance.now() - begin)) * 1_000;
  return { perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Out of 10.0.0.0/8: nothing is sent there. */
const addressOf = (number: number): string => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

visit(wishOf<VisitorsWish>()).then(
  (said) => process.send!(said, () => process.exit()),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
