import { arrivalOf, countsOf, isOver, isSurprise, peopleOf, withAnswers, withNews, withPressed } from './people';
import type { Item, Person, Roster } from './types';

const person = (registrationId: string, more: Partial<Person> = {}): Person => ({
  ...{ registrationId, firstName: 'Kim', lastName: 'Ebert', organisationName: '', standing: 'place' },
  ...{ isExpected: true, mark: null, version: 0, ...more },
});
const roster = (...people: Person[]): Roster => ({
  ...{ eventId: 'e', title: 'Fachtag', startsAt: '2026-05-19T08:00:00Z', endsAt: '2026-05-19T16:00:00Z' },
  ...{ opensAt: '2026-05-19T06:00:00Z', use: 'marks', now: '2026-05-19T08:00:00Z', version: 1, people },
});
const at = '2026-05-19T08:00:00Z';
const comes = (registrationId: string, nonce = `in-${registrationId}`): Item => ({
  ...{ kind: 'in', nonce, at, registrationId, isAdmitted: false },
});
const leaves = (registrationId: string, undoes: string): Item => ({
  ...{ kind: 'out', nonce: `out-${registrationId}`, at, registrationId, undoes, version: null },
});
const walksIn: Item = {
  kind: 'walk-in',
  nonce: 'w',
  at,
  name: 'Mo Ebert',
  email: 'mo@example.org',
  organisationName: '',
};

it.each([
  ['has a place', person('r'), 'in'],
  ['is in already', person('r', { mark: 'in' }), 'already'],
  ['has cancelled', person('r', { standing: 'gone' }), 'gone'],
  ['has cancelled after having come', person('r', { standing: 'gone', mark: 'in' }), 'already'],
  ['sends somebody else', person('r', { mark: 'substituted' }), 'substituted'],
  ['waits for a place', person('r', { standing: 'waiting' }), 'waiting'],
  ['is of another event', undefined, 'unknown'],
] as const)('whoever %s is told so at once', (_, who, outcome) => {
  expect(arrivalOf(who, false)).toBe(outcome);
  expect(arrivalOf(who, true)).toBe(outcome === 'waiting' ? 'in' : outcome);
});

it('counts what was pressed here before the server has heard of it, in its order', () => {
  const people = peopleOf(roster(person('a'), person('b'), person('c', { isExpected: false })));
  const waiting = [comes('a'), comes('b'), leaves('a', 'in-a'), walksIn, comes('nobody')];
  const now = withPressed(people, waiting);
  expect([now.get('a')!.mark, now.get('b')!.mark, now.get('c')!.mark]).toEqual([null, 'in', null]);
  expect(countsOf(now, waiting)).toEqual({ present: 2, expected: 2 });
  expect(countsOf(people)).toEqual({ present: 0, expected: 2 });
});

it('keeps what the server has answered until it sends the row', () => {
  const before = roster(person('a'), person('b', { mark: 'in', version: 3 }), person('c'));
  const items = [comes('a'), leaves('b', 'x'), comes('c')];
  const result = (nonce: string, outcome: 'in' | 'out' | 'gone', registrationId: string, version: number | null) => ({
    ...{ nonce, outcome, registrationId, version },
  });
  const results = [result('in-a', 'in', 'a', 7), result('out-b', 'out', 'b', 8), result('in-c', 'gone', 'c', null)];
  const { people } = withAnswers(before, items, { version: 8, minutesAhead: 0, results });
  expect(people.map(({ mark, version }) => [mark, version])).toEqual([
    ['in', 7],
    [null, 0],
    [null, 0],
  ]);
});

it('takes news for those whom they name, and all of another event', () => {
  const had = roster(person('a'), person('b'));
  const news = { ...roster(person('b', { mark: 'in' }), person('c')), version: 4 };
  expect(withNews(had, news)).toMatchObject({ version: 4, people: [{ mark: null }, { mark: 'in' }, { mark: null }] });
  expect(withNews(had, { ...news, eventId: 'other' }).people).toHaveLength(2);
  expect(withNews(null, news).people).toHaveLength(2);
});

it('is forgotten half a day after the end', () => {
  expect(isOver(roster(), new Date('2026-05-20T03:59:59Z'))).toBe(false);
  expect(isOver(roster(), new Date('2026-05-20T04:00:00Z'))).toBe(true);
});

it('calls only that a surprise which the person at the door was told otherwise', () => {
  expect([isSurprise('in', 'in'), isSurprise('in', 'already'), isSurprise('out', 'out')]).toEqual([
    false,
    false,
    false,
  ]);
  expect([isSurprise('in', 'gone'), isSurprise('in', 'refused'), isSurprise('out', 'kept')]).toEqual([
    true,
    true,
    true,
  ]);
});
