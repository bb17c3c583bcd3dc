import { figuresOf, type Presence } from '#libs/attendance';
import { type Language, type LocalDay, type LocalTime, longDate } from '#libs/kernel';
import type { Before } from '#libs/mail';

/** What is known of how somebody was with the network: as a member, and as a guest. */
export type Past = Readonly<{
  personId: string;
  /** Belongs to a group today, in person or by what they speak for. */
  isMember: boolean;
  /** The group to which they belonged last, and the last day of it. */
  belonged: Readonly<{ group: string; until: LocalDay }> | null;
  /** The gathering to which they came last. */
  came: Readonly<{ title: string; startsLocal: LocalTime }> | null;
  /** The gatherings that were held and to which they were asked, earliest first. */
  gatherings: readonly Presence[];
}>;

/**
 * Somebody who was with the network and is no longer (domain rule E5): whose membership is over and who has not come since,
 * or who came and has not for long. Null for whoever still is, or never was.
 */
export function bygoneOf({
  isMember,
  belonged,
  came,
  gatherings,
}: Past): Exclude<Past['belonged' | 'came'], null> | null {
  const hasComeSince = belonged !== null && came !== null && came.startsLocal.slice(0, 10) > belonged.until;
  if (!isMember && belonged !== null && !hasComeSince) return belonged;
  return came !== null && figuresOf(gatherings).status === 'lapsed' ? came : null;
}

/** In the words of a mail. */
export function beforeOf(past: Past | undefined, language: Language): Before | undefined {
  const bygone = past ? bygoneOf(past) : null;
  if (bygone === null) return undefined;
  return 'group' in bygone
    ? { kind: 'belonged', group: bygone.group, year: bygone.until.slice(0, 4) }
    : { kind: 'came', title: bygone.title, day: longDate(bygone.startsLocal, language) };
}
