import { z } from 'zod';
import { landCodes, membershipRoles, organisationTypes, practiceStages, projectKinds } from '#libs/networks';
import { presences, segmentAnswers } from '#libs/outreach';
import { id, idParams, pageOf, text, version } from '../../http/fields.js';

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;
export const segmentParams = idParams('segmentId');
export type SegmentParams = z.output<typeof segmentParams>;

const some = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).min(1).max(values.length);
const occasion = z.union([z.strictObject({ eventId: id() }), z.strictObject({ seriesId: id() })]);

const criterion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('group'),
    groupId: id(),
    roles: z.array(z.enum(membershipRoles)).max(membershipRoles.length).default([]),
  }),
  z.strictObject({ kind: z.literal('organisation_type'), types: some(organisationTypes) }),
  z.strictObject({
    kind: z.literal('land'),
    laender: some(landCodes as readonly [(typeof landCodes)[number], ...(typeof landCodes)[number][]]),
  }),
  z.strictObject({ kind: z.literal('project_kind'), kinds: some(projectKinds) }),
  z.strictObject({ kind: z.literal('practice_stage'), stages: some(practiceStages) }),
  z.strictObject({ kind: z.literal('tag'), tags: z.array(text(60)).min(1).max(20) }),
  z.strictObject({ kind: z.literal('answer'), at: occasion, answers: some(segmentAnswers) }),
  z.strictObject({ kind: z.literal('attendance'), at: occasion, was: z.enum(presences) }),
  z.strictObject({ kind: z.literal('latest_answer'), answers: some(segmentAnswers) }),
]);

export const criteria = z
  .strictObject({
    match: z.enum(['all', 'any']),
    criteria: z.array(z.strictObject({ not: z.boolean().default(false), is: criterion })).max(20),
  })
  .meta({ id: 'SegmentCriteria' });

export const segmentBody = z.strictObject({ name: text(120), criteria }).meta({ id: 'NewSegment' });
export type SegmentBody = z.output<typeof segmentBody>;
export const segmentEditBody = z
  .strictObject({ version: version(), name: text(120), criteria })
  .meta({ id: 'SegmentEdit' });
export type SegmentEditBody = z.output<typeof segmentEditBody>;
export const segmentRemovalBody = z.strictObject({ version: version() }).meta({ id: 'SegmentRemoval' });
export type SegmentRemovalBody = z.output<typeof segmentRemovalBody>;
const segmentIds = () => z.array(id()).max(50);
export const eventSegmentsBody = z
  .strictObject({
    segmentIds: segmentIds(),
    /** Those that were chosen when the organiser looked; others by now are compared first. */
    seen: segmentIds(),
  })
  .meta({ id: 'EventSegments' });
export type EventSegmentsBody = z.output<typeof eventSegmentsBody>;

export const meaningBody = z.strictObject({ criteria }).meta({ id: 'SegmentQuestion' });
export type MeaningBody = z.output<typeof meaningBody>;

export const seenAnswer = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'SegmentSeen' });

const meaning = { sentence: z.object({ de: z.string(), en: z.string() }), count: z.int() };
export const meaningAnswer = z.object(meaning).meta({ id: 'SegmentMeaning' });
export const segmentAnswer = z
  .object({ id: z.uuid(), networkId: z.uuid(), name: z.string(), criteria, version: z.int(), ...meaning })
  .meta({ id: 'Segment' });
export const segmentsAnswer = z.object({ rows: z.array(segmentAnswer) }).meta({ id: 'SegmentList' });
export const eventSegmentsAnswer = z
  .object({ isForMembersOnly: z.boolean(), rows: z.array(segmentAnswer) })
  .meta({ id: 'SegmentsOfEvent' });
export const segmentPeopleAnswer = pageOf(
  z.object({
    personId: z.uuid(),
    firstName: z.string(),
    lastName: z.string(),
    organisationName: z.string(),
    email: z.string().nullable(),
  }),
).meta({ id: 'SegmentPeople' });
