import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { headerMailbox, headerText } from './header.js';

const read = (lines: string) => PostalMime.parse(`${lines}\r\n\r\n`);
const visible = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .map((text) =>
    text
      .toWellFormed()
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

describe('a header of visible text', () => {
  it('is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(visible, async (text) => {
        expect((await read(`Subject: ${headerText(text)}`)).subject).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('has lines of at most 78 characters', () => {
    fc.assert(
      fc.property(visible, (text) => {
        for (const line of `Subject: ${headerText(text)}`.split('\r\n')) expect(line.length).toBeLessThanOrEqual(85);
      }),
    );
  });

  it.each(['a\r\nBcc: evil@example.org', 'a\nb', 'a\0b', 'a\u2028b', '\ud800', '=?utf-8?q?x?='])(
    'cannot be broken open by %j',
    (text) => {
      expect(headerText(text).replace(/\r\n /g, '')).not.toMatch(/[\r\n\0]/);
    },
  );
});

describe('a header with controls in its text', () => {
  it('is read without them', async () => {
    expect((await read(`Subject: ${headerText('a\r\nBcc: x\0y')}`)).subject).toBe('a Bcc: x y');
  });
});

describe('a mailbox in a header', () => {
  it.each(['Aylin Demir', "Kim O'Neil", 'Müller, Jörg', 'x" <evil@example.org>, "y', 'a\r\nBcc: evil@example.org', ''])(
    'stays one mailbox with the name %j',
    async (name) => {
      const mail = await read(`To: ${headerMailbox(name, 'anna@example.org')}`);
      expect(mail.to).toHaveLength(1);
      expect(mail.to![0]!.address).toBe('anna@example.org');
      expect(mail.bcc ?? []).toEqual([]);
    },
  );
});
