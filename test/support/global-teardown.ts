import './load-typescript.cjs';
import { dropDatabasesOfRun } from './database.js';
import { stopTestPostgres } from './test-postgres.js';

/** Stops the run's own server, or leaves a foreign one as it was found. */
export default async function tearDown(): Promise<void> {
  if (!(await stopTestPostgres())) await dropDatabasesOfRun();
}
