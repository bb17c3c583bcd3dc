import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Given to a browser that has signed in. It proves that an account was used here before, so failures of strangers do
 * not delay its owner (OWASP, device cookies). It opens nothing.
 */
export const deviceToken = (secret: string, accountId: string): string =>
  createHmac('sha256', secret).update(`tagwerk-device\0${accountId}`).digest('base64url');

export function isDeviceOf(secret: string, accountId: string, token: string | undefined): boolean {
  const expected = Buffer.from(deviceToken(secret, accountId));
  const given = Buffer.from(token ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
