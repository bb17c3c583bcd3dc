import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** Seconds of processor time that a process and all below it have used, those that have ended included. Linux only. */
export function processorSeconds(...roots: readonly number[]): number {
  const processes = allProcesses();
  const isBelow = (pid: number): boolean => {
    const parent = processes.get(pid)?.parent;
    return roots.includes(pid) || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  let ticks = 0;
  for (const [pid, process] of processes) if (isBelow(pid)) ticks += process.ticks;
  return ticks / ticksPerSecond();
}

type Seen = Readonly<{ parent: number; ticks: number }>;

function allProcesses(): ReadonlyMap<number, Seen> {
  const found = new Map<number, Seen>();
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'latin1');
      // After the program's name, which may hold anything; proc(5) counts the fields.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15).map(Number);
      found.set(Number(name), { parent: Number(fields[1]), ticks: user! + system! + childrenUser! + childrenSystem! });
    } catch {
      // It has ended meanwhile; its parent has its time.
    }
  }
  return found;
}

let known: number | undefined;
const ticksPerSecond = (): number => (known ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })));
