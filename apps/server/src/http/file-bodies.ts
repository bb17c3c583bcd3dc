import type { FastifyInstance, FastifyRequest } from 'fastify';
import { takesFiles } from './body-parsers.js';
import { refusalOf } from './problem-document.js';
import { RequestRefused } from './request-refused.js';

/**
 * Whoever is not signed in is turned away before the file they send is read: guards come only after the body, and sixteen
 * megabytes from anybody are held in memory until then. What the session may do, the guards say.
 */
export function admitBeforeFiles(
  server: FastifyInstance,
  isSignedIn: (request: FastifyRequest) => Promise<boolean>,
): void {
  server.addHook('onRequest', async (request, reply) => {
    if (!takesFiles(request.routeOptions.url) || (await isSignedIn(request))) return undefined;
    const { document } = refusalOf(new RequestRefused(401, 'unauthenticated'));
    // The rest of the body is not waited for.
    void reply.header('connection', 'close').code(document.status).type('application/problem+json');
    return reply.send(JSON.stringify(document));
  });
}
