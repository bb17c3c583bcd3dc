import fc from 'fast-check';
import { emailDomain, readEmail } from './email.rules.js';

describe('an e-mail address', () => {
  it.each([
    [' Ute.Kallweit@Lindengau.Example.ORG ', 'ute.kallweit@lindengau.example.org'],
    ["o'neill+netz@example.org", "o'neill+netz@example.org"],
    ['info@müller.example.org', 'info@xn--mller-kva.example.org'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readEmail(typed)).toBe(kept);
  });

  it.each([
    '',
    'ute',
    'ute@',
    '@example.org',
    'ute@example',
    'ute@example.org, evil@example.org',
    'ute@example.org;evil@example.org',
    'Ute <ute@example.org>',
    'group:ute@example.org;',
    '"ute kallweit"@example.org',
    'ute(note)@example.org',
    'ute@example.org\r\nBcc: evil@example.org',
    'ute\0@example.org',
    'ute..k@example.org',
    '.ute@example.org',
    'ute@-example.org',
    'ute@exam_ple.org',
    'ute@127.0.0.1',
    'ute@[127.0.0.1]',
    'ute@example.org/path',
    'müller@example.org',
    `${'x'.repeat(65)}@example.org`,
    `ute@${'x.'.repeat(130)}org`,
  ])('%j is refused', (typed) => {
    expect(readEmail(typed)).toBeNull();
  });

  it('once accepted has one @, no space and no sign a mail library could read as a second recipient', () => {
    const signs = fc.constantFrom(
      'a',
      'Z',
      '9',
      '.',
      '-',
      '@',
      ',',
      ';',
      ':',
      '<',
      '>',
      '"',
      '(',
      ')',
      ' ',
      '\r',
      '\n',
      '\0',
      'ü',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: signs, maxLength: 12 }),
        fc.string({ unit: signs, maxLength: 12 }),
        (local, host) => {
          const kept = readEmail(`${local}@${host}.org`);
          if (kept === null) return;
          expect(kept).toMatch(/^[^\s@,;:<>"()\\]+@[a-z0-9.-]+$/);
          expect(readEmail(kept)).toBe(kept);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('has a domain', () => {
    expect(emailDomain('ute@lindengau.example.org')).toBe('lindengau.example.org');
  });
});
