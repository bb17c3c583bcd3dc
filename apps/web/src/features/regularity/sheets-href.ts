import type { Query } from '../../api/types';
import { kinds, type MatrixSearch, named } from './search';

type Asked = Query<'/api/networks/{networkId}/documents/regularity'>;

/** Where the PDF of what the page shows is; a search for names is not part of it. */
export function sheetsHref(networkId: string, search: MatrixSearch, language: 'de' | 'en'): string {
  const { wer = 'personen', zeigen, gruppe, reihe, von, stichtag } = search;
  const asked: Asked = {
    ...{ language, kind: kinds[wer], groupId: gruppe, seriesId: reihe, from: von, asOf: stichtag },
    only: zeigen === undefined ? undefined : zeigen === 'fehlt-dreimal' ? 'missed' : named[zeigen],
  };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/api/networks/${networkId}/documents/regularity?${new URLSearchParams(given).toString()}`;
}
