/** OWASP's second profile for Argon2id: 19 MiB, two passes, one lane. */
export const argonParameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const SHORTEST = 12;
/** Bounds the work of hashing, and leaves room for any sentence. */
export const LONGEST = 200;

/** What a password must have besides a word that anybody would try. */
const BEYOND_THE_WORD = 8;

const COMMON =
  /^(password|passwort|kennwort|geheim|qwert[zy]uiop|hallo|willkommen|sommer|winter|tagwerk|letmein|admin)/;

/**
 * Length instead of composition rules (NIST SP 800-63B, ASVS 6.2): refused are short, repetitive and guessable ones.
 * @returns the fault's code, or null for a good password
 */
export function passwordFault(
  password: string,
  about: Readonly<{ email: string; displayName: string }>,
): string | null {
  if ([...password].length < SHORTEST) return 'too-short';
  if ([...password].length > LONGEST) return 'too-long';
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return 'too-simple';
  const rest = plain.replace(COMMON, '');
  if (rest !== plain && rest.length < BEYOND_THE_WORD) return 'too-common';
  return personalWords(about).some((word) => plain.replace(word, '').length < BEYOND_THE_WORD) ? 'too-personal' : null;
}

const personalWords = ({ email, displayName }: { email: string; displayName: string }): string[] =>
  [email, ...email.split(/[@.]/), displayName, ...displayName.split(' ')]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3);
