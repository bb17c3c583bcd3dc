import { BERLIN, type LocalDay, type LocalTime, plusMinutes, searchTextOf, toInstant } from '#libs/kernel';
import { normalizeName } from '#libs/networks';
import type { EventFormat, EventState, EventType } from '#libs/events';
import type { DemoNetwork, DemoPerson } from './demo-network.js';

export type DemoEvent = Readonly<{
  id: string;
  state: EventState;
  startsLocal: LocalTime;
  startsAt: string;
  mode: 'on_site' | 'online';
  opensAt: Date;
}>;

export type EventPlan = Readonly<{
  slug: string;
  number: number | null;
  title: string;
  motto: string;
  description: string;
  type: EventType;
  format: EventFormat;
  state: EventState;
  starts: LocalTime;
  ends: LocalTime;
  opens: LocalTime;
  closes: LocalTime;
  venue?: readonly [name: string, address: string, directions: string, accessibility: string];
  meetingUrl?: string;
  capacity: readonly (readonly [mode: 'on_site' | 'online', capacity: number | null, reserved: number])[];
  audience?: string;
  nextDateHint?: string;
  constituting?: boolean;
  maxPerOrganisation?: number;
  groupId?: string;
  seriesId?: string;
  /** The day of the series' rule, when it has one. */
  occurrence?: LocalDay;
  cancelReason?: string;
  contact: readonly [name: string, phone: string, email: string];
  agenda: readonly (readonly [
    minutes: number,
    kind: string,
    title: string,
    speakers?: readonly (readonly [string, string])[],
  ])[];
}>;

// Newly reported projects are promised an invitation to these.
const KEEPS_PROMISES: ReadonlySet<EventType> = new Set(['fachtag', 'netzwerktreffen']);

/** An event with its modes and agenda, its dates moved like everything else. */
export function addEvent(network: DemoNetwork, plan: EventPlan): DemoEvent {
  const { calendar } = network;
  const [starts, ends] = [calendar.local(plan.starts), calendar.local(plan.ends)];
  const [venueName, venueAddress, directions, accessibility] = plan.venue ?? ['', '', '', ''];
  const [contactName, contactPhone, contactEmail] = plan.contact;
  const id = network.row('event', {
    network_id: network.id,
    group_id: plan.groupId ?? null,
    series_id: plan.seriesId ?? null,
    occurrence_date: plan.occurrence ? calendar.day(plan.occurrence) : null,
    slug: plan.slug,
    number: plan.number,
    title: plan.title,
    motto: plan.motto,
    description: plan.description,
    type: plan.type,
    format: plan.format,
    state: plan.state,
    starts_local: starts,
    ends_local: ends,
    zone: BERLIN,
    starts_at: toInstant(starts, BERLIN).toISOString(),
    ends_at: toInstant(ends, BERLIN).toISOString(),
    venue_name: venueName,
    venue_address: venueAddress,
    venue_directions: directions,
    accessibility_notes: accessibility,
    meeting_url: plan.meetingUrl ?? null,
    audience: plan.audience ?? '',
    cost_note: '',
    registration_opens_at: calendar.instant(plan.opens).toISOString(),
    registration_closes_at: calendar.instant(plan.closes).toISOString(),
    cancel_until: null,
    max_per_organisation: plan.maxPerOrganisation ?? null,
    contact_name: contactName,
    contact_phone: contactPhone,
    contact_email: contactEmail,
    funding_notice: '',
    next_date_hint: plan.nextDateHint ?? '',
    guarantee_relevant: KEEPS_PROMISES.has(plan.type),
    constituting: plan.constituting ?? false,
    calendar_sequence: 0,
    cancel_reason: plan.cancelReason ?? '',
    search: searchTextOf(plan.title, plan.motto, venueName, venueAddress),
    changed_at: network.sinceInstant,
    ...network.stamps(),
  });
  for (const [mode, capacity, reserved] of plan.capacity)
    network.part('event_mode', { event_id: id, mode, capacity, reserved });
  let at = starts;
  plan.agenda.forEach(([minutes, kind, title, speakers], index) => {
    const item = network.row('agenda_item', {
      event_id: id,
      position: index + 1,
      starts_local: at,
      minutes,
      kind,
      title,
      description: '',
      is_public: true,
    });
    speakers?.forEach(([name, organisation], position) =>
      network.part('agenda_speaker', {
        agenda_item_id: item,
        position: position + 1,
        name,
        organisation_name: organisation,
      }),
    );
    at = plusMinutes(at, minutes);
  });
  return {
    id,
    state: plan.state,
    startsLocal: plan.starts,
    startsAt: calendar.instant(plan.starts).toISOString(),
    mode: plan.capacity[0]![0],
    opensAt: calendar.instant(plan.opens),
  };
}

