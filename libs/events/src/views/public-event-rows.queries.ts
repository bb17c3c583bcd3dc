import type { LocalTime, Zone } from '#libs/kernel';
import { logoOf, type PictureView } from '#libs/networks';
import { COVER, type CoverView } from '../pictures/cover.queries.js';
import { columns, MODES } from './event-rows.queries.js';
import type { EventState } from '../event-state.rules.js';
import type { EventFormat, EventType } from '../event-type.rules.js';
import { pick } from '../plan/event-view.rules.js';
import type { ModePlaces } from '../plan/plan.rules.js';
import {
  type RegistrationState,
  registrationStateOf,
  type RegistrationTimes,
} from '../plan/registration-state.rules.js';
import { type RegistrationWindow, toWindow, type WindowInstants } from '../plan/registration-window.rules.js';

const CARD_FIELDS = [
  ...(['id', 'networkId', 'slug', 'number', 'title', 'motto', 'type', 'format', 'state', 'startsLocal'] as const),
  ...(['endsLocal', 'zone', 'venueName', 'venueAddress', 'maxPerOrganisation'] as const),
];
const PAGE_FIELDS = [
  ...(['description', 'venueDirections', 'accessibilityNotes', 'audience', 'costNote', 'nextDateHint'] as const),
  ...(['constituting', 'calendarSequence', 'cancelReason'] as const),
];
const INSTANTS = ['startsAt', 'endsAt', 'registrationOpensAt', 'registrationClosesAt', 'cancelUntil', 'changedAt'];

type Network = Readonly<{
  networkName: string;
  networkSlug: string;
  networkIsPublic: boolean;
  accentColor: string | null;
  networkLogo: PictureView | null;
  land: string | null;
}>;

/** An event in a list, for everybody. The meeting link is not among its columns, so no page can show it. */
export type PublicEventCard = Network &
  Readonly<{
    id: string;
    networkId: string;
    slug: string;
    number: number | null;
    title: string;
    motto: string;
    type: EventType;
    format: EventFormat;
    state: EventState;
    startsLocal: LocalTime;
    endsLocal: LocalTime;
    zone: Zone;
    venueName: string;
    venueAddress: string;
    maxPerOrganisation: number | null;
    registrationState: RegistrationState;
    window: RegistrationWindow;
    modes: readonly ModePlaces[];
    startsAt: string;
    endsAt: string;
    changedAt: string;
  }>;

/** The event's own page. `isListed` false: reachable by its address only (closed group or network without a page). */
export type PublicEventTexts = Readonly<{
  description: string;
  venueDirections: string;
  accessibilityNotes: string;
  audience: string;
  costNote: string;
  nextDateHint: string;
  constituting: boolean;
  calendarSequence: number;
  cancelReason: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string | null;
  /** In whose house it is; empty when that is nobody's news. */
  hostName: string;
  fundingNotice: string;
  cover: CoverView | null;
  isListed: boolean;
  /** When it would have begun before it was last moved to another day; null when it never was. */
  movedFrom: LocalTime | null;
  successor: Readonly<{ slug: string; title: string; startsLocal: LocalTime; endsLocal: LocalTime; zone: Zone }> | null;
}>;

export type CardRow = Omit<PublicEventCard, 'registrationState' | 'window' | 'startsAt' | 'endsAt' | 'changedAt'> &
  RegistrationTimes &
  WindowInstants &
  Readonly<{ changedAt: Date }>;

/** Neither drafts nor anything else that is nobody's business yet. */
export const IS_PUBLIC = `e.state <> 'draft'`;

const IS_LISTED = `(n.is_public and coalesce(g.openness, 'open') <> 'closed')`;

/** What lists may show without being asked for one event. */
export const IN_LISTS = `${IS_PUBLIC} and ${IS_LISTED}`;

export const EVENTS = 'event e join network n on n.id = e.network_id left join network_group g on g.id = e.group_id';
export const FROM_EVENT = `from ${EVENTS}`;

export const CARD_COLUMNS = `${columns([...CARD_FIELDS, ...INSTANTS])}, ${MODES},
  n.name as "networkName", n.slug as "networkSlug", n.is_public as "networkIsPublic",
  n.accent_color as "accentColor", ${logoOf('n')} as "networkLogo", n.land`;

export const CONTACT_COLUMNS = `e.contact_name as "contactName", coalesce(nullif(e.contact_phone, ''), n.phone, '') as "contactPhone",
  coalesce(e.contact_email, n.mailbox) as "contactEmail"`;

export const PAGE_COLUMNS = `${CARD_COLUMNS}, ${columns(PAGE_FIELDS)},
  ${CONTACT_COLUMNS},
  coalesce((select o.name from organisation o where o.id = e.host_organisation_id), '') as "hostName",
  coalesce(nullif(e.funding_notice, ''), n.funding_notice) as "fundingNotice", ${COVER} as cover,
  ${IS_LISTED} as "isListed",
  (select change->>'from' from event_revision r, jsonb_array_elements(r.changes) change
   where r.event_id = e.id and r.kind = 'moved' and change->>'field' = 'startsLocal'
   order by r.calendar_sequence desc limit 1) as "movedFrom",
  (select json_build_object('slug', s.slug, 'title', s.title, 'startsLocal', s.starts_local, 'endsLocal', s.ends_local,
                            'zone', s.zone)
   from event s where s.id = e.successor_event_id and s.state <> 'draft') as successor`;

export function toCard(row: CardRow, now: Date): PublicEventCard {
  return {
    ...pick(row, CARD_FIELDS),
    ...pick(row, [
      'networkName',
      'networkSlug',
      'networkIsPublic',
      'accentColor',
      'networkLogo',
      'land',
      'modes',
    ] as const),
    registrationState: registrationStateOf(row, now),
    window: toWindow(row, row.zone),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}

export const toTexts = (row: PublicEventTexts): PublicEventTexts =>
  pick(row, [
    ...PAGE_FIELDS,
    ...([
      'contactName',
      'contactPhone',
      'contactEmail',
      'hostName',
      'fundingNotice',
      'isListed',
      'cover',
      'movedFrom',
      'successor',
    ] as const),
  ]);
