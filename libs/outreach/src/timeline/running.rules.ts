import { type EventFacts, type EventState, type RegistrationState, registrationStateOf } from '#libs/events';
import { toDay, toLocal } from '#libs/kernel';
import type { PlannedStep } from './planning.rules.js';
import { isFollowUp, orderOf, type StepKind, stepTraits } from './step-kind.rules.js';
import type { StepReason, StepState } from './step-state.rules.js';

/** What happens to a step that is due: it goes out, it waits for something, or it never goes out and why. */
export type Verdict =
  'send' | 'wait' | Readonly<{ state: Extract<StepState, 'skipped' | 'missed'>; reason: StepReason }>;

type RunStep = PlannedStep & Readonly<{ decidedAt: Date | null }>;
export type RunEvent = Pick<
  EventFacts,
  'state' | 'zone' | 'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt'
>;

/** How long a follow-up waits for somebody to say that the event took place, before it would only surprise. */
const FOLLOW_UP_DAYS = 21;
const DAY = 86_400_000;

/**
 * What becomes of a step whose time has come. However late the worker is, what is still true goes out, but never two
 * mails in a bunch: of several that have become overdue on different days only the latest (docs/adr/0039).
 * @param steps all of the event
 */
export function verdictOn(step: RunStep, steps: readonly RunStep[], event: RunEvent, now: Date): Verdict {
  const alone = verdictAlone(step.kind, step.dueAt, event, now);
  if (alone !== 'send') return alone;
  const others = steps.filter((one) => one.kind !== step.kind && haveSameReaders(one.kind, step.kind));
  const dayOf = (at: Date) => toDay(toLocal(at, event.zone));
  const goes = (one: RunStep) => one.state === 'planned' && verdictAlone(one.kind, one.dueAt, event, now) === 'send';
  const overtakes = (one: RunStep) =>
    goes(one) && one.dueAt <= now && dayOf(one.dueAt) > dayOf(step.dueAt) && (isNudge(step) || !isNudge(one));
  if (others.some(overtakes)) return { state: 'missed', reason: 'overtaken' };
  const today = dayOf(now);
  const isToday = (one: RunStep) =>
    (one.state === 'sent' && dayOf(one.decidedAt!) === today) ||
    (goes(one) && isNudge(one) && dayOf(one.dueAt) === today && orderOf(one.kind) < orderOf(step.kind)) ||
    (goes(one) && !isNudge(one) && dayOf(one.dueAt) <= today);
  if (isNudge(step) && others.some(isToday)) return { state: 'skipped', reason: 'same_day' };
  return 'send';
}

/** The same without the other steps: whether what the mail says and asks for is true now. */
export function verdictAlone(kind: StepKind, dueAt: Date, event: RunEvent, now: Date): Verdict {
  const { state } = event;
  if (isCalledOff(state)) return { state: 'skipped', reason: state };
  if (isFollowUp(kind)) return verdictAfter(dueAt, event, now);
  if (now >= event.startsAt) return { state: 'missed', reason: 'too_late' };
  if (stepTraits[kind].readers === 'seated') return 'send';
  return kind === 'save_the_date' ? verdictOnDate[registration(event, now)] : verdictOnAsking[registration(event, now)];
}

const closed = { state: 'skipped', reason: 'registration_closed' } as const;
const verdictOnAsking: Readonly<Record<RegistrationState, Verdict>> = {
  // Nobody is asked to register before they can.
  not_yet_open: 'wait',
  open: 'send',
  closed,
  cancelled: { state: 'skipped', reason: 'cancelled' },
  over: closed,
};
const verdictOnDate: Readonly<Record<RegistrationState, Verdict>> = { ...verdictOnAsking, not_yet_open: 'send' };

const registration = (event: RunEvent, now: Date): RegistrationState => registrationStateOf(event, now);

function verdictAfter(dueAt: Date, { state }: RunEvent, now: Date): Verdict {
  if (state === 'held' || state === 'documented' || state === 'archived') return 'send';
  // Only people can say that it took place.
  return now.getTime() - dueAt.getTime() > FOLLOW_UP_DAYS * DAY ? { state: 'missed', reason: 'too_late' } : 'wait';
}

/** Nothing is sent, nor planned again, for what does not take place. */
export const isCalledOff = (state: EventState): state is 'cancelled' | 'not_held' =>
  state === 'cancelled' || state === 'not_held';

const isNudge = ({ kind }: RunStep): boolean => stepTraits[kind].isNudge;

// Who is thanked is not who was missed.
const haveSameReaders = (one: StepKind, other: StepKind): boolean =>
  stepTraits[one].readers === stepTraits[other].readers && !isFollowUp(one);
