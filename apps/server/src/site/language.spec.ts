import { inLanguage } from './components/Link.js';
import { askedLanguageOf, languageOf } from './language.decorator.js';

const request = (query: unknown, acceptLanguage?: string, body?: unknown) =>
  ({ query, body, headers: { 'accept-language': acceptLanguage } }) as Parameters<typeof languageOf>[0];

describe('the language of a page', () => {
  it.each([
    [{ lang: 'en' }, 'de', 'en'],
    [{ lang: 'de' }, 'en', 'de'],
    [{ lang: 'fr' }, 'en-GB', 'en'],
    [{ lang: ['en', 'de'] }, 'de', 'de'],
    [{}, 'fr, en;q=0.8, de;q=0.9', 'de'],
    [{}, 'fr;q=1, nl', 'de'],
    [{}, 'en;q=0, fr', 'de'],
    [{}, 'en; q=0.9, de-AT; q=0.8', 'en'],
    [{}, 'eng', 'de'],
    [{}, '*', 'de'],
    [{}, undefined, 'de'],
  ])('for %j in a browser that prefers %s is %s', (query, preferred, language) => {
    expect(languageOf(request(query, preferred))).toBe(language);
  });

  it('comes along with a form, and is the one somebody registered in when nothing else says', () => {
    expect(languageOf(request({}, 'de', { lang: 'en' }))).toBe('en');
    const participant = { language: 'en' } as never;
    expect(languageOf({ ...request({}, 'de'), participant })).toBe('en');
    expect(languageOf({ ...request({ lang: 'de' }, 'en'), participant })).toBe('de');
  });

  it('travels on only when the address named it', () => {
    expect(inLanguage('/m', askedLanguageOf(request({}, 'en')))).toBe('/m');
    expect(inLanguage('/m', askedLanguageOf(request({ lang: 'en' })))).toBe('/m?lang=en');
    expect(inLanguage('/?q=a', 'de')).toBe('/?q=a&lang=de');
    expect(inLanguage('/e/fachtag#anmeldung', 'en')).toBe('/e/fachtag?lang=en#anmeldung');
  });
});
