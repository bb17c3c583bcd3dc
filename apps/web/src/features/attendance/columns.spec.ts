import { columnsOf, isWhole, mappingWith } from './columns';

const proposed = {
  ...{ name: [1, 2], mail: 3, account: null, join: 4, leave: 5, length: null },
  ...{ waiting: 6, attended: null, action: null },
};

describe('what an organiser says of the columns of a table', () => {
  it('begins with what the cells suggest, and keeps of it what nobody is asked about', () => {
    expect(mappingWith(proposed, columnsOf(proposed))).toEqual(proposed);
  });

  it('begins with nothing where nothing is suggested', () => {
    expect(new Set(Object.values(columnsOf(null)))).toEqual(new Set(['']));
  });

  it('is whole with a name, and from when to when or for how long', () => {
    const columns = columnsOf(proposed);
    expect(isWhole(columns)).toBe(true);
    expect(isWhole({ ...columns, leave: '' })).toBe(false);
    expect(isWhole({ ...columns, join: '', leave: '', length: '4' })).toBe(true);
    expect(isWhole({ ...columns, name: '' })).toBe(false);
  });
});
