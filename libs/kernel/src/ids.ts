import { randomUUID } from 'node:crypto';

let lastMilliseconds = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562 section 6.2, method 1): 48 bits of Unix milliseconds, a 12 bit counter, then random bits.
 * Ids of one process rise strictly, so rows of one transaction keep their order. Not a secret: links carry a signature.
 */
export function newId(): string {
  const now = Math.max(Date.now(), lastMilliseconds);
  counter = now === lastMilliseconds ? counter + 1 : 0;
  // More than 4,096 in a millisecond borrow from the next one.
  lastMilliseconds = counter > 0xfff ? now + 1 : now;
  counter &= 0xfff;
  const time = lastMilliseconds.toString(16).padStart(12, '0');
  // The variant and the random bits of version 4 are those of version 7, and Node draws them from a pool.
  return `${time.slice(0, 8)}-${time.slice(8)}-${(0x7000 | counter).toString(16)}${randomUUID().slice(18)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
