import type { EventFacts } from '#libs/events';
import type { StepKind } from './step-kind.rules.js';
import { type Timing, type TimingAnchor, type TimingUnit, USUAL_HOUR } from './timing.rules.js';

/** One step of a timeline before it belongs to an event. */
export type TimedStep = Readonly<{ kind: StepKind; timing: Timing }>;

/** Kinds of gathering with one rhythm. */
export const rhythms = ['whole_day', 'hybrid', 'online', 'group', 'informal'] as const;
export type Rhythm = (typeof rhythms)[number];

const before = (kind: StepKind, amount: number, unit: TimingUnit, anchor: TimingAnchor = 'start'): TimedStep => ({
  kind,
  timing: { amount, unit, anchor, at: USUAL_HOUR, isExact: false },
});
const nextWorkingDay = (kind: StepKind): TimedStep => before(kind, 1, 'working_days', 'end');

const WHOLE_DAY: readonly TimedStep[] = [
  before('save_the_date', 12, 'weeks'),
  before('invitation', 8, 'weeks'),
  before('reminder', 5, 'weeks'),
  before('second_reminder', 3, 'days', 'deadline'),
  before('participant_info', 8, 'days'),
  before('are_you_coming', 7, 'days'),
  before('access_link', 1, 'days'),
  nextWorkingDay('thanks'),
  nextWorkingDay('sorry_missed'),
];
const LAST_HOUR = before('last_reminder', 1, 'hours');

/** The usual timelines (domain rule R2). What is not in the row of a kind is not sent for it. */
export const usualTimelines: Readonly<Record<Rhythm, readonly TimedStep[]>> = {
  whole_day: WHOLE_DAY,
  hybrid: [...WHOLE_DAY.slice(0, 7), LAST_HOUR, ...WHOLE_DAY.slice(7)],
  online: [
    before('save_the_date', 10, 'weeks'),
    before('invitation', 6, 'weeks'),
    before('reminder', 3, 'weeks'),
    before('participant_info', 3, 'days'),
    before('are_you_coming', 2, 'days'),
    before('access_link', 1, 'days'),
    LAST_HOUR,
    nextWorkingDay('thanks'),
    nextWorkingDay('sorry_missed'),
  ],
  group: [before('invitation', 14, 'days'), before('reminder', 5, 'days'), before('access_link', 1, 'days')],
  informal: [before('invitation', 3, 'weeks'), before('access_link', 2, 'days')],
};

/** The usual distance of a step; where a rhythm does without it, that of the one which has them all. */
export const suggestedTiming = (kind: StepKind, rhythm: Rhythm): Timing =>
  [...usualTimelines[rhythm], ...usualTimelines.hybrid].find((step) => step.kind === kind)!.timing;

export function rhythmOf({ type, format }: Pick<EventFacts, 'type' | 'format'>): Rhythm {
  switch (type) {
    case 'arbeitskreis':
    case 'steuerungsgruppe':
    case 'abstimmungsgespraech':
      return 'group';
    case 'stammtisch':
      return 'informal';
    default:
      return format === 'online' || format === 'hybrid' ? format : 'whole_day';
  }
}

/** A group invites as long before its meetings as it has agreed on. */
export const withLeadDays = (steps: readonly TimedStep[], inviteLeadDays: number | null): readonly TimedStep[] =>
  steps.map((step) =>
    step.kind === 'invitation' && inviteLeadDays !== null && inviteLeadDays > 0
      ? { ...step, timing: { ...step.timing, amount: inviteLeadDays, unit: 'days' } }
      : step,
  );
