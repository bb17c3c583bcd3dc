import { readdirSync, readFileSync } from 'node:fs';
import { attendanceModes, eventFormats, eventStates, modeName } from '#libs/events';
import { reportStages } from '#libs/intake';
import type { Language } from '#libs/kernel';
import { obligationStandings } from '#libs/ledger';
import { cancelledBy, placeKinds, registrationStatuses, registrationWays } from '#libs/registration';
import { stageNames } from './report/course-words.js';
import { formatNames, modeNames, registrationStateNames, statusNames } from './words.js';

type Names = Readonly<Record<string, string>>;

/** The table "Words for states" of the glossary: by what a word is for, then by code. */
function glossary(language: Language): ReadonlyMap<string, Names> {
  const table = new Map<string, Record<string, string>>();
  const text = readFileSync('docs/glossary.md', 'utf8');
  for (const [, group, code, de, en] of text.matchAll(/^\| `(\w+)\.(\w+)` +\| (.+?) +\| (.+?) +\|$/gm)) {
    table.set(group!, { ...table.get(group!), [code!]: language === 'de' ? de! : en! });
  }
  return table;
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);
const app = (language: Language, feature: string) =>
  JSON.parse(readFileSync(`apps/web/src/features/${feature}/${feature}.${language}.json`, 'utf8')) as Record<
    string,
    Names
  >;

describe.each(['de', 'en'] as const)('the words for states (%s)', (language) => {
  const words = glossary(language);
  const { status, cancelledBy: by, place, via } = app(language, 'registrations');
  const { state, mode, format } = app(language, 'events');

  it('name every state there is', () => {
    const all = {
      ...{ status: registrationStatuses, cancelledBy, state: eventStates, mode: attendanceModes, format: eventFormats },
      ...{ place: placeKinds, via: registrationWays, standing: obligationStandings, stage: reportStages },
    };
    expect([...words.keys()].sort()).toEqual(Object.keys(all).sort());
    for (const [group, codes] of Object.entries(all)) {
      expect(Object.keys(words.get(group)!).sort()).toEqual([...codes].sort());
    }
  });

  it('are those of the organiser’s app', () => {
    const { standing } = app(language, 'ledger');
    // What whoever reported reads stands on a page alone.
    const { stage, ...named } = Object.fromEntries(words);
    expect({ status, cancelledBy: by, place, via, state, mode, format, standing }).toEqual(named);
    expect(stage).toEqual(stageNames[language]);
  });

  it('are those of the pages and mails', () => {
    expect(statusNames[language]).toEqual(words.get('status'));
    expect(modeNames[language]).toEqual(words.get('mode'));
    const { open, closed, cancelled } = registrationStateNames[language];
    expect(words.get('state')).toMatchObject({ open, closed, cancelled });
    // These stand inside a sentence.
    const inside = (names: Names): Names =>
      Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name[0]!.toLowerCase() + name.slice(1)]));
    expect(formatNames[language]).toEqual(inside(words.get('format')!));
    for (const one of attendanceModes) expect(modeName(one, language)).toBe(inside(words.get('mode')!)[one]);
  });

  it('call a Termin by one name', () => {
    const other = language === 'de' ? /Veranstaltung|Event\b/ : /gathering/i;
    const texts = filesBelow('apps/web/src').filter((file) => file.endsWith(`.${language}.json`));
    const said = texts
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => other.test(line.replace(/"[^"]*": /, '')));
    expect([texts.length > 10, said]).toEqual([true, []]);
  });
});

it('write “email” in English without the hyphen, after which a line may end', () => {
  const texts = filesBelow('apps/web/src').filter((file) => file.endsWith('.en.json'));
  const sources = ['apps/server/src/site', 'libs/mail/src']
    .flatMap(filesBelow)
    .filter((file) => /(?<!spec)[.](json|tsx?)$/.test(file))
    .concat(texts);
  const hyphened = sources.filter((file) => /\b[Ee]-mail/.test(readFileSync(file, 'utf8')));
  expect([sources.length > 100, hyphened]).toEqual([true, []]);
});
