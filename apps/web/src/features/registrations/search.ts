import type { Land, RegistrationRow } from '../../api/types';
import { landCodes } from '../contacts/names';
import { oneOf, page, type RawSearch, text, withoutGaps } from '../../search';

export type ParticipantsSearch = {
  suche?: string;
  seite?: number;
  status?: string;
  form?: 'vor-ort' | 'online';
  land?: Land;
  platz?: RegistrationRow['place'];
  sortiert?: string;
  ohne?: string;
  wer?: string;
};

export type EnterSearch = { weg?: 'ohne-anmeldung' };

/** By which way somebody gets on the list. */
export const enterSearch = ({ weg }: RawSearch): EnterSearch =>
  withoutGaps({ weg: oneOf(weg, ['ohne-anmeldung'] as const) });

export const placeKinds: readonly RegistrationRow['place'][] = ['regular', 'guarantee', 'speaker', 'staff'];

export const participantsSearch = (raw: RawSearch): ParticipantsSearch =>
  withoutGaps({
    suche: text(raw.suche),
    seite: page(raw.seite),
    status: text(raw.status),
    form: oneOf(raw.form, ['vor-ort', 'online'] as const),
    land: oneOf(raw.land, landCodes),
    platz: oneOf(raw.platz, placeKinds),
    sortiert: text(raw.sortiert),
    ohne: text(raw.ohne),
    wer: text(raw.wer),
  });
