import type { EventSummary } from '../../api/types';
import { hasNumbers, isFull } from './fullness';

const free = (...numbers: (number | null)[]): EventSummary['places'] =>
  numbers.map((number) => ({ mode: 'on_site', capacity: 10, free: number, taken: 0, held: 0, waiting: 0 }));

describe('a gathering is full', () => {
  it('when no way of taking part has a place left', () => {
    expect(isFull({ registrationState: 'open', places: free(0, 0) })).toBe(true);
    expect(isFull({ registrationState: 'open', places: free(0, 3) })).toBe(false);
    expect(isFull({ registrationState: 'open', places: free(0, null) })).toBe(false);
  });

  it('only while somebody could register', () => {
    expect(isFull({ registrationState: 'closed', places: free(0) })).toBe(false);
    expect(isFull({ registrationState: 'open', places: [] })).toBe(false);
  });
});

describe('the list of gatherings', () => {
  it('counts people where people can be', () => {
    const states = ['draft', 'announced', 'open', 'held', 'cancelled', 'not_held'] as const;
    expect(states.filter((state) => hasNumbers({ state }))).toEqual(['announced', 'open', 'held']);
  });
});
