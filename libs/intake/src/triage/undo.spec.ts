import fc from 'fast-check';
import { undoOf } from './undo.rules.js';

const untouched = { others: 0, attempts: 0, searches: 0, isInformed: false, hasEnded: false };

describe('an acceptance that is taken back', () => {
  it('takes a promise with it for which nothing has been done', () => {
    expect(undoOf(untouched)).toBe('take-back');
  });

  it('leaves a promise that other reports stand for, whatever has been done', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1 }),
        (attempts, isInformed, hasEnded, others) => {
          expect(undoOf({ others, attempts, searches: attempts, isInformed, hasEnded })).toBe('detach');
        },
      ),
    );
  });

  it('E10: is refused once somebody has looked for a contact: that is written down', () => {
    expect(undoOf({ ...untouched, searches: 1 })).toBe('searched');
  });

  it('is refused once somebody was written to, or the promise is over', () => {
    expect(undoOf({ ...untouched, attempts: 1 })).toBe('sent');
    expect(undoOf({ ...untouched, isInformed: true })).toBe('sent');
    expect(undoOf({ ...untouched, isInformed: true, hasEnded: true })).toBe('ended');
  });
});
