import { type Titles, usualLine, type UsualName, usualNames } from '../events/usual-course';
import { type AgendaKind, type Draft, newLine } from './agenda';

/** What stands in most programmes. */
export const agendaPresets = [
  'welcome',
  'input',
  'break',
  'groups',
  'plenum',
  'outlook',
] as const satisfies UsualName[];

/** A new line as it usually is. */
export const presetLine = (name: UsualName, titleOf: Titles): Draft => newLine(usualLine(name, titleOf));

/** What a line is that is called like a usual one; undefined for any other title. */
export const kindByTitle = (title: string, titleOf: Titles): AgendaKind | undefined =>
  usualNames.map((name) => usualLine(name, titleOf)).find((line) => isSameTitle(line.title, title))?.kind;

const isSameTitle = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();
