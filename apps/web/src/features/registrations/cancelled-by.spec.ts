import { whoCancelled } from './cancelled-by';

describe('whose doing a cancellation in the history is', () => {
  it.each([
    ['event', 'account', 'event'],
    ['not-reconfirmed', 'system', 'silence'],
    ['Raum zu klein', 'account', 'organiser'],
    ['offer-declined', 'person', 'person'],
    [null, 'person', 'person'],
  ] as const)('for %s by %s: %s', (reason, actorKind, by) => {
    expect(whoCancelled({ actorKind, reason })).toBe(by);
  });
});
