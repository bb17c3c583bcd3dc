import { laender } from '#libs/networks';
import type { Language } from '#libs/kernel';
import type { Criteria, Criterion, SegmentAnswer } from './criteria.rules.js';
import { segmentWords } from './segment-words.rules.js';

/** Names of groups, gatherings and series by their ids; what is gone has none. */
export type Names = ReadonlyMap<string, string>;

/**
 * What a segment means, as a sentence: `Alle Kontakte, die zu „AK“ gehören; und die aus Bayern kommen.` The semicolon
 * stands between conditions alone, so that an `oder` inside one is never read as joining two.
 */
export function sentenceOf({ match, criteria }: Criteria, names: Names, language: Language): string {
  const words = frame[language];
  if (criteria.length === 0) return words.everybody;
  const clauses = criteria.map(({ not, is }) => {
    const clause = clauseOf(is, names, language);
    return not ? `${words.not} ${clause}` : clause;
  });
  return `${words.begin} ${clauses.join(`; ${match === 'all' ? words.and : words.or} `)}.`;
}

export const sentencesOf = (criteria: Criteria, names: Names): Readonly<Record<Language, string>> => ({
  de: sentenceOf(criteria, names, 'de'),
  en: sentenceOf(criteria, names, 'en'),
});

const frame = {
  de: {
    everybody: 'Alle Kontakte des Netzwerks.',
    begin: 'Alle Kontakte, die',
    and: 'und die',
    joint: 'oder',
    or: 'oder die',
    not: 'nicht zu denen zählen, die',
    gone: 'etwas, das es nicht mehr gibt,',
  },
  en: {
    everybody: 'All contacts of the network.',
    begin: 'All contacts who',
    and: 'and who',
    joint: 'or',
    or: 'or who',
    not: 'are not among those who',
    gone: 'something that is no longer there',
  },
} as const satisfies Record<Language, object>;

function clauseOf(criterion: Criterion, names: Names, language: Language): string {
  const { joint, gone } = frame[language];
  const words = segmentWords[language];
  const either = (list: readonly string[]): string => list.join(` ${joint} `);
  const quoted = (text: string): string => (language === 'de' ? `„${text}“` : `“${text}”`);
  const named = (id: string): string => (names.has(id) ? quoted(names.get(id)!) : gone);
  const german = language === 'de';
  switch (criterion.kind) {
    case 'group': {
      const group = named(criterion.groupId);
      if (criterion.roles.length === 0) return german ? `zu ${group} gehören` : `belong to ${group}`;
      const roles = either(criterion.roles.map((role) => words.role[role]));
      return german ? `in ${group} diese Rolle haben: ${roles}` : `have this role in ${group}: ${roles}`;
    }
    case 'organisation_type': {
      const types = either(criterion.types.map((type) => words.type[type]));
      return german
        ? `aus einer solchen Einrichtung kommen: ${types}`
        : `come from an organisation of this kind: ${types}`;
    }
    case 'land': {
      const list = either(criterion.laender.map((land) => laender[land]));
      return german ? `aus ${list} kommen` : `come from ${list}`;
    }
    case 'project_kind': {
      const kinds = either(criterion.kinds.map((kind) => words.kind[kind]));
      return german
        ? `für ein Vorhaben dieser Art sprechen: ${kinds}`
        : `speak for an undertaking of this kind: ${kinds}`;
    }
    case 'practice_stage': {
      const stages = either(criterion.stages.map((stage) => words.stage[stage]));
      return german
        ? `für ein Projekt dieser Stufe sprechen: ${stages}`
        : `speak for a project of this stage: ${stages}`;
    }
    case 'tag': {
      const tags = either(criterion.tags.map(quoted));
      return german ? `das Stichwort ${tags} haben` : `have the tag ${tags}`;
    }
    case 'answer': {
      const occasion = named(criterion.at.eventId ?? criterion.at.seriesId!);
      const answers = either(criterion.answers.map((answer) => answered(answer, language)));
      return german ? `zu ${occasion} ${answers}` : `${answers} when asked to ${occasion}`;
    }
    case 'attendance': {
      const occasion = named(criterion.at.eventId ?? criterion.at.seriesId!);
      if (german) return criterion.was === 'attended' ? `bei ${occasion} dabei waren` : `bei ${occasion} fehlten`;
      return criterion.was === 'attended' ? `attended ${occasion}` : `were absent from ${occasion}`;
    }
    case 'latest_answer': {
      const answers = either(criterion.answers.map((answer) => answered(answer, language)));
      return german ? `zuletzt ${answers}` : `${answers} when they were last asked`;
    }
  }
}

const answered = (answer: SegmentAnswer, language: Language): string => segmentWords[language].answer[answer];
