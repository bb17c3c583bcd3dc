import { createHash, randomBytes } from 'node:crypto';

/** Long enough for a day's work with a lunch break's tolerance (OWASP ASVS 7.3). */
export const ABSOLUTE_MINUTES = 12 * 60;
export const IDLE_MINUTES = 60;

/** A session's last use is written at most this often. */
export const TOUCH_SECONDS = 60;

export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** A token has 256 random bits: a fast hash is enough, nobody can try them. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const minutesAfter = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);

export type Lifetime = Readonly<{ seenAt: Date; expiresAt: Date }>;

export const isAlive = ({ expiresAt, seenAt }: Lifetime, now: Date): boolean =>
  now < expiresAt && now < minutesAfter(seenAt, IDLE_MINUTES);
