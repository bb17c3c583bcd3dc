import { estimateGuesses } from './password-strength.rules.js';

/** OWASP's second profile for Argon2id: 19 MiB, two passes, one lane. */
export const argonParameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const SHORTEST = 12;
/** Bounds the work of hashing, and leaves room for any sentence. */
export const LONGEST = 200;

/** Whoever steals the hashes must need more than this: with these Argon2id parameters, years on one machine. */
const FEWEST_GUESSES = 1e10;

type Owner = Readonly<{ email: string; displayName: string }>;

/**
 * Length and guessability instead of composition rules (NIST SP 800-63B, ASVS 6.2).
 * @returns the fault's code, or null for a good password
 */
export async function passwordFault(password: string, about: Owner): Promise<string | null> {
  if ([...password].length < SHORTEST) return 'too-short';
  if ([...password].length > LONGEST) return 'too-long';
  const { guesses, sequence } = await estimateGuesses(password, personalWords(about));
  if (guesses >= FEWEST_GUESSES) return null;
  if (sequence.some(({ dictionaryName }) => dictionaryName === 'userInputs')) return 'too-personal';
  return sequence.some(({ pattern }) => pattern === 'dictionary') ? 'too-common' : 'too-simple';
}

/** Mailbox, domain and names, and the product itself. */
const personalWords = ({ email, displayName }: Owner): string[] => [
  email,
  ...email.split(/[@.]/),
  displayName,
  ...displayName.split(' '),
  'tagwerk',
];
