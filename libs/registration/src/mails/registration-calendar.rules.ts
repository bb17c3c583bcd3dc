import type { CalendarEntry, SharedEntry } from '#libs/calendar';
import { type EventFacts, placeOf } from '#libs/events';
import type { Mode } from '../registration-status.rules.js';

/** Where the instance lives and whom calendar programs answer when an event names nobody. */
export type CalendarOrigin = Readonly<{ baseUrl: string; mailbox: string }>;

/**
 * The entry somebody with a place gets by mail. The way into the video room is in it only for those who take part
 * online. `bump` is added to the event's SEQUENCE (see the entity).
 */
export function personalEntry(
  event: EventFacts,
  mode: Mode,
  bump: number,
  stamp: Date,
  origin: CalendarOrigin,
): CalendarEntry {
  const shared = sharedEntry(event, origin);
  const conferenceUrl = mode === 'online' ? (event.meetingUrl ?? undefined) : undefined;
  return {
    ...shared,
    stamp,
    sequence: event.calendarSequence + bump,
    location: mode === 'online' ? (conferenceUrl ?? 'online') : shared.location,
    ...(conferenceUrl ? { conferenceUrl } : {}),
  };
}

/** The entry anybody may read: feeds and the download of the event page. */
export function sharedEntry(event: EventFacts, { baseUrl, mailbox }: CalendarOrigin): SharedEntry {
  const page = `${baseUrl}/e/${event.slug}`;
  return {
    // A UUID and nothing else (RFC 7986 section 5.3): it outlives every move, the cancellation and the domain.
    uid: event.calendarUid,
    ...(event.calendarStart !== null && { recurrenceId: event.calendarStart }),
    sequence: event.calendarSequence,
    stamp: event.changedAt,
    starts: event.startsLocal,
    ends: event.endsLocal,
    zone: event.zone,
    summary: event.title,
    description: [page, event.contactName, event.contactPhone].filter((line) => line !== '').join('\n'),
    location: placeOf(event, event.format === 'online' ? 'online' : 'on_site'),
    url: page,
    status: event.state === 'cancelled' || event.state === 'not_held' ? 'cancelled' : 'confirmed',
    organizer: { name: event.networkName, email: event.contactEmail ?? mailbox },
  };
}
