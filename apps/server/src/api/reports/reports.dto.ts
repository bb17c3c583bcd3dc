import { z } from 'zod';
import {
  answerHindrances,
  askHindrances,
  likenessReasons,
  LONGEST_ANSWER_NOTE,
  LONGEST_QUESTION,
  questionMails,
  reportChannels,
  reportStates,
} from '#libs/intake';
import { urgencies } from '#libs/ledger';
import { salutations } from '#libs/networks';
import {
  actorKind,
  email,
  id,
  idParams,
  instant,
  language,
  longText,
  optionalText,
  pageOf,
  paging,
  searchText,
  text,
  version,
} from '../../http/fields.js';
import { named } from '../networks/networks.dto.js';

/** A question to whoever told of a project: when an organiser asked, and what became of its mail. */
export const askedQuestion = z.object({
  text: z.string(),
  askedAt: instant(),
  /** Its mail leaves then at the earliest. */
  leavesAt: instant(),
  sentAt: instant().nullable(),
  mail: z.enum(questionMails),
  until: z.string(),
  answeredAt: instant().nullable(),
});

export const reportParams = idParams('reportId');
export type ReportParams = z.output<typeof reportParams>;

export const reportsQuery = z.strictObject({
  ...paging,
  which: z.enum(['open', 'decided', 'unanswered', ...reportStates]).default('open'),
  search: searchText(),
});
export type ReportsQuery = z.output<typeof reportsQuery>;

const line = {
  id: z.uuid(),
  networkId: z.uuid(),
  /** By which people name it on the telephone. */
  reference: z.string(),
  name: z.string(),
  carrier: z.string(),
  city: z.string(),
  channel: z.enum(reportChannels),
  event: named().nullable(),
  receivedAt: instant(),
  /** What whoever told of it was asked when it was sighted. */
  question: askedQuestion.nullable(),
  /** The last day on which it is sighted in time; while its reporter is asked, on which they answer in time. */
  dueOn: z.string(),
  urgency: z.enum(urgencies),
  state: z.enum(reportStates),
  decidedAt: instant().nullable(),
  hasContact: z.boolean(),
  project: named().nullable(),
  duplicateOf: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
  version: z.int(),
};

export const reportsAnswer = pageOf(z.object(line).meta({ id: 'ReportRow' })).meta({ id: 'ReportPage' });

export const reportCountsAnswer = z.record(z.enum(reportStates), z.int()).meta({ id: 'ReportCounts' });

export const reportAnswer = z
  .object({
    ...line,
    language: language(),
    website: z.string(),
    note: z.string(),
    reason: z.string(),
    contact: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string() }).nullable(),
    reporter: z
      .object({
        personId: z.uuid().nullable(),
        name: z.string(),
        email: z.string().nullable(),
        mayBeNamed: z.boolean(),
      })
      .nullable(),
    /** What was added later. */
    supplements: z.array(z.object({ note: z.string(), writtenAt: instant() })),
    /** Why its reporter cannot be asked anything. */
    askHindrance: z.enum(askHindrances).nullable(),
    /** What their reporter has not been told yet: until when it is due, and what stands in its way. */
    owedAnswer: z
      .object({ dueOn: z.string(), urgency: z.enum(urgencies), why: z.enum(answerHindrances) })
      .meta({ id: 'OwedAnswer' })
      .nullable(),
    /** Where it went on, and who has handed it over to this network. */
    handedOverTo: z
      .object({ name: z.string(), slug: z.string(), isPublic: z.boolean(), reference: z.string() })
      .nullable(),
    handedOverBy: z.string().nullable(),
    obligationId: z.uuid().nullable(),
    /** A gathering that comes too soon for what is promised, to which the project may be invited at short notice. */
    near: z.object({ id: z.uuid(), title: z.string(), startsLocal: z.string() }).nullable(),
    history: z.array(
      z.object({
        id: z.uuid(),
        action: z.string(),
        reason: z.string().nullable(),
        actorKind,
        actorName: z.string().nullable(),
        at: instant(),
      }),
    ),
  })
  .meta({ id: 'Report' });

export const sparedQuery = z.strictObject({
  email: optionalText(320).optional(),
  firstName: optionalText(120).optional(),
  lastName: optionalText(120).optional(),
  personId: id().optional(),
});
export type SparedQuery = z.output<typeof sparedQuery>;

export const sparedAnswer = z
  .object({ reason: z.enum(['hard-bounce', 'unsubscribed', 'objection', 'organiser', 'inactive']).nullable() })
  .meta({ id: 'SparedContact' });

export const suggestionsAnswer = z
  .object({
    rows: z.array(
      z
        .object({
          kind: z.enum(['project', 'report']),
          id: z.uuid(),
          name: z.string(),
          carrier: z.string(),
          city: z.string(),
          /** Of a report. */
          reference: z.string().nullable(),
          /** From 0 to 100. */
          score: z.int(),
          reasons: z.array(z.enum(likenessReasons)),
        })
        .meta({ id: 'Suggestion' }),
    ),
    knownContacts: z.array(
      z
        .object({
          id: z.uuid(),
          name: z.string(),
          projects: z.array(named()),
          isMember: z.boolean(),
          hasLapsed: z.boolean(),
        })
        .meta({ id: 'KnownContact' }),
    ),
  })
  .meta({ id: 'Suggestions' });

const project = z.union([
  z.strictObject({ id: id() }),
  z.strictObject({
    name: text(200),
    acronym: optionalText(60).optional(),
    website: optionalText(500).nullable().optional(),
    carrier: z.union([z.strictObject({ id: id() }), z.strictObject({ name: text(200), city: optionalText(120) })]),
  }),
]);

/** Somebody whom the network knows, or somebody new. */
export const contactChoice = z.union([
  z.strictObject({ id: id() }),
  z.strictObject({
    salutation: z.enum(salutations).optional(),
    title: optionalText(60).optional(),
    firstName: optionalText(120).optional(),
    lastName: text(120),
    functionTitle: optionalText(200).optional(),
    email: email().nullable().optional(),
    phone: optionalText(60).optional(),
  }),
]);

export const acceptBody = z
  .strictObject({ version: version(), project, contact: contactChoice.nullable() })
  .meta({ id: 'AcceptReport' });
export type AcceptBody = z.output<typeof acceptBody>;

export const knownBody = z
  .strictObject({
    version: version(),
    /** Another one of whom the network knows already. */
    project: project.optional(),
    contact: z.strictObject({ id: id() }).nullable().optional(),
  })
  .meta({ id: 'KnownReport' });
export type KnownBody = z.output<typeof knownBody>;

export const duplicateBody = z.strictObject({ version: version(), of: id() }).meta({ id: 'DuplicateReport' });
export type DuplicateBody = z.output<typeof duplicateBody>;

export const outOfScopeBody = z.strictObject({ version: version(), reason: text(1000) }).meta({ id: 'UnfitReport' });
export type OutOfScopeBody = z.output<typeof outOfScopeBody>;

export const askBody = z
  .strictObject({ version: version(), question: longText(LONGEST_QUESTION) })
  .meta({ id: 'AskReporter' });
export type AskBody = z.output<typeof askBody>;

export const answeredBody = z.strictObject({ note: longText(LONGEST_ANSWER_NOTE) }).meta({ id: 'ReporterAnswered' });
export type AnsweredBody = z.output<typeof answeredBody>;

export const undoBody = z.strictObject({ version: version() }).meta({ id: 'UndoReport' });
export type UndoBody = z.output<typeof undoBody>;
