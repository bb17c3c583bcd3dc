import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '#libs/config';
import { Clock } from '#libs/kernel';
import { Cookies } from './cookies.js';
import { isProof, markOf, PROOF_FIELD, proofOf } from './form-proof.rules.js';
import { KEY_FIELD } from './idempotency.rules.js';
import { addressBlock } from './rate-limit.guard.js';

/** What a page needs to prove its forms to the reader it is made for. */
export type PageProofs = Readonly<{
  of: (path: string, key: string) => string;
  /** Says whether a page that the browser has kept still holds its proofs. */
  mark: () => string;
}>;

/** The second proof of where a form comes from, for browsers that do not say it themselves (docs/adr/0023). */
@Injectable()
export class FormProofs {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
  ) {}

  /** Before the page is made: who it is for may still change when the answer sets a cookie. */
  prepare(request: FastifyRequest): void {
    const { secret } = this.config;
    request.formHolder =
      this.cookies.participantToken(request) ?? this.cookies.sessionToken(request) ?? addressBlock(request.ip);
    request.formProofs = {
      of: (path, key) => proofOf(secret, { path, key, holder: request.formHolder }, this.clock.now()),
      mark: () => markOf(secret, request.formHolder, this.clock.now()),
    };
  }

  /** Takes the proof out of the form. @returns whether it holds for this form, this reader and this time */
  take({ body, url, formHolder: holder }: FastifyRequest): boolean {
    if (typeof body !== 'object' || body === null || !(PROOF_FIELD in body)) return false;
    const { [PROOF_FIELD]: proof, [KEY_FIELD]: key } = body as Record<string, unknown>;
    delete body[PROOF_FIELD];
    if (typeof proof !== 'string' || typeof key !== 'string') return false;
    const path = url.split('?', 1)[0]!;
    return isProof(this.config.secret, { path, key, holder }, proof, this.clock.now());
  }
}
