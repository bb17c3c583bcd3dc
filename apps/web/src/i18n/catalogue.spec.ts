import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asked } from './asked.factory';
import { first as firstGerman } from './first.de.generated';
import { first as firstEnglish } from './first.en.generated';
import type { Language } from './i18n';
import { later } from './later.generated';

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );

const first: Record<Language, Tree> = { de: firstGerman, en: firstEnglish };

async function catalogue(language: Language): Promise<Map<string, string>> {
  const entries = Object.entries(later).map(async ([section, texts]) => [section, (await texts[language]()).default]);
  return flat({ ...first[language], ...Object.fromEntries(await Promise.all(entries)) });
}

const blanks = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');

function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return sourceOf(file);
      return /\.tsx?$/.test(entry.name) && !/\.(spec|factory|d)\.ts$/.test(entry.name)
        ? readFileSync(file, 'utf8')
        : '';
    })
    .join('\n');
}

describe('the catalogues of the organiser app', () => {
  const source = sourceOf(path.join(import.meta.dirname, '..'));
  let german: Map<string, string>;
  let english: Map<string, string>;
  beforeAll(async () => {
    [german, english] = await Promise.all([catalogue('de'), catalogue('en')]);
  });

  it('say the same things in German and English', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  });

  it('fill the same blanks in both languages', () => {
    const different = [...german].filter(([key, text]) => `${blanks(text)}` !== `${blanks(english.get(key) ?? '')}`);
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('have every plural in both numbers', () => {
    const lonely = [...german.keys()].filter((key) => {
      const [other] = /_(one|other)$/.exec(key) ?? [];
      return other && !german.has(key.replace(/_(one|other)$/, other === '_one' ? '_other' : '_one'));
    });
    expect(lonely).toEqual([]);
  });

  it('hold everything that pages ask for', () => {
    const sections = [...Object.keys(firstGerman), ...Object.keys(later)];
    const known = new Set([...german.keys()].map(withoutPlural));
    const { keys } = asked(source);
    const missing = [...keys].filter((key) => sections.includes(key.split('.')[0]!) && !known.has(key));
    expect(missing).toEqual([]);
  });

  it('hold nothing that no page asks for', () => {
    const { keys, patterns } = asked(source);
    const unused = [...new Set([...german.keys()].map(withoutPlural))].filter(
      (key) => !keys.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('would notice a text that a page asks for and nobody wrote', () => {
    const { keys, patterns } = asked("t('common.save'); t(`events.state.${state}`); t('common.neverWritten')");
    expect([...keys].filter((key) => !german.has(key))).toEqual(['common.neverWritten']);
    expect(patterns.map((pattern) => [pattern.test('events.state.open'), pattern.test('events.title')])).toEqual([
      [true, false],
    ]);
  });
});
