import { mayMove } from '#libs/kernel';
import { registrationMoves, registrationStatuses } from '../registration-status.rules.js';
import { settlingMoves } from './settling.rules.js';

const all = registrationStatuses.flatMap((from) =>
  [true, false].flatMap((hasCome) => [true, false].map((byComing) => ({ from, hasCome, byComing }))),
);

describe('what becomes of a registration when the sheet is confirmed', () => {
  it.each(all)(
    'goes along the table of moves: $from, came: $hasCome, place by coming: $byComing',
    ({ from, hasCome, byComing }) => {
      let status = from;
      for (const to of settlingMoves(from, hasCome, byComing)) {
        expect(mayMove(registrationMoves, status, to)).toBe(true);
        status = to;
      }
      expect(settlingMoves(status, hasCome, byComing)).toEqual([]);
    },
  );

  it('leaves alone what was cancelled, turned down or never proven, whoever came', () => {
    for (const from of ['cancelled', 'rejected', 'requested'] as const)
      expect([settlingMoves(from, true, false), settlingMoves(from, false, false)]).toEqual([[], []]);
  });

  it('gives a place to whoever waited and came, and calls nobody a no-show who had none', () => {
    for (const from of ['waitlisted', 'offered'] as const)
      expect([settlingMoves(from, true, false), settlingMoves(from, false, false)]).toEqual([
        ['confirmed', 'attended'],
        [],
      ]);
  });

  it('turns what was wrong round', () => {
    expect([settlingMoves('attended', false, false), settlingMoves('no_show', true, false)]).toEqual([
      ['no_show'],
      ['attended'],
    ]);
  });

  it('lets whoever had a place only by coming wait again, and calls them no no-show', () => {
    expect(settlingMoves('attended', false, true)).toEqual(['waitlisted']);
    expect(settlingMoves('waitlisted', true, true)).toEqual(['confirmed', 'attended']);
  });
});
