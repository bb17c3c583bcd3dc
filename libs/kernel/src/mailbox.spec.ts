import fc from 'fast-check';
import { emailDomain, readEmail, readMailbox } from './mailbox.js';

describe('an email address', () => {
  it.each([
    [' Ute.Kallweit@Lindengau.Example.ORG ', 'ute.kallweit@lindengau.example.org'],
    ["o'neill+netz@example.org", "o'neill+netz@example.org"],
    ['info@müller.example.org', 'info@xn--mller-kva.example.org'],
    ['info@mu\u0308ller.example.org', 'info@xn--mller-kva.example.org'],
    ['ute\u200b@example.org', 'ute@example.org'],
    ['\u200eute@example.org\u2060', 'ute@example.org'],
    ['ute@exam\u00adple.org', 'ute@example.org'],
    ['\ufeffute@example.org\u00a0', 'ute@example.org'],
    ['Ute <ute@example.org>', 'ute@example.org'],
    ['"Kallweit, Ute" <Ute@Example.org>;', 'ute@example.org'],
    ['<ute@example.org>', 'ute@example.org'],
    ['ute@example.org <ute@example.org>', 'ute@example.org'],
    ['ute@example.org <mailto:ute@example.org>', 'ute@example.org'],
    ['mailto:ute@example.org', 'ute@example.org'],
    ['MailTo:ute@example.org?subject=Fachtag', 'ute@example.org'],
    ['ute@example.org.', 'ute@example.org'],
    ['ute@example.org,', 'ute@example.org'],
    ['ute@example.org; ', 'ute@example.org'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(readMailbox(typed)).toEqual({ address: kept });
  });

  it.each([
    ['', 'required'],
    [' \u200b ', 'required'],
    ['ute', 'address-without-at'],
    ['ute(at)example.org', 'address-without-at'],
    ['ute@', 'address-without-domain'],
    ['@example.org', 'address-without-name'],
    ['ute@example', 'address-without-ending'],
    ['ute@example.org, evil@example.org', 'several-addresses'],
    ['ute@example.org;evil@example.org', 'several-addresses'],
    ['evil@example.org <ute@example.org>', 'several-addresses'],
    ['ute@@example.org', 'several-addresses'],
    ['Ute ute@example.org', 'address-with-space'],
    ['ute @example.org', 'address-with-space'],
    ['group:ute@example.org;', 'address-with-sign'],
    ['"ute kallweit"@example.org', 'address-with-space'],
    ['"ute"@example.org', 'address-with-sign'],
    ['ute(note)@example.org', 'address-with-sign'],
    ['<ute@example.org', 'address-with-sign'],
    ['ute@example.org\r\nBcc: evil@example.org', 'several-addresses'],
    ['ute@example.org\r\nBcc: evil', 'address-with-space'],
    ['ute\0@example.org', 'address-with-space'],
    ['ute..k@example.org', 'address-with-dots'],
    ['.ute@example.org', 'address-with-dots'],
    ['ute.@example.org', 'address-with-dots'],
    ['ute@example..org', 'address-with-dots'],
    ['ute@-example.org', 'address-with-wrong-domain'],
    ['ute@exam_ple.org', 'address-with-wrong-domain'],
    ['ute@127.0.0.1', 'address-with-wrong-domain'],
    ['ute@[127.0.0.1]', 'address-with-wrong-domain'],
    ['ute@example.org/path', 'address-with-wrong-domain'],
    ['müller@example.org', 'address-with-umlaut'],
    [`${'x'.repeat(65)}@example.org`, 'too-long'],
    [`ute@${'x.'.repeat(130)}org`, 'too-long'],
    ['.'.repeat(1_000_000), 'too-long'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(readMailbox(typed)).toEqual({ fault });
    expect(readEmail(typed)).toBeNull();
  });

  it('once accepted has one @, no space and no sign a mail library could read as a second recipient', () => {
    const signs = fc.constantFrom(
      ...['a', 'Z', '9', '.', '-', '@', ',', ';', ':', '<', '>', '"', '(', ')', ' ', '\r', '\n', '\0', 'ü', '\\'],
      ...['\u200b', '\u00ad', 'mailto:', '?', '%40'],
    );
    const piece = fc.string({ unit: signs, maxLength: 12 });
    fc.assert(
      fc.property(piece, piece, piece, piece, (before, local, host, after) => {
        const kept = readEmail(`${before}${local}@${host}.org${after}`);
        if (kept === null) return;
        expect(kept).toMatch(/^[^\s@,;:<>"()\\]+@[a-z0-9.-]+$/);
        expect(readEmail(kept)).toBe(kept);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has a domain', () => {
    expect(emailDomain('ute@lindengau.example.org')).toBe('lindengau.example.org');
  });
});
