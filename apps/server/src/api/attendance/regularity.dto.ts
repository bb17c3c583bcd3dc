import { z } from 'zod';
import { matrixKinds, regularities } from '#libs/attendance';
import { id, idParams, localDay, pageOf, paging } from '../../http/fields.js';

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;

const choice = {
  groupId: id().optional(),
  seriesId: id().optional(),
  /** Only meetings from this day on. */
  from: localDay().optional(),
  /** As things stood at the end of this day; today without it. */
  asOf: localDay().optional(),
};

export const matrixQuery = z.strictObject({
  ...choice,
  kind: z.enum(matrixKinds).default('persons'),
  /** Whoever came regularly on this day, for the share of them that has lapsed since. */
  since: localDay().optional(),
});
export type MatrixQuery = z.output<typeof matrixQuery>;

export const turnoutQuery = z.strictObject(choice);
export type TurnoutQuery = z.output<typeof turnoutQuery>;

export const rankingQuery = z.strictObject(paging);
export type RankingQuery = z.output<typeof rankingQuery>;

const rate = z.number().nullable();
const pooled = z.object({ present: z.int(), asked: z.int(), rate });
const meeting = z.object({
  eventId: z.uuid(),
  no: z.int(),
  title: z.string(),
  number: z.int().nullable(),
  startsLocal: z.string(),
  groupId: z.uuid().nullable(),
});
const figures = {
  name: z.string(),
  detail: z.string(),
  /** One for each meeting: P present, A absent, E excused, S substituted, a dot: not asked. */
  letters: z.string(),
  n: z.int(),
  a: z.int(),
  x: z.int(),
  rate,
  adjusted: rate,
  lastK: z.tuple([z.int(), z.int()]),
  streak: z.int(),
  misses: z.int(),
  status: z.enum(regularities),
  longestGap: z.int(),
  /** Missed the latest three meetings, or more, and has not left. */
  isAway: z.boolean(),
};

export const matrixAnswer = z
  .object({
    networkId: z.uuid(),
    kind: z.enum(matrixKinds),
    asOf: z.string(),
    meetings: z.array(meeting),
    rows: z.array(z.object({ id: z.string(), ...figures, continuity: rate, region: pooled.nullable() })),
    pooled,
    statuses: z.object(
      Object.fromEntries(regularities.map((status) => [status, z.int()])) as Record<
        (typeof regularities)[number],
        z.ZodInt
      >,
    ),
    lapseRate: rate,
  })
  .meta({ id: 'AttendanceMatrix' });

export const rankingAnswer = pageOf(z.object({ id: z.uuid(), ...figures }))
  .extend({ meetings: z.array(meeting) })
  .meta({ id: 'AttendanceRanking' });

const whole = z.int();
export const turnoutAnswer = z
  .object({
    meetings: z.array(
      meeting.extend({
        ...{ registered: whole, cancelled: whole, effective: whole, came: whole, walkIns: whole, headcount: whole },
        ...{ present: whole, showUp: rate, noShow: rate, gross: rate },
        ...{ firstTimers: whole, newShare: rate, returningShare: rate },
        ...{ established: whole, newcomers: whole, interested: whole, practiceKnown: whole, practiceShare: rate },
        ...{ askedAgain: whole, cameAgain: whole, retention: rate },
        ...{ laender: whole, coverage: z.number(), organisationTypes: whole, contexts: whole },
      }),
    ),
  })
  .meta({ id: 'AttendanceTurnout' });
