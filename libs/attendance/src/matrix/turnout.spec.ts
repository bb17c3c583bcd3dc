import { type Counted, turnoutOf } from './turnout.rules.js';

const nothing: Counted = {
  ...{ registered: 0, cancelled: 0, came: 0, walkIns: 0, headcount: 0, firstTimers: 0 },
  ...{ established: 0, newcomers: 0, interested: 0, askedAgain: 0, cameAgain: 0 },
  ...{ laender: 0, organisationTypes: 0, contexts: 0 },
};
const percent = (rate: number | null) => (rate === null ? null : (rate * 100).toFixed(1));

describe('the turnout of a gathering', () => {
  const second = turnoutOf({
    ...nothing,
    ...{ registered: 104, cancelled: 3, came: 95, walkIns: 1, firstTimers: 70 },
    ...{ established: 39, newcomers: 31, interested: 26, askedAgain: 58, cameAgain: 26, laender: 15 },
  });

  it('counts who came of those who did not take their place back, and everybody of all registered', () => {
    expect(second).toMatchObject({ present: 96, effective: 101 });
    expect([second.showUp, second.gross, second.noShow].map(percent)).toEqual(['94.1', '92.3', '5.9']);
  });

  it('has two different figures of who is new', () => {
    expect([second.practiceShare, second.newShare, second.returningShare].map(percent)).toEqual([
      ...['59.4', '72.9', '27.1'],
    ]);
  });

  it('keeps of those who were there before the share of whoever was asked again', () => {
    expect(percent(second.retention)).toBe('44.8');
    expect(second.coverage).toBe(15 / 16);
  });

  it('says nothing of what was not counted', () => {
    expect(turnoutOf(nothing)).toMatchObject({
      ...{ showUp: null, gross: null, newShare: null, practiceShare: null, retention: null, present: 0 },
    });
  });
});
