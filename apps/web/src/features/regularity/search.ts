import { oneOf, type RawSearch, text, withoutGaps } from '../../search';
import { kinds, type KindName, type ShownName, shownNames } from './matrix-rows';

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
