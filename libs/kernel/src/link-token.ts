import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail is good for. Each purpose has its own key, so no token serves two ends. */
export const linkPurposes = ['person', 'confirm', 'offer', 'unsubscribe', 'bounce', 'password', 'feed'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/**
 * `subject` is the id of the row the link speaks for; `version` is the row's link version when the link was made:
 * raising it in the row revokes every older link. `expiresOn` is the last second of validity (Unix seconds), 0 = none.
 */
export type LinkClaims = Readonly<{ purpose: LinkPurpose; subject: string; version: number; expiresOn: number }>;

const PURPOSE_BYTE = new Map(linkPurposes.map((purpose, index) => [purpose, index + 1]));

/**
 * Purpose, subject, version and expiry with an HMAC-SHA-256 over them, base64url (72 characters). No token is stored:
 * a copy of the database opens no link.
 */
export function signLink(secret: string, claims: LinkClaims): string {
  const body = Buffer.alloc(22);
  body.writeUInt8(PURPOSE_BYTE.get(claims.purpose)!, 0);
  Buffer.from(claims.subject.replaceAll('-', ''), 'hex').copy(body, 1);
  body.writeUInt8(claims.version % 256, 17);
  body.writeUInt32BE(claims.expiresOn, 18);
  return Buffer.concat([body, seal(secret, body)]).toString('base64url');
}

/** The claims of a token with a valid signature and purpose; null for anything else. Expiry is the caller's to judge. */
export function readLink(secret: string, purpose: LinkPurpose, token: string): LinkClaims | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 54 || bytes.toString('base64url') !== token) return null;
  const body = bytes.subarray(0, 22);
  if (!timingSafeEqual(bytes.subarray(22), seal(secret, body))) return null;
  if (body.readUInt8(0) !== PURPOSE_BYTE.get(purpose)) return null;
  const hex = body.toString('hex', 1, 17);
  const subject = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { purpose, subject, version: body.readUInt8(17), expiresOn: body.readUInt32BE(18) };
}

const seal = (secret: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update('tagwerk-link\0').update(body).digest();
