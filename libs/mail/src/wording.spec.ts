import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { runs } from '../../../test/support/property-runs.js';
import { personLink } from './links.js';
import { renderMail } from './text/render.js';
import { sampleFrame } from './text/samples.js';
import { blocksOf, type Filling, lineOf, readWording, slotsOf } from './wording.js';

const link = { label: 'Ihre Seite', link: personLink(randomUUID(), 1) };
const blocks = (wording: string, filling: Filling = {}) => blocksOf({ wording }, filling);

const rendered = (wording: string, values: Filling = {}, subject = 'Betreff') =>
  renderMail(
    {
      ...({ id: randomUUID(), template: 'free-mail', language: 'de' } as const),
      parameters: { ...sampleFrame, subject: { wording: subject }, body: { wording }, values, greets: false } as never,
    },
    { baseUrl: 'https://tagwerk.example.org', secret: 'of this test' },
  );

describe('a text of an organiser', () => {
  it.each([
    ['Eine Zeile.', ['paragraph']],
    ['Eine Zeile.\nNoch eine.\n\n\nEin Absatz.', ['paragraph', 'paragraph']],
    ['Bitte bringen Sie mit:\n- Stift\n* Papier\n• Laune\nDanke.', ['paragraph', 'list', 'paragraph']],
    ['- eins\n\n- zwei', ['list', 'list']],
    ['-5 Grad sind kalt', ['paragraph']],
    ['\r\n \t\r\n', []],
  ])('%j falls into %j', (wording, kinds) => {
    expect(blocks(wording).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('keeps its lines and fills in what stands in braces, once', () => {
    expect(blocks('Liebe {Vorname},\ndanke', { Vorname: '{Nachname}', Nachname: 'Weber' })).toEqual([
      { kind: 'paragraph', text: ['Liebe ', '{Nachname}', ',', '\n', 'danke'] },
    ]);
  });

  it('makes the first link that stands alone the button', () => {
    const kinds = blocks('{Seite}\n\nOder so:\n\n{Seite}\n\nOder {Seite} da.', { Seite: link }).map(({ kind }) => kind);
    expect(kinds).toEqual(['button', 'paragraph', 'link', 'paragraph']);
  });

  it.each([
    ['Siehe https://example.org/a.', 'https://example.org/a'],
    ['(https://example.org/a_(b))', 'https://example.org/a_(b)'],
    ['(siehe https://example.org/a).', 'https://example.org/a'],
    ['HTTP://EXAMPLE.ORG/?a=1&b=2!', 'HTTP://EXAMPLE.ORG/?a=1&b=2'],
    ['„https://example.org/ä“', 'https://example.org/ä'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['https://example.org/{Vorname}', 'https://example.org/'],
  ])('finds the address in %j', (wording, address) => {
    const parts = readWording({ wording }).flatMap(({ lines }) => lines.flat());
    expect(parts.filter(({ kind }) => kind === 'address').map(({ text }) => text)).toEqual([address]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://', 'https://[', 'file:///etc/passwd'])(
    'makes no link of %j',
    (wording) => {
      expect(JSON.stringify(blocks(wording))).not.toContain('"address"');
    },
  );

  it('names what it wants filled in', () => {
    expect(slotsOf({ wording: '{Vorname} {Nachname}\n{Vorname} {offen' })).toEqual(['Vorname', 'Nachname']);
  });

  it('makes one line of a subject', () => {
    expect(lineOf({ wording: ' Einladung\r\nBcc: {Vorname}@example.org ' }, { Vorname: 'A' })).toBe(
      'Einladung Bcc: A@example.org',
    );
  });
});

describe('the mail of such a text', () => {
  it('shows tags as they were typed, in text and values alike', () => {
    const { html } = rendered('<script>alert(1)</script> {Vorname} <img src=x onerror=alert(1)>', {
      Vorname: '<b onclick="x">Ute</b>',
    });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;Ute&lt;/b&gt;');
    expect(html).not.toMatch(/<(script|img|b)\b/);
  });

  it('makes links of what the organiser wrote and none of what a stranger typed as a name', () => {
    const { html, text } = rendered('Siehe https://example.org/a, {Vorname}.', {
      Vorname: 'https://boese.example.org',
    });
    expect(html).toContain('<a href="https://example.org/a">https://example.org/a</a>');
    expect(html).not.toContain('https://boese');
    expect(text).not.toContain('https://boese');
  });

  it('keeps an address that is to be copied as it is', () => {
    expect(rendered('Antworten an raum@example.org bis 12.10.2026').text).toContain('raum@example.org bis 12.10.2026');
  });

  it('writes links in its text part on lines of their own', () => {
    const { text } = rendered('Vorher {Seite}, nachher.\n\nUnter https://example.org/a.\n\n- https://example.org/b', {
      Seite: link,
    });
    expect(text).toMatch(/Vorher Ihre Seite:\nhttps:\/\/tagwerk\.example\.org\/m\/\S+\nnachher\.\n/);
    expect(text).toContain('Unter\nhttps://example.org/a\n\n');
    expect(text).toContain('- https://example.org/b\n');
  });

  const SPELL = ['<x-evil', '>', '"', "'", '&', '{', '}', '{{text}}', '\n', '\n- ', '\r', '\u202e', '\0', '{A}', ' '];

  it('opens no tag, header or slot, whatever is written', () => {
    const anything = fc.array(
      fc.oneof(fc.constantFrom(...SPELL, 'https://a.example.org/', 'ä🎉'), fc.string({ maxLength: 5 })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(anything, anything, (parts, value) => {
        const { html, text, subject } = rendered(parts.join(''), { A: value.join('') }, parts.join(''));
        expect(html).not.toContain('<x-evil');
        expect(html.replace(/&[#\w]+;/g, '')).not.toMatch(/<a href="(?!https:\/\/)/);
        expect(subject).not.toMatch(/[\r\n\u202e\0]/);
        expect(text).not.toMatch(/[\r\u202e\0]/);
      }),
      { numRuns: runs(200) },
    );
  });
});
