import type { FastifyReply } from 'fastify';
import type { Pdf } from '#libs/documents';

/** What is printed: shown by the browser, and kept nowhere on the way, for it names people. */
export function pdfOf(reply: FastifyReply, { fileName, bytes }: Pdf): Buffer {
  void reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${fileName}"`)
    .header('cache-control', 'private, no-store');
  return bytes;
}
