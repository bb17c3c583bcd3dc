import { EmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';

/** Holds an embedded server until somebody kills the process; says where it is in one line of JSON. */
async function hold(folder: string): Promise<void> {
  const postgres = new EmbeddedPostgres({ folder, database: 'tagwerk' });
  await postgres.start();
  console.log(JSON.stringify({ serverPid: postgres.pid, url: postgres.url }));
  setInterval(() => {}, 60_000);
}

hold(process.argv[3]!).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
