import { doorEndsAt, hashOfDevice, isPin, newDeviceToken, pinOf, pinWait } from './pin.rules.js';

const secret = 'a secret of at least thirty-two characters';
const link = '0190f5a0-0000-7000-8000-000000000000';
const now = new Date('2026-05-19T08:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1_000);

describe('the PIN of a link', () => {
  const pin = pinOf(secret, link);

  it('has six digits, of this link and secret only, and forgives spaces', () => {
    expect(pin).toMatch(/^\d{6}$/);
    expect(isPin(secret, link, `${pin.slice(0, 3)} ${pin.slice(3)}`)).toBe(true);
    expect(isPin(secret, link.replace(/0$/, '1'), pin)).toBe(false);
    expect(isPin(`${secret}!`, link, pin)).toBe(false);
    for (const wrong of ['', '12345', `${pin}0`, 'abcdef']) expect(isPin(secret, link, wrong)).toBe(false);
  });

  it('is waited for after four wrong ones, longer each time and never for good', () => {
    const wait = (failures: number, seconds = 0) => pinWait({ failures, failedAt: secondsAgo(seconds) }, now);
    expect([0, 4, 5, 6, 7].map((failures) => wait(failures))).toEqual([0, 0, 5, 10, 20]);
    expect(wait(50)).toBe(900);
    expect([wait(5, 4), wait(5, 5), wait(50, 900)]).toEqual([1, 0, 0]);
    expect(pinWait({ failures: 9, failedAt: null }, now)).toBe(0);
  });
});

it('a door shuts half a day after the end, when tablets have brought what they hold', () => {
  expect(doorEndsAt(now)).toEqual(new Date('2026-05-19T20:00:00Z'));
});

it('tokens of devices are another each time, and a hash does not tell them', () => {
  const [one, other] = [newDeviceToken(), newDeviceToken()];
  expect(one).not.toBe(other);
  expect(hashOfDevice(one)).not.toContain(one);
  expect(hashOfDevice(one)).toBe(hashOfDevice(one));
});
