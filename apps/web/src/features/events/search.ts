import { type ListSearch, listSearch, oneOf, type RawSearch, text, withoutGaps } from '../../search';

export type EventsSearch = ListSearch & { zeit?: 'vergangen' };

export const eventsSearch = (raw: RawSearch): EventsSearch =>
  withoutGaps({ ...listSearch(raw), zeit: oneOf(raw.zeit, ['vergangen'] as const) });

export const newEventSearch = ({ vorlage }: RawSearch): { vorlage?: string } => withoutGaps({ vorlage: text(vorlage) });
