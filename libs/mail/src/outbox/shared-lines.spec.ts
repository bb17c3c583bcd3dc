import fc from 'fast-check';
import { sharedLines } from './shared-lines.js';

const line = fc.constantFrom(
  'BEGIN:VEVENT',
  'SUMMARY:Übergänge 👩‍🏫',
  'SUMMARY:Übergänge 👨‍🏫',
  'END:VEVENT',
  '',
  '\ud83d',
);
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\r\n'));

describe('texts that differ in a few lines', () => {
  it('share what stands before and after', () => {
    const { before, after, own } = sharedLines(['A\r\nB\r\nX\r\nC\r\n', 'A\r\nB\r\nY\r\nZ\r\nC\r\n']);
    expect([before, after, own('A\r\nB\r\nX\r\nC\r\n')]).toEqual(['A\r\nB\r\n', 'C\r\n', 'X\r\n']);
  });

  it('are the same to the character when put together again', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const { before, after, own } = sharedLines(texts);
        for (const one of texts) expect(before + own(one) + after).toBe(one);
      }),
    );
  });

  it('never share half a character', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        fc.pre(texts.every((one) => one.isWellFormed()));
        const { before, after } = sharedLines(texts);
        expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
      }),
    );
  });
});
