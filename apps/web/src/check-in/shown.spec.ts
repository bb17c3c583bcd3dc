import { OnceInSight, outcomeOf, toneOf } from './shown';

it('a code that stays in front of the camera counts once, and again when it comes back', () => {
  const sight = new OnceInSight();
  expect([0, 100, 1_900, 3_800].map((now) => sight.isNew('a', now))).toEqual([true, false, false, false]);
  expect(sight.isNew('b', 3_900)).toBe(true);
  expect(sight.isNew('a', 4_000)).toBe(true);
  expect(sight.isNew('a', 6_000)).toBe(true);
});

it('only whoever may come in, and what was taken back, sounds like a yes', () => {
  expect((['in', 'already', 'gone', 'unknown', 'foreign'] as const).map(toneOf)).toEqual([
    'yes',
    'look',
    'no',
    'no',
    'no',
  ]);
  expect(outcomeOf({ kind: 'foreign' })).toBe('foreign');
});
