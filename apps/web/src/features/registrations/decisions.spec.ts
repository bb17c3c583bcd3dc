import { ApiProblem } from '../../api/problem';
import { decideAll, mayDecide, rangeBetween } from './decisions';

describe('deciding about several people at once', () => {
  it('goes on after a failure and names who it was', async () => {
    const seen: string[] = [];
    const outcome = await decideAll(['a', 'b', 'c'], (id) => {
      seen.push(id);
      return id === 'b' ? Promise.reject(new ApiProblem(409, 'move-not-allowed')) : Promise.resolve();
    });
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(outcome.done).toBe(2);
    expect(outcome.failed.map(({ id, problem }) => [id, problem.code])).toEqual([['b', 'move-not-allowed']]);
  });

  it('offers only what the status allows', () => {
    expect(mayDecide('waitlisted', 'give-place')).toBe(true);
    expect(mayDecide('confirmed', 'give-place')).toBe(false);
    expect(mayDecide('cancelled', 'cancel')).toBe(false);
  });

  it('takes everybody between two clicks, whichever came first', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect(rangeBetween(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(rangeBetween(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(rangeBetween(ids, null, 'c')).toEqual(['c']);
    expect(rangeBetween(ids, 'gone', 'c')).toEqual(['c']);
  });
});
