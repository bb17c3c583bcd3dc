import { countsOn, endOf, type MembershipState, type MembershipTerm, requireDayInTerm } from './membership.rules.js';

const term = (state: MembershipState, rest: Partial<MembershipTerm> = {}): MembershipTerm => ({
  state,
  validFrom: '2024-02-01',
  validTo: null,
  suspendedOn: null,
  ...rest,
});

describe('a membership on a day', () => {
  it.each([
    ['the day it begins', term('active'), '2024-02-01', true],
    ['the day before', term('active'), '2024-01-31', false],
    ['long after, while nobody ended it', term('active'), '2030-01-01', true],
    ['the last day before its end', term('ended', { validTo: '2025-01-01' }), '2024-12-31', true],
    ['the day it ends', term('ended', { validTo: '2025-01-01' }), '2025-01-01', false],
    ['a day before its pause', term('suspended', { suspendedOn: '2024-06-01' }), '2024-05-31', true],
    ['the day its pause begins', term('suspended', { suspendedOn: '2024-06-01' }), '2024-06-01', false],
    ['any day, while it is only proposed', term('proposed'), '2024-03-01', false],
    ['any day, when it was turned down', term('ended', { validTo: '2024-02-01' }), '2024-02-01', false],
  ])('counted on %s', (_, membership, day, expected) => {
    expect(countsOn(day, membership)).toBe(expected);
  });
});

describe('a move of a membership', () => {
  it('cannot lie before its beginning, before its pause or after its end', () => {
    expect(() => requireDayInTerm('2024-01-31', term('active'))).toThrow('before-start');
    expect(() => requireDayInTerm('2024-05-31', term('suspended', { suspendedOn: '2024-06-01' }))).toThrow(
      'before-start',
    );
    expect(() => requireDayInTerm('2025-01-02', term('active', { validTo: '2025-01-01' }))).toThrow('after-end');
  });

  it('may lie on its first day, and anywhere while it is a proposal', () => {
    expect(() => requireDayInTerm('2024-02-01', term('active'))).not.toThrow();
    expect(() => requireDayInTerm('2024-01-01', term('proposed'))).not.toThrow();
  });

  it('that turns a proposal down leaves no day on which it counted', () => {
    const validTo = endOf(term('proposed'), '2024-09-01');
    expect(countsOn('2024-02-01', term('ended', { validTo }))).toBe(false);
  });
});
