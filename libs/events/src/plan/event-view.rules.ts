import { type EventDetails, detailFields } from './details.rules.js';
import type { EventState } from '../event-state.rules.js';
import { type EventPlan, type ModePlaces, planFields } from './plan.rules.js';
import { type RegistrationState, registrationStateOf } from './registration-state.rules.js';
import { type RegistrationWindow, toWindow } from './registration-window.rules.js';

/** The parts of a row that a view is made of. Instants are dates here and ISO strings in the view. */
export type EventFields = EventPlan &
  EventDetails &
  Readonly<{
    id: string;
    networkId: string;
    slug: string;
    state: EventState;
    startsAt: Date;
    endsAt: Date;
    registrationOpensAt: Date | null;
    registrationClosesAt: Date | null;
    cancelUntil: Date | null;
    calendarSequence: number;
    cancelReason: string;
    successorEventId: string | null;
    changedAt: Date;
    version: number;
    createdAt: Date;
    updatedAt: Date;
  }>;

/** An event as organisers see it, meeting link included. */
export type EventView = EventPlan &
  EventDetails &
  Readonly<{
    id: string;
    networkId: string;
    slug: string;
    state: EventState;
    registrationState: RegistrationState;
    startsAt: string;
    endsAt: string;
    window: RegistrationWindow;
    modes: readonly ModePlaces[];
    calendarSequence: number;
    cancelReason: string;
    successorEventId: string | null;
    changedAt: string;
    version: number;
    createdAt: string;
    updatedAt: string;
  }>;

export const planOf = (event: EventPlan): EventPlan => pick(event, planFields);
export const detailsOf = (event: EventDetails): EventDetails => pick(event, detailFields);

export function toEventView(event: EventFields, modes: readonly ModePlaces[], now: Date): EventView {
  return {
    id: event.id,
    networkId: event.networkId,
    slug: event.slug,
    state: event.state,
    registrationState: registrationStateOf(event, now),
    ...planOf(event),
    ...detailsOf(event),
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    window: toWindow(event, event.zone),
    modes: modes.map(({ mode, capacity, reserved }) => ({ mode, capacity, reserved })),
    calendarSequence: event.calendarSequence,
    cancelReason: event.cancelReason,
    successorEventId: event.successorEventId,
    changedAt: event.changedAt.toISOString(),
    version: event.version,
    createdAt: event.createdAt.toISOString(),
    updatedAt: event.updatedAt.toISOString(),
  };
}

export function pick<Whole, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;
}
