import { beforeOf, type Past } from './bygone.rules.js';

const past = (facts: Partial<Past>): Past => ({
  ...{ personId: 'p', isMember: false, belonged: null, came: null, gatherings: [], ...facts },
});
const belonged = { group: 'Arbeitskreis', until: '2024-12-31' };
const came = { title: '1. Fachtag', startsLocal: '2024-06-24T10:00' };
const lapsed = { came, gatherings: ['present', 'absent', 'absent', 'absent'] } as const;

describe('somebody who was with the network before (E5)', () => {
  it.each([
    ['belonged to a group and does no longer', { belonged }, { kind: 'belonged', group: 'Arbeitskreis', year: '2024' }],
    [
      'came as a member, and not since',
      { belonged, came, gatherings: ['present'] },
      { kind: 'belonged', group: 'Arbeitskreis', year: '2024' },
    ],
    ['came and has not for long', lapsed, { kind: 'came', title: '1. Fachtag', day: 'Montag, 24. Juni 2024' }],
    [
      'is a member by name and has not come for long',
      { ...lapsed, isMember: true },
      { kind: 'came', title: '1. Fachtag', day: 'Montag, 24. Juni 2024' },
    ],
  ] as const)('E5: is asked back who %s', (_who, facts, before) => {
    expect(beforeOf(past(facts), 'de')).toEqual(before);
  });

  it.each([
    ['was never there', {}],
    ['was asked and never came', { gatherings: ['absent', 'absent', 'absent', 'absent'] }],
    ['belongs to another group now', { belonged, isMember: true }],
    ['came after the membership was over', { belonged, came: { ...came, startsLocal: '2025-06-24T10:00' } }],
    ['came to one of the last gatherings', { came, gatherings: ['present', 'absent', 'absent'] }],
    ['has let them know each time', { came, gatherings: ['present', 'excused', 'excused', 'excused'].slice(0, 3) }],
  ] as const)('E5: reads as everybody else who %s', (_who, facts) => {
    expect(beforeOf(past(facts as Partial<Past>), 'de')).toBeUndefined();
  });

  it('is nobody of whom nothing is known', () => expect(beforeOf(undefined, 'de')).toBeUndefined());
});
