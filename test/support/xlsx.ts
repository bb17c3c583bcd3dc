import { strFromU8, unzipSync } from 'fflate';

/** What a spreadsheet program finds in the one sheet of a file: words, numbers, empty cells. A formula is an error. */
export function sheetIn(file: Uint8Array): readonly (readonly (string | number | null)[])[] {
  const parts = unzipSync(file);
  const partOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheet = partOf('xl/worksheets/sheet1.xml');
  if (/<f[ >]/.test(sheet)) throw new Error('There is a formula in the sheet.');
  const words = [...partOf('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    plain([...si!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells: (string | number | null)[] = [];
    for (const [, column, type, value] of row!.matchAll(CELL)) {
      cells[numberOf(column!)] = value === undefined ? null : type === 's' ? words[Number(value)]! : Number(value);
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
}

const CELL = /<c r="([A-Z]+)\d+"(?: s="\d+")?(?: t="(\w+)")?(?:\/>|>(?:<v>(.*?)<\/v>)?<\/c>)/gs;

const numberOf = (column: string): number =>
  [...column].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const plain = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
