import { isPlainAddress } from './address.js';

describe('an address', () => {
  it.each([
    'anna@example.org',
    'Anna.Weber+x@mail.example.org',
    "o'neil@example.org",
    'jörg@müller.example.org',
    `${'a'.repeat(64)}@example.org`,
  ])('is taken: %s', (address) => expect(isPlainAddress(address)).toBe(true));

  it.each([
    '',
    'anna',
    '@example.org',
    'anna@',
    'anna@example',
    'anna@@example.org',
    'anna@example.org, evil@example.org',
    'anna@example.org;evil@example.org',
    'anna@example.org evil@example.org',
    'Anna <anna@example.org>',
    '<anna@example.org>',
    '"a b"@example.org',
    '"anna@evil.example"@example.org',
    'group: anna@example.org;',
    'anna(comment)@example.org',
    'anna@[127.0.0.1]',
    'anna@example.org\r\nRCPT TO:<evil@example.org>',
    'anna@example.org\n',
    'an\0na@example.org',
    'anna@exa\u200bmple.org',
    'anna\u202e@example.org',
    '.anna@example.org',
    'an..na@example.org',
    'anna@-example.org',
    'anna@example..org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.org`,
    '\ud800@example.org',
  ])('is refused: %j', (address) => expect(isPlainAddress(address)).toBe(false));
});
