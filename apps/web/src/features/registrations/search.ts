import { oneOf, page, type RawSearch, text, withoutGaps } from '../../search';

export type ParticipantsSearch = {
  suche?: string;
  seite?: number;
  status?: string;
  form?: 'vor-ort' | 'online';
  sortiert?: string;
  ohne?: string;
  wer?: string;
};

export const participantsSearch = (raw: RawSearch): ParticipantsSearch =>
  withoutGaps({
    suche: text(raw.suche),
    seite: page(raw.seite),
    status: text(raw.status),
    form: oneOf(raw.form, ['vor-ort', 'online'] as const),
    sortiert: text(raw.sortiert),
    ohne: text(raw.ohne),
    wer: text(raw.wer),
  });
