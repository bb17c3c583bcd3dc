import { balanceParts } from './balance';

describe('the sum of the register', () => {
  it('names what is promised last, and nothing that nobody has', () => {
    const byState = { in_triage: 0, needs_info: 0, accepted: 15, duplicate: 1, already_known: 1, out_of_scope: 1 };
    expect(balanceParts({ byState })).toEqual([
      ['duplicate', 1],
      ['already_known', 1],
      ['out_of_scope', 1],
      ['accepted', 15],
    ]);
  });
});
