import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { refusalOf } from './problem-document.js';
import { RequestRefused } from './request-refused.js';

const REFUSALS: Readonly<Record<string, RequestRefused>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new RequestRefused(408, 'too-slow'),
  HPE_HEADER_OVERFLOW: new RequestRefused(431, 'headers-too-large'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: new RequestRefused(413, 'too-large'),
};
const MALFORMED = new RequestRefused(400, 'malformed');

/**
 * The answer to what is no HTTP, came too slowly or has too long a head: no hook, filter or route ever sees it. The
 * same document and headers as every other refusal, and the end of the connection.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket, headers: object): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { document } = refusalOf(REFUSALS[error.code ?? ''] ?? MALFORMED);
  const body = JSON.stringify(document);
  const all = {
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}\r\n${head.join('')}\r\n${body}`);
}
