import { type LocalTime, type Zone } from '#libs/kernel';

/** A mailbox with the name that calendars show. */
export type Mailbox = Readonly<{ name: string; email: string }>;

export type Participation = 'needs-action' | 'accepted' | 'declined' | 'tentative';

/** The one person a calendar mail is for, with the answer that is known so far. */
export type Attendee = Mailbox & Readonly<{ status: Participation }>;

/**
 * That a gathering comes again. `rule` is the RRULE without its end, which is written in UTC from `last`, the start of
 * the last one; `excluded` are starts that the rule gives and on which nothing takes place. All on the clock of the
 * entry's zone.
 */
export type Recurs = Readonly<{ rule: string; last: LocalTime; excluded: readonly LocalTime[] }>;

type Gathering = Readonly<{
  /** Set once per gathering, stays through every move and the cancellation. Printable ASCII without `,;\`. */
  uid: string;
  /** 0 first, raised with every change of time, place or status; stored with the gathering, never derived. */
  sequence: number;
  /** When the entry last changed (feeds) or when the message was made (mail): DTSTAMP and LAST-MODIFIED. */
  stamp: Date;
  starts: LocalTime;
  ends: LocalTime;
  zone: Zone;
  summary: string;
  description: string;
  location: string;
  /** The public page of the gathering. */
  url?: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** A mailbox that is read: answers of calendar programs go there. */
  organizer: Mailbox;
  /** The entry stands for a whole series. */
  recurs?: Recurs;
  /** The entry stands for one date of the series with its `uid`: the start that the rule gave it. */
  recurrenceId?: LocalTime;
}>;

/** What one person gets: may carry that person's own way into the video room. */
export type CalendarEntry = Gathering & Readonly<{ conferenceUrl?: string; attendee?: Attendee }>;

/** What anybody with the link of a feed reads. A personal join link or a name does not fit in, by type. */
export type SharedEntry = Gathering & Readonly<{ conferenceUrl?: never; attendee?: never }>;

/** An entry on its way to one person by mail. */
export type PersonalEntry = CalendarEntry & Readonly<{ attendee: Attendee }>;
