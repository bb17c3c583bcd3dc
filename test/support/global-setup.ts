import './load-typescript.cjs';
import { randomBytes } from 'node:crypto';
import { startTestPostgres } from './test-postgres.js';

/** One PostgreSQL for the whole run; a run that finds TAGWERK_TEST_POSTGRES uses that server instead. */
export default async function setUp(): Promise<void> {
  process.env.TAGWERK_TEST_RUN ??= randomBytes(4).toString('hex');
  if (process.env.TAGWERK_TEST_POSTGRES !== undefined) return;
  process.env.TAGWERK_TEST_POSTGRES = await startTestPostgres();
}
