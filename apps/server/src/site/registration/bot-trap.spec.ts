import { FixedClock } from '#libs/kernel';
import { BotTrap } from './bot-trap.service.js';
import { PENANCE, waitOf, YOUNGEST } from './bot-trap.rules.js';

const drawn = new Date('2026-11-02T09:00:00Z');
const after = (milliseconds: number) => new Date(drawn.getTime() + milliseconds);
const form = { honeypot: '', drawn: String(drawn.getTime()), hasKey: true };

describe('a form that came back', () => {
  it('is taken at once when somebody took time to fill it in', () => {
    expect(waitOf(form, after(YOUNGEST))).toBe(0);
    expect(waitOf({ ...form, honeypot: undefined }, after(3_600_000))).toBe(0);
  });

  it('waits until its page is old enough when it came at once', () => {
    expect(waitOf(form, after(0))).toBe(YOUNGEST);
    expect(waitOf(form, after(YOUNGEST - 300))).toBe(300);
  });

  it('waits longer with the hidden field or without a key', () => {
    expect(waitOf({ ...form, honeypot: 'https://x.example.org' }, after(60_000))).toBe(PENANCE);
    expect(waitOf({ ...form, hasKey: false }, after(60_000))).toBe(PENANCE);
  });

  it('does not wait for a clock that was ahead when it was drawn, or for a time that is none', () => {
    expect(waitOf(form, after(-120 * 86_400_000))).toBe(0);
    expect(waitOf(form, after(-1))).toBe(0);
    for (const told of ['', 'soon', '-5', '9'.repeat(16), undefined]) {
      expect(waitOf({ ...form, drawn: told }, after(0))).toBe(0);
    }
  });
});

describe('the trap', () => {
  const clock = new FixedClock(drawn);

  it('holds a form for its time and no longer', async () => {
    const waits: number[] = [];
    const trap = new BotTrap(clock, async (milliseconds) => void waits.push(milliseconds));
    await trap.slow({ ...form, honeypot: 'x' });
    clock.set(after(YOUNGEST));
    await trap.slow(form);
    expect(waits).toEqual([PENANCE]);
  });

  it('holds only so many at a time, for each of them costs memory', async () => {
    const ends: (() => void)[] = [];
    const trap = new BotTrap(clock, () => new Promise((end) => ends.push(end)));
    const flood = Array.from({ length: 300 }, () => trap.slow({ ...form, honeypot: 'x' }));
    expect(ends).toHaveLength(200);
    ends.splice(0).forEach((end) => end());
    await Promise.all(flood);
    void trap.slow({ ...form, honeypot: 'x' });
    expect(ends).toHaveLength(1);
    ends[0]!();
  });
});
