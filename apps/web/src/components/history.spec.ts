import de from '../i18n/de/history.json';
import en from '../i18n/en/history.json';
import { actorText, reasonText } from './history';

const wordsOf = (texts: typeof de) => {
  const known: Readonly<Record<string, string>> = Object.fromEntries([
    ...Object.entries(texts.by).map(([key, text]) => [`history.by.${key}`, text]),
    ...Object.entries(texts.because).map(([key, text]) => [`history.because.${key}`, text]),
  ]);
  const find = (key: string) => known[key];
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
    ['system', 'create-admin'],
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

describe.each([
  ['de', wordsOf(de)],
  ['en', wordsOf(en)],
] as const)('why it happened, in words (%s)', (_language, words) => {
  it.each(['event', 'not-reconfirmed', 'substituted', 'offer-expired', 'offer-declined'])(
    'is never the raw code %s',
    (code) => expect(reasonText(words, code)).not.toBe(code),
  );

  it('is what an organiser has written', () => {
    expect(reasonText(words, 'Raum zu klein')).toBe('Raum zu klein');
  });
});

it('the administrator made on the server is not called automatic', () => {
  expect(actorText(wordsOf(de), { actorKind: 'system', actorName: 'create-admin' })).not.toContain('automatisch');
});
