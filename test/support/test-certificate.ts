import { generateKeyPairSync, sign } from 'node:crypto';

/*
 * A certificate that nobody trusts yet, made for one test: X.509 v3 (RFC 5280) in DER (X.690), self-signed with P-256.
 * Every value is a tag, a length and its bytes.
 */

const TAG = { integer: 0x02, bits: 0x03, bytes: 0x04, oid: 0x06, utf8: 0x0c, time: 0x18, sequence: 0x30, set: 0x31 };

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from([body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([tag, 0x82]), length, body]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(TAG.sequence, ...parts);
const oid = (...bytes: readonly number[]): Buffer => der(TAG.oid, Buffer.from(bytes));
const time = (at: Date): Buffer =>
  der(TAG.time, Buffer.from(`${at.toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`, 'ascii'));
const bits = (value: Buffer): Buffer => der(TAG.bits, Buffer.from([0]), value);

const ECDSA_WITH_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const COMMON_NAME = oid(0x55, 0x04, 0x03);
const SUBJECT_ALT_NAME = oid(0x55, 0x1d, 0x11);
const VERSION_3 = der(0xa0, der(TAG.integer, Buffer.from([2])));

const DAY_MS = 24 * 60 * 60 * 1_000;

export type TestCertificate = Readonly<{ key: string; cert: string }>;

/** For this host name; `days` from now until it ends, negative for one that is over. */
export function aCertificate({ host = 'localhost', days = 1 } = {}): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(TAG.set, sequence(COMMON_NAME, der(TAG.utf8, Buffer.from(host)))));
  const now = Date.now();
  const body = sequence(
    VERSION_3,
    der(TAG.integer, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(now - 30 * DAY_MS)), time(new Date(now + days * DAY_MS))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    // The one extension: a list of DNS names.
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(TAG.bytes, sequence(der(0x82, Buffer.from(host))))))),
  );
  const whole = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, privateKey)));
  const lines = whole.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
