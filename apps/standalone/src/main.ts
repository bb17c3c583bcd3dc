import 'reflect-metadata';
import { readSettings } from '#libs/config';
import { sentenceFor } from '#server';
import { greeting } from './greeting.js';
import { StartRefused } from './start-refused.js';
import { startStandalone } from './standalone.js';

// A person at a terminal waits for Ctrl-C no longer than this.
const LONGEST_STOP_MILLISECONDS = 30_000;

try {
  const running = await startStandalone(readSettings(), (line) => console.log(line));
  console.log(greeting(running));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    console.log('Tagwerk stops.');
    setTimeout(() => process.exit(1), LONGEST_STOP_MILLISECONDS).unref();
    void running.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : sentenceFor(error));
  process.exit(1);
}
