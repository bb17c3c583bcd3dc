import 'reflect-metadata';
import { completeConfig, readSettings, SettingsRefused } from '#libs/config';
import { DatabaseRefused, migrate } from '#libs/database';
import { startWorker } from './worker.js';

try {
  const config = completeConfig(readSettings());
  await migrate(config.databaseUrl);
  const stopWorker = await startWorker(config);
  console.log('The worker runs.');
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void stopWorker().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  const isExpected = error instanceof SettingsRefused || error instanceof DatabaseRefused;
  console.error(isExpected ? error.message : error);
  process.exit(1);
}
