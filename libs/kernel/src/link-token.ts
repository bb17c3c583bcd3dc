import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a mail is good for. Each purpose has its own key, so no token serves two ends. */
export const linkPurposes = [
  'person',
  'confirm',
  'offer',
  'unsubscribe',
  'bounce',
  'password',
  'feed',
  'invitation',
  'wish',
  'report',
  'objection',
  'contact',
  'check-in',
  'room-screen',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What a link says of itself; all of it is signed. */
export type LinkClaims = Readonly<{
  purpose: LinkPurpose;
  /** The id of the row the link speaks for. */
  subject: string;
  /** The version of the mailbox the link was sent to: a new address or a revocation raises it and ends every older link. */
  version: number;
  /** The state of the row that only this link may answer, for example one of several offers; 0 where there is none. */
  turn: number;
  /** When it was sent to the mailbox (Unix milliseconds); 0 proves no address but the subject's. */
  sentAt: number;
  /** Last second of validity (Unix seconds); 0 = none. */
  expiresOn: number;
}>;

export type LinkToSign = Omit<LinkClaims, 'turn' | 'sentAt'> & Partial<Pick<LinkClaims, 'turn' | 'sentAt'>>;

const PURPOSE_BYTE = new Map(linkPurposes.map((purpose, index) => [purpose, index + 1]));

const BODY_BYTES = 37;

/**
 * The claims with an HMAC-SHA-256 over them, base64url (92 characters). Every number has the room that its column has
 * or more, so that none wraps. No token is stored: a copy of the database opens no link.
 * @throws {RangeError} when a number does not fit
 */
export function signLink(secret: string, claims: LinkToSign): string {
  const { turn = 0, sentAt = 0 } = claims;
  const body = Buffer.alloc(BODY_BYTES);
  body.writeUInt8(PURPOSE_BYTE.get(claims.purpose)!, 0);
  Buffer.from(claims.subject.replaceAll('-', ''), 'hex').copy(body, 1);
  body.writeUInt32BE(claims.version, 17);
  body.writeUInt32BE(turn, 21);
  body.writeUIntBE(sentAt, 25, 6);
  body.writeUIntBE(claims.expiresOn, 31, 6);
  return Buffer.concat([body, seal(secret, body)]).toString('base64url');
}

/** The claims of a token with a valid signature and purpose; null for anything else. Expiry is the caller's to judge. */
export function readLink(secret: string, purpose: LinkPurpose, token: string): LinkClaims | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== BODY_BYTES + 32 || bytes.toString('base64url') !== token) return null;
  const body = bytes.subarray(0, BODY_BYTES);
  if (!timingSafeEqual(bytes.subarray(BODY_BYTES), seal(secret, body))) return null;
  if (body.readUInt8(0) !== PURPOSE_BYTE.get(purpose)) return null;
  const hex = body.toString('hex', 1, 17);
  const subject = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  const [version, turn] = [body.readUInt32BE(17), body.readUInt32BE(21)];
  return { purpose, subject, version, turn, sentAt: body.readUIntBE(25, 6), expiresOn: body.readUIntBE(31, 6) };
}

const seal = (secret: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update('tagwerk-link\0').update(body).digest();
