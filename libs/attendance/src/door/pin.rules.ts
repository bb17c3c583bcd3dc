import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const DIGITS = 6;
const FREE_FAILURES = 4;
const LONGEST_DELAY_SECONDS = 15 * 60;
/** Tablets that were without a network in the morning bring what they hold in the evening. */
const GRACE_MS = 12 * 3_600_000;

/** Follows from the link and our secret: organisers read it again at any time, a copy of the database does not tell it. */
export const pinOf = (secret: string, linkId: string): string =>
  String(
    createHmac('sha256', secret).update(`tagwerk-check-in-pin\0${linkId}`).digest().readUInt32BE() % 10 ** DIGITS,
  ).padStart(DIGITS, '0');

/** Spaces are forgiven. */
export function isPin(secret: string, linkId: string, typed: string): boolean {
  const [given, wanted] = [typed.replace(/\s/g, ''), pinOf(secret, linkId)].map((text) => Buffer.from(text));
  return given!.length === wanted!.length && timingSafeEqual(given!, wanted!);
}

/** Wrong PINs of one link, wherever they were typed: only those who hold the link can type any. */
export type PinFailures = Readonly<{ failures: number; failedAt: Date | null }>;

/** How many seconds no PIN counts: none after four wrong ones, then 5 s doubling up to a quarter of an hour. */
export function pinWait({ failures, failedAt }: PinFailures, now: Date): number {
  if (failures <= FREE_FAILURES || failedAt === null) return 0;
  const delay = Math.min(LONGEST_DELAY_SECONDS, 5 * 2 ** Math.min(failures - FREE_FAILURES - 1, 20));
  return Math.max(0, Math.ceil((failedAt.getTime() - now.getTime()) / 1_000 + delay));
}

/** From then on no link of the gathering opens anything. */
export const doorEndsAt = (endsAt: Date): Date => new Date(endsAt.getTime() + GRACE_MS);

export const newDeviceToken = (): string => randomBytes(32).toString('base64url');

/** A token has 256 random bits: a fast hash is enough, nobody can try them. */
export const hashOfDevice = (token: string): string => createHash('sha256').update(token).digest('base64url');
