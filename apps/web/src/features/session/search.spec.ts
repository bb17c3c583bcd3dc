import { signInSearch } from './search';

describe('what stands behind the question mark of the sign-in', () => {
  it('leads back into the own pages after signing in and nowhere else', () => {
    expect(signInSearch({ zurueck: '/o/termine?zeit=vergangen' })).toEqual({ zurueck: '/o/termine?zeit=vergangen' });
    expect(signInSearch({ zurueck: 'https://evil.example.org/o/' })).toEqual({});
    expect(signInSearch({ zurueck: '//evil.example.org' })).toEqual({});
    expect(signInSearch({ zurueck: '/o//evil.example.org' })).toEqual({});
  });
});
