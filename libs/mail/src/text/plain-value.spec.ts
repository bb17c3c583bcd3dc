import fc from 'fast-check';
import { phishingPayloads } from './phishing.factory.js';
import { plainValue } from './plain-value.js';
import { samples } from './samples.js';
import { renderMail } from './render.js';

// More eager than mail programs: a scheme before anything, a www, an address, a domain, an IP address.
const LINKS = [
  /\p{L}[\p{L}\p{N}+.-]*:[^\s\u200b\d]\S*/u,
  /\bwww\.[^\s\u200b]/iu,
  /[^\s\u200b]@[^\s\u200b]/u,
  /[\p{L}\p{N}-][.\u3002\uff0e\uff61][\p{L}\p{N}]{2,}/u,
  /\d+\.\d+\.\d+\.\d+/,
  /\/\/[^\s\u200b]/,
];
const linksIn = (text: string): string[] => LINKS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);

describe('a value that somebody entered', () => {
  it('is known to be dangerous without treatment', () => {
    expect(phishingPayloads.length).toBeGreaterThanOrEqual(200);
    expect(linksIn('siehe https://evil.example/x')).not.toEqual([]);
    expect(linksIn('evil.example')).not.toEqual([]);
  });

  it.each(phishingPayloads)('becomes no link: %j', (payload) => {
    expect(linksIn(plainValue(payload))).toEqual([]);
  });

  it('becomes no link whatever it is made of', () => {
    const piece = fc.constantFrom(
      'http',
      ':',
      '/',
      '//',
      '.',
      '@',
      'evil',
      'example',
      'de',
      ' ',
      '\u200b',
      '。',
      '1',
      '&',
      '<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => linksIn(plainValue(pieces.join(''))).length === 0),
      { numRuns: 5_000 },
    );
  });

  it('hides nothing and turns no direction', () => {
    expect(plainValue('\u202eAnna\u2067 W\u2060eber\u200f\u00ad')).toBe('Anna Weber');
  });

  it('keeps the joiners that make one picture of several, and no others', () => {
    const pictures = '👩‍👩‍👧 🏳️‍🌈 👩🏽‍💻';
    expect(plainValue(`Sommerfest ${pictures}`)).toBe(`Sommerfest ${pictures}`);
    expect(plainValue('An\u200dna\u200d 👩\u200d')).toBe('Anna 👩');
    expect(plainValue('\u200d👩\u200dx')).toBe('👩x');
  });

  it('stays as it was read', () => {
    for (const name of [
      'Dr. Aylin Demir',
      'Müller.Partner',
      'Verein e.V.',
      'IHK z.B. Erfurt',
      'AG/Projekt 2.0',
      'Treffen 10:00',
    ]) {
      expect(plainValue(name).replaceAll('\u200b', '')).toBe(name);
    }
    expect(plainValue('Verein zur Förderung e.V., z.B. in Erfurt')).toBe('Verein zur Förderung e.V., z.B. in Erfurt');
  });
});

describe('a mail with a hostile name, organisation and project', () => {
  const context = { baseUrl: 'https://tagwerk.example.org', secret: 'secret of tests' };
  const sample = samples('de')['registration-confirmed'];
  const id = '01900000-0000-7000-8000-00000000000a';
  const render = (text: string) => {
    const parameters = {
      ...sample,
      addressee: { firstName: text, lastName: text },
      event: { ...sample.event, title: text },
      details: [{ term: 'Einrichtung', detail: text }],
    };
    return renderMail({ id, template: 'registration-confirmed', language: 'de', parameters }, context);
  };
  const anchors = (html: string): string[] => html.match(/href="[^"]*"/g) ?? [];
  const tags = (html: string): number => html.match(/<[a-z!/]/gi)!.length;
  const harmless = render('Anna');

  it.each(phishingPayloads)('has no link and no tag that its template lacks: %j', (payload) => {
    const { html, text, subject } = render(payload);
    expect(anchors(html)).toEqual(anchors(harmless.html));
    expect(tags(html)).toBe(tags(harmless.html));
    const own = /https:\/\/tagwerk\.example\.org\/\S+|kontakt@example\.org/g;
    expect(linksIn(text.replace(own, ''))).toEqual([]);
    expect(linksIn(subject.replace('Anmeldebestätigung: ', ''))).toEqual([]);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
