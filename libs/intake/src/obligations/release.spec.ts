import { isAgreed, isUnreachable, mayAgree, type Release } from './release.rules.js';

describe('somebody is unreachable', () => {
  it('E9: after three tries on two ways, not before', () => {
    const tried = (...ways: readonly ('wave' | 'single' | 'mail' | 'phone' | 'letter')[]) =>
      isUnreachable(ways.map((way) => ({ way })));
    expect(tried('wave', 'single', 'mail')).toBe(false);
    expect(tried('wave', 'phone')).toBe(false);
    expect(tried('wave', 'single', 'phone')).toBe(true);
    expect(tried('letter', 'phone', 'phone')).toBe(true);
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
