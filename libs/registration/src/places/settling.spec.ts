import { mayMove } from '#libs/kernel';
import { registrationMoves, registrationStatuses } from '../registration-status.rules.js';
import { settlingMoves } from './settling.rules.js';

const all = registrationStatuses.flatMap((from) => [true, false].map((hasCome) => ({ from, hasCome })));

describe('what becomes of a registration when the sheet is confirmed', () => {
  it.each(all)('goes along the table of moves: $from, came: $hasCome', ({ from, hasCome }) => {
    let status = from;
    for (const to of settlingMoves(from, hasCome)) {
      expect(mayMove(registrationMoves, status, to)).toBe(true);
      status = to;
    }
    expect(settlingMoves(status, hasCome)).toEqual([]);
  });

  it('leaves alone what was cancelled, turned down or never proven, whoever came', () => {
    for (const from of ['cancelled', 'rejected', 'requested'] as const)
      expect([settlingMoves(from, true), settlingMoves(from, false)]).toEqual([[], []]);
  });

  it('gives a place to whoever waited and came, and calls nobody a no-show who had none', () => {
    for (const from of ['waitlisted', 'offered'] as const)
      expect([settlingMoves(from, true), settlingMoves(from, false)]).toEqual([['confirmed', 'attended'], []]);
  });

  it('turns what was wrong round', () => {
    expect([settlingMoves('attended', false), settlingMoves('no_show', true)]).toEqual([['no_show'], ['attended']]);
  });
});
