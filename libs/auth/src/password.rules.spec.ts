import { deviceToken, isDeviceOf } from './device.rules.js';
import { passwordFault } from './password.rules.js';
import { isSetupCode, setupCode } from './setup-code.rules.js';
import { delayAfter, mustWait } from './sign-in.rules.js';

const jule = { email: 'jule.wegener@example.org', displayName: 'Jule Wegener' };

describe('a new password', () => {
  it.each(['vier Tauben am Kanal', 'Xk7-pulverfass-29', 'früh-übt-sich-wer', 'passwort für den Fachtag im Mai'])(
    'may be "%s"',
    async (password) => {
      expect(await passwordFault(password, jule)).toBeNull();
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
    ['Jule Wegener 1', 'too-personal'],
    ['123456789012', 'too-common'],
    ['passwortpasswort', 'too-simple'],
    ['qwertzuiopü+', 'too-simple'],
    ['Passwort!2026', 'too-common'],
  ])('may not be "%s": %s', async (password, fault) => {
    expect(await passwordFault(password, jule)).toBe(fault);
  });
});

describe('waiting after wrong passwords', () => {
  it('begins with the fifth and never lasts longer than a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 10, 12, 13, 1_000_000].map(delayAfter)).toEqual([0, 0, 5, 10, 20, 160, 640, 900, 900]);
  });
});

describe('a source that has failed', () => {
  const lastAt = new Date('2026-02-02T08:00:00Z');
  const after = (seconds: number) => new Date(lastAt.getTime() + seconds * 1_000);

  it('waits from its last failure on, and not for what others did', () => {
    const five = { failures: 5, lastAt, fromEverywhere: 5 };
    expect([0, 4.9, 5].map((seconds) => mustWait(five, after(seconds)))).toEqual([true, true, false]);
    expect(mustWait({ failures: 0, lastAt: null, fromEverywhere: 99 }, lastAt)).toBe(false);
    expect(mustWait({ failures: 0, lastAt: null, fromEverywhere: 100 }, lastAt)).toBe(true);
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
