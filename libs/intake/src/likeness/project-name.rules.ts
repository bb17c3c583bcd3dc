import { foldGerman, foldPlain } from '#libs/kernel';
import { normalizeName } from '#libs/networks';

// What says only that it is one: every name may have it or not.
const KINDS = /(?<= |^)(?:das |die |der |unser |unsere )?(?:projekt|project|initiative|massnahme|programm)(?= |$)/g;
// `Frankfurt a. M.`, `Frankfurt am Main` and `Frankfurt/Main` are one city; the river never decides.
const RIVERS = /(?<= )(?:a|am|an der|a d)(?: (?:main|m|rhein|oder|o|donau|elbe|neckar|ruhr|weser))(?= |$)/g;

/** The words by which two spellings of a project are the same: folded, without legal form, quotes, kind and river. */
export function projectWords(name: string): readonly string[] {
  const normalized = normalizeName(name);
  const bare = normalized.replace(RIVERS, '').replace(KINDS, '').replace(/ +/g, ' ').trim();
  return (bare === '' ? normalized : bare).split(' ');
}

/**
 * One key for all spellings that differ in nothing but case, umlauts, legal form, punctuation, the word Projekt, and in
 * where a compound is split: `LOTSENPROJEKT Hohenau` and `Lotsen-Projekt Hohenau e. V.`.
 */
export function projectKey(name: string): string {
  const joined = joinedWords(name);
  // What consists of the kind alone keeps it.
  return joined.replace(/(?<=.)(?:projekt|initiative)(?=.)|(?:projekt|initiative)$/g, '') || joined;
}

const joinedWords = (name: string): string => projectWords(name).join('');

/** `Lotsen und Betriebe im Netz` -> `lbn`: how a name may be shortened; of fewer than three words nothing is. */
export function initialsOf(name: string): string {
  const words = projectWords(name).filter((word) => !FILLERS.has(word));
  return words.length < 3 ? '' : words.map((word) => word[0]!).join('');
}

const FILLERS = new Set([
  'und',
  'im',
  'in',
  'am',
  'an',
  'auf',
  'fuer',
  'der',
  'die',
  'das',
  'des',
  'mit',
  'zu',
  'zur',
  'zum',
  'von',
  'and',
  'of',
  'for',
  'the',
]);

/** `QuABB` of `Projekt QuABB Frankfurt`: words in capitals are how people say an acronym. Folded. */
export const acronymsIn = (name: string): ReadonlySet<string> =>
  new Set(
    name
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /\p{Lu}.*\p{Lu}/u.test(word) && word.length <= 8 && !isShouted(name))
      .map(foldGerman),
  );

/** In a name without a small letter capitals say nothing. */
const isShouted = (name: string): boolean => !/\p{Ll}/u.test(name);

/** Whoever writes `Muller` for Müller is found by the second. */
export const foldings = (name: string): readonly [german: string, plain: string] => {
  const words = projectWords(name).join(' ');
  return [foldGerman(words), foldPlain(words)];
};
