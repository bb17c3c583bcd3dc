import {
  laender,
  type MembershipRole,
  type OrganisationType,
  type PracticeStage,
  type ProjectKind,
} from '#libs/networks';
import type { Criterion, Occasion, SegmentAnswer } from './criteria.rules.js';

type Names = ReadonlyMap<string, string>;

/** After `from`. */
const type: Readonly<Record<OrganisationType, string>> = {
  ihk: 'a chamber of commerce and industry',
  hwk: 'a chamber of crafts',
  guild: 'a guild',
  district_trades: 'a district trades association',
  vocational_school: 'a vocational school',
  school: 'a general school',
  employment_agency: 'an employment agency',
  jobcenter: 'a jobcentre',
  economic_development: 'an agency for economic development',
  employers_association: 'an employers’ association',
  trade_union: 'a trade union',
  company: 'a company',
  training_provider: 'a training provider',
  counselling: 'a counselling service',
  migrant_organisation: 'a migrants’ organisation',
  ministry: 'a ministry',
  municipality: 'a municipality',
  research: 'research',
  umbrella_association: 'an umbrella association',
  other: 'an organisation of another kind',
};
const role: Readonly<Record<MembershipRole, string>> = {
  member: 'as a member',
  lead: 'as its lead',
  deputy: 'as a deputy',
  guest: 'as a guest',
  advisory: 'as an adviser',
};
/** After `for`. */
const kind: Readonly<Record<ProjectKind, string>> = {
  project: 'a project',
  initiative: 'an initiative',
  measure: 'a measure',
};
/** After `for`. */
const stage: Readonly<Record<PracticeStage, string>> = {
  established: 'a project with more than 12 months of experience',
  new: 'a project with less than 12 months of experience',
  interested: 'an interested project without experience',
};
const INTERESTED = '“not this time, but stay interested”';
const answer: Readonly<Record<SegmentAnswer, string>> = {
  accepted: 'accepted',
  declined: 'declined',
  declined_interested: `answered ${INTERESTED}`,
  no_answer: 'did not answer',
};
/** After `did not`. */
const answerAfterNot: typeof answer = {
  accepted: 'accept',
  declined: 'decline',
  declined_interested: `answer ${INTERESTED}`,
  no_answer: 'stay silent',
};

const quoted = (text: string): string => `“${text}”`;
const GONE = 'something that is no longer there';
const either = (choices: readonly string[]): string => choices.join(' or ');

/** What stands after `All contacts who`. */
export function englishClause(criterion: Criterion, names: Names, not: boolean): string {
  const verb = (is: string): string => (not ? `do not ${is}` : is);
  const answers = (given: readonly SegmentAnswer[]): string =>
    not ? `did not ${either(given.map((key) => answerAfterNot[key]))}` : either(given.map((key) => answer[key]));
  switch (criterion.kind) {
    case 'group': {
      const group = verb(`belong to ${nameOf(criterion.groupId, names)}`);
      return criterion.roles.length === 0 ? group : `${group} ${either(criterion.roles.map((key) => role[key]))}`;
    }
    case 'organisation_type':
      return verb(`come from ${either(criterion.types.map((key) => type[key]))}`);
    case 'land':
      return verb(`come from ${either(criterion.laender.map((land) => laender[land]))}`);
    case 'project_kind':
      return verb(`speak for ${either(criterion.kinds.map((key) => kind[key]))}`);
    case 'practice_stage':
      return verb(`speak for ${either(criterion.stages.map((key) => stage[key]))}`);
    case 'tag':
      return verb(`have the tag ${either(criterion.tags.map(quoted))}`);
    case 'answer':
      return `${answers(criterion.answers)} when asked to ${occasion(criterion.at, names)}`;
    case 'attendance': {
      const where = occasion(criterion.at, names);
      if (criterion.was === 'attended') return not ? `did not attend ${where}` : `attended ${where}`;
      return `were ${not ? 'not ' : ''}absent from ${where}`;
    }
    case 'latest_answer':
      return `${answers(criterion.answers)} when they were last asked`;
  }
}

const nameOf = (id: string, names: Names): string => (names.has(id) ? quoted(names.get(id)!) : GONE);

function occasion({ eventId, seriesId }: Occasion, names: Names): string {
  if (eventId !== undefined) return nameOf(eventId, names);
  return names.has(seriesId) ? `a date of the series ${nameOf(seriesId, names)}` : GONE;
}
