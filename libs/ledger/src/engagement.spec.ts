import fc from 'fast-check';
import { reportStates } from '#libs/intake';
import {
  type EngagementEvidence,
  engagementLadder,
  engagementOf,
  type EngagementStage,
  engagementStages,
} from './engagement.rules.js';
import type { Presence } from '#libs/attendance';

const nothing: EngagementEvidence = {
  report: null,
  hasEnded: false,
  isInformed: false,
  isInvited: false,
  hasAnswered: false,
  isRegistered: false,
  isReleased: false,
  gatherings: [],
};
const came = ['present'] as const;
const lost: readonly Presence[] = ['present', 'absent', 'absent', 'absent'];

describe('the stage of a project', () => {
  it.each<readonly [string, Partial<EngagementEvidence>, EngagementStage]>([
    ['is reported until somebody has looked at the report', { report: 'in_triage' }, 'reported'],
    ['is triaged while something is missing', { report: 'needs_info' }, 'triaged'],
    ['ends as a duplicate', { report: 'duplicate' }, 'duplicate'],
    ['ends as already known', { report: 'already_known' }, 'already_known'],
    ['ends out of scope', { report: 'out_of_scope' }, 'out_of_scope'],
    ['is accepted once it is entered', {}, 'accepted'],
    ['is informed by the first letter', { isInformed: true }, 'informed'],
    ['is invited', { isInformed: true, isInvited: true }, 'invited'],
    ['has responded, whatever the answer was', { isInvited: true, hasAnswered: true }, 'responded'],
    ['is registered', { isInvited: true, hasAnswered: true, isRegistered: true }, 'registered'],
    ['has attended', { gatherings: came }, 'attended'],
    ['is regular after three of three', { gatherings: ['present', 'present', 'present'] }, 'regular'],
    ['has lapsed after three misses', { gatherings: lost }, 'lapsed'],
    ['is registered again after it had lapsed', { gatherings: lost, isRegistered: true }, 'registered'],
    ['has attended again after it had lapsed', { gatherings: [...lost, 'present'] }, 'attended'],
    ['stays what it was while registered for the next', { gatherings: came, isRegistered: true }, 'attended'],
    ['is released when the promise was let go', { isInvited: true, isReleased: true }, 'released'],
    ['is a guest again that comes although it was let go', { isReleased: true, isRegistered: true }, 'registered'],
    ['has ended, whatever it was', { hasEnded: true, gatherings: came }, 'ended'],
  ])('%s', (_, evidence, stage) => {
    expect(engagementOf({ ...nothing, ...evidence })).toBe(stage);
  });
});

describe('any evidence', () => {
  const evidence = fc.record({
    report: fc.option(fc.constantFrom(...reportStates)),
    hasEnded: fc.boolean(),
    isInformed: fc.boolean(),
    isInvited: fc.boolean(),
    hasAnswered: fc.boolean(),
    isRegistered: fc.boolean(),
    isReleased: fc.boolean(),
    gatherings: fc.array(fc.constantFrom<Presence>('present', 'absent', 'excused'), { maxLength: 8 }),
  });

  /** What has to be there for the stage, said apart from the function. */
  const needs: Readonly<Record<EngagementStage, (given: EngagementEvidence) => boolean>> = {
    reported: ({ report }) => report === 'in_triage',
    triaged: ({ report }) => report === 'needs_info' || report === 'accepted',
    accepted: ({ report }) => report === null,
    informed: ({ isInformed }) => isInformed,
    invited: ({ isInvited }) => isInvited,
    responded: ({ hasAnswered }) => hasAnswered,
    registered: ({ isRegistered }) => isRegistered,
    attended: ({ gatherings }) => gatherings.includes('present'),
    regular: ({ gatherings }) => gatherings.filter((presence) => presence === 'present').length >= 3,
    lapsed: ({ gatherings, isRegistered }) =>
      gatherings.includes('present') && gatherings.at(-1) !== 'present' && !isRegistered,
    duplicate: ({ report }) => report === 'duplicate',
    already_known: ({ report }) => report === 'already_known',
    out_of_scope: ({ report }) => report === 'out_of_scope',
    released: ({ isReleased, isRegistered }) => isReleased && !isRegistered,
    ended: ({ hasEnded }) => hasEnded,
  };

  it('bears its stage out', () => {
    fc.assert(fc.property(evidence, (given) => needs[engagementOf(given)](given)));
  });

  it('leads to every stage', () => {
    // One run for all: the rarest stage needs several things at once.
    const found = new Set(fc.sample(evidence, { numRuns: 10_000, seed: 2026 }).map(engagementOf));
    expect([...found].sort()).toEqual([...engagementStages].sort());
  });

  it('never lifts a project that is invited, answers or registers to less than before', () => {
    const rank = (stage: EngagementStage) => engagementLadder.findIndex((rung) => rung === stage);
    const more = fc.constantFrom('isInformed', 'isInvited', 'hasAnswered', 'isRegistered' as const);
    fc.assert(
      fc.property(evidence, more, (given, fact) => {
        const [less, after] = [engagementOf({ ...given, [fact]: false }), engagementOf({ ...given, [fact]: true })];
        if (rank(less) >= 0) expect(rank(after)).toBeGreaterThanOrEqual(rank(less));
      }),
    );
  });
});
