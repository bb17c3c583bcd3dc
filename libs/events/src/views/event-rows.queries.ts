import type { LocalTime } from '#libs/kernel';
import { agendaSums } from '../programme/agenda.rules.js';
import { checklist, type ChecklistItem } from '../plan/checklist.rules.js';
import { detailFields } from '../plan/details.rules.js';
import type { EventState } from '../event-state.rules.js';
import type { EventFormat, EventType } from '../event-type.rules.js';
import { type EventFields, pick } from '../plan/event-view.rules.js';
import { type ModePlaces, planFields } from '../plan/plan.rules.js';
import { type RegistrationState, registrationStateOf } from '../plan/registration-state.rules.js';
import { type RegistrationWindow, toWindow, type WindowInstants } from '../plan/registration-window.rules.js';

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const columns = (names: readonly string[]): string =>
  names.map((name) => `e.${snakeCase(name)} as "${name}"`).join(', ');

export const MODES = `
  (select coalesce(json_agg(json_build_object('mode', m.mode, 'capacity', m.capacity, 'reserved', m.reserved)
                            order by m.mode = 'online'), '[]')
   from event_mode m where m.event_id = e.id) as modes`;

const AGENDA_TIMES = `
  (select coalesce(json_agg(json_build_object('startsLocal', a.starts_local, 'minutes', a.minutes) order by a.position), '[]')
   from agenda_item a where a.event_id = e.id) as "agendaTimes"`;

const BEYOND_PLAN = [
  ...['id', 'networkId', 'slug', 'state', 'startsAt', 'endsAt', 'registrationOpensAt', 'registrationClosesAt'],
  ...['cancelUntil', 'calendarSequence', 'cancelReason', 'successorEventId', 'changedAt', 'version', 'createdAt'],
  'updatedAt',
];

/** From `event e`: everything a view and a checklist are made of. */
export const EVENT_COLUMNS = `${columns([...BEYOND_PLAN, ...planFields, ...detailFields])}, ${MODES}, ${AGENDA_TIMES}`;

export type EventRow = EventFields &
  Readonly<{
    modes: readonly ModePlaces[];
    agendaTimes: readonly Readonly<{ startsLocal: LocalTime; minutes: number }>[];
  }>;

/** What is still to do before an event is announced and opened; nothing once registration has been open. */
export function checklistOf(event: EventRow, now: Date): readonly ChecklistItem[] {
  if (event.state !== 'draft' && event.state !== 'announced') return [];
  const { overrunMinutes } = agendaSums(event, event.agendaTimes);
  return checklist({ ...event, agenda: { items: event.agendaTimes.length, overrunMinutes } }, now);
}

/** One line of a list. */
export type EventSummary = Readonly<{
  id: string;
  networkId: string;
  networkName: string;
  slug: string;
  number: number | null;
  title: string;
  motto: string;
  type: EventType;
  format: EventFormat;
  state: EventState;
  registrationState: RegistrationState;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: string;
  venueName: string;
  window: RegistrationWindow;
  modes: readonly ModePlaces[];
  version: number;
}>;

export type SummaryRow = Omit<EventSummary, 'registrationState' | 'window'> &
  WindowInstants &
  Readonly<{ startsAt: Date; endsAt: Date }>;

const SUMMARY_FIELDS = [
  ...(['id', 'networkId', 'slug', 'number', 'title', 'motto', 'type', 'format', 'state', 'startsLocal'] as const),
  ...(['endsLocal', 'zone', 'venueName', 'version'] as const),
];
const SUMMARY_INSTANTS = ['startsAt', 'endsAt', 'registrationOpensAt', 'registrationClosesAt', 'cancelUntil'];

/** From `event e join network n`. */
export const SUMMARY_COLUMNS = `${columns([...SUMMARY_FIELDS, ...SUMMARY_INSTANTS])}, n.name as "networkName", ${MODES}`;

export function toSummary(row: SummaryRow, now: Date): EventSummary {
  return {
    ...pick(row, SUMMARY_FIELDS),
    networkName: row.networkName,
    modes: row.modes,
    registrationState: registrationStateOf(row, now),
    window: toWindow(row, row.zone),
  };
}
