import fc from 'fast-check';
import { type ObligationFacts, type ObligationStanding, obligationStandings, standingOf } from './standing.rules.js';

const WAITING: ObligationFacts = { ended: null, hasContact: true, isBound: true, isWaveOver: false, invitation: null };
const SENT = { isDelivered: false, hasBounced: false, hasAnswered: false };

describe('a promise', () => {
  it.each<[string, Partial<ObligationFacts>, ObligationStanding]>([
    ['waits for a date', { isBound: false }, 'open'],
    ['waits for the invitations to its date', {}, 'bound'],
    ['is due alone once they have gone out', { isWaveOver: true }, 'ready'],
    ['needs somebody to write to, with or without a date', { hasContact: false, isBound: false }, 'contact_research'],
    ['is invited', { invitation: SENT }, 'invited'],
    ['is delivered when nothing came back', { invitation: { ...SENT, isDelivered: true } }, 'delivered'],
    [
      'E9: needs another way when the mail came back',
      { invitation: { ...SENT, hasBounced: true } },
      'contact_research',
    ],
    ['has an answer', { invitation: { ...SENT, hasAnswered: true } }, 'responded'],
    ['is no longer invited when its date is gone', { isBound: false, invitation: SENT }, 'open'],
    ['is kept', { ended: 'fulfilled', invitation: SENT }, 'fulfilled'],
    ['is released, whatever else is known', { ended: 'released', hasContact: false }, 'released'],
  ])('%s', (_what, facts, expected) => {
    expect(standingOf({ ...WAITING, ...facts })).toBe(expected);
  });

  it('is never said to stand further than there is evidence for', () => {
    const rank = (facts: ObligationFacts) => obligationStandings.indexOf(standingOf(facts));
    const facts = fc.record({
      ended: fc.constant(null),
      hasContact: fc.boolean(),
      isBound: fc.boolean(),
      isWaveOver: fc.boolean(),
      invitation: fc.option(
        fc.record({ isDelivered: fc.boolean(), hasBounced: fc.boolean(), hasAnswered: fc.boolean() }),
      ),
    });
    fc.assert(
      fc.property(facts, (known) => {
        if (rank(known) >= obligationStandings.indexOf('invited')) expect(known.invitation).not.toBeNull();
        if (standingOf(known) === 'delivered')
          expect(known.invitation).toMatchObject({ isDelivered: true, hasBounced: false });
        if (standingOf(known) === 'responded') expect(known.invitation!.hasAnswered).toBe(true);
        expect(rank({ ...known, invitation: null })).toBeLessThan(obligationStandings.indexOf('invited'));
      }),
    );
  });
});
