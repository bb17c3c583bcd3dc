import { oneOf, page, type RawSearch, text, withoutGaps } from '../../search';

/** Which reports a list shows; those that wait unless another is asked for. */
export const reportLists = [
  'decided',
  'needs_info',
  'accepted',
  'duplicate',
  'already_known',
  'out_of_scope',
  'unanswered',
] as const;
export type ReportList = (typeof reportLists)[number];

export type InboxSearch = {
  suche?: string;
  seite?: number;
  zustand?: ReportList;
  /** The one that is open beside the list. */
  meldung?: string;
};

export const inboxSearch = (raw: RawSearch): InboxSearch =>
  withoutGaps({
    suche: text(raw.suche),
    seite: page(raw.seite),
    zustand: oneOf(raw.zustand, reportLists),
    meldung: text(raw.meldung),
  });
