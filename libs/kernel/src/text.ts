/**
 * The key by which German names are found: lower case, ä→ae, ö→oe, ü→ue, ß→ss, other accents removed. Whoever types
 * `Mueller` finds Müller; `fold_plain` finds him by `Muller`.
 */
export function foldGerman(text: string): string {
  return stripAccents(
    // Some systems write ü as two characters, u and the dots.
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ä', 'ae')
      .replaceAll('ö', 'oe')
      .replaceAll('ü', 'ue')
      .replaceAll('ß', 'ss'),
  );
}

/** Lower case with every accent removed: ä→a, é→e, ß→ss. */
export const foldPlain = (text: string): string => stripAccents(text.toLowerCase().replaceAll('ß', 'ss'));

const stripAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

// C0 and C1 controls, line and paragraph separators, and the bidirectional overrides that disguise text.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** One line of visible text: what a header, a calendar line or a name may hold. */
export const singleLine = (text: string): string => text.replace(UNPRINTABLE, ' ').replace(/ {2,}/g, ' ').trim();

/** False for NUL and lone surrogates, which PostgreSQL cannot store and mail cannot carry. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
