import type { Reader } from '#libs/database';
import type { LocalTime, Zone } from '#libs/kernel';
import { logoOf, type PictureView } from '#libs/networks';
import type { EventState } from '../event-state.rules.js';
import type { AttendanceMode } from '../event-type.rules.js';

/** What people of an event, their mails and their calendar entries need to know about it. */
export type EventFacts = Readonly<{
  id: string;
  networkId: string;
  networkName: string;
  networkSlug: string;
  networkIsPublic: boolean;
  accentColor: string | null;
  networkLogo: PictureView | null;
  slug: string;
  title: string;
  number: number | null;
  type: string;
  format: string;
  state: EventState;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: Zone;
  startsAt: Date;
  endsAt: Date;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  cancelUntil: Date | null;
  maxPerOrganisation: number | null;
  venueName: string;
  venueAddress: string;
  /** Secret: only for people with a place. */
  meetingUrl: string | null;
  contactName: string;
  contactPhone: string;
  contactEmail: string | null;
  fundingNotice: string;
  /** The UID of its entry in calendars: its own id, or that of the series whose rule met it. */
  calendarUid: string;
  /** Under which start it is an occurrence of that series' entry (RECURRENCE-ID); null for an entry of its own. */
  calendarStart: LocalTime | null;
  /** The SEQUENCE that its entry carries now: never below that of its series, whose every change counts for its dates. */
  calendarSequence: number;
  /** The SEQUENCE that the last change of its own plan gave it: what answers an earlier one is out of date. */
  plannedSequence: number;
  changedAt: Date;
  modes: readonly Readonly<{ mode: AttendanceMode; capacity: number | null; reserved: number }>[];
}>;

/** Reads the facts; in a transaction when it is given one. Null when there is no such event. */
export async function findEventFacts(source: Reader, eventId: string): Promise<EventFacts | null> {
  return (await listEventFacts(source, [eventId])).get(eventId) ?? null;
}

/** The facts of many events at once, by id; events that do not exist are left out. */
export async function listEventFacts(source: Reader, eventIds: readonly string[]): Promise<Map<string, EventFacts>> {
  if (eventIds.length === 0) return new Map();
  const rows = await source.query<EventFacts>(EVENT_FACTS, [eventIds]);
  return new Map(rows.map((facts) => [facts.id, facts]));
}

const EVENT_FACTS = `
  select e.id, e.network_id as "networkId", n.name as "networkName", n.slug as "networkSlug", n.is_public as "networkIsPublic", n.accent_color as "accentColor", ${logoOf('n')} as "networkLogo", e.slug, e.title, e.number, e.type, e.format, e.state,
         e.starts_local as "startsLocal", e.ends_local as "endsLocal", e.zone,
         e.starts_at as "startsAt", e.ends_at as "endsAt",
         e.registration_opens_at as "registrationOpensAt", e.registration_closes_at as "registrationClosesAt", e.cancel_until as "cancelUntil",
         e.max_per_organisation as "maxPerOrganisation",
         e.venue_name as "venueName", e.venue_address as "venueAddress", e.meeting_url as "meetingUrl",
         e.contact_name as "contactName", coalesce(nullif(e.contact_phone, ''), n.phone, '') as "contactPhone",
         coalesce(e.contact_email, n.mailbox) as "contactEmail",
         coalesce(nullif(e.funding_notice, ''), n.funding_notice) as "fundingNotice",
         coalesce(e.calendar_uid, e.id) as "calendarUid", e.calendar_start as "calendarStart",
         e.calendar_sequence as "plannedSequence",
         greatest(e.calendar_sequence, (select s.calendar_sequence from event_series s where s.id = e.calendar_uid)) as "calendarSequence", e.changed_at as "changedAt",
         (select coalesce(json_agg(json_build_object('mode', m.mode, 'capacity', m.capacity, 'reserved', m.reserved)
                                   order by m.mode = 'online'), '[]')
          from event_mode m where m.event_id = e.id) as modes
  from event e join network n on n.id = e.network_id
  where e.id = any($1)`;
