import type { AttendanceMatrix, MatrixRow } from '../../api/types';
import { oneOf, type RawSearch, text, withoutGaps } from '../../search';

/** Whose regularity, as it stands in the address. */
export const kinds = {
  personen: 'persons',
  einrichtungen: 'organisations',
  projekte: 'projects',
  laender: 'laender',
} as const satisfies Record<string, AttendanceMatrix['kind']>;
export type KindName = keyof typeof kinds;

export const named = {
  regelmaessig: 'regular',
  gelegentlich: 'occasional',
  neu: 'new',
  ausgeblieben: 'lapsed',
  nie: 'never',
  ehemalig: 'former',
} as const satisfies Record<string, MatrixRow['status']>;

/** What a matrix can be narrowed to. `fehlt-dreimal`: whoever has missed the latest three meetings, or more. */
export const shownNames = ['fehlt-dreimal', ...(Object.keys(named) as (keyof typeof named)[])] as const;
export type ShownName = (typeof shownNames)[number];

/** `wer`: whose regularity; `zeigen`: which of them; `von` and `stichtag`: from which day to which; `farben`: in colours. */
export type MatrixSearch = {
  wer?: KindName;
  zeigen?: ShownName;
  suche?: string;
  gruppe?: string;
  reihe?: string;
  von?: string;
  stichtag?: string;
  farben?: 'an';
};

const kindNames = Object.keys(kinds) as readonly KindName[];

const id = (value: unknown): string | undefined => {
  const found = text(value);
  return found !== undefined && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(found) ? found : undefined;
};

const day = (value: unknown): string | undefined => {
  const found = text(value);
  return found !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(found) ? found : undefined;
};

export const matrixSearch = (raw: RawSearch): MatrixSearch =>
  withoutGaps({
    wer: oneOf(raw.wer, kindNames),
    zeigen: oneOf(raw.zeigen, shownNames),
    suche: text(raw.suche),
    gruppe: id(raw.gruppe),
    reihe: id(raw.reihe),
    von: day(raw.von),
    stichtag: day(raw.stichtag),
    farben: oneOf(raw.farben, ['an']),
  });
