import {
  type Land,
  laender,
  type MembershipRole,
  type OrganisationType,
  type PracticeStage,
  type ProjectKind,
} from '#libs/networks';
import type { Criterion, Occasion, SegmentAnswer } from './criteria.rules.js';

type Names = ReadonlyMap<string, string>;

/** After `aus`. */
const type: Readonly<Record<OrganisationType, string>> = {
  ihk: 'einer Industrie- und Handelskammer',
  hwk: 'einer Handwerkskammer',
  guild: 'einer Innung',
  district_trades: 'einer Kreishandwerkerschaft',
  vocational_school: 'einer beruflichen Schule',
  school: 'einer allgemeinbildenden Schule',
  employment_agency: 'einer Agentur für Arbeit',
  jobcenter: 'einem Jobcenter',
  economic_development: 'einer Wirtschaftsförderung',
  employers_association: 'einem Unternehmensverband',
  trade_union: 'einer Gewerkschaft',
  company: 'einem Betrieb',
  training_provider: 'einem Bildungsträger',
  counselling: 'einer Beratungsstelle',
  migrant_organisation: 'einer Migrantenorganisation',
  ministry: 'einem Ministerium',
  municipality: 'einer Kommune',
  research: 'der Forschung',
  umbrella_association: 'einem Dachverband',
  other: 'einer Einrichtung anderer Art',
};
const role: Readonly<Record<MembershipRole, string>> = {
  member: 'als Mitglied',
  lead: 'als Leitung',
  deputy: 'als Vertretung',
  guest: 'als Gast',
  advisory: 'beratend',
};
/** After `für`. */
const kind: Readonly<Record<ProjectKind, string>> = {
  project: 'ein Projekt',
  initiative: 'eine Initiative',
  measure: 'eine Maßnahme',
};
/** After `für`. */
const stage: Readonly<Record<PracticeStage, string>> = {
  established: 'ein Projekt mit mehr als 12 Monaten Erfahrung',
  new: 'ein Projekt mit weniger als 12 Monaten Erfahrung',
  interested: 'ein interessiertes Projekt ohne Erfahrung',
};
/** Before `haben`. */
const answer: Readonly<Record<SegmentAnswer, string>> = {
  accepted: 'zugesagt',
  declined: 'abgesagt',
  declined_interested: '„diesmal nicht, bleibe interessiert“ geantwortet',
  no_answer: 'nicht geantwortet',
};
// Nobody understands `nicht nicht`.
const answerAfterNot: typeof answer = { ...answer, no_answer: 'geschwiegen' };

const quoted = (text: string): string => `„${text}“`;
const GONE = 'etwas, das es nicht mehr gibt,';

/** What stands after `Alle Kontakte, die`. */
export function germanClause(criterion: Criterion, names: Names, not: boolean): string {
  const one = (choices: readonly string[]): string => {
    if (!not) return choices.join(' oder ');
    return choices.length === 1 ? `nicht ${choices[0]!}` : `weder ${choices.join(' noch ')}`;
  };
  const answers = (given: readonly SegmentAnswer[]) =>
    `${one(given.map((key) => (not ? answerAfterNot : answer)[key]))} haben`;
  switch (criterion.kind) {
    case 'group': {
      const group = `zu ${nameOf(criterion.groupId, names)}`;
      const { roles } = criterion;
      return roles.length === 0 ? `${one([group])} gehören` : `${one(roles.map((key) => role[key]))} ${group} gehören`;
    }
    case 'organisation_type':
      return `${one(criterion.types.map((key) => `aus ${type[key]}`))} kommen`;
    case 'land':
      return `${one(criterion.laender.map((land) => `aus ${landName(land)}`))} kommen`;
    case 'project_kind':
      return `${one(criterion.kinds.map((key) => `für ${kind[key]}`))} sprechen`;
    case 'practice_stage':
      return `${one(criterion.stages.map((key) => `für ${stage[key]}`))} sprechen`;
    case 'tag':
      return `${one(criterion.tags.map((tag) => `das Stichwort ${quoted(tag)}`))} haben`;
    case 'answer':
      return `zu ${occasion(criterion.at, names)} ${answers(criterion.answers)}`;
    case 'attendance':
      return one([`bei ${occasion(criterion.at, names)} ${criterion.was === 'attended' ? 'dabei waren' : 'fehlten'}`]);
    case 'latest_answer':
      return `zuletzt ${answers(criterion.answers)}`;
  }
}

const landName = (land: Land): string => (land === 'SL' ? `dem ${laender[land]}` : laender[land]);

const nameOf = (id: string, names: Names): string => (names.has(id) ? quoted(names.get(id)!) : GONE);

function occasion({ eventId, seriesId }: Occasion, names: Names): string {
  if (eventId !== undefined) return nameOf(eventId, names);
  return names.has(seriesId) ? `einem Termin der Reihe ${nameOf(seriesId, names)}` : GONE;
}
