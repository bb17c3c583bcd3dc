import type { FastifyReply } from 'fastify';
import type { FeedDocument } from '#libs/registration';

/** A calendar with its validator: a program that asks again every few hours gets 304 as long as nothing changed. */
export function sendCalendar(reply: FastifyReply, { body, etag }: FeedDocument, fileName?: string) {
  void reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-cache').header('etag', etag);
  if (fileName) void reply.header('content-disposition', `attachment; filename="${fileName}"`);
  if (namesTag(reply.request.headers['if-none-match'], etag)) return reply.code(304).send();
  return reply.send(body);
}

/** Comparison of RFC 9110 §13.1.2: a list of tags, each perhaps marked as weak by a proxy, or `*`. */
export function namesTag(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag.replace(/^W\//, '')) || tags.includes('*');
}
