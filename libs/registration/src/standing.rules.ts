import { type RegistrationStatus, registrationStatuses } from './registration-status.rules.js';

/** What a status means for places, limits, notices and lists. */
export type Standing = Readonly<{
  /** One of these per person and event, whatever the race (unique index `uq_registration_live`). */
  isLive: boolean;
  /** Attendance has not been recorded: what happens to the event happens to the registration. */
  isOpen: boolean;
  /** Has a place, or had it when the doors opened. */
  holdsPlace: boolean;
  /** Nobody else can have the place: it is held, or kept for the answer to an offer. */
  fillsPlace: boolean;
  /** A colleague of those of the same organisation who come after; nobody before the mailbox is proven. */
  countsForOrganisation: boolean;
  /** Hears what happens to the event. Nobody before the mailbox is proven, and nobody who stayed away. */
  isTold: boolean;
}>;

const none: Standing = {
  isLive: false,
  isOpen: false,
  holdsPlace: false,
  fillsPlace: false,
  countsForOrganisation: false,
  isTold: false,
};
const waiting: Standing = { ...none, isLive: true, isOpen: true, countsForOrganisation: true, isTold: true };
const seated: Standing = { ...waiting, holdsPlace: true, fillsPlace: true };

/** The only answer to "has a place?" and its sisters; lists in SQL are made from it. */
export const standing: Readonly<Record<RegistrationStatus, Standing>> = {
  requested: { ...none, isLive: true, isOpen: true },
  confirmed: seated,
  waitlisted: waiting,
  offered: { ...waiting, fillsPlace: true },
  pending_reconfirmation: seated,
  rejected: none,
  cancelled: none,
  attended: { ...seated, isOpen: false },
  no_show: { ...seated, isOpen: false, isTold: false },
};

/** The statuses that have all of these marks. */
export const statusesWith = (...marks: readonly (keyof Standing)[]): readonly RegistrationStatus[] =>
  registrationStatuses.filter((status) => marks.every((mark) => standing[status][mark]));

/** The same for the brackets of `in (…)`. */
export const sqlStatuses = (...marks: readonly (keyof Standing)[]): string =>
  statusesWith(...marks)
    .map((status) => `'${status}'`)
    .join(', ');
