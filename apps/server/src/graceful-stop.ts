import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './api/health/readiness.service.js';

/** How long load balancers get to notice that /ready says no, before the server stops accepting. */
const NOTICE_MILLISECONDS = 2_000;

/** Requests in flight are answered first; after this long the process ends anyway. */
const LONGEST_STOP_MILLISECONDS = 25_000;

/** SIGTERM and SIGINT: /ready turns 503, requests in flight are answered, connections close, the process ends. */
export function stopOnSignal(app: NestFastifyApplication, notice = NOTICE_MILLISECONDS): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MILLISECONDS).unref();
    // Ctrl-C is a person at a terminal: no balancer has to notice anything.
    void stopServer(app, signal === 'SIGINT' ? 0 : notice).then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

export async function stopServer(app: NestFastifyApplication, notice = 0): Promise<void> {
  app.get(Readiness, { strict: false }).leave();
  // Clients that keep their connection would send the next request into a closing one.
  app.getHttpServer().prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  if (notice > 0) await new Promise((resolve) => setTimeout(resolve, notice));
  // Those whose request was on its way had not been told so: they would hold the process for as long as they keep alive.
  const sweep = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
  await app.close().finally(() => clearInterval(sweep));
}
