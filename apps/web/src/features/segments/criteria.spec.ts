import type { SegmentCriteria } from '../../api/types';
import { criteriaOf, criterionKinds, criterionOf, newDraft, ofKind, questionOf } from './criteria';

const ID = '3f2b8a54-52a6-4f5c-9a53-0d3f6a8f9a10';

const everyKind: SegmentCriteria = {
  match: 'any',
  criteria: [
    { not: false, is: { kind: 'group', groupId: ID, roles: ['lead'] } },
    { not: true, is: { kind: 'organisation_type', types: ['ihk'] } },
    { not: false, is: { kind: 'land', laender: ['BY'] } },
    { not: false, is: { kind: 'project_kind', kinds: ['initiative'] } },
    { not: false, is: { kind: 'practice_stage', stages: ['new'] } },
    { not: false, is: { kind: 'tag', tags: ['Presse'] } },
    { not: false, is: { kind: 'latest_answer', answers: ['no_answer'] } },
    { not: false, is: { kind: 'answer', at: { seriesId: ID }, answers: ['declined'] } },
    { not: true, is: { kind: 'attendance', at: { eventId: ID }, was: 'absent' } },
  ],
};

describe('the question of a segment', () => {
  it('comes out of the form as it went in, whatever it asks', () => {
    expect(everyKind.criteria.map(({ is }) => is.kind)).toEqual(criterionKinds);
    expect(criteriaOf(questionOf(everyKind, 'Alle'))).toEqual(everyKind);
  });

  it('is none while a criterion misses what its kind asks for', () => {
    for (const kind of criterionKinds) expect([kind, criterionOf(newDraft([], kind))]).toEqual([kind, null]);
    const question = questionOf(everyKind, 'Alle');
    expect(criteriaOf({ ...question, drafts: [...question.drafts, newDraft(question.drafts)] })).toBeNull();
  });

  it('means everybody without any criterion', () => {
    expect(criteriaOf({ match: 'all', drafts: [] })).toEqual({ match: 'all', criteria: [] });
  });

  it('forgets the values of one kind when another is chosen, and keeps that it is turned round', () => {
    const [, typed] = questionOf(everyKind, 'Alle').drafts;
    expect(ofKind(typed!, 'land')).toMatchObject({ key: 1, not: true, kind: 'land', values: [] });
  });

  it('gives every criterion a key of its own, also after one was taken out', () => {
    const first = newDraft([]);
    const second = newDraft([first]);
    expect([first.key, second.key, newDraft([second]).key]).toEqual([0, 1, 2]);
  });
});
