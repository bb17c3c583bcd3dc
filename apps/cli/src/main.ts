import 'reflect-metadata';
import { outcomeOf } from './outcome.js';

const { stdout, stderr, exitCode } = await outcomeOf(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
