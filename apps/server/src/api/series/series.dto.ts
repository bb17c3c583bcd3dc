import { z } from 'zod';
import { eventStates, eventTypes, plannedStates, recurrencePatterns } from '#libs/events';
import { landCodes } from '#libs/networks';
import {
  id,
  idParams,
  instant,
  localDay,
  localTime,
  optionalText,
  pageOf,
  paging,
  text,
  version,
  whole,
} from '../../http/fields.js';
import { firstAnswers, furtherAnswers, newModes } from '../events/event-edit.dto.js';
import { named } from '../networks/networks.dto.js';

export const seriesParams = idParams('seriesId');
export type SeriesParams = z.output<typeof seriesParams>;

export const seriesListQuery = z.strictObject(paging);
export type SeriesListQuery = z.output<typeof seriesListQuery>;

export const seriesQuery = z.strictObject({ year: z.coerce.number().int().min(1980).max(2199).optional() });
export type SeriesQuery = z.output<typeof seriesQuery>;

const rule = {
  starts: localDay(),
  pattern: z.enum(recurrencePatterns),
  /** Weeks or months from one to the next. */
  every: whole(1, 52),
  /** One of the two: the last day that may be met, or on how many days it takes place. */
  until: localDay().nullable(),
  count: whole(1, 1_000).nullable(),
};

const recurrenceBody = z.strictObject(rule).meta({ id: 'RecurrenceBody' });
const recurrenceAnswer = z
  .object({ ...rule, starts: z.string(), until: z.string().nullable(), count: z.int().nullable(), every: z.int() })
  .meta({ id: 'Recurrence' });

const fields = z
  .strictObject({
    groupId: id().nullable(),
    numberingFrom: whole(1, 100_000).nullable(),
    guaranteeRelevant: z.boolean(),
    expectsMembers: z.boolean(),
    recurrence: recurrenceBody.nullable(),
    hostOrganisationIds: z.array(id()).max(50),
  })
  .partial();

const first = firstAnswers
  .omit({ title: true })
  .extend({ ...furtherAnswers.omit({ number: true, groupId: true }).shape, modes: newModes.optional() });
const title = text(200);

/** With the gathering it begins with: one that is there, or its first one, whose title follows from the series. */
export const newSeriesBody = z
  .strictObject({ title, ...fields.shape, templateEventId: id().optional(), first: first.optional() })
  .meta({ id: 'NewSeries' });
export type NewSeriesBody = z.output<typeof newSeriesBody>;

export const seriesEditBody = fields
  .extend({ version: version(), title: title.optional(), templateEventId: id().optional() })
  .meta({ id: 'SeriesEdit' });
export type SeriesEditBody = z.output<typeof seriesEditBody>;

export const seriesEndBody = z
  .strictObject({ version: version(), reason: optionalText(1_000).optional() })
  .meta({ id: 'SeriesEnd' });
export type SeriesEndBody = z.output<typeof seriesEndBody>;

export const yearPlanBody = z
  .strictObject({ version: version(), year: whole(1980, 2199), state: z.enum(plannedStates) })
  .meta({ id: 'YearPlan' });
export type YearPlanBody = z.output<typeof yearPlanBody>;

export const nextDateBody = z
  .strictObject({
    version: version(),
    /** Left out: the next free day of the rule. */
    startsLocal: localTime().optional(),
    like: z.enum(['template', 'latest']),
    state: z.enum(plannedStates),
  })
  .meta({ id: 'NextDate' });
export type NextDateBody = z.output<typeof nextDateBody>;

/** `null` takes it out of its series. */
export const eventSeriesBody = z
  .strictObject({ version: version(), seriesId: id().nullable() })
  .meta({ id: 'EventSeries' });
export type EventSeriesBody = z.output<typeof eventSeriesBody>;

export const recurrenceQuery = z.strictObject({
  starts: localDay(),
  pattern: z.enum(recurrencePatterns),
  every: z.coerce.number().int().min(1).max(52),
  until: localDay().optional(),
  count: z.coerce.number().int().min(1).max(1_000).optional(),
});
export type RecurrenceQuery = z.output<typeof recurrenceQuery>;

const dayOff = z.union([
  z.object({ kind: z.literal('holiday'), name: z.object({ de: z.string(), en: z.string() }) }),
  z.object({ kind: z.literal('quiet-period'), from: z.string(), to: z.string() }),
]);
const ruleDay = { day: z.string(), off: dayOff.nullable() };
export const ruleDaysAnswer = z.array(z.object(ruleDay).meta({ id: 'RuleDay' }));

const plannedEvent = z
  .object({ id: z.uuid(), title: z.string(), startsLocal: z.string() })
  .meta({ id: 'PlannedEvent' });
export const nextDateAnswer = plannedEvent;
export const yearPlanAnswer = z.array(plannedEvent);

const head = {
  id: z.uuid(),
  networkId: z.uuid(),
  title: z.string(),
  type: z.enum(eventTypes),
  group: named().nullable(),
  recurrence: recurrenceAnswer.nullable(),
  endedAt: instant().nullable(),
};

export const seriesListAnswer = pageOf(
  z.object({ ...head, next: plannedEvent.nullable(), count: z.int() }).meta({ id: 'SeriesSummary' }),
).meta({ id: 'SeriesPage' });

const seriesEvent = z
  .object({
    id: z.uuid(),
    title: z.string(),
    number: z.int().nullable(),
    state: z.enum(eventStates),
    startsLocal: z.string(),
    endsLocal: z.string(),
    zone: z.string(),
    /** The day of the rule it stands for, wherever it was moved. */
    occurrenceDate: z.string().nullable(),
    host: named().nullable(),
    version: z.int(),
  })
  .meta({ id: 'SeriesEvent' });

export const seriesAnswer = z
  .object({
    ...head,
    numberingFrom: z.int().nullable(),
    guaranteeRelevant: z.boolean(),
    expectsMembers: z.boolean(),
    /** Whether everybody may subscribe to its dates at `/reihe/:id.ics`. */
    isShared: z.boolean(),
    hosts: z.array(named()),
    template: z.object({ id: z.uuid(), title: z.string(), startsLocal: z.string(), endsLocal: z.string() }).nullable(),
    land: z.enum(landCodes).nullable(),
    years: z.array(z.int()),
    year: z.int(),
    dates: z.array(
      z.object({ ...ruleDay, isAhead: z.boolean(), event: seriesEvent.nullable() }).meta({ id: 'SeriesDate' }),
    ),
    next: z.object({ number: z.int().nullable(), title: z.string(), host: named().nullable() }),
    version: z.int(),
  })
  .meta({ id: 'Series' });
