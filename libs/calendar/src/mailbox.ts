import { encodeParameter } from './content-line.js';
import { type Attendee } from './entry.js';

/** An address inside `mailto:`; only what would end or break the URI is escaped, the rest stays comparable as text. */
export const uriAddress = (email: string): string => email.replace(/[%?#^`{|}]/g, encodeURIComponent);

/** The address in a `mailto:` value, in lower case; null for any other value. */
export function addressOf(value: string): string | null {
  const address = /^mailto:([^\s?]+@[^\s?@]+)$/i.exec(value.trim())?.[1];
  if (!address) return null;
  try {
    return decodeURIComponent(address).toLowerCase();
  } catch {
    return address.toLowerCase();
  }
}

/**
 * The ATTENDEE line of a message. A request asks for an answer even from those who have accepted, so that declining
 * later in the calendar reaches the organizer.
 */
export function attendeeLine({ name, email, status }: Attendee, asksForAnswer: boolean): string {
  const rsvp = asksForAnswer ? 'TRUE' : 'FALSE';
  const answer = `PARTSTAT=${status.toUpperCase()};RSVP=${rsvp}`;
  return `ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;${answer};CN="${encodeParameter(name)}":mailto:${uriAddress(email)}`;
}
