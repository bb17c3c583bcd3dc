import type { Land, MembershipRole, OrganisationType, PracticeStage, ProjectKind } from '#libs/networks';

/** What somebody answered to an invitation; `no_answer`: nothing. */
export const segmentAnswers = ['accepted', 'declined', 'declined_interested', 'no_answer'] as const;
export type SegmentAnswer = (typeof segmentAnswers)[number];

export const presences = ['attended', 'absent'] as const;
export type Presence = (typeof presences)[number];

/** One gathering, or every one of a series. */
export type Occasion = Readonly<{ eventId: string; seriesId?: never } | { seriesId: string; eventId?: never }>;

/**
 * What a segment asks of a person. `group`: belongs to it, also by speaking for a member. `latest_answer`: to the
 * gathering they were asked to last, whichever that was.
 */
export type Criterion =
  | Readonly<{ kind: 'group'; groupId: string; roles: readonly MembershipRole[] }>
  | Readonly<{ kind: 'organisation_type'; types: readonly OrganisationType[] }>
  | Readonly<{ kind: 'land'; laender: readonly Land[] }>
  | Readonly<{ kind: 'project_kind'; kinds: readonly ProjectKind[] }>
  | Readonly<{ kind: 'practice_stage'; stages: readonly PracticeStage[] }>
  | Readonly<{ kind: 'tag'; tags: readonly string[] }>
  | Readonly<{ kind: 'answer'; at: Occasion; answers: readonly SegmentAnswer[] }>
  | Readonly<{ kind: 'attendance'; at: Occasion; was: Presence }>
  | Readonly<{ kind: 'latest_answer'; answers: readonly SegmentAnswer[] }>;
export type CriterionKind = Criterion['kind'];

/** One level: criteria joined by one word, each of them as it is or turned round. Without any it is everybody. */
export type Criteria = Readonly<{
  match: 'all' | 'any';
  criteria: readonly Readonly<{ not: boolean; is: Criterion }>[];
}>;

/** The things of the network that criteria name. */
export function namedBy({ criteria }: Criteria) {
  const of = (key: 'groupId' | 'eventId' | 'seriesId'): string[] =>
    criteria.flatMap(({ is }) => {
      const holder = { ...is, ...('at' in is ? is.at : {}) } as Partial<Record<typeof key, string>>;
      return holder[key] ?? [];
    });
  return { groups: of('groupId'), events: of('eventId'), series: of('seriesId') };
}
