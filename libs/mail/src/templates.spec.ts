import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accentTones, type Language } from '#libs/kernel';
import { templateNames } from './text/catalogue.js';
import { previewMail, previewPage } from './text/preview.js';
import { renderMail } from './text/render.js';
import { otherStates, samples } from './text/samples.js';

const languages: readonly Language[] = ['de', 'en'];
const variants = templateNames.flatMap((template) => languages.map((language) => [template, language] as const));
const states = templateNames.flatMap((template) =>
  languages.flatMap((language) =>
    Object.keys(otherStates(language)[template] ?? {}).map((state) => [template, state, language] as const),
  ),
);
const folder = path.join(__dirname, 'golden');

/** With GOLDEN=write the files are made anew; look at the difference before it is committed. */
function golden(name: string, text: string): string {
  const file = path.join(folder, name);
  if (process.env.GOLDEN === 'write') writeFileSync(file, text);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);

describe.each(variants)('the mail %s in %s', (template, language) => {
  const { subject, html, text } = previewMail(template, language);

  it('reads as it was agreed', () => {
    expect(subject).toBe(golden(`${template}.${language}.subject.txt`, subject));
    expect(text).toBe(golden(`${template}.${language}.txt`, text));
    expect(html).toBe(golden(`${template}.${language}.html`, html));
  });

  it('names its language and has one heading', () => {
    expect(html).toContain(`<html lang="${language}"`);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
  });

  it('leads nowhere but to this instance and loads nothing', () => {
    expect(hrefs(html).every((href) => href.startsWith('https://tagwerk.example.org/'))).toBe(true);
    expect(html).not.toMatch(/<(img|link|script|iframe)\b|url\(|@import/i);
  });

  it('shows an address at full length only below its button, and breaks no time in its facts', () => {
    const shown = [...html.matchAll(/<a\b[^>]*>\s*(https:[^<]*)<\/a>/g)];
    expect(shown.length).toBe([...html.matchAll(/class="action"/g)].length);
    expect(html).not.toMatch(/font-weight: 600">[^<]*\d–\d/);
  });

  it('has every link of its HTML part in its text part', () => {
    expect(hrefs(html).filter((href) => !text.includes(`${href}\n`))).toEqual([]);
  });

  it('breaks its text lines for narrow programs', () => {
    const long = text.split('\n').filter((line) => line.length > 72 && !line.startsWith('https://'));
    expect(long).toEqual([]);
  });

  it('stays far below the size at which Gmail cuts', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(50_000);
  });

  it('leaves no slot of the layout open', () => {
    expect(html + text).not.toMatch(/\{\{|undefined|\[object/);
  });

  it('uses tables only to lay out', () => {
    const tables = html.replace(/<!--[\s\S]*?-->/g, '').match(/<table\b[^>]*>/g) ?? [];
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toEqual([]);
  });
});

describe.each(states)('the mail %s, %s, in %s', (template, state, language) => {
  const { subject, html, text } = previewMail(template, language, state);
  const letter = `${subject}\n\n${text}`;

  it('reads as it was agreed', () => {
    expect(letter).toBe(golden(`${template}.${state}.${language}.txt`, letter));
  });

  it('says in both parts the same, with the same links', () => {
    expect(hrefs(html).filter((href) => !text.includes(`${href}\n`))).toEqual([]);
    expect(html + text).not.toMatch(/\{\{|undefined|\[object/);
  });
});

describe.each(languages)('whoever is registered already (%s)', (language) => {
  const read = (state?: string) => previewMail('already-registered', language, state);
  const claimsAPlace = /Sie haben einen Platz\.|You have a place\.|schon angemeldet|already registered/;

  it('reads of a place only with a place', () => {
    expect(read().text + read().subject).toMatch(claimsAPlace);
    for (const state of ['waiting', 'waiting-late', 'offered', 'offer-over']) {
      expect(read(state).text + read(state).subject).not.toMatch(claimsAPlace);
    }
  });

  it('reads the deadline of an offer and finds its link', () => {
    expect(read('offered').text).toContain('2026');
    expect(read('offered').text).toMatch(/\/m\/angebot\//);
  });

  it('reads nothing undefined in a mail that was queued before its standing was told', () => {
    const parameters = { ...samples(language)['already-registered'], standing: undefined };
    const context = { baseUrl: 'https://tagwerk.example.org', secret: 'of this test' };
    const { text } = renderMail({ id: randomUUID(), template: 'already-registered', language, parameters }, context);
    expect(text).not.toMatch(/undefined|Sie haben einen Platz|You have a place/);
  });
});

describe.each(languages)('a mail that leaves the queue later than it was written (%s)', (language) => {
  const [deadline, start] = [new Date('2026-03-17T17:00:00Z'), new Date('2026-03-19T09:00:00Z')];
  const deputy = { by: 'deputy', over: start.getTime(), then: { by: 'call' } } as const;
  const leaving = { by: 'page', until: 'Dienstag-18-Uhr', over: deadline.getTime(), then: deputy } as const;
  const sent = (at: Date, own: object = { leaving }) => {
    const parameters = { ...samples(language)['registration-confirmed'], ...own };
    const context = { baseUrl: 'https://tagwerk.example.org', secret: 'of this test', sentAt: at };
    return renderMail({ id: randomUUID(), template: 'registration-confirmed', language, parameters }, context).text;
  };

  it('names the deadline for cancelling only before it', () => {
    expect(sent(new Date(deadline.getTime() - 1))).toContain('Dienstag-18-Uhr');
    expect(sent(deadline)).not.toContain('Dienstag-18-Uhr');
    expect(sent(deadline)).toMatch(/noch\s+eine\s+Vertretung|still\s+name/);
    expect(sent(start)).not.toMatch(/Vertretung|deputy/);
  });
});

describe.each(languages)('whoever only waited (%s)', (language) => {
  it.each(['cancel-confirmed', 'event-cancelled'] as const)('reads of no place and no attachment in %s', (template) => {
    const parameters = { ...samples(language)[template], hadPlace: false };
    const context = { baseUrl: 'https://tagwerk.example.org', secret: 'of this test' };
    const { text } = renderMail({ id: randomUUID(), template, language, parameters }, context);
    expect(text).not.toMatch(/Anhang|attached/);
  });
});

describe.each(languages)('whoever is cancelled by others (%s)', (language) => {
  it.each(['organiser', 'deadline'] as const)('is not thanked for it: %s', (by) => {
    const parameters = { ...samples(language)['cancel-confirmed'], by, reason: 'Raum zu klein' };
    const context = { baseUrl: 'https://tagwerk.example.org', secret: 'of this test' };
    const { text } = renderMail({ id: randomUUID(), template: 'cancel-confirmed', language, parameters }, context);
    expect(text).not.toMatch(/danke|thank/i);
    expect(text).toContain('Raum zu klein');
  });
});

describe.each(languages)('a cancellation queued before its cause was known (%s)', (language) => {
  it('says what is true whoever cancelled, and nothing undefined', () => {
    const parameters = { ...samples(language)['cancel-confirmed'], by: undefined };
    const context = { baseUrl: 'https://tagwerk.example.org', secret: 'of this test' };
    const { text } = renderMail({ id: randomUUID(), template: 'cancel-confirmed', language, parameters }, context);
    expect(text).not.toMatch(/undefined|danke|thank/i);
    expect(text).toMatch(/abgemeldet|is cancelled/);
  });
});

describe('the colour of a network', () => {
  const htmlIn = (accentColor: string) =>
    renderMail(
      {
        ...({ id: randomUUID(), template: 'personal-link', language: 'de' } as const),
        parameters: { ...samples('de')['personal-link'], sender: { name: 'Lotsen', accentColor } },
      },
      { baseUrl: 'https://tagwerk.example.org', secret: 'of this test' },
    ).html.toLowerCase();

  it('takes the place of that of Tagwerk, lighter in dark programs', () => {
    const { light, dark } = accentTones('#f2b705');
    const html = htmlIn('#f2b705');
    expect(html).toContain(`background:${light.accent}`);
    expect(html).toContain(`background: ${dark.accent} !important`);
    expect(html).not.toMatch(/#0b5470|#86cbe3|#05212c/);
  });

  it('is left out when it is none', () => {
    expect(htmlIn('red;}</style>')).toContain('background:#0b5470');
  });
});

describe('the logo of a network', () => {
  const logo = { sha256: 'ab'.repeat(32), width: 480, height: 160 };
  const parameters = { ...samples('de')['personal-link'], sender: { name: 'Lotsen', logo } };
  const written = { id: randomUUID(), template: 'personal-link', language: 'de', parameters } as const;
  const context = { baseUrl: 'https://tagwerk.example.org', secret: 'of this test', sentAt: new Date(0) };
  const picture = { mediaType: 'image/png', bytes: Buffer.of(1) };
  const bare = { ...written, parameters: { ...parameters, sender: { name: 'Lotsen' } } };

  it('stands beside its name, from inside the mail, and leaves the text as it is', () => {
    const mail = renderMail(written, context, picture);
    expect(mail.logo).toEqual({ ...picture, cid: `${logo.sha256}@tagwerk` });
    expect(mail.html.match(/<img\b[^>]*>/g)).toEqual([expect.stringContaining(`src="cid:${mail.logo!.cid}"`)]);
    expect(mail.html).toMatch(/<img\b[^>]*\salt=""\s+width="132"\s+height="44"/);
    expect(mail.html).toContain('>Lotsen</div>');
    expect(mail.html).not.toMatch(/\{\{|undefined|\burl\(|src="(?!cid:)/);
    expect(mail.text).toBe(renderMail(bare, context).text);
  });

  it('is left out when it is gone', () => {
    expect(renderMail(written, context)).toEqual(renderMail(bare, context));
  });
});

describe('the golden files', () => {
  it('belong to mails that exist', () => {
    const known = variants.flatMap(([template, language]) =>
      ['subject.txt', 'txt', 'html'].map((form) => `${template}.${language}.${form}`),
    );
    const other = states.map(([template, state, language]) => `${template}.${state}.${language}.txt`);
    expect(readdirSync(folder).sort()).toEqual([...known, ...other].sort());
  });
});

describe('the preview', () => {
  it('shows every mail', () => {
    const page = previewPage();
    for (const [template, language] of variants) expect(page).toContain(`${template} · ${language}`);
    for (const [template, state, language] of states) expect(page).toContain(`${template} ${state} · ${language}`);
  });
});
