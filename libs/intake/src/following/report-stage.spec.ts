import fc from 'fast-check';
import { reportStates } from '../reports/report-state.rules.js';
import { newsKindOf, type Tellable } from './report-news.rules.js';
import { type Course, reportStages, stagesOf } from './report-stage.rules.js';

const at = (day: number): Date => new Date(Date.UTC(2026, 1, day, 9));
const course = (more: Partial<Course> = {}): Course => ({
  ...{ state: 'in_triage', receivedAt: at(2), decidedAt: null, promise: null, answeredAt: null },
  ...more,
});
const accepted = (more: object = {}, answeredAt: Date | null = null) =>
  course({
    ...{ state: 'accepted', decidedAt: at(3), answeredAt },
    promise: { acceptedAt: at(3), invitedAt: null, endedAt: null, ...more },
  });
const read = (one: Course) =>
  stagesOf(one).map(({ stage, at: day, isNow }) => `${stage} ${day?.getUTCDate() ?? (isNow ? 'now' : '-')}`);

describe('a reporter follows', () => {
  it('from the report through sighting and invitation to the answer', () => {
    expect(read(course())).toEqual(['reported 2', 'sighted now', 'noted -', 'invited -', 'answered -']);
    expect(read(accepted())).toEqual(['reported 2', 'sighted 3', 'noted 3', 'invited now', 'answered -']);
    expect(read(accepted({ invitedAt: at(5) }))).toEqual([
      'reported 2',
      'sighted 3',
      'noted 3',
      'invited 5',
      'answered now',
    ]);
    expect(read(accepted({ invitedAt: at(5) }, at(6)))).toContain('answered 6');
  });

  it('to the end of what led to no invitation', () => {
    for (const state of ['already_known', 'out_of_scope'] as const) {
      expect(read(course({ state, decidedAt: at(4) }))).toEqual(['reported 2', 'sighted 4']);
    }
    expect(read(accepted({ endedAt: at(9) }))).toEqual(['reported 2', 'sighted 3', 'noted 3']);
  });

  it('E15: back to what is noted when the gathering is cancelled, even after an answer', () => {
    expect(read(accepted({}, at(6)))).toEqual(['reported 2', 'sighted 3', 'noted 3', 'invited now', 'answered -']);
  });

  it('at most one stage that is being worked on, and none before one that was reached', () => {
    const date = fc.option(fc.date({ noInvalidDate: true }), { nil: null });
    const some = fc.record({
      ...{ state: fc.constantFrom(...reportStates), receivedAt: fc.date({ noInvalidDate: true }), decidedAt: date },
      ...{ promise: fc.option(fc.record({ acceptedAt: fc.date(), invitedAt: date, endedAt: date })), answeredAt: date },
    });
    fc.assert(
      fc.property(some, (one) => {
        const stages = stagesOf(one);
        expect(stages.map(({ stage }) => reportStages.indexOf(stage))).toEqual(
          stages.map(({ stage }) => reportStages.indexOf(stage)).sort((a, b) => a - b),
        );
        expect(stages.filter(({ isNow }) => isNow).length).toBeLessThanOrEqual(1);
        expect(stages[0]).toMatchObject({ stage: 'reported', isNow: false });
      }),
    );
  });
});

describe('a reporter hears', () => {
  const news = (more: Partial<Tellable>) =>
    newsKindOf({
      ...{
        state: 'in_triage',
        isInvited: false,
        isLetGo: false,
        wasKept: false,
        isHandedOver: false,
        isQuestionDue: false,
        told: null,
      },
      ...more,
    });

  it('each outcome once, and that the project is invited', () => {
    expect(news({})).toBeNull();
    expect(news({ state: 'accepted' })).toBe('noted');
    expect(news({ state: 'accepted', told: 'noted' })).toBeNull();
    expect(news({ state: 'accepted', told: 'noted', isInvited: true })).toBe('invited');
    expect(news({ state: 'needs_info' })).toBe('question');
  });

  it('E3, E5, E12: also of a duplicate, of a known project and of one that does not fit', () => {
    expect(news({ state: 'duplicate' })).toBe('noted');
    expect(news({ state: 'duplicate', isInvited: true })).toBe('invited');
    expect(news({ state: 'already_known' })).toBe('already-known');
    expect(news({ state: 'out_of_scope' })).toBe('out-of-scope');
    expect(news({ state: 'out_of_scope', isHandedOver: true })).toBe('handed-over');
  });

  it('of a decision that was changed', () => {
    expect(news({ state: 'accepted', told: 'out-of-scope' })).toBe('noted');
  });

  it('E3: also when what they repeat was let go or kept before, once; whoever has heard more reads it on their page', () => {
    for (const state of ['accepted', 'duplicate'] as const) {
      expect(news({ state, isLetGo: true })).toBe('let-go');
      expect(news({ state, isLetGo: true, isInvited: true })).toBe('let-go');
      expect(news({ state, isLetGo: true, told: 'let-go' })).toBeNull();
      expect(news({ state, isLetGo: true, told: 'noted' })).toBeNull();
      expect(news({ state, wasKept: true, isInvited: true })).toBe('already-known');
      expect(news({ state, wasKept: true, told: 'already-known' })).toBeNull();
    }
  });

  it('E10: a question after the decision once it was told, and neither that it is noted nor that it is invited again', () => {
    const asked = { state: 'accepted', isQuestionDue: true } as const;
    expect(news(asked)).toBe('noted');
    expect(news({ ...asked, told: 'noted' })).toBe('question');
    expect(news({ ...asked, told: 'noted', isInvited: true })).toBe('invited');
    expect(news({ ...asked, told: 'invited', isInvited: true })).toBe('question');
    expect(news({ ...asked, told: 'noted', isQuestionDue: false })).toBeNull();
  });

  it('nothing more after the invitation', () => {
    for (const state of reportStates) expect(news({ state, told: 'invited', isInvited: true })).toBeNull();
  });
});
