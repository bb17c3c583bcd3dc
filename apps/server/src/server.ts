import './site/production-react.js';
import './http/request.js';
import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Logger, pino } from 'pino';
import { Sessions } from '#libs/auth';
import type { Config } from '#libs/config';
import type { Clock } from '#libs/kernel';
import { AppModule } from './app.module.js';
import { answerBrokenRequest } from './http/broken-request.js';
import { BODY_LIMIT, takeBodies } from './http/body-parsers.js';
import { Cookies } from './http/cookies.js';
import { admitBeforeFiles } from './http/file-bodies.js';
import type { HttpOptions } from './http/http.module.js';
import { NestLogger } from './http/nest-logger.js';
import { openApiDocument } from './http/openapi.js';
import { refusalOf } from './http/problem-document.js';
import { logRequests } from './http/request-log.js';
import { securityHeaders } from './http/security-headers.js';
import { serveWebApp } from './web-app.js';

export type ServerOptions = HttpOptions & Readonly<{ clock?: Clock; logger?: Logger; also?: readonly Type[] }>;

/**
 * The whole server, ready for `listen` or `inject`. The database must have been migrated.
 * @throws {Error} naming every route that says nobody who may call it
 */
export async function createServer(config: Config, options: ServerOptions = {}): Promise<NestFastifyApplication> {
  const log = options.logger ?? pino({ level: config.logLevel });
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy?.split(',').map((address) => address.trim()) ?? false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, securityHeaders(config.baseUrl)),
    // A malformed address is answered before any hook runs.
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      const { document } = refusalOf(error);
      void reply.headers(securityHeaders(config.baseUrl)).code(document.status);
      void reply.type('application/problem+json').send(JSON.stringify(document));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, options.clock, options, options.also),
    adapter,
    { logger: new NestLogger(log), bodyParser: false, abortOnError: false },
  );
  const server = adapter.getInstance() as unknown as FastifyInstance;
  const headers = securityHeaders(config.baseUrl);
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  logRequests(server, log);
  takeBodies(server);
  admitBeforeFiles(server, async (request) => {
    const token = app.get(Cookies, { strict: false }).sessionToken(request);
    return token !== undefined && (await app.get(Sessions, { strict: false }).find(token)) !== null;
  });
  serveOpenApi(server, app);
  await serveWebApp(server);
  await app.init();
  await server.ready();
  return app;
}

function serveOpenApi(server: FastifyInstance, app: NestFastifyApplication): void {
  let document: Promise<string> | undefined;
  server.get('/api/openapi.json', async (_request, reply) => {
    document ??= openApiDocument(app).then((made) => JSON.stringify(made));
    return reply
      .type('application/json')
      .header('cache-control', 'public, max-age=300')
      .send(await document);
  });
}
