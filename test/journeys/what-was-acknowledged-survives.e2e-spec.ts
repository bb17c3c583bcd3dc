import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from '../support/eventually.js';
import type { JourneyEvent } from '../support/journey-fachtag.js';
import { JourneyInbox, linkIn } from '../support/journey-inbox.js';
import { OrganiserClient, type Reply } from '../support/organiser-client.js';
import { type Standalone, startStandalone } from '../support/standalone.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { story } from '../support/story.js';

const CAPACITY = 100;
/** A claim ends after 45 seconds, and the sweep that finds it comes every ten. */
const CLAIM_AND_SWEEP = 60_000;

let folder: string;
let product: Standalone;
let organiser: OrganiserClient;
let event: JourneyEvent;
/** What the product has answered, by the number of the guest. */
const answered = new Map<number, Reply['body']>();

beforeAll(async () => {
  folder = temporaryFolder('survives');
  product = await startStandalone({ DATA_DIR: folder });
  organiser = await OrganiserClient.signIn(product);
  event = await organiser.aFachtag('Fachtag im Sturm', CAPACITY);
});
afterAll(async () => {
  await product?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const serverPid = (): number =>
  Number(fs.readFileSync(path.join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

const childrenOf = (pid: number): number[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => parentOf(child) === pid);

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}

/** Enters a guest as often as it takes, always with the same key, and remembers the answer. */
async function enter(number: number, seen: Set<number> = new Set()): Promise<void> {
  const key = `guest-number-${String(number).padStart(6, '0')}`;
  await eventually(async () => {
    const reply = await organiser.register(event, number, key).catch(() => null);
    if (reply) seen.add(reply.status);
    if (reply?.status === 503) expect(Number(reply.retryAfter)).toBeGreaterThan(0);
    if (reply?.status === 201) answered.set(number, reply.body);
    return reply?.status === 201;
  }, 30_000);
}

async function expectWhatWasAnswered(): Promise<void> {
  const { body } = await organiser.send('GET', `/api/events/${event.id}/registrations?size=200`);
  const more = await organiser.send('GET', `/api/events/${event.id}/registrations?size=200&page=2`);
  type Row = { id: string; status: string; sequence: number };
  const rows = new Map([...(body.rows as Row[]), ...(more.body.rows as Row[])].map((row) => [row.id, row]));
  expect(rows.size).toBe(answered.size);
  for (const { id, status, sequence } of answered.values())
    expect(rows.get(id as string)).toMatchObject({ status, sequence });
  const sequences = [...rows.values()].map(({ sequence }) => sequence).sort((one, other) => one - other);
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  const confirmed = [...rows.values()].filter(({ status }) => status === 'confirmed');
  expect(confirmed).toHaveLength(Math.min(CAPACITY, rows.size));
  expect(confirmed.every(({ sequence }) => sequence <= CAPACITY)).toBe(true);
}

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

describe('whatever fails while people register', () => {
  /** The first 503: connections that are open may still answer for a moment. */
  async function refusal(address: string): Promise<Response> {
    let answer!: Response;
    await eventually(async () => {
      answer = await fetch(`${product.url}${address}`, { headers: { accept: 'text/html' } });
      return answer.status === 503;
    }, 3_000);
    return answer;
  }

  async function enterOnce(number: number): Promise<void> {
    const { status, body } = await organiser.register(event, number, `guest-number-${String(number).padStart(6, '0')}`);
    if (status === 201) answered.set(number, body);
  }

  story('nothing that was acknowledged is lost, and nobody is mailed twice', {
    'answers "in a moment" while a process of the database is killed, and goes on': async () => {
      const seen = new Set<number>();
      const entering = Promise.all(numbers(0, 60).map((number) => enter(number, seen)));
      await eventually(() => answered.size > 0);
      // PostgreSQL answers the violent end of one process by restarting all of them.
      process.kill(childrenOf(serverPid()).at(-1)!, 'SIGKILL');
      await entering;
      expect([...seen].filter((status) => status !== 201 && status !== 503)).toEqual([]);
      await expectWhatWasAnswered();
    },

    'tells programs and people to come back while the whole database is gone, and goes on': async () => {
      const seen = new Set<number>();
      const before = serverPid();
      process.kill(before, 'SIGKILL');
      const [ready, page] = await Promise.all([refusal('/ready'), refusal(`/e/${event.slug}`)]);
      expect((await fetch(`${product.url}/health`)).status).toBe(200);
      for (const answer of [ready, page]) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(page.headers.get('content-type')).toContain('text/html');
      await Promise.all(numbers(60, 60).map((number) => enter(number, seen)));
      expect([...seen].filter((status) => status !== 201 && status !== 503)).toEqual([]);
      expect(serverPid()).not.toBe(before);
      await eventually(async () => (await fetch(`${product.url}/ready`)).status === 200);
      await expectWhatWasAnswered();
      // The process that serves is the one that was started.
      process.kill(product.pid, 0);
    },

    'delivers mail again afterwards': async () => {
      const inbox = new JourneyInbox(product.inboxUrl);
      const waiting = numbers(60, 60).filter((number) => answered.get(number)?.status === 'waitlisted');
      expect(waiting).toHaveLength(20);
      for (const number of waiting)
        await inbox.mail({ to: `gast-${number}@berufsschule.example.org`, subject: /Warteliste/ });
    },

    'starts with everything it had acknowledged after its own death; repeating changes nothing': async () => {
      const waiting = numbers(120, 200);
      let isKilled = false;
      // Twenty at a time: whenever the process dies, some have been answered, some are asking and some have not come yet.
      const line = async (): Promise<void> => {
        for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
          await enterOnce(number);
          if (answered.size > 150 && !isKilled) isKilled = process.kill(product.pid, 'SIGKILL');
        }
      };
      await Promise.allSettled(Array.from({ length: 20 }, line));
      const acknowledged = answered.size;
      expect(acknowledged).toBeLessThan(320);
      product = await startStandalone({ DATA_DIR: folder });
      organiser = organiser.at(product.url);
      const before = new Map(answered);
      await Promise.all(numbers(0, 320).map((number) => enter(number)));
      for (const [number, answer] of before) expect(answered.get(number)).toEqual(answer);
      await expectWhatWasAnswered();
    },

    'mails nobody twice, though worker and queue died with it': async () => {
      const inbox = new JourneyInbox(product.inboxUrl);
      const addressOf = (number: number) => `gast-${number}@berufsschule.example.org`;
      for (const number of [119, 319]) await inbox.mail({ to: addressOf(number), subject: /./ });
      // The database died when the first mail may just have been in a worker's hands: then it comes when its claim ends.
      await eventually(async () => (await inbox.subjects(addressOf(0))).length > 0, CLAIM_AND_SWEEP);
      for (const number of numbers(0, 320))
        expect((await inbox.subjects(addressOf(number))).length).toBeLessThanOrEqual(1);
    },

    'has all data after a start in order, and fills in no demo a second time': async () => {
      const { body } = await organiser.send('GET', '/api/networks');
      await product.stop();
      expect(product.said()).toContain('Tagwerk stops.');
      const begin = performance.now();
      product = await startStandalone({ DATA_DIR: folder });
      expect(performance.now() - begin).toBeLessThan(30_000);
      organiser = organiser.at(product.url);
      await expectWhatWasAnswered();
      expect((await organiser.send('GET', '/api/networks')).body).toEqual(body);
    },
  });
});

describe('a visitor presses the button twice', () => {
  it('has asked once: the second answer is the first, and one mail comes', async () => {
    const email = 'doppelt@berufsschule.example.org';
    const form = new URLSearchParams({
      _key: randomUUID(),
      ...{ firstName: 'Dora', lastName: 'Doppelt', email, organisationName: 'Berufsschule Lindenau', land: 'BE' },
      ...{ practiceStage: 'new', mode: 'on_site', privacy: 'yes' },
    });
    const press = () =>
      fetch(`${product.url}/e/${event.slug}/anmeldung`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: form,
      });
    const [first, second] = await Promise.all([press(), press()]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    const inbox = new JourneyInbox(product.inboxUrl);
    const mail = await inbox.mail({ to: email, subject: /bestätigen/i });
    expect(linkIn(mail, '/bestaetigen/')).toContain(event.slug);
    expect(await inbox.subjects(email)).toHaveLength(1);
  });
});
