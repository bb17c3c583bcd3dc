import type { SegmentCriteria } from '../../api/types';
import { membershipRoles, organisationTypes, practiceStages, projectKinds } from '../contacts/kinds';
import { landCodes } from '../contacts/names';

export type Criterion = SegmentCriteria['criteria'][number]['is'];
export type CriterionKind = Criterion['kind'];
type Of<Kind extends CriterionKind> = Extract<Criterion, { kind: Kind }>;
export type SegmentAnswer = Of<'latest_answer'>['answers'][number];
export type Presence = Of<'attendance'>['was'];

export const criterionKinds: readonly CriterionKind[] = [
  ...(['group', 'organisation_type', 'land', 'project_kind', 'practice_stage'] as const),
  ...(['tag', 'latest_answer', 'answer', 'attendance'] as const),
];
export const segmentAnswers: readonly SegmentAnswer[] = ['accepted', 'declined', 'declined_interested', 'no_answer'];
export const presences: readonly Presence[] = ['attended', 'absent'];

/** A criterion while somebody fills it in; what its kind does not ask for stays empty. */
export type Draft = Readonly<{
  /** Stays with it while others come and go. */
  key: number;
  kind: CriterionKind;
  not: boolean;
  groupId: string;
  /** Kinds, Länder, tags, answers or roles. */
  values: readonly string[];
  /** `eventId:…` or `seriesId:…`. */
  occasion: string;
  was: Presence;
}>;

/** A segment's criteria as one field of a form; `name` is how they read. */
export type Question = Readonly<{
  id: 'question';
  name: string;
  match: SegmentCriteria['match'];
  drafts: readonly Draft[];
}>;

export const newDraft = (drafts: readonly Draft[], kind: CriterionKind = 'group'): Draft => ({
  ...{ key: 1 + Math.max(-1, ...drafts.map(({ key }) => key)), kind, not: false },
  ...{ groupId: '', values: [], occasion: '', was: 'attended' },
});

/** Another kind asks for other values. */
export const ofKind = (draft: Draft, kind: CriterionKind): Draft => ({
  ...newDraft([], kind),
  key: draft.key,
  not: draft.not,
});

export const questionOf = ({ match, criteria }: SegmentCriteria, name: string): Question => ({
  ...{ id: 'question', name, match },
  drafts: criteria.map(({ not, is }, key) => ({ ...newDraft([], is.kind), key, not, ...filledBy(is) })),
});

function filledBy(is: Criterion): Partial<Draft> {
  switch (is.kind) {
    case 'group':
      return { groupId: is.groupId, values: is.roles };
    case 'organisation_type':
      return { values: is.types };
    case 'land':
      return { values: is.laender };
    case 'project_kind':
      return { values: is.kinds };
    case 'practice_stage':
      return { values: is.stages };
    case 'tag':
      return { values: is.tags };
    case 'latest_answer':
      return { values: is.answers };
    case 'answer':
      return { occasion: occasionKey(is.at), values: is.answers };
    case 'attendance':
      return { occasion: occasionKey(is.at), was: is.was };
  }
}

type Occasion = Of<'answer'>['at'];

const occasionKey = (at: Occasion): string => ('eventId' in at ? `eventId:${at.eventId}` : `seriesId:${at.seriesId}`);

export function occasionOf(key: string): Occasion | null {
  const [kind, id] = key.split(':');
  if (!id) return null;
  return kind === 'eventId' ? { eventId: id } : { seriesId: id };
}

const among = <Value extends string>(all: readonly Value[], chosen: readonly string[]): Value[] =>
  all.filter((value) => chosen.includes(value));

/** What a draft asks; null while something is missing. */
export function criterionOf({ kind, groupId, values, occasion, was }: Draft): Criterion | null {
  const at = occasionOf(occasion);
  switch (kind) {
    case 'group':
      return groupId === '' ? null : { kind, groupId, roles: among(membershipRoles, values) };
    case 'organisation_type':
      return some(among(organisationTypes, values), (types) => ({ kind, types }));
    case 'land':
      return some(among(landCodes, values), (laender) => ({ kind, laender }));
    case 'project_kind':
      return some(among(projectKinds, values), (kinds) => ({ kind, kinds }));
    case 'practice_stage':
      return some(among(practiceStages, values), (stages) => ({ kind, stages }));
    case 'tag':
      return some([...values], (tags) => ({ kind, tags }));
    case 'latest_answer':
      return some(among(segmentAnswers, values), (answers) => ({ kind, answers }));
    case 'answer':
      return at && some(among(segmentAnswers, values), (answers) => ({ kind, at, answers }));
    case 'attendance':
      return at && { kind, at, was };
  }
}

const some = <Value>(values: Value[], made: (values: Value[]) => Criterion): Criterion | null =>
  values.length === 0 ? null : made(values);

/** What is asked altogether; null while any criterion is not complete. */
export function criteriaOf({ match, drafts }: Pick<Question, 'match' | 'drafts'>): SegmentCriteria | null {
  const criteria = drafts.flatMap((draft) => {
    const is = criterionOf(draft);
    return is ? [{ not: draft.not, is }] : [];
  });
  return criteria.length === drafts.length ? { match, criteria } : null;
}
