import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/**
 * One line per answer. The route's pattern is logged, never the address: `/m/:token` holds no token, and no id tells
 * who looked at what. No network address is logged either.
 */
export function logRequests(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { id, method, routeOptions } = request;
    const level = reply.statusCode >= 500 ? 'warn' : 'info';
    log[level]({
      request: id,
      method,
      route: routeOptions.url ?? '(none)',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
    done();
  });
}
