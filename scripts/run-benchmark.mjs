// Runs one benchmark for bench.mjs: its result as one line of JSON with the machine's load before and after, details on
// the error side. One that cannot run has missed its target.
import os from 'node:os';

const [file, name] = process.argv.slice(2);
const load = () => Math.round(os.loadavg()[0] * 100) / 100;
const before = load();

let result;
try {
  const { benchmarks } = await import(`../dist/benchmarks/bench/${file}`);
  result = await benchmarks[name]();
} catch (error) {
  console.error(`${name}: ${error.stack ?? error}`);
  result = { figure: null, unit: '', target: '', met: false };
}
const { figure, unit, target, met, detail } = result;
if (detail !== undefined) console.error(`${name}: ${JSON.stringify(detail)}`);
process.stdout.write(`${JSON.stringify({ name, figure, unit, target, met, load: [before, load()] })}\n`, () =>
  process.exit(met ? 0 : 1),
);
