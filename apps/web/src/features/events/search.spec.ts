import { eventsSearch } from './search';

describe('what stands behind the question mark of the list of gatherings', () => {
  it('knows the past and nothing else', () => {
    expect(eventsSearch({ zeit: 'gestern', seite: 3 })).toEqual({ seite: 3 });
    expect(eventsSearch({ zeit: 'vergangen' })).toEqual({ zeit: 'vergangen' });
  });
});
