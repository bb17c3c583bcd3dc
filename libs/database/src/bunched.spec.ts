import { setImmediate as nextTurn } from 'node:timers/promises';
import { bunched } from './bunched.js';

const doubled = (calls: (readonly number[])[]) =>
  bunched((keys: readonly number[]) => {
    calls.push(keys);
    return Promise.resolve(new Map(keys.filter((key) => key > 0).map((key) => [key, 2 * key])));
  });

describe('Reads that come in bunches', () => {
  it('are sent once for all who ask in one turn, each with the own answer', async () => {
    const calls: (readonly number[])[] = [];
    const read = doubled(calls);
    // Each request reaches the process in a callback of its own.
    const late = Promise.resolve().then(() => read(3));
    expect(await Promise.all([read(1), read(2), late, read(-1), read(2)])).toEqual([2, 4, 6, null, 4]);
    expect(calls.map((keys) => [...keys].sort())).toEqual([[-1, 1, 2, 2, 3]]);
  });

  it('are sent anew in the next turn: nothing is kept', async () => {
    const calls: (readonly number[])[] = [];
    const read = doubled(calls);
    await read(1);
    await nextTurn();
    await read(1);
    expect(calls).toHaveLength(2);
  });

  it('fail for all who asked, and for nobody after them', async () => {
    let isAway = true;
    const read = bunched((keys: readonly number[]) =>
      isAway ? Promise.reject(new Error('away')) : Promise.resolve(new Map(keys.map((key) => [key, key]))),
    );
    const outcomes = await Promise.allSettled([read(1), read(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    expect(await read(1)).toBe(1);
  });
});
