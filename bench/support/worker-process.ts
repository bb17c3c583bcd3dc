import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { environment } from './product-process.js';

const PROGRAM = 'dist/apps/worker/src/main.js';
const LONGEST_START_MILLISECONDS = 120_000;

export type WorkerWish = Readonly<{
  settings: Readonly<Record<string, string>>;
  /** A module that Node loads first; the one place where a negative control can take a protection away. */
  preload?: string;
}>;

/** The built worker in a process of its own. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** @returns when it says that it runs */
  static async start({ settings, preload }: WorkerWish): Promise<WorkerProcess> {
    const args = [...(preload === undefined ? [] : ['--import', preload]), PROGRAM];
    const child = spawn(process.execPath, args, { env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
    const killAtExit = () => child.kill('SIGKILL');
    process.once('exit', killAtExit);
    child.once('exit', () => process.off('exit', killAtExit));
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (words: string) => (said += words));
    const begin = performance.now();
    while (!said.includes('The worker runs.')) {
      const isOver = child.exitCode !== null || performance.now() - begin > LONGEST_START_MILLISECONDS;
      if (isOver) throw new Error(`The worker does not start:\n${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return new WorkerProcess(child);
  }

  /** With nothing said to it and nothing put away. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
