import de from '../i18n/de/history.json';
import en from '../i18n/en/history.json';
import { actorText } from './history';

const wordsOf = (texts: typeof de) => {
  const by: Readonly<Record<string, string>> = texts.by;
  const find = (key: string) => by[key.slice('history.by.'.length)];
  return { exists: (key: string) => find(key) !== undefined, translate: (key: string) => find(key) ?? key };
};

describe.each([
  ['de', wordsOf(de)],
  ['en', wordsOf(en)],
] as const)('who acted, in words (%s)', (_language, words) => {
  it('is an account by its name', () => {
    expect(actorText(words, { actorKind: 'account', actorName: 'Ute Kallweit' })).toBe('Ute Kallweit');
  });

  it.each([
    ['system', 'registration desk'],
    ['system', 'waiting list'],
    ['system', 'something new'],
    ['public', null],
    ['person', null],
    ['account', null],
  ] as const)('is never the raw name of %s "%s"', (actorKind, actorName) => {
    const text = actorText(words, { actorKind, actorName });
    expect([actorKind, actorName]).not.toContain(text);
    expect(text).not.toContain('history.');
  });
});
