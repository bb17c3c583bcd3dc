import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentSecurityPolicy, leaveOutDocumentHeaders } from './http/security-headers.js';

const FOLDER = path.join(import.meta.dirname, '../../web');

/**
 * The organiser app below /o: built files with a hash in their name may be kept for ever, every other address is the
 * app's own page. Files are compressed by the build, not per request.
 */
export async function serveWebApp(server: FastifyInstance, folder = FOLDER): Promise<void> {
  server.get('/o', (_request, reply) => reply.redirect('/o/'));
  if (!existsSync(path.join(folder, 'index.html'))) {
    server.get('/o/*', (_request, reply) =>
      reply.code(503).type('text/plain; charset=utf-8').send('The organiser app is not built: npm run build.'),
    );
    return;
  }
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/o/',
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = file.startsWith(path.join(folder, 'assets'));
      if (/\.(js|css|woff2?)$/.test(file)) leaveOutDocumentHeaders(reply);
      else void reply.header('content-security-policy', contentSecurityPolicy({ frames: true }));
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/o/', (_request, reply) => reply.sendFile('index.html'));
  server.get<{ Params: { '*': string } }>('/o/*', (request, reply) =>
    request.params['*'].startsWith('assets/') ? reply.callNotFound() : reply.sendFile('index.html'),
  );
}
