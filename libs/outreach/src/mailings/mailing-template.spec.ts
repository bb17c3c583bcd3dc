import { slotsOf } from '#libs/mail';
import { builtInNames, builtInTemplates } from './built-in-templates.rules.js';
import { needsEvent, templateFaults } from './mailing-template.rules.js';
import { placeholderOf } from './placeholders.rules.js';

const HOST = 'tagwerk.example.org';
const codes = (subject: string, body: string) =>
  templateFaults({ de: { subject, body } }, HOST).map(({ code }) => code);

describe('a text that is kept', () => {
  it('may have gaps, and days that no longer fit', () => {
    expect(codes('Am 3. Februar 2020', 'Treffpunkt: [Ort]\n\n{Vorname}, {Frist}, {Antwort-Link}')).toEqual([]);
  });

  it.each([
    ['', 'Bis bald!', 'subject-missing'],
    ['Frage', ' ', 'body-missing'],
    ['Frage', 'Liebe {Vornahme}', 'unknown-placeholder'],
    ['Frage', 'Liebe {Vorname', 'open-brace'],
    ['Frage {Persönlicher Link}', 'Bis bald!', 'link-in-subject'],
    [
      'Frage',
      `https://${HOST}/m/AQGQAAAAAHAAgAAAAAAAAAEAAAABAAAAAAAAAAAAAAAAAAAAAP8kpk20XY0rQJE9MpjQb_ud5GqdCx-GojCQ4MJnd4rU`,
      'link-of-somebody',
    ],
  ])('is refused where it is wrong for everybody: %j, %j', (subject, body, code) => {
    expect(codes(subject, body)).toEqual([code]);
  });

  it('needs a gathering when it speaks of one', () => {
    expect(needsEvent({ de: { subject: '{Termin}', body: '' } })).toBe(true);
    expect(needsEvent({ en: { subject: '', body: '{Answer link}' } })).toBe(true);
    expect(needsEvent({ de: { subject: '{Netzwerk}', body: '{Persönlicher Link}' } })).toBe(false);
  });
});

describe('the templates of every network', () => {
  it.each(builtInNames)('(%s) are without fault and say the same in both languages', (name) => {
    const texts = builtInTemplates[name];
    expect(templateFaults(texts, HOST)).toEqual([]);
    const named = (language: 'de' | 'en') =>
      Object.values(texts[language]).map((wording) => slotsOf({ wording }).map(placeholderOf).sort());
    expect(named('de')).toEqual(named('en'));
    const gaps = (language: 'de' | 'en') => texts[language].body.match(/\[[^\]]+\]/g)?.length;
    expect(gaps('de')).toBe(gaps('en'));
  });
});
