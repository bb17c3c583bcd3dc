import type { Person } from './types';

const MOST = 20;
export const FEWEST_LETTERS = 3;

/** “Müller” as “mueller” and as “muller”: both are typed by people in a hurry. */
function foldings(text: string): readonly string[] {
  const lower = text.toLowerCase().replaceAll('ß', 'ss');
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '');
  const long = lower.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter]!);
  return [plain, long.normalize('NFD').replace(/\p{M}/gu, '')];
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

export const nameOf = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string =>
  [firstName, lastName].filter(Boolean).join(' ');

/** Whoever has words that begin like each word typed, by name and organisation; the names come first. */
export function found(people: readonly Person[], typed: string): readonly Person[] {
  const asked = wordsOf(typed.trim()).map(foldings);
  if (typed.trim().length < FEWEST_LETTERS || asked.length === 0) return [];
  const fits = (text: string): boolean => {
    const words = foldings(text).flatMap(wordsOf);
    return asked.every((forms) => words.some((word) => forms.some((form) => word.startsWith(form))));
  };
  const some = people.filter(
    (person) => person.standing !== 'gone' && fits(`${nameOf(person)} ${person.organisationName}`),
  );
  const byName = (one: Person): number => (fits(nameOf(one)) ? 0 : 1);
  const order = new Intl.Collator('de');
  return [...some]
    .sort((one, other) => byName(one) - byName(other) || order.compare(one.lastName, other.lastName))
    .slice(0, MOST);
}
