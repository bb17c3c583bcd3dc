import { mostUrgentFirst } from './work-order.rules.js';

describe('the order of the work list', () => {
  it('is by what has to be done first, what is late before all, whichever library or network it comes from', () => {
    const item = (name: string, until: string | null) => ({ name, until: until === null ? null : new Date(until) });
    const items = [
      item('in June', '2026-06-01'),
      item('late', null),
      item('in May', '2026-05-01'),
      item('also late', null),
      item('also in May', '2026-05-01'),
    ];
    expect(mostUrgentFirst(items).map(({ name }) => name)).toEqual([
      ...['late', 'also late', 'in May', 'also in May', 'in June'],
    ]);
  });
});
