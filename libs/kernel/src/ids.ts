import { randomBytes } from 'node:crypto';

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
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMilliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  const hex = bytes.toString('hex');
  const variant = ((bytes[8]! & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
