import type { ZxcvbnResult } from '@zxcvbn-ts/core';

type Estimate = (password: string, userInputs: string[]) => ZxcvbnResult;

let estimate: Promise<Estimate> | undefined;

/**
 * How many guesses find the password (Wheeler, zxcvbn: Low-Budget Password Strength Estimation, USENIX Security 2016).
 * The dictionaries take 40 MB and a fifth of a second, so they are read when the first password is chosen.
 */
export async function estimateGuesses(password: string, about: readonly string[]): Promise<ZxcvbnResult> {
  estimate ??= load();
  return (await estimate)(password, [...about]);
}

async function load(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
  ]);
  const dictionary = { ...common.dictionary, ...german.dictionary };
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs });
  return (password, about) => zxcvbn.check(password, about);
}
