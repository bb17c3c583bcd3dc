import fc from 'fast-check';
import { normalizeName, organisationDefaults, prepareOrganisation } from './organisation.rules.js';

describe('two spellings of one organisation', () => {
  it.each([
    ['Institut Werkbrücke gGmbH', 'institut werkbruecke'],
    ['INSTITUT WERKBRÜCKE gemeinnützige GmbH', 'institut werkbruecke'],
    ['Institut Werkbruecke', 'institut werkbruecke'],
    ['Lotsen-Projekt Hohenau e.V.', 'lotsen projekt hohenau'],
    ['Lotsen Projekt Hohenau e. V.', 'lotsen projekt hohenau'],
    ['Maschinenbau Westmark GmbH & Co. KG', 'maschinenbau westmark'],
    ['Kunststoffwerk Bruchfelde AG', 'kunststoffwerk bruchfelde'],
    ['Straßenbau Groß KG', 'strassenbau gross'],
    ['Stadtwerke Seehafen AöR', 'stadtwerke seehafen'],
  ])('%s is known as "%s"', (name, key) => {
    expect(normalizeName(name)).toBe(key);
  });

  it('keeps words that are a legal form only at the end of a name', () => {
    expect(normalizeName('AG Berufsorientierung')).toBe('ag berufsorientierung');
    expect(normalizeName('Bildung SE Bau')).toBe('bildung se bau');
  });

  it('keeps a name that is nothing but a legal form or a sign', () => {
    expect(normalizeName('GmbH')).toBe('gmbh');
    expect(normalizeName('***')).toBe('***');
  });

  it('tells different organisations apart', () => {
    expect(normalizeName('IHK Lindengau')).not.toBe(normalizeName('HWK Lindengau'));
  });
});

const words = fc.array(
  fc.constantFrom('Bildung', 'Müller', 'Groß', 'Hohenau', 'IHK', 'Ämter', 'Café', 'e', 'v', 'AG'),
  {
    minLength: 1,
    maxLength: 5,
  },
);

describe('the key of a name', () => {
  it('is its own key', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => normalizeName(normalizeName(text)) === normalizeName(text),
      ),
    );
    fc.assert(
      fc.property(words, (some) => normalizeName(normalizeName(some.join(' '))) === normalizeName(some.join(' '))),
    );
  });

  it('does not depend on case, punctuation or an added legal form', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(' e.V.', ' gGmbH', ' GmbH & Co. KG', ', GbR'), (some, form) => {
        // A name that is only a legal form keeps it, and then an added one counts.
        const name = ['Werk', ...some].join(' ');
        expect(normalizeName(name.toUpperCase().replaceAll('SS', 'ß').replaceAll(' ', ' – ') + form)).toBe(
          normalizeName(name),
        );
      }),
    );
  });
});

describe('an organisation as it is entered', () => {
  const given = { ...organisationDefaults, name: ' Werkstatt\nMorgental ', website: 'www.morgental.example.org' };

  it('gets clean lines and a full web address', () => {
    expect(prepareOrganisation(given)).toMatchObject({
      name: 'Werkstatt Morgental',
      website: 'https://www.morgental.example.org/',
      normalizedName: 'werkstatt morgental',
    });
  });

  it('is found by its Land and the domain of its site', () => {
    const { search } = prepareOrganisation({ ...given, land: 'TH' });
    expect(search).toContain('thueringen');
    expect(search).toContain('morgental.example.org');
  });

  it.each(['javascript:alert(1)', 'ftp://morgental.example.org', 'https://user@morgental.example.org', 'localhost'])(
    'is refused with the website %s',
    (website) => {
      expect(() => prepareOrganisation({ ...given, website })).toThrow('not-a-web-address');
    },
  );

  it('names every wrong field at once', () => {
    expect(() => prepareOrganisation({ ...given, name: ' ', website: 'x y' })).toThrow(/name.*required.*website/);
  });
});
