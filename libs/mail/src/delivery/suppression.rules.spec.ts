import { addressHash, isSuppressed, type SuppressionReach } from './suppression.rules.js';

const entry = (reach: SuppressionReach, networkId: string | null) => ({ reach, networkId });

describe('a suppression', () => {
  it.each([
    ['all', null, 'service', 'a', true],
    ['all', null, 'account', null, true],
    ['all', 'a', 'service', 'a', true],
    ['all', 'a', 'service', 'b', false],
    ['all', 'a', 'account', null, false],
    ['invitations', null, 'invitation', 'a', true],
    ['invitations', 'a', 'invitation', 'a', true],
    ['invitations', 'a', 'invitation', 'b', false],
    ['invitations', null, 'service', 'a', false],
    ['invitations', null, 'account', null, false],
  ] as const)('of %s in network %s stops a mail of kind %s from network %s: %s', (reach, of, kind, from, stops) => {
    expect(isSuppressed(kind, from, [entry(reach, of)])).toBe(stops);
  });

  it('holds when one of several does', () => {
    expect(isSuppressed('service', 'a', [entry('invitations', 'a'), entry('all', null)])).toBe(true);
    expect(isSuppressed('service', 'a', [])).toBe(false);
  });
});

describe('the key of a mailbox', () => {
  it('is the same in any case, other for another secret, and no address', () => {
    const key = addressHash('Anna@Example.org ', 'one');
    expect(key).toBe(addressHash('anna@example.org', 'one'));
    expect(key).not.toBe(addressHash('anna@example.org', 'two'));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
  });
});