export type DemoRegistration = Readonly<{
  person: DemoPerson;
  status: 'confirmed' | 'waitlisted' | 'cancelled' | 'attended' | 'no_show';
  via?: 'public' | 'invitation' | 'forwarded' | 'walk_in';
  stage?: 'established' | 'new' | 'interested';
  isFirstTime?: boolean;
  place?: 'regular' | 'guarantee';
  /** Who came instead of somebody who cancelled. */
  deputy?: DemoPerson;
}>;

const DAY = 86_400_000;

/** Registrations in the order of arrival, spread over the weeks since registration opened. */
export function register(
  network: DemoNetwork,
  event: DemoEvent,
  registrations: readonly DemoRegistration[],
  until: Date,
): void {
  const span = Math.max(until.getTime() - event.opensAt.getTime(), DAY);
  let sequence = 0;
  registrations.forEach((registration, index) => {
    const at = inOfficeHours(event.opensAt.getTime() + (span * (index + 1)) / (registrations.length + 2), index);
    const one = (told: DemoRegistration, columns: Record<string, unknown>) =>
      network.row('registration', {
        ...rowOf(network, event, told, at),
        sequence: ++sequence,
        ...listing(index),
        ...columns,
      });
    const { deputy } = registration;
    const id = one(registration, deputy ? { cancel_reason: 'substituted' } : {});
    if (deputy) one({ person: deputy, status: 'attended', via: 'forwarded' }, { substitute_for_id: id });
  });
}

const listing = (index: number) => ({ lists_name: index % 3 !== 0, lists_email: index % 5 === 0 });

function rowOf(network: DemoNetwork, event: DemoEvent, told: DemoRegistration, at: string): Record<string, unknown> {
  const { person, status, via = 'public', stage, isFirstTime, place = 'regular' } = told;
  const waits = status === 'waitlisted';
  return {
    network_id: network.id,
    event_id: event.id,
    person_id: person.id,
    status,
    via,
    mode: event.mode,
    place,
    organisation_name: person.organisation.name,
    organisation_key: normalizeName(person.organisation.name),
    organisation_id: person.organisation.id,
    project_name: '',
    land: person.organisation.land,
    practice_stage: stage ?? null,
    is_first_time: isFirstTime ?? null,
    question: '',
    language: 'de',
    requested_at: at,
    confirmed_at: waits ? null : at,
    cancelled_at: status === 'cancelled' ? at : null,
    cancelled_by: status === 'cancelled' ? 'person' : null,
    cancelled_from: status === 'cancelled' ? 'confirmed' : null,
    cancel_reason: '',
    waitlist_class: waits ? 3 : null,
    waitlist_since: waits ? at : null,
    substitute_for_id: null,
    offers: 0,
    calendar_bump: 0,
    link_version: 1,
    version: 1,
    updated_at: status === 'attended' || status === 'no_show' ? event.startsAt : at,
  };
}

// People register between eight and six, not when an even spread would have them.
function inOfficeHours(milliseconds: number, index: number): string {
  const day = Math.floor(milliseconds / DAY) * DAY;
  return new Date(day + (7 + (milliseconds - day) * (10 / DAY)) * 3_600_000 + index).toISOString();
}
