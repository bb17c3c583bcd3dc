import { isId } from '#libs/kernel';

/** Named like something a program likes to fill in; people neither see nor reach it. */
export const HONEYPOT = 'website';

/** Nobody reads and fills in seven fields faster; programs that send at once do. */
const FASTEST_MILLISECONDS = 1_000;

/**
 * Whether a program seems to have filled in the form. Nobody is turned away: the form comes back with what was typed,
 * so a person whose browser was too helpful sends it again. A form's key is a UUID of version 7 (RFC 9562), whose
 * first 48 bits tell when the page was drawn.
 * @param now a key made at this moment
 */
export function looksAutomatic(honeypot: string | undefined, key: string | undefined, now: string): boolean {
  if (honeypot || key === undefined) return true;
  const drawn = drawnAt(key);
  return drawn !== null && drawnAt(now)! - drawn < FASTEST_MILLISECONDS;
}

// A program that names keys of its own kind says openly what it is and is not held up.
const drawnAt = (key: string): number | null =>
  isId(key) && key[14] === '7' ? parseInt(key.replaceAll('-', '').slice(0, 12), 16) : null;
