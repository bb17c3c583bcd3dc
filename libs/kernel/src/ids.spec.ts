import { isId, newId } from './ids.js';

describe('ids', () => {
  it('are UUIDs that rise strictly, also within one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids.every(isId)).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
