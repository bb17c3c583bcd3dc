import type { Template } from '../events/new-event';
import { newSeriesBody, seriesLike, seriesOfKind, suitable } from './new-series';

const second: Template = {
  id: '0197a000-0000-7000-8000-000000000001',
  title: '2. Fachtag Übergänge',
  type: 'fachtag',
  format: 'in_person',
  startsLocal: '2025-05-27T10:00',
  endsLocal: '2025-05-27T16:00',
};

const quiet = { kind: 'quiet-period', from: '2026-12-20', to: '2027-01-06' } as const;
const weeks = [
  { day: '2026-12-21', off: quiet },
  { day: '2026-12-28', off: quiet },
  { day: '2027-01-04', off: quiet },
  { day: '2027-01-11', off: null },
  { day: '2027-01-18', off: null },
];

it('is proposed for the first week in which the network works, on a day that every month has', () => {
  expect(suitable('2026-12-28', weeks)).toBe('2027-01-11');
  expect(suitable('2027-01-18', weeks)).toBe('2027-01-18');
  expect(suitable('2027-03-29', weeks)).toBe('2027-04-05');
});

describe('a series that goes on from a gathering', () => {
  it('has its title without the number, and counts on', () => {
    expect(seriesLike(second, weeks)).toMatchObject({ title: 'Fachtag Übergänge', numberingFrom: '3' });
    expect(seriesLike({ ...second, title: 'Netzwerktreffen' }, weeks)).toMatchObject({
      title: 'Netzwerktreffen',
      numberingFrom: '',
    });
  });

  it('begins with that gathering, and not with a new one', () => {
    const body = newSeriesBody(seriesLike(second, weeks));
    expect(body).toMatchObject({
      ...{ templateEventId: second.id, numberingFrom: 3, groupId: null, guaranteeRelevant: true },
    });
    expect(body).not.toHaveProperty('first');
  });
});

it('of a kind makes its first gathering, on a day that every month has', () => {
  const values = { ...seriesOfKind('arbeitskreis', weeks), title: 'AK Ansprache', day: '2027-03-11' };
  expect(newSeriesBody(values)).toMatchObject({
    title: 'AK Ansprache',
    guaranteeRelevant: false,
    first: {
      type: 'arbeitskreis',
      startsLocal: '2027-03-11T14:00',
      endsLocal: '2027-03-11T16:30',
      modes: [{ mode: 'on_site', capacity: 25 }],
    },
    recurrence: { starts: '2027-03-11', pattern: 'monthly-by-weekday', every: 1, until: null, count: 8 },
  });
  expect(Number(seriesOfKind('arbeitskreis', weeks).day.slice(8))).toBeLessThanOrEqual(28);
});
