import { randomBytes } from 'node:crypto';
import { applicationOf } from './hot-event.js';
import { HttpLine } from './http-line.js';
import { wishOf } from './own-process.js';
import { quantile } from './result.js';

export type LoadWish = Readonly<{
  port: number;
  path: string;
  cookie: string;
  connections: number;
  requests: number;
  /** Makes the people of this run different from those of others. */
  wave: string;
}>;
export type LoadSaid = Readonly<{ perSecond: number; p50: number; p99: number }>;

/** Closed loop: each connection sends the next request as soon as the last one is answered. */
async function load({ port, path, cookie, connections, requests, wave }: LoadWish): Promise<LoadSaid> {
  const times: number[] = [];
  let next = 0;
  const visitor = async () => {
    const line = new HttpLine(port);
    while (next < requests) {
      const { eventId: _, via: __, ...form } = applicationOf('', `${wave}-${next}`, next++);
      const key = randomBytes(16).toString('base64url');
      const answer = await line.post(path, `cookie: ${cookie}\r\nidempotency-key: ${key}\r\n`, JSON.stringify(form));
      if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body}`);
      times.push(answer.milliseconds);
    }
    line.close();
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: connections }, visitor));
  const perSecond = (requests / (performance.now() - begin)) * 1_000;
  return { perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

load(wishOf<LoadWish>()).then(
  (said) => process.send!(said, () => process.exit()),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
