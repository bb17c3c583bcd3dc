import { createHash } from 'node:crypto';
import type { IdempotencyClaim } from '#libs/kernel';

/** The hidden field that carries the key in a form; taken out of the body before it is validated. */
export const KEY_FIELD = '_key';

// Long enough that nobody guesses another one's key, which on public routes would show them the other's answer.
const KEY = /^[A-Za-z0-9_-]{16,200}$/;

export const isIdempotencyKey = (key: string): boolean => KEY.test(key);

/** A claim that only the same holder with the very same request repeats. */
export function claimFor(
  holder: string,
  key: string,
  request: Readonly<{ method: string; url: string; rawBody: Buffer | null }>,
): IdempotencyClaim {
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\0`)
    .update(request.rawBody ?? '')
    .digest('base64url');
  return { holder, key, fingerprint };
}
