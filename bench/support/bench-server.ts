import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { completeConfig, readSettings } from '#libs/config';
import { Sessions } from '#libs/auth';
import { Database, type Tx } from '#libs/database';
import { newId, systemCaller } from '#libs/kernel';
import { createServer } from '../../apps/server/src/index.js';
import { ConstantRegistrations } from './constant-registrations.js';
import { wishOf } from './own-process.js';

export type ServerWish = Readonly<{ databaseUrl: string }>;
export type ServerSaid = Readonly<{ port: number; cookie: string }>;

/** The product's server with an organiser signed in; the constant route lives beside the real ones. */
async function serve({ databaseUrl }: ServerWish): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'error', BASE_URL: 'http://127.0.0.1:3000' });
  const provided = { databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', secret: 'what signs the links of the benchmarks' };
  const config = completeConfig(settings, provided);
  const app = await createServer(config, { rateLimits: false, also: [ConstantRegistrations] });
  const database = app.get(Database, { strict: false });
  const token = await database.transaction(systemCaller('bench'), (tx) =>
    signIn(tx, app.get(Sessions, { strict: false })),
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  const said: ServerSaid = {
    port: (app.getHttpServer().address() as AddressInfo).port,
    cookie: `tagwerk-session=${token}`,
  };
  process.send!(said);
  process.on('SIGTERM', () => process.exit());
}

async function signIn(tx: Tx, sessions: Sessions): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into account (id, email, display_name, password_hash, is_instance_admin, created_at, updated_at)
     values ($1, $2, 'Jule Wegener', 'none', true, now(), now())`,
    [id, `konto-${id}@example.org`],
  );
  return sessions.openWithin(tx, id);
}

serve(wishOf<ServerWish>()).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
