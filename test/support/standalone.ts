import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder.js';

export const PROJECT = path.resolve(__dirname, '../..');
export const PROGRAM = path.join(PROJECT, 'dist/apps/standalone/src/main.js');
// The first start of a cold machine creates a database cluster and fills it.
const LONGEST_START_MILLISECONDS = 120_000;

export type DemoLogin = Readonly<{ role: string; email: string; password: string }>;

/** The built product in a process of its own, as `npm start` runs it. */
export type Standalone = Readonly<{
  /** Of the pages, without a trailing slash. */
  url: string;
  inboxUrl: string;
  /** As the terminal prints them. */
  demo: readonly DemoLogin[];
  pid: number;
  /** Everything the process has said so far. */
  said: () => string;
  /** As Ctrl-C does. */
  stop: () => Promise<void>;
}>;

/**
 * Starts the product on free ports with an empty data folder.
 * @param settings environment variables; DATABASE_URL saves a PostgreSQL of its own
 * @throws Error with what the product said when it does not start
 */
export async function startStandalone(settings: Readonly<Record<string, string>> = {}): Promise<Standalone> {
  if (!fs.existsSync(PROGRAM)) throw new Error('The product is not built: npm run build.');
  const folder = temporaryFolder('standalone');
  const port = await freePort();
  const env = { ...plainEnvironment(), PORT: String(port), INBOX_PORT: '0', DATA_DIR: folder, ...settings };
  const child = spawn(process.execPath, [PROGRAM], { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => (output.text += words));
  const endWithTests = () => child.kill('SIGKILL');
  process.once('exit', endWithTests);
  const stop = async (): Promise<void> => {
    await ended(child);
    process.off('exit', endWithTests);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await greeted(child, output);
  } catch (error) {
    await stop();
    throw error;
  }
  const { pid } = child;
  return { url: `http://localhost:${port}`, pid: pid!, ...readGreeting(output.text), said: () => output.text, stop };
}

// What the person who runs the tests has set for their own Tagwerk is not meant for this one.
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR, LOG_LEVEL: 'warn' };
}

const LAST_WORDS = 'Stop with Ctrl-C.';

function greeted(child: ChildProcess, output: { text: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Tagwerk ${why}:\n${output.text}`));
    const tooLong = setTimeout(() => fail('does not greet in time'), LONGEST_START_MILLISECONDS);
    child.stdout!.on('data', () => {
      if (!output.text.includes(LAST_WORDS)) return;
      clearTimeout(tooLong);
      resolve();
    });
    child.once('exit', () => {
      clearTimeout(tooLong);
      fail('does not start');
    });
  });
}

/** The addresses and accounts that the terminal shows a person. */
export function readGreeting(text: string): Pick<Standalone, 'inboxUrl' | 'demo'> {
  const inboxUrl = /^ +Mail +(http:\S+?)\/? /m.exec(text)?.[1] ?? '';
  const accounts = text.matchAll(/^ {2}(\S+) +(\S+@\S+) {2}(\S+) {2}\(/gm);
  return {
    inboxUrl,
    demo: Array.from(accounts, ([, role, email, password]) => ({ role, email, password }) as DemoLogin),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 40_000);
  await gone;
  clearTimeout(tooLong);
}

// Links in mails start with the address, so the port must be known before the start.
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
