import type { EventChange } from '#libs/events';
import { type RunEvent, verdictAlone } from './running.rules.js';
import { type StepKind, stepTraits } from './step-kind.rules.js';

/** What an event can become while mails about it wait. */
export type Renewing = Extract<EventChange['kind'], 'moved' | 'changed' | 'resized'>;

/**
 * What becomes of mails of a step that had not left when their event became another one: they wait for their new moment,
 * are written anew for their readers, or not at all.
 */
export type Renewal = 'plan' | 'write' | 'drop';

type Withdrawn = Readonly<{
  kind: StepKind;
  /** Reckoned for the event as it is now. */
  dueAt: Date;
  /** Nothing of the step had left: it was not sent after all. */
  isWhole: boolean;
}>;

export function renewalOf({ kind, dueAt, isWhole }: Withdrawn, what: Renewing, event: RunEvent, now: Date): Renewal {
  if (isWhole && dueAt > now) return 'plan';
  // Whoever has moved is asked again by the notice of it.
  if (what === 'moved' && stepTraits[kind].isNudge) return 'drop';
  return verdictAlone(kind, dueAt, event, now) === 'send' ? 'write' : 'drop';
}
