import { PatternsUnreadable } from '../attendance.errors.js';
import { type Figures, figuresOf, pooled, type Presence } from './figures.rules.js';
import { type Delegate, type OrganisationFigures, organisationFiguresOf } from './organisation.rules.js';

/** One line of a table to check published figures by: `P01;Kreishandwerkerschaft Westmark;PPEPPAPP;ended`. */
export type PatternLine = Delegate & Readonly<{ id: string; organisation: string }>;

const LETTERS: Readonly<Record<string, Presence>> = {
  P: 'present',
  A: 'absent',
  E: 'excused',
  S: 'substituted',
  '.': 'not-asked',
};
const NOT_ENDED = ['', '0', 'no', 'nein', 'false'];

/**
 * Blank lines, lines that begin with `#` and a header that begins with `id;` are passed over.
 * @throws {PatternsUnreadable} with the number of the line
 */
export function patternLines(text: string): PatternLine[] {
  const seen = new Set<string>();
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, at) => {
      if (line.trim() === '' || line.startsWith('#') || (at === 0 && /^id;/i.test(line))) return [];
      const read = patternLine(line, at + 1);
      if (seen.has(read.id)) throw new PatternsUnreadable({ line: at + 1, fault: 'id-twice' });
      seen.add(read.id);
      return [read];
    });
}

function patternLine(line: string, number: number): PatternLine {
  const fields = line.split(';').map((field) => field.trim());
  const [id = '', organisation = '', pattern, ended = ''] = fields;
  if (pattern === undefined || fields.length > 4) throw new PatternsUnreadable({ line: number, fault: 'fields' });
  if (id === '') throw new PatternsUnreadable({ line: number, fault: 'no-id' });
  const meetings = [...pattern.toUpperCase()].map((letter) => {
    const presence = LETTERS[letter];
    if (presence === undefined) throw new PatternsUnreadable({ line: number, fault: 'letters' });
    return presence;
  });
  return { id, organisation, meetings, isFormer: !NOT_ENDED.includes(ended.toLowerCase()) };
}

export type RegularityTable = Readonly<{
  persons: readonly (Readonly<{ id: string }> & Figures)[];
  organisations: readonly (Readonly<{ id: string }> & OrganisationFigures)[];
  pooled: Readonly<{ persons: readonly [number, number]; organisations: readonly [number, number] }>;
}>;

/** The figures of everybody and of every organisation, in the order in which they come. */
export function regularityTable(lines: readonly PatternLine[]): RegularityTable {
  const persons = lines.map(({ id, meetings, isFormer }) => ({ id, ...figuresOf(meetings, isFormer) }));
  const members = new Map<string, Delegate[]>();
  for (const line of lines) {
    if (line.organisation !== '') members.set(line.organisation, [...(members.get(line.organisation) ?? []), line]);
  }
  const organisations = [...members].map(([id, delegates]) => ({ id, ...organisationFiguresOf(delegates) }));
  return { persons, organisations, pooled: { persons: pooled(persons), organisations: pooled(organisations) } };
}
