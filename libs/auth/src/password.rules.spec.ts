import { deviceToken, isDeviceOf } from './device.rules.js';
import { passwordFault } from './password.rules.js';
import { isSetupCode, setupCode } from './setup-code.rules.js';
import { delayAfter } from './sign-in.rules.js';

const jule = { email: 'jule.wegener@example.org', displayName: 'Jule Wegener' };

describe('a new password', () => {
  it.each(['vier Tauben am Kanal', 'Xk7-pulverfass-29', 'früh-übt-sich-wer', 'passwort für den Fachtag im Mai'])(
    'may be "%s"',
    (password) => {
      expect(passwordFault(password, jule)).toBeNull();
    },
  );

  it.each([
    ['kurz', 'too-short'],
    ['x'.repeat(201), 'too-long'],
    ['abababababab', 'too-simple'],
    ['passwort1234', 'too-common'],
    ['Sommer202612', 'too-common'],
    ['julewegener1', 'too-personal'],
    ['jule.wegener@example.org', 'too-personal'],
  ])('may not be "%s": %s', (password, fault) => {
    expect(passwordFault(password, jule)).toBe(fault);
  });
});

describe('waiting after wrong passwords', () => {
  it('begins with the fifth and never lasts longer than a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 10, 12, 13, 1_000_000].map(delayAfter)).toEqual([0, 0, 5, 10, 20, 160, 640, 900, 900]);
  });
});

describe('what the secret makes', () => {
  const secret = 'a secret of at least thirty-two characters';

  it('knows the code of the console again, typed in any case', () => {
    expect(setupCode(secret)).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
    expect(isSetupCode(secret, ` ${setupCode(secret).toUpperCase()} `)).toBe(true);
    expect(isSetupCode(secret, setupCode('another secret of thirty-two characters'))).toBe(false);
    expect(isSetupCode(secret, '')).toBe(false);
  });

  it('tells a known browser of one account from that of another', () => {
    const token = deviceToken(secret, 'jule');
    expect(isDeviceOf(secret, 'jule', token)).toBe(true);
    expect(isDeviceOf(secret, 'ute', token)).toBe(false);
    expect(isDeviceOf(secret, 'jule', undefined)).toBe(false);
  });
});
