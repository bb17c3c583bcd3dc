import { fold, unfold } from './fold.js';

const physical = (folded: string): Buffer[] =>
  folded
    .split('\r\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line));

describe('a line that is too long for one physical line', () => {
  it.each([
    ['letters', 'x'.repeat(400)],
    ['umlauts at every offset', `a${'ü'.repeat(200)}`],
    ['emoji of four octets', `ab${'🙂'.repeat(90)}`],
    ['words', 'lang und breit '.repeat(20)],
  ])('holds at most 75 octets of %s and never a broken character', (_, text) => {
    const lines = physical(fold(text));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(70);
    for (const line of lines) expect(() => new TextDecoder('utf-8', { fatal: true }).decode(line)).not.toThrow();
    expect(unfold(fold(text))).toEqual([text]);
  });

  it('is left alone at 75 octets and broken at 76', () => {
    expect(fold('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
    expect(fold(`${'x'.repeat(74)}ü`)).toBe(`${'x'.repeat(74)}\r\n ü\r\n`);
  });
});
