import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { contentSecurityPolicy, leaveOutDocumentHeaders, WITH_CAMERA } from './http/security-headers.js';

const FOLDER = path.join(import.meta.dirname, '../../web');
const CHECK_IN = path.join(import.meta.dirname, '../../check-in');

/** The organiser app below /o and the check-in app below /c. */
export async function serveWebApp(server: FastifyInstance, folder = FOLDER, checkIn = CHECK_IN): Promise<void> {
  server.get('/o', (_request, reply) => reply.redirect('/o/'));
  server.get('/c', (_request, reply) => reply.redirect('/c/'));
  await serveApp(server, '/o/', folder, (reply) => {
    void reply.header('content-security-policy', contentSecurityPolicy({ frames: true }));
  });
  await serveApp(server, '/c/', checkIn, (reply) => {
    void reply.header('content-security-policy', contentSecurityPolicy({ wasm: true }));
    void reply.header('permissions-policy', WITH_CAMERA);
  });
}

type Reply = Parameters<typeof leaveOutDocumentHeaders>[0] & Pick<FastifyReply, 'header'>;

/**
 * Built files with a hash in their name may be kept for ever, every other address is the app's own page. Files are
 * compressed by the build, not per request.
 */
async function serveApp(
  server: FastifyInstance,
  prefix: string,
  folder: string,
  allow: (reply: Reply) => void,
): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    server.get(`${prefix}*`, (_request, reply) =>
      reply.code(503).type('text/plain; charset=utf-8').send('The apps are not built: npm run build.'),
    );
    return;
  }
  // Each in a scope of its own: the way to send a file belongs to one folder.
  await server.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      prefix,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) => {
        const isHashed = file.startsWith(path.join(folder, 'assets'));
        if (/\.(js|css|woff2?|wasm)$/.test(file)) leaveOutDocumentHeaders(reply);
        else allow(reply as Reply);
        void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    scope.get(prefix, (_request, reply) => reply.sendFile('index.html'));
    scope.get<{ Params: { '*': string } }>(`${prefix}*`, (request, reply) =>
      request.params['*'].startsWith('assets/') ? reply.callNotFound() : reply.sendFile('index.html'),
    );
  });
}
