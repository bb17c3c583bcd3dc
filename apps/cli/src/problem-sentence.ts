import { InvalidInput, type Problem } from '#libs/kernel';

const sentences: Readonly<Record<string, string>> = {
  'account.address-taken': 'There is an account with this address already.',
  'database.unavailable': 'The database does not answer.',
};

/** What a domain problem means to somebody at a terminal: one sentence. */
export function sentenceOf(problem: Problem): string {
  if (problem instanceof InvalidInput) {
    return problem.facts.faults.map(({ field, fault }) => `The ${field} is ${fault.replaceAll('-', ' ')}.`).join(' ');
  }
  return sentences[problem.code] ?? `This is not possible (${problem.code}).`;
}
