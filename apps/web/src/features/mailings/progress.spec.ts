import { outcomeOf } from './progress';

describe('the outcome of a mailing', () => {
  it('counts what arrived, what is on its way and what an organiser has to look at', () => {
    expect(outcomeOf({ queued: 3, claimed: 1, sending: 1, sent: 41, failed: 1, held: 1, bounced: 2 })).toEqual({
      ...{ delivered: 41, waiting: 5, failed: 4 },
    });
    expect(outcomeOf({})).toEqual({ delivered: 0, waiting: 0, failed: 0 });
  });
});
