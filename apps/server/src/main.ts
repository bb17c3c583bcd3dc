import 'reflect-metadata';
import { addressWarnings, completeConfig, readSettings } from '#libs/config';
import { migrate } from '#libs/database';
import { refuseOpenDemo } from '#libs/demo';
import { firstStartNotice } from './first-start-notice.js';
import { onFreePort } from './free-port.js';
import { stopOnSignal } from './graceful-stop.js';
import { createServer } from './server.js';
import { sentenceFor } from './start-failure.js';

try {
  const config = await onFreePort(completeConfig(readSettings()));
  await migrate(config.databaseUrl);
  const app = await createServer(config);
  if (config.production) await refuseOpenDemo(app);
  await app.listen({ port: config.port, host: config.host });
  stopOnSignal(app);
  console.log(`Tagwerk listens on ${await app.getUrl()}.`);
  for (const warning of addressWarnings(config)) console.warn(`Warning: ${warning}`);
  const notice = await firstStartNotice(app, config.baseUrl);
  if (notice !== null) console.log(notice);
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}
