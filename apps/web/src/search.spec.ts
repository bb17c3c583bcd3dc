import { listSearch } from './search';

describe('what stands behind the question mark of a list', () => {
  it('falls away when it is nothing the page knows', () => {
    expect(listSearch({ seite: 'minus drei', suche: '', fremd: 'x', termin: '1 or 1=1' })).toEqual({});
  });
});
