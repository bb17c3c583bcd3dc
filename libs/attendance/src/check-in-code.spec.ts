import { checkInCode, codeAnswer, nextCodeAt } from './check-in-code.rules.js';

const secret = Buffer.alloc(32, 7);
const window = { eventId: 'e1', opensAt: new Date('2026-11-27T08:30:00Z'), closesAt: new Date('2026-11-27T11:00:00Z') };
const at = (time: string) => new Date(`2026-11-27T${time}Z`);
const nine = checkInCode(secret, 'e1', at('09:00:00'));

describe('the code on the screen', () => {
  it('has six digits, stays for half a minute, and is then another', () => {
    expect(nine).toMatch(/^\d{6}$/);
    expect(checkInCode(secret, 'e1', at('09:00:29.999'))).toBe(nine);
    expect(checkInCode(secret, 'e1', at('09:00:30'))).not.toBe(nine);
    expect(nextCodeAt(at('09:00:12'))).toEqual(at('09:00:30'));
  });

  it.each([
    ['as it stands there', nine, '09:00:10', 'taken'],
    ['with a space', `${nine.slice(0, 3)} ${nine.slice(3)}`, '09:00:10', 'taken'],
    ['a minute later', nine, '09:01:29', 'taken'],
    ['too late', nine, '09:01:30', 'wrong'],
    ['before it has come', nine, '08:59:59', 'wrong'],
    ['of another event', checkInCode(secret, 'e2', at('09:00:00')), '09:00:10', 'wrong'],
    ['by guessing', '12345', '09:00:10', 'wrong'],
    ['in letters', 'abcdef', '09:00:10', 'wrong'],
    ['before the doors open', nine, '08:29:59', 'not-open'],
    ['after the end', nine, '11:00:00', 'over'],
  ])('typed %s', (_, typed, time, answer) => {
    expect(codeAnswer(secret, window, typed, at(time))).toBe(answer);
  });

  it('cannot be told without the secret', () => {
    expect(checkInCode(Buffer.alloc(32, 8), 'e1', at('09:00:00'))).not.toBe(nine);
  });
});
