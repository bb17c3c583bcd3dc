import type { WaitlistClass } from './capacity.rules.js';
import type { RegistrationRow } from '../live-registration.queries.js';
import type { WaitingEntry } from './waitlist.rules.js';

/** What the rules of the waiting list look at. */
export const entryOf = (row: RegistrationRow): WaitingEntry => ({
  id: row.id,
  waitlistClass: (row.waitlistClass ?? 5) as WaitlistClass,
  place: row.place,
  organisationKey: row.organisationKey,
  promisedSince: row.promisedSince,
  offers: row.offers,
});
