import { domainToASCII } from 'node:url';
import { foldGerman, foldPlain, singleLine } from './text.js';

// Müller, Mueller and Muller meet in `muller`.
export const foldLoose = (text: string): string => foldGerman(text).replace(/([aou])e/g, '$1');

const forms = (text: string): string[] => [...new Set([foldGerman(text), foldPlain(text), foldLoose(text)])];

// Addresses are kept as they travel: whoever types `info@müller.example.org` looks for `info@xn--mller-kva.example.org`.
function travelForm(word: string): string[] {
  const start = word.lastIndexOf('@') + 1;
  const ascii = domainToASCII(word.slice(start));
  return ascii.includes('xn--') ? [`${word.slice(0, start).toLowerCase()}${ascii}`] : [];
}

/** What a `search` column holds: every spelling under which somebody may look for these words. */
export function searchTextOf(...parts: readonly string[]): string {
  return forms(singleLine(parts.filter((part) => part !== '').join(' '))).join(' ');
}

/**
 * One list of LIKE patterns per word of the term; a row is found when each word matches one of its patterns.
 * More than eight words only narrow what is already narrow, so the rest is ignored.
 */
export function searchPatterns(term: string): string[][] {
  const words = singleLine(term)
    .split(' ')
    .filter((word) => word !== '');
  return words
    .slice(0, 8)
    .map((word) => [...forms(word), ...travelForm(word)].map((form) => `%${form.replace(/[\\%_]/g, '\\$&')}%`));
}

/** The loose spelling of a column without a `search` of its own, as SQL; the patterns of `searchPatterns` fit it. */
export const looseSql = (column: string): string =>
  `regexp_replace(regexp_replace(normalize(lower(replace(${column}, 'ß', 'ss')), NFD), '[\\u0300-\\u036f]', '', 'g'), '([aou])e', '\\1', 'g')`;
