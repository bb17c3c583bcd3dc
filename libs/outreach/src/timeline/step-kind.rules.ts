/** The mails of the rhythm around a gathering (domain rule R2), in the order in which they go out. */
export const stepKinds = [
  'save_the_date',
  'invitation',
  'reminder',
  'second_reminder',
  'participant_info',
  'are_you_coming',
  'access_link',
  'last_reminder',
  'thanks',
  'sorry_missed',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** What kind of step it is. */
export type StepTraits = Readonly<{
  /** `guests` may still register, `seated` have a place, `past` had one or were asked: who reads several of these mails. */
  readers: 'guests' | 'seated' | 'past';
  /** Says again what was said, or asks once more: nobody misses it who reads another of these mails on the same day. */
  isNudge: boolean;
  /**
   * Its sense is to be close to the gathering, and on the edge of a quiet period the gathering itself is proof that people
   * are there: it keeps off weekends and holidays only, instead of going out weeks away (docs/adr/0044).
   */
  isNear: boolean;
}>;

export const stepTraits: Readonly<Record<StepKind, StepTraits>> = {
  save_the_date: { readers: 'guests', isNudge: false, isNear: false },
  invitation: { readers: 'guests', isNudge: false, isNear: false },
  reminder: { readers: 'guests', isNudge: true, isNear: false },
  second_reminder: { readers: 'guests', isNudge: true, isNear: false },
  participant_info: { readers: 'seated', isNudge: false, isNear: false },
  are_you_coming: { readers: 'seated', isNudge: true, isNear: true },
  access_link: { readers: 'seated', isNudge: false, isNear: true },
  last_reminder: { readers: 'seated', isNudge: false, isNear: true },
  thanks: { readers: 'past', isNudge: false, isNear: true },
  sorry_missed: { readers: 'past', isNudge: false, isNear: true },
};

/** Of two steps that are due at one time the one that stands first. */
export const orderOf = (kind: StepKind): number => stepKinds.indexOf(kind);

/** Goes out once the gathering is over; all others before it begins. */
export const isFollowUp = (kind: StepKind): boolean => stepTraits[kind].readers === 'past';
