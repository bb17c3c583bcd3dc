/** Makes a secret that passes; part of every refusal, so that nobody has to invent one. */
export const MAKE_SECRET = 'openssl rand -base64 36';

const SHORTEST = 32;
// Random text of 32 digits has fewer than this in one of a thousand cases, hexadecimal or richer text practically never.
const FEWEST_DISTINCT = 8;
// Neighbours in the alphabet follow each other in a quarter of random digits and in far fewer of richer text.
const MOST_IN_SEQUENCE = 2 / 3;
// What stands in instructions and examples in place of a secret.
const PLACEHOLDER =
  /(change|replace|insert)[\W_]?(me|this|it)|placeholder|openssl|random[\W_]?char|your[\W_]?(own[\W_]?)?(secret|key)|passwor[dt]|kennwort|secret|geheim|example|beispiel|tagwerk|qwert[yz]|asdfgh/i;

/**
 * What makes a secret guessable, as the end of a sentence; null when nothing does. Chance cannot be measured: this
 * refuses what certainly has none.
 */
export function secretFault(secret: string): string | null {
  if (secret.length < SHORTEST) return `must have at least ${SHORTEST} characters`;
  if (new Set(secret).size < FEWEST_DISTINCT) return 'has too few different characters';
  if (isRepetition(secret)) return 'repeats itself';
  if (sequenceShare(secret) > MOST_IN_SEQUENCE) return 'is a sequence';
  if (PLACEHOLDER.test(secret)) return 'looks like a placeholder';
  return null;
}

function isRepetition(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period += 1) {
    if (text.startsWith(text.slice(period))) return true;
  }
  return false;
}

function sequenceShare(text: string): number {
  const codes = [...text].map((character) => character.codePointAt(0)!);
  const steps = codes.slice(1).map((code, index) => Math.abs(code - codes[index]!));
  return steps.filter((step) => step <= 1).length / steps.length;
}
