import { addressWarnings } from './address.rules.js';

const warnings = (baseUrl: string, host = '127.0.0.1') => addressWarnings({ baseUrl, host });

describe('the address under which people open Tagwerk', () => {
  it.each(['https://tagwerk.example.org', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'is fine as %s on this machine alone',
    (baseUrl) => {
      expect(warnings(baseUrl)).toEqual([]);
    },
  );

  it('is not safe without encryption', () => {
    for (const baseUrl of ['http://tagwerk.example.org', 'http://192.0.2.7:3000']) {
      expect(warnings(baseUrl)).toEqual([expect.stringMatching(/^BASE_URL .* is not encrypted: .* https:/)]);
    }
  });

  it('is not localhost where other machines may come in', () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.7']) {
      expect(warnings('http://localhost:3000', host)).toEqual([
        expect.stringMatching(/^HOST .* lets other machines in, but BASE_URL is http:\/\/localhost:3000: /),
      ]);
      expect(warnings('https://tagwerk.example.org', host)).toEqual([]);
    }
  });
});
