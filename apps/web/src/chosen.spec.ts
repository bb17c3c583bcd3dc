import { withTicks } from './chosen';

describe('what is ticked in a list', () => {
  it('keeps what was ticked on other pages', () => {
    const before = new Set(['a', 'b']);
    expect([...withTicks(before, ['c', 'd'], true)]).toEqual(['a', 'b', 'c', 'd']);
    expect([...withTicks(before, ['b', 'z'], false)]).toEqual(['a']);
    expect([...before]).toEqual(['a', 'b']);
  });
});
