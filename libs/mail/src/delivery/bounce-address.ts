import { createHmac, timingSafeEqual } from 'node:crypto';

// Lower case and digits only (RFC 4648 base32): some servers change the case of a local part on its way back.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const SEAL_BYTES = 10;

/**
 * The envelope sender of one mail (VERP), `bounce+<token>@domain`: a bounce to it names its mail without being opened.
 * The token is the mail's id and 80 bits of an HMAC in base32, 42 characters; a signed link would not fit the 64
 * octets of a local part.
 */
export function bounceAddress(mailId: string, secret: string, domain: string): string {
  const id = Buffer.from(mailId.replaceAll('-', ''), 'hex');
  return `bounce+${base32(Buffer.concat([id, seal(id, secret)]))}@${domain}`;
}

/** The id of the mail whose bounce arrived at this address; null for an address that was not made here. */
export function mailOfBounceAddress(address: string, secret: string): string | null {
  const token = /^bounce\+([a-z2-7]{42})@/i.exec(address)?.[1]?.toLowerCase();
  if (token === undefined) return null;
  const bytes = fromBase32(token);
  const id = bytes.subarray(0, 16);
  if (base32(bytes) !== token || !timingSafeEqual(bytes.subarray(16), seal(id, secret))) return null;
  const hex = id.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const seal = (id: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update('tagwerk-bounce\0').update(id).digest().subarray(0, SEAL_BYTES);

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]!).join('');
}

function fromBase32(token: string): Buffer {
  const bits = [...token].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
