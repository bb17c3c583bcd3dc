import type { Language } from '#libs/kernel';
import type { Criteria, Criterion } from './criteria.rules.js';
import { englishClause } from './english-clauses.rules.js';
import { germanClause } from './german-clauses.rules.js';

/** Names of groups, gatherings and series by their ids; what is gone has none. */
export type Names = ReadonlyMap<string, string>;

type Grammar = Readonly<{
  everybody: string;
  begin: string;
  and: string;
  or: string;
  clause: (criterion: Criterion, names: Names, not: boolean) => string;
}>;

// Each condition begins with its own `die` or `who`: no `oder` inside one is ever read as joining two.
const grammars: Readonly<Record<Language, Grammar>> = {
  de: {
    everybody: 'Alle Kontakte des Netzwerks.',
    begin: 'Alle Kontakte, die',
    and: ' und die ',
    or: ' oder die ',
    clause: germanClause,
  },
  en: {
    everybody: 'All contacts of the network.',
    begin: 'All contacts who',
    and: ', and who ',
    or: ', or who ',
    clause: englishClause,
  },
};

/** What a segment means, as a sentence: `Alle Kontakte, die zu „AK“ gehören und die nicht aus Bayern kommen.` */
export function sentenceOf({ match, criteria }: Criteria, names: Names, language: Language): string {
  const { everybody, begin, and, or, clause } = grammars[language];
  if (criteria.length === 0) return everybody;
  const clauses = criteria.map(({ not, is }) => clause(is, names, not));
  return `${begin} ${clauses.join(match === 'all' ? and : or)}.`;
}

export const sentencesOf = (criteria: Criteria, names: Names): Readonly<Record<Language, string>> => ({
  de: sentenceOf(criteria, names, 'de'),
  en: sentenceOf(criteria, names, 'en'),
});
