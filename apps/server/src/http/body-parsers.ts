import { parse as parseForm } from 'node:querystring';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { largestReport, largestScan } from '#libs/attendance';
import { RequestRefused } from './request-refused.js';

/** A funding logo of 512 kB in base64 has 683 kB; a long Fachtag with its agenda about 100 kB. */
export const BODY_LIMIT = 720 * 1024;

/** Addresses that take files, and how large their bodies may be: base64 makes four bytes of three. */
const larger: Readonly<Record<string, number>> = {
  '/api/events/:eventId/attendance/imports': Math.ceil(largestReport / 3) * 4 + 8 * 1024,
  '/api/events/:eventId/attendance/scans': Math.ceil(largestScan / 3) * 4 + 8 * 1024,
  '/api/events/:eventId/attendance/imports/preview': Math.ceil(largestReport / 3) * 4 + 8 * 1024,
};

export const takesFiles = (path: string | undefined): boolean => path !== undefined && path in larger;

export const bodyLimitOf = (path: string): number => larger[path] ?? BODY_LIMIT;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * JSON for the api, forms for the pages, nothing else: a browser sends text/plain to any site without asking. The
 * bytes stay on the request, because the idempotency fingerprint is taken over them.
 */
export function takeBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.decorateRequest('rawBody', null);
  server.addHook('onRoute', (route) => {
    route.bodyLimit = bodyLimitOf(route.url);
  });
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(request, body);
    if (text instanceof Error) return done(text);
    void parseJson(request, text, done);
  });
  server.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, body, done) => {
      if (request.url.startsWith('/api/')) return done(new RequestRefused(415, 'unsupported-media-type'));
      const text = decode(request, body);
      if (text instanceof Error) return done(text);
      done(null, parseForm(text));
    },
  );
}

function decode(request: FastifyRequest, body: Buffer): string | Error {
  request.rawBody = body;
  try {
    return utf8.decode(body);
  } catch {
    return new RequestRefused(400, 'malformed');
  }
}
