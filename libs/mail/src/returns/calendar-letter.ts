import type { Tx } from '#libs/database';

/** The answer of a calendar program (RFC 6047), as it came. */
export type CalendarLetter = Readonly<{
  /** iCalendar. */
  content: string;
  /** Who sent the mail, in lower case, as the mail says. */
  sender: string;
  /** The receiving server found that it does not come from there (DMARC). */
  isDoubted: boolean;
}>;

/** Who understands answers of calendars: mails know no gatherings. */
export interface CalendarReader {
  /** Notes the answer, in one transaction; the same one once. False when it is nobody's here. */
  take(tx: Tx, letter: CalendarLetter): Promise<boolean>;
}
export const CALENDAR_READER = Symbol('calendar reader');
