import { isAgreed, isUnreachable, mayAgree, type Release, type Try } from './release.rules.js';

describe('somebody is unreachable', () => {
  const tried = (...tries: readonly (Try['way'] | Try)[]) =>
    isUnreachable(tries.map((one) => (typeof one === 'string' ? { way: one } : one)));

  it('E9: after three tries on two ways, not before', () => {
    expect(tried('returned', 'returned', 'mail')).toBe(false);
    expect(tried('returned', 'phone')).toBe(false);
    expect(tried('returned', 'returned', 'phone')).toBe(true);
    expect(tried('letter', 'phone', 'phone')).toBe(true);
  });

  it('E9: never by an invitation that has not come back', () => {
    expect(tried('wave', 'single', 'phone')).toBe(false);
    expect(tried('wave', 'registration', 'phone', 'letter')).toBe(false);
  });

  it('E9: never by a call in which somebody was reached', () => {
    expect(tried('returned', 'letter', { way: 'phone', result: 'reached' })).toBe(false);
    expect(tried('returned', 'letter', { way: 'phone', result: 'new_address' })).toBe(false);
    expect(tried('returned', 'letter', { way: 'phone', result: 'not_reached' })).toBe(true);
  });
});

describe('a promise is let go', () => {
  it('by another account than the one that asked, and by nobody who is none', () => {
    expect(mayAgree('project_ended', 'ahlborn', 'petri')).toBe(true);
    expect(mayAgree('project_ended', 'ahlborn', 'ahlborn')).toBe(false);
    expect(mayAgree('project_ended', 'ahlborn', null)).toBe(false);
    expect(mayAgree('project_ended', null, 'petri')).toBe(false);
  });

  it('E7: at once when somebody objects', () => {
    expect(mayAgree('objection', null, null)).toBe(true);
  });
});

describe('a promise that was let go', () => {
  const agreed = (more: Partial<Release>) =>
    isAgreed({ cause: 'withdrawn', askedBy: null, agreedBy: null, hasProjectEnded: false, ...more });

  it('was let go by two people, and not by one alone or by nobody', () => {
    expect(agreed({ askedBy: 'ahlborn', agreedBy: 'petri' })).toBe(true);
    expect(agreed({ askedBy: 'ahlborn', agreedBy: 'ahlborn' })).toBe(false);
    expect(agreed({ askedBy: 'ahlborn' })).toBe(false);
    expect(agreed({ agreedBy: 'petri' })).toBe(false);
    expect(agreed({})).toBe(false);
  });

  it('needed nobody when somebody objected (E7), or its project was over (E13)', () => {
    expect(agreed({ cause: 'objection' })).toBe(true);
    expect(agreed({ cause: 'project_ended', hasProjectEnded: true })).toBe(true);
    expect(agreed({ cause: 'project_ended' })).toBe(false);
    expect(agreed({ cause: 'withdrawn', hasProjectEnded: true })).toBe(false);
  });
});
