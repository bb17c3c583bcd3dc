import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactElement } from 'react';
import { BERLIN, toDay, toLocal } from '#libs/kernel';
import { PROOF_FIELD } from '../http/form-proof.rules.js';
import { redirect } from '../http/redirect.js';
import { contentSecurityPolicy } from '../http/security-headers.js';
import { namesTag } from './calendar-reply.js';
import { FormProof } from './components/form-proof.js';
import { AskedLanguage, inLanguage } from './components/Link.js';
import { Today } from './components/today.js';
import { askedLanguageOf } from './language.decorator.js';
import { render } from './render.js';

export type PageKind = Readonly<{
  status?: number;
  /** Of one person: kept by no cache and found by no search engine. */
  isPersonal?: boolean;
}>;

/** Sends a page. A public one may be kept but is asked for again each time, which costs 304 and no body. */
export function sendPage(reply: FastifyReply, page: ReactElement, { status = 200, isPersonal = false }: PageKind = {}) {
  const { request } = reply;
  const { askedAt, formProofs: proofs } = request;
  const proven = createElement(FormProof, { value: proofs?.of }, page);
  const dated = createElement(Today, { value: askedAt && toDay(toLocal(askedAt, BERLIN)) }, proven);
  const { html, style } = render(createElement(AskedLanguage, { value: askedLanguageOf(request) }, dated));
  void reply.code(status).type('text/html; charset=utf-8').header('vary', 'accept-language, accept-encoding');
  if (style !== '') void reply.header('content-security-policy', contentSecurityPolicy({ style }));
  if (isPersonal) void reply.header('x-robots-tag', 'noindex');
  if (!isPersonal && status === 200) {
    const etag = weakEtag(html, html.includes(`name="${PROOF_FIELD}"`) ? proofs?.mark() : undefined);
    void reply.header('cache-control', 'private, no-cache').header('etag', etag);
    if (namesTag(reply.request.headers['if-none-match'], etag)) return reply.code(304).send();
  }
  return sendCompressed(reply, Buffer.from(html));
}

// Weak, because each rendering has other form keys and proofs and each encoding other bytes. A key that a cached page
// sends a second time is taken for a repetition or, with another input, for none; its proof is the reader's own and holds
// as long as the mark stays the same.
const weakEtag = (html: string, mark = ''): string =>
  `W/"${createHash('sha256')
    .update(html.replace(/name="_(key|proof)" value="[^"]*"/g, '') + mark)
    .digest('base64url')}"`;

/** See other: after every form, so that going back or reloading sends nothing twice. */
export function seeOther(reply: FastifyReply, path: string) {
  return redirect(reply, 303, inLanguage(path, askedLanguageOf(reply.request)));
}

/**
 * Text in the smallest form the browser takes. Pages hold no secret that stays the same next to text that a stranger
 * chose, so that their compressed size tells nothing (BREACH).
 */
export function sendCompressed(reply: FastifyReply, bytes: Buffer) {
  const encoding = encodingFor(reply.request.headers['accept-encoding']);
  if (encoding === undefined) return reply.send(bytes);
  return reply.header('content-encoding', encoding).send(encoders[encoding](bytes));
}

const encoders = {
  br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => gzipSync(bytes),
} as const;

/** What the browser prefers; where it does not care, the smaller one. */
export const encodingFor = (accepted = ''): keyof typeof encoders | undefined =>
  negotiate(accepted.toLowerCase(), ['br', 'gzip'] satisfies (keyof typeof encoders)[]) ?? undefined;
