import type { Template } from '../events/new-event';
import { newSeriesBody, seriesLike, seriesOfKind } from './new-series';

const second: Template = {
  id: '0197a000-0000-7000-8000-000000000001',
  title: '2. Fachtag Übergänge',
  type: 'fachtag',
  format: 'in_person',
  startsLocal: '2025-05-27T10:00',
  endsLocal: '2025-05-27T16:00',
};

describe('a series that goes on from a gathering', () => {
  it('has its title without the number, and counts on', () => {
    expect(seriesLike(second)).toMatchObject({ title: 'Fachtag Übergänge', numberingFrom: '3' });
    expect(seriesLike({ ...second, title: 'Netzwerktreffen' })).toMatchObject({
      title: 'Netzwerktreffen',
      numberingFrom: '',
    });
  });

  it('begins with that gathering, and not with a new one', () => {
    const body = newSeriesBody(seriesLike(second));
    expect(body).toMatchObject({ templateEventId: second.id, numberingFrom: 3, groupId: null });
    expect(body).not.toHaveProperty('first');
  });
});

it('of a kind makes its first gathering, on a day that every month has', () => {
  const values = { ...seriesOfKind('arbeitskreis'), title: 'AK Ansprache', day: '2027-03-11' };
  expect(newSeriesBody(values)).toMatchObject({
    title: 'AK Ansprache',
    first: {
      type: 'arbeitskreis',
      startsLocal: '2027-03-11T14:00',
      endsLocal: '2027-03-11T16:30',
      modes: [{ mode: 'on_site', capacity: 25 }],
    },
    recurrence: { starts: '2027-03-11', pattern: 'monthly-by-weekday', every: 1, until: null, count: 8 },
  });
  expect(Number(seriesOfKind('arbeitskreis').day.slice(8))).toBeLessThanOrEqual(28);
});
