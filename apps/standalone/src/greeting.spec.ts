import { testConfig } from '../../../test/support/config.js';
import { greeting } from './greeting.js';

describe('what the terminal says once everything runs', () => {
  it('warns of an address that is not encrypted, and of nothing else', () => {
    const said = (baseUrl: string) =>
      greeting({ config: testConfig('postgres://db', { baseUrl }), inbox: undefined, demo: [], notice: null });
    expect(said('http://tagwerk.example.org')).toMatch(/^ {2}Warning: BASE_URL .* is not encrypted/m);
    expect(said('https://tagwerk.example.org')).not.toContain('Warning');
  });
});
