import { createHash, randomBytes } from 'node:crypto';
import type { RegistrationView } from '#libs/registration';
import { applicationOf, type HotEvent } from './hot-event.js';
import { HttpLine } from './http-line.js';

const REQUESTS = 5_000;
const PEOPLE = 4_000;
const CANCELLATIONS = 500;
const ARRIVAL_MILLISECONDS = 1_000;
/** After this long without an answer a visitor gives up. */
const PATIENCE_MILLISECONDS = 90_000;

export type Kind = 'register' | 'cancel';

/** One request as its visitor saw it; `view` is null when no answer ever came. */
export type Asked = Readonly<{
  kind: Kind;
  person: number;
  sentAt: number;
  answeredAt: number;
  view: RegistrationView | null;
}>;

export type StormWish = Readonly<{
  port: number;
  cookie: string;
  event: HotEvent;
  seed: number;
  /** Called after each answered registration with the number of them so far. */
  onAnswered: (count: number) => void;
}>;

export type StormSaid = Readonly<{
  asked: readonly Asked[];
  /** The most requests that waited for an answer at the same time. */
  mostInFlight: number;
  /** Attempts that broke or were told to come back. */
  repeated: number;
  /** Answers nobody should get: neither success nor "come back". */
  refused: readonly string[];
}>;

/** In [0, 1), decided by the seed alone. */
const chance = (...of: readonly (string | number)[]): number =>
  createHash('sha256').update(of.join(' ')).digest().readUInt32BE() / 2 ** 32;

/**
 * 5,000 requests of 4,000 people within a second, each on a connection of its own: a thousand people press twice, and
 * five hundred cancel as soon as they have an answer. Whoever gets none asks again with the same key.
 */
export async function storm({ port, cookie, event, seed, onAnswered }: StormWish): Promise<StormSaid> {
  const asked: Asked[] = [];
  const refused: string[] = [];
  let [inFlight, mostInFlight, repeated, answered] = [0, 0, 0, 0];

  const ask = async (line: HttpLine, kind: Kind, person: number, path: string, body: object): Promise<Asked> => {
    const headers = `cookie: ${cookie}\r\nidempotency-key: ${randomBytes(16).toString('base64url')}\r\n`;
    const sentAt = performance.now();
    let view: RegistrationView | null = null;
    while (view === null && performance.now() - sentAt < PATIENCE_MILLISECONDS) {
      mostInFlight = Math.max(mostInFlight, (inFlight += 1));
      const answer = await line.post(path, headers, JSON.stringify(body)).catch(() => null);
      inFlight -= 1;
      if (answer && answer.status < 300) view = JSON.parse(answer.body) as RegistrationView;
      else {
        if (answer && answer.status !== 503) refused.push(`${answer.status} ${answer.body}`);
        repeated += 1;
        await pause(100 + 200 * Math.random());
      }
    }
    const done = { kind, person, sentAt, answeredAt: performance.now(), view };
    asked.push(done);
    return done;
  };

  const visit = async (number: number): Promise<void> => {
    const person = number < PEOPLE ? number : Math.floor(chance(seed, 'twice', number) * PEOPLE);
    const cancels = number < PEOPLE && chance(seed, 'cancels', number) < CANCELLATIONS / PEOPLE;
    await pause(chance(seed, 'comes', number) * ARRIVAL_MILLISECONDS);
    const line = new HttpLine(port);
    const { eventId: _, via: __, ...form } = applicationOf('', `storm${seed}-${person}`, person);
    // Without an organisation all wait in one class, so that the order of arrival alone decides.
    const body = { ...form, organisationName: '' };
    const { view } = await ask(line, 'register', person, `/api/events/${event.id}/registrations`, body);
    if (view) onAnswered((answered += 1));
    if (view && cancels) await ask(line, 'cancel', person, `/api/registrations/${view.id}/cancel`, {});
    line.close();
  };

  await Promise.all(Array.from({ length: REQUESTS }, (_, number) => visit(number)));
  return { asked, mostInFlight, repeated, refused };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
