import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

// Compiled, a part beside this file is JavaScript; from source it needs the project's loader.
const isSource = import.meta.filename.endsWith('.ts');
const loader = path.resolve(import.meta.dirname, '../../test/support/load-typescript.cjs');

/** A part of a benchmark in a process of its own, so that its work is not on the account of the measured one. */
export class OwnProcess<Said> {
  private constructor(
    private readonly child: ChildProcess,
    /** The first thing it said. */
    readonly said: Said,
  ) {}

  /** @param part name of a file beside this one, without its ending */
  static async start<Said>(part: string, wish: object): Promise<OwnProcess<Said>> {
    const file = path.join(import.meta.dirname, `${part}.${isSource ? 'ts' : 'js'}`);
    const args = [...(isSource ? [loader] : []), file, JSON.stringify(wish)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const killAtExit = () => child.kill('SIGKILL');
    process.once('exit', killAtExit);
    child.once('exit', () => process.off('exit', killAtExit));
    const said = (await Promise.race([
      once(child, 'message').then(([message]: unknown[]) => message),
      once(child, 'exit').then(() => Promise.reject(new Error(`The process ${part} ended at once.`))),
    ])) as Said;
    return new OwnProcess(child, said);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Asks the process something and waits for what it says next. */
  async ask<Answer>(question: string): Promise<Answer> {
    const answer = once(this.child, 'message') as Promise<[Answer]>;
    this.child.send(question);
    return (await answer)[0];
  }

  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}

/** What the starter wished for; read in the process that was started. */
export const wishOf = <Wish>(): Wish => JSON.parse(process.argv.at(-1)!) as Wish;
