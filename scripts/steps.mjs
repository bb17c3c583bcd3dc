// Runs commands as steps: at most so many at a time, the output of each in one piece, its duration beside its name.
import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * @param steps [{ name, args: arguments for node }], the longest first
 * @returns [{ name, ok, output }] in the order they ended
 */
export async function runSteps(steps, atOnce) {
  const waiting = [...steps];
  const done = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return done;
}

async function runStep({ name, args }) {
  const begin = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (said) => (output += said));
  const status = await new Promise((resolve) => child.once('close', resolve));
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) console.log(output.replace(/^/gm, '       '));
  return { name, ok: status === 0, output };
}
