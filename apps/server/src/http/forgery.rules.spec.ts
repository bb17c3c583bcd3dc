import { originOf, isSafeMethod } from './forgery.rules.js';

const own = 'https://tagwerk.example.org';

describe('a request that changes something', () => {
  it('passes when the browser says that it comes from our own page', () => {
    expect(originOf({ fetchSite: 'same-origin', origin: own }, own)).toBe('own');
    expect(originOf({ fetchSite: 'none', origin: undefined }, own)).toBe('own');
  });

  it('passes without that word when its origin is ours', () => {
    expect(originOf({ fetchSite: undefined, origin: own }, own)).toBe('own');
  });

  it.each([
    { fetchSite: 'cross-site', origin: own },
    { fetchSite: 'same-site', origin: own },
    { fetchSite: 'same-origin, none', origin: own },
    { fetchSite: undefined, origin: 'https://evil.example.org' },
    { fetchSite: undefined, origin: 'http://tagwerk.example.org' },
    { fetchSite: undefined, origin: `${own}.evil.example.org` },
  ])('is foreign as $fetchSite from $origin', (request) => {
    expect(originOf(request, own)).toBe('foreign');
  });

  it.each(['null', undefined])('is unknown without that word and with the origin %s', (origin) => {
    expect(originOf({ fetchSite: undefined, origin }, own)).toBe('unknown');
    expect(originOf({ fetchSite: 'cross-site', origin }, own)).toBe('foreign');
  });

  it('is every method that is not named as harmless', () => {
    expect(['GET', 'HEAD', 'OPTIONS'].every(isSafeMethod)).toBe(true);
    expect(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'get'].some(isSafeMethod)).toBe(false);
  });
});
