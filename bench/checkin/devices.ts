import { randomUUID } from 'node:crypto';
import { HttpLine } from '../support/http-line.js';
import { wishOf } from '../support/own-process.js';
import { type Door, registrationOf } from './a-door.js';

export type DevicesWish = Readonly<{ port: number; door: Door; people: number; shared: number; atOnce: number }>;

/** How many presses let somebody in, found them in already, or came of something else; each press counted once. */
export type DevicesSaid = Readonly<{
  milliseconds: number;
  in: number;
  already: number;
  other: number;
  differing: number;
}>;

type Item = Readonly<{ kind: 'in'; nonce: string; at: string; registrationId: string }>;
type Result = Readonly<{ nonce: string; outcome: string; registrationId: string | null; version: number | null }>;

/**
 * What devices hold after a morning without a network: each its own people and some whom the next one has let in, too.
 * Every batch is sent twice: the first time one press is named twice and the last one missing, as after a broken answer.
 */
async function bring({ port, door, people, shared, atOnce }: DevicesWish): Promise<DevicesSaid> {
  const each = people / door.cookies.length;
  const outcomes = new Map<string, string>();
  let differing = 0;
  const device = async (cookie: string, index: number): Promise<void> => {
    const line = new HttpLine(port);
    const numbers = Array.from({ length: each + shared }, (_, at) => ((index * each + at) % people) + 1);
    const items = numbers.map((number): Item => {
      const registrationId = registrationOf(door.prefix, number);
      return { kind: 'in', nonce: randomUUID(), at: new Date().toISOString(), registrationId };
    });
    for (let from = 0; from < items.length; from += atOnce) {
      const batch = items.slice(from, from + atOnce);
      // As many as may be sent at once, the first of them named again in place of the last.
      const broken = [...batch.slice(0, -1), batch[0]!];
      for (const sent of [broken, batch]) {
        for (const { nonce, ...said } of await send(line, cookie, door.eventId, sent)) {
          const text = JSON.stringify(said);
          if (outcomes.has(nonce) && outcomes.get(nonce) !== text) differing += 1;
          outcomes.set(nonce, text);
        }
      }
    }
    line.close();
  };
  const begin = performance.now();
  await Promise.all(door.cookies.map(device));
  const milliseconds = performance.now() - begin;
  const all = [...outcomes.values()].map((text) => (JSON.parse(text) as Result).outcome);
  const count = (outcome: string) => all.filter((one) => one === outcome).length;
  const [admitted, already] = [count('in'), count('already')];
  return { milliseconds, in: admitted, already, other: all.length - admitted - already, differing };
}

async function send(
  line: HttpLine,
  cookie: string,
  eventId: string,
  items: readonly Item[],
): Promise<readonly Result[]> {
  const body = JSON.stringify({ eventId, sentAt: new Date().toISOString(), items });
  const answer = await line.post('/api/check-in/arrivals', `cookie: ${cookie}\r\n`, body);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
  return (JSON.parse(answer.body) as { results: Result[] }).results;
}

bring(wishOf<DevicesWish>()).then(
  (said) => process.send!(said, () => process.exit()),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
