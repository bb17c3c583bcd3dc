import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

// `npm run bench` runs in the root of the project, whose built programs are measured.
const PROGRAMS = {
  server: 'dist/apps/server/src/main.js',
  /** As `npm start` does it. */
  standalone: 'scripts/start.mjs',
} as const;

const ADMINISTRATOR = { email: 'jule.wegener@example.org', password: 'Morgens-um-neun-26' };
const LONGEST_START_MILLISECONDS = 120_000;

type Settings = Readonly<Record<string, string>>;

export type ProductWish = Readonly<{
  program: keyof typeof PROGRAMS;
  settings: Settings;
  /** A module that Node loads first; the one place where a negative control can take a protection away. */
  preload?: string;
}>;

/** A built program in a process of its own on a free port that stays the same however often it is started again. */
export class ProductProcess {
  private child: ChildProcess | undefined;
  private output = '';

  private constructor(
    private readonly wish: ProductWish,
    readonly port: number,
  ) {}

  static async start(wish: ProductWish): Promise<ProductProcess> {
    const product = new ProductProcess(wish, await freePort());
    await product.restart();
    return product;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Everything it has said since its last start. */
  get said(): string {
    return this.output;
  }

  get pid(): number {
    return this.child!.pid!;
  }

  /** @returns milliseconds from nothing to the first 200 on /health */
  async restart(): Promise<number> {
    const { program, settings, preload } = this.wish;
    const begin = performance.now();
    const args = [...(preload === undefined ? [] : ['--import', preload]), PROGRAMS[program]];
    const env = { ...environment(settings), PORT: String(this.port), INBOX_PORT: '0' };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const killAtExit = () => child.kill('SIGKILL');
    process.once('exit', killAtExit);
    child.once('exit', () => process.off('exit', killAtExit));
    this.child = child;
    this.output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (words: string) => (this.output += words));
    while (!(await this.isHealthy())) {
      const isOver = child.exitCode !== null || performance.now() - begin > LONGEST_START_MILLISECONDS;
      if (isOver) throw new Error(`The ${program} does not start:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - begin;
  }

  /** Waits until the terminal shows that everything runs, the worker and the demo included. */
  async greeted(): Promise<void> {
    while (!this.output.includes('Stop with Ctrl-C.')) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  async end(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** @returns the cookies of somebody who signed in */
  async signIn(who: typeof ADMINISTRATOR): Promise<string> {
    const answer = await fetch(`${this.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(who),
    });
    if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]!);
    return cookies.join('; ');
  }

  /** Signs in an administrator whom the command line has made. */
  async signInAdministrator(): Promise<string> {
    const { email, password } = ADMINISTRATOR;
    const command = ['create-admin', email, '--name', 'Jule Wegener', '--password', password];
    const env = environment(this.wish.settings);
    await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', ...command], { env });
    return this.signIn(ADMINISTRATOR);
  }

  private async isHealthy(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/health`).catch(() => null);
    return answer?.status === 200;
  }
}

/** What somebody has set for their own Tagwerk is not meant for this one. */
export function environment(settings: Settings): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR, LOG_LEVEL: 'error', ...settings };
}

/** A module beside this one, as compiled. */
export const besideThis = (name: string): string => path.join(import.meta.dirname, `${name}.js`);

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
