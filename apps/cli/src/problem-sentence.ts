import { type AddressFault, InvalidInput, type Problem } from '#libs/kernel';

const sentences: Readonly<Record<string, string>> = {
  'account.address-taken': 'There is an account with this address already.',
  'database.unavailable': 'The database does not answer.',
};

// What would read wrongly after "The email is".
const predicates: Readonly<Record<string, string>> = {
  required: 'is missing',
  'several-addresses': 'holds more than one address',
  'address-without-at': 'has no sign @',
  'address-with-space': 'has a space in it',
  'address-without-name': 'has nothing before the sign @',
  'address-without-domain': 'has nothing after the sign @',
  'address-without-ending': 'has no ending such as ".org"',
  'address-with-dots': 'has a dot too many',
  'address-with-umlaut': 'has a letter before the sign @ that addresses cannot have',
  'address-with-sign': 'has a sign before the @ that no address has',
  'address-with-wrong-domain': 'has no internet domain after the sign @',
} satisfies Partial<Record<AddressFault, string>>;

/** What a domain problem means to somebody at a terminal: one sentence. */
export function sentenceOf(problem: Problem): string {
  if (problem instanceof InvalidInput) {
    return problem.facts.faults
      .map(({ field, fault }) => `The ${field} ${predicates[fault] ?? `is ${fault.replaceAll('-', ' ')}`}.`)
      .join(' ');
  }
  return sentences[problem.code] ?? `This is not possible (${problem.code}).`;
}
