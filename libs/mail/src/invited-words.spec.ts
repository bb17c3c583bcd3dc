import { whyInvited } from './invited-words.js';

describe('why somebody is invited', () => {
  const lotsen = { kind: 'obligation', name: 'Lotsen' } as const;

  it('E11: does not say that others told of a project, which may have reported itself', () => {
    expect(whyInvited([lotsen], 'Netz', 'de')).toBe('uns „Lotsen“ gemeldet wurde');
    expect(whyInvited([lotsen], 'Netz', 'en')).toBe('“Lotsen” was reported to us');
  });

  it('names each reason once', () => {
    const reasons = [lotsen, { kind: 'member', name: 'AK Betriebe' }, lotsen] as const;
    expect(whyInvited(reasons, 'Netz', 'de')).toBe('uns „Lotsen“ gemeldet wurde und weil Sie zu „AK Betriebe“ gehören');
  });
});
