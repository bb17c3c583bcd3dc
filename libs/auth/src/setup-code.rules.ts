import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What the operator reads on the console and types into the first page. Made from the secret: nothing is stored, and
 * every process of an installation knows it.
 */
export function setupCode(secret: string): string {
  const digits = createHmac('sha256', secret).update('tagwerk-setup').digest('hex').slice(0, 16);
  return digits.match(/.{4}/g)!.join('-');
}

export function isSetupCode(secret: string, given: string): boolean {
  const expected = Buffer.from(setupCode(secret));
  const typed = Buffer.from(given.trim().toLowerCase());
  return typed.length === expected.length && timingSafeEqual(typed, expected);
}
