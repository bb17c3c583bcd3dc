import { limits } from './rate-limit.decorator.js';
import { addressBlock } from './rate-limit.guard.js';
import { TokenBuckets } from './token-buckets.js';

function passing(requests: number, seconds: number): number {
  let now = 0;
  const buckets = new TokenBuckets(() => now);
  let passed = 0;
  for (let index = 0; index < requests; index += 1) {
    now = (index / requests) * seconds * 1_000;
    if (buckets.take('behoerde', limits.public) === 0) passed += 1;
  }
  return passed;
}

describe('the limit on what strangers may send', () => {
  it('lets 120 colleagues of one Behörde register within the same minute', () => {
    expect(passing(120, 60)).toBe(120);
    expect(passing(120, 0.001)).toBe(120);
  });

  it('refuses at least 95 % of 5,000 requests in a minute', () => {
    expect(passing(5_000, 60)).toBeLessThanOrEqual(250);
  });

  it('says after how many seconds the next one passes, and lets it pass then', () => {
    let now = 0;
    const buckets = new TokenBuckets(() => now);
    const limit = { burst: 1, perMinute: 6 };
    expect(buckets.take('a', limit)).toBe(0);
    expect(buckets.take('a', limit)).toBe(10);
    expect(buckets.take('b', limit)).toBe(0);
    now = 10_000;
    expect(buckets.take('a', limit)).toBe(0);
  });

  it('neither opens nor shuts for long when the wall clock jumps', () => {
    const buckets = new TokenBuckets();
    const limit = { burst: 1, perMinute: 1 };
    const wall = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 120 * 86_400_000);
    expect(buckets.take('a', limit)).toBe(0);
    expect(buckets.take('a', limit)).toBeGreaterThan(0);
    wall.mockRestore();
    expect(buckets.take('a', limit)).toBeLessThanOrEqual(60);
    expect(buckets.take('a', limit)).toBeGreaterThan(0);
  });

  it('keeps only so many addresses in memory', () => {
    const buckets = new TokenBuckets(() => 0);
    const limit = { burst: 1, perMinute: 1 };
    buckets.take('first', limit);
    for (let index = 0; index < 50_000; index += 1) buckets.take(`flood ${index}`, limit);
    expect(buckets.take('first', limit)).toBe(0);
    expect(buckets.take('flood 49999', limit)).toBeGreaterThan(0);
  });
});

describe('the address that is counted', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ])('of %s is %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
