import { isOwnRequest, isSafeMethod } from './forgery.rules.js';

const own = 'https://tagwerk.example.org';

describe('a request that changes something', () => {
  it('passes when the browser says that it comes from our own page', () => {
    expect(isOwnRequest({ fetchSite: 'same-origin', origin: own }, own)).toBe(true);
    expect(isOwnRequest({ fetchSite: 'none', origin: undefined }, own)).toBe(true);
  });

  it('passes without that word when its origin is ours', () => {
    expect(isOwnRequest({ fetchSite: undefined, origin: own }, own)).toBe(true);
  });

  it.each([
    { fetchSite: 'cross-site', origin: own },
    { fetchSite: 'same-site', origin: own },
    { fetchSite: 'same-origin, none', origin: own },
    { fetchSite: undefined, origin: 'https://evil.example.org' },
    { fetchSite: undefined, origin: 'http://tagwerk.example.org' },
    { fetchSite: undefined, origin: `${own}.evil.example.org` },
    { fetchSite: undefined, origin: 'null' },
    { fetchSite: undefined, origin: undefined },
  ])('is refused as $fetchSite from $origin', (request) => {
    expect(isOwnRequest(request, own)).toBe(false);
  });

  it('is every method that is not named as harmless', () => {
    expect(['GET', 'HEAD', 'OPTIONS'].every(isSafeMethod)).toBe(true);
    expect(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'get'].some(isSafeMethod)).toBe(false);
  });
});
