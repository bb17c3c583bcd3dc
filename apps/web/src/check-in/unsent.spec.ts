import type { Item, KeptDoor, Person } from './types';
import { unsentOf } from './unsent';

const at = '2026-05-19T08:00:00Z';
const person = (registrationId: string, firstName: string): Person => ({
  ...{ registrationId, firstName, lastName: 'Ebert', organisationName: '', standing: 'place' },
  ...{ isExpected: true, mark: null, version: 0 },
});
const door: KeptDoor = {
  token: 't',
  latest: [{ nonce: 'in-gone', at, registrationId: 'gone', name: 'Lia Dörr', outcome: 'in', isSurprise: false }],
  roster: {
    ...{ eventId: 'e', title: 'Fachtag', startsAt: at, endsAt: at, opensAt: at, use: 'marks', now: at, version: 1 },
    people: [person('a', 'Kim'), person('b', 'Mo'), { ...person('gone', ''), lastName: '' }],
  },
};
const comes = (registrationId: string): Item => ({
  ...{ kind: 'in', nonce: `in-${registrationId}`, at, registrationId, isAdmitted: false },
});
const leaves = (registrationId: string): Item => ({
  ...{ kind: 'out', nonce: `out-${registrationId}`, at, registrationId, undoes: `in-${registrationId}`, version: null },
});
const said = (...waiting: Item[]) => unsentOf(door, waiting).map(({ name, isBack }) => [name, isBack]);

it('says by name who was let in, also when the list of the latest is too short or the person has cancelled since', () => {
  expect(said(comes('a'), comes('gone'), comes('nobody'))).toEqual([
    ['Kim Ebert', false],
    ['Lia Dörr', false],
    ['', false],
  ]);
});

it('says of somebody new all that organisers need to enter them', () => {
  const walkIn = { kind: 'walk-in', nonce: 'w', at, name: 'Pia Neu', email: 'pia@example.org' } as const;
  expect(said({ ...walkIn, organisationName: 'Werkhof' }, { ...walkIn, nonce: 'x', organisationName: '' })).toEqual([
    ['Pia Neu, Werkhof, pia@example.org', false],
    ['Pia Neu, pia@example.org', false],
  ]);
});

it('tells of an arrival that the server knows and that was taken back, and not of one it never heard of', () => {
  expect(said(leaves('a'))).toEqual([['Kim Ebert', true]]);
  expect(said(comes('b'), leaves('b'))).toEqual([]);
});
