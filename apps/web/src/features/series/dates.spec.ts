import type { SeriesDate } from '../../api/types';
import { freeDates, movedFrom } from './dates';

const event = { occurrenceDate: '2027-04-08', startsLocal: '2027-04-08T14:00' } as SeriesDate['event'];
const date = (more: Partial<SeriesDate>): SeriesDate => ({
  day: '2027-04-08',
  off: null,
  isAhead: true,
  event: null,
  ...more,
});

it('only what is ahead, not off and not there yet can be made', () => {
  const off = { kind: 'quiet-period', from: '2027-04-08', to: '2027-04-08' } as const;
  expect(freeDates([date({}), date({ isAhead: false }), date({ off }), date({ event })])).toEqual([date({})]);
});

it('a moved date knows the day it has left', () => {
  expect(movedFrom(date({ event }))).toBeNull();
  expect(movedFrom(date({ event: { ...event!, startsLocal: '2027-04-15T14:00' } }))).toBe('2027-04-08');
  expect(movedFrom(date({ event: { ...event!, occurrenceDate: null } }))).toBeNull();
});
