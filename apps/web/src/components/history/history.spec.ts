import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import de from './history.de.json';
import en from './history.en.json';
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

/** What the sources of the server note in histories, so that a new word cannot be forgotten here. */
const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' })
  .concat(
    readdirSync('apps/server/src/site', { recursive: true, encoding: 'utf8' }).map(
      (file) => `../apps/server/src/site/${file}`,
    ),
  )
  .filter((file) => file.endsWith('.ts') && !/\.(?:spec|factory)\.ts$/.test(file))
  .map((file) => readFileSync(path.join('libs', file), 'utf8'))
  .join('\n');
const found = (pattern: RegExp): string[] =>
  [...new Set([...sources.matchAll(pattern)].map(([, word]) => word!))].sort();

describe.each([
  ['de', de],
  ['en', en],
] as const)('whatever a history notes has words (%s)', (_language, texts) => {
  it('every action about a person, and every one about a registration that is not a status', () => {
    const actions = found(/'((?:person|contact-role|membership|consent)\.[a-z-]+)'/g).concat('registration.changed');
    const known = new Set(
      Object.entries(texts).flatMap(([thing, words]) => Object.keys(words).map((word) => `${thing}.${word}`)),
    );
    // Codes of problems are written alike.
    const problems = found(/readonly code = '([a-z.-]+)'/g).concat('person.unknown', 'person.in-charge');
    expect(actions.filter((action) => !known.has(action) && !problems.includes(action))).toEqual([]);
    expect(actions.length).toBeGreaterThan(9);
  });

  it('every action about a report or a promise', () => {
    const actions = found(/'((?:report|reporter|obligation)\.[a-z-]+)'/g);
    const known = Object.entries(texts).flatMap(([thing, words]) =>
      Object.keys(words).map((word) => `${thing}.${word}`),
    );
    // Codes of problems are written alike.
    const problems = found(/readonly code = '([a-z.-]+)'/g);
    expect(actions.filter((action) => !known.includes(action) && !problems.includes(action))).toEqual([]);
    expect(actions).toEqual(expect.arrayContaining(['reporter.told', 'obligation.missed', 'obligation.informed']));
  });

  it('every reason of a move', () => {
    const reasons = found(/(?:reason: |registrationId, )'([a-z]+(?:-[a-z]+)*)'/g);
    // Those of addresses nobody writes to and of rows that a report cannot be read in stand in no history.
    const ofAddresses = ['hard-bounce', 'objection', 'organiser', 'unsubscribed', 'suspended', 'unknown-address'];
    const elsewhere = [...ofAddresses, 'unreadable-time'];
    expect(reasons.filter((reason) => !elsewhere.includes(reason) && !(reason in texts.because))).toEqual([]);
    expect(reasons).toEqual(expect.arrayContaining(['event', 'offer-declined', 'offer-expired', 'substituted']));
  });

  it('everything that acts by itself', () => {
    const actors = found(/systemCaller\('([^']+)'\)/g);
    expect(actors.filter((actor) => !(actor in texts.by))).toEqual([]);
    expect(actors).toContain('waiting list');
  });
});
