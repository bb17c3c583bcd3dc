import fc from 'fast-check';
import * as qp from 'nodemailer/lib/qp';
import { quotedPrintable } from './quoted-printable.js';

/** The reverse by RFC 2045, 6.7. */
const decode = (text: string): string =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

const character = fc.oneof(
  fc.constantFrom('=', ' ', '\t', '.', 'ä', '€', '😀', '\n', 'a'),
  fc.string({ maxLength: 30 }),
);
const texts = fc.array(character, { maxLength: 80 }).map((parts) => parts.join('').replaceAll('\r', '').toWellFormed());

describe('quoted-printable text', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(decode(quotedPrintable(text))).toBe(text.replaceAll('\n', '\r\n'));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has short lines of plain characters and no white space at their ends', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const line of quotedPrintable(text).split('\r\n'))
          expect(line).toMatch(/^[\t\x20-\x7e]{0,75}[\x21-\x7e]?$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says the same as another encoder', () => {
    const text = 'Sehr geehrte Frau Dr. Müller,\n\nÜbergänge = gut 😀';
    expect(decode(qp.wrap(qp.encode(text.replaceAll('\n', '\r\n'))))).toBe(decode(quotedPrintable(text)));
  });
});
