import { asReached, reachOf } from './reach.rules.js';

const known = { isReachable: true, hasReturned: false, hasChanged: false };

describe('what a reporter may know of the contact', () => {
  it('is nothing while there is one who can be reached', () => {
    expect(reachOf(known, false)).toBeNull();
    expect(reachOf({ ...known, hasReturned: true }, true)).toBeNull();
  });

  it('E6: is that it has changed', () => expect(reachOf({ ...known, hasChanged: true }, true)).toBe('changed'));

  it('E9: is that nobody was reached yet, also after an invitation', () => {
    expect(reachOf({ isReachable: false, hasReturned: true, hasChanged: true }, false)).toBe('unreached');
    expect(reachOf({ isReachable: false, hasReturned: true, hasChanged: false }, true)).toBe('unreached');
  });

  it('E10: is that somebody is looked for', () => {
    expect(reachOf({ ...known, isReachable: false }, false)).toBe('sought');
    expect(reachOf({ ...known, isReachable: false }, true)).toBeNull();
  });
});

describe('a promise as its reporter reads it', () => {
  const invitedAt = new Date('2026-02-02T08:00:00Z');
  const answeredAt = new Date('2026-02-03T08:00:00Z');

  it('E9: has invited nobody when what was sent came back', () => {
    expect(asReached({ invitedAt, reach: 'unreached' }, null)).toEqual({ invitedAt: null, reach: 'unreached' });
  });

  it('has reached whoever has answered, whatever came back after that', () => {
    expect(asReached({ invitedAt, reach: 'unreached' }, answeredAt)).toEqual({ invitedAt, reach: null });
  });

  it('stays as it is otherwise', () => {
    for (const reach of ['sought', 'changed', null] as const) {
      expect(asReached({ invitedAt, reach }, null)).toEqual({ invitedAt, reach });
    }
  });
});
