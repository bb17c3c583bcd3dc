// npm run -s tagwerk -- <command>: the operators' command line. Only the command itself writes to standard output.
import { launch } from './launch.mjs';

await launch('cli');
