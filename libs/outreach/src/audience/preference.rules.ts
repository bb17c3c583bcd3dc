import type { EventType } from '#libs/events';
import { type FieldFault, isLocalDay, type Language, type LocalDay, plusDays, toDay } from '#libs/kernel';

/** What somebody wants of the invitations of one network. */
export type Wishes = Readonly<{
  /** None at all; mails about one's own registrations still arrive. */
  isUnsubscribed: boolean;
  /** The last day without invitations. */
  pausedUntil: LocalDay | null;
  /** Kinds of gathering; none stands for all. */
  onlyTypes: readonly EventType[];
  language: Language;
}>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What somebody changed since they read it; the rest stays as another page or a click in a mail has left it meanwhile.
 * @param seen as it was when they began
 */
export const mergedWishes = (stored: Wishes, seen: Wishes, wanted: Wishes): Wishes => {
  const of = <Name extends keyof Wishes>(name: Name): Wishes[Name] =>
    same(wanted[name], seen[name]) ? stored[name] : wanted[name];
  return {
    isUnsubscribed: of('isUnsubscribed'),
    pausedUntil: of('pausedUntil'),
    onlyTypes: of('onlyTypes'),
    language: of('language'),
  };
};

const LONGEST_PAUSE_DAYS = 731;

/** A pause ends one day: whoever wants none at all unsubscribes. */
export function pauseFault(pausedUntil: string | null, today: LocalDay): FieldFault | null {
  if (pausedUntil === null) return null;
  const field = 'pausedUntil';
  if (!isLocalDay(pausedUntil)) return { field, fault: 'not-a-day' };
  if (pausedUntil < today) return { field, fault: 'past' };
  return pausedUntil > toDay(plusDays(`${today}T00:00`, LONGEST_PAUSE_DAYS))
    ? { field, fault: 'too-long-a-pause' }
    : null;
}

/** Why somebody is not invited by their own wish. */
export const wishCauses = ['asked', 'paused', 'not_this_kind'] as const;
export type WishCause = (typeof wishCauses)[number];
