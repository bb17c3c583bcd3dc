import { BERLIN, type LocalDay, plusDays, toDay, toInstant, toLocal } from '#libs/kernel';

/** How long somebody who belongs to no group is kept after they were last heard of (domain rule R11). */
export const KEPT_MONTHS = 24;
/** How long somebody who is asked has to answer. */
export const ANSWER_DAYS = 30;

/** Somebody of whom nothing was heard for as long as contacts are kept. */
export type Faded = Readonly<{
  /** When the time ran out. */
  since: Date;
  /** When they were asked whether they want to stay. */
  askedAt: Date | null;
  /** Whether a mail that asks may and can reach them. */
  canBeAsked: boolean;
}>;

export type KeepingStep = 'ask' | 'wait' | 'forget';

/** Nobody goes without having had the chance to stay; whom nobody can ask goes as late as whoever does not answer. */
export function keepingStep({ since, askedAt, canBeAsked }: Faded, now: Date): KeepingStep {
  // Asked before: that was another silence, which they have ended since.
  const asked = askedAt !== null && askedAt >= since ? askedAt : null;
  if (asked === null && canBeAsked) return 'ask';
  return goesAt(asked ?? since) <= now ? 'forget' : 'wait';
}

/** The day on which the data of somebody go who was asked then. */
export const dayOfGoing = (asked: Date): LocalDay =>
  toDay(plusDays(`${toDay(toLocal(asked, BERLIN))}T00:00`, ANSWER_DAYS));

const goesAt = (asked: Date): Date => toInstant(`${dayOfGoing(asked)}T00:00`, BERLIN);
