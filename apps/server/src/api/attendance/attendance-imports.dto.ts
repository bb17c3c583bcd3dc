import { z } from 'zod';
import {
  attendanceStatuses,
  attendeeDecisions,
  attendeeKinds,
  dateOrders,
  dropReasons,
  evidences,
  largestReport,
  layouts,
  matchReasons,
  reportFaults,
} from '#libs/attendance';
import { file, id, idParams, optionalText, whole, word } from '../../http/fields.js';

export const importParams = idParams('eventId', 'importId');
export type ImportParams = z.output<typeof importParams>;

const MOST_COLUMNS = 200;
const LARGEST = 2_147_483_646;
const column = () => whole(0, MOST_COLUMNS - 1).nullable();

const mapping = z
  .strictObject({
    name: z
      .array(whole(0, MOST_COLUMNS - 1))
      .min(1)
      .max(3),
    ...{ mail: column(), account: column(), join: column(), leave: column(), length: column() },
    ...{ waiting: column(), attended: column(), action: column() },
  })
  .refine(({ join, leave, length, action }) => (join === null ? length !== null : leave !== null || action !== null), {
    error: 'required',
    path: ['leave'],
  });

const reportFile = {
  /** The file itself, base64: CSV or JSON in whatever encoding. */
  content: file(largestReport),
  /** How its dates are written, when nothing in it tells. */
  dateOrder: z.enum(dateOrders).nullable().default(null),
  /** In which column of which table what stands; remembered for the network once the report is read in. */
  mapping: z
    .strictObject({ fingerprint: word(64), mapping })
    .nullable()
    .default(null),
};

export const previewBody = z.strictObject(reportFile).meta({ id: 'ReportPreviewBody' });
export type PreviewBody = z.output<typeof previewBody>;

export const importBody = z
  .strictObject({ ...reportFile, fileName: optionalText(200) })
  .meta({ id: 'ReportImportBody' });
export type ImportBody = z.output<typeof importBody>;

/** As many as anybody decides at once. */
const MOST = 500;

export const decisionsBody = z
  .strictObject({
    decisions: z
      .array(
        z
          .strictObject({
            attendeeId: id(),
            version: whole(1, LARGEST),
            decision: z.enum(attendeeDecisions),
            /** Who it is, with `matched` alone. */
            registrationId: id().nullable().default(null),
          })
          .refine(({ decision, registrationId }) => (decision === 'matched') === (registrationId !== null), {
            error: 'required',
            path: ['registrationId'],
          }),
      )
      .min(1)
      .max(MOST),
  })
  .meta({ id: 'AttendeeDecisions' });
export type DecisionsBody = z.output<typeof decisionsBody>;

export const adoptionsBody = z
  .strictObject({
    people: z
      .array(z.strictObject({ registrationId: id(), version: whole(0, LARGEST) }))
      .min(1)
      .max(MOST),
    /** Needed once the sheet is confirmed. */
    reason: optionalText(1000).default(''),
  })
  .meta({ id: 'ReportAdoptions' });
export type AdoptionsBody = z.output<typeof adoptionsBody>;

const kind = z.enum(attendeeKinds);
const layout = z.enum(layouts);
const columnAnswer = z.int().nullable();

export const previewAnswer = z
  .object({
    fault: z.enum(reportFaults).nullable(),
    isKnown: z.boolean(),
    layout: layout.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    counts: z.object({
      ...{ people: z.int(), certain: z.int(), proposed: z.int(), unknown: z.int(), apart: z.int() },
    }),
    people: z.array(
      z.object({
        ...{ name: z.string(), kind, minutes: z.int() },
        match: z.enum(['certain', 'proposals', 'unknown']),
      }),
    ),
    dropped: z.array(z.object({ reason: z.enum(dropReasons), count: z.int() })),
    tables: z.array(
      z.object({
        fingerprint: z.string(),
        header: z.array(z.string()),
        samples: z.array(z.array(z.string())),
        mapping: z
          .object({
            name: z.array(z.int()),
            ...{ mail: columnAnswer, account: columnAnswer, join: columnAnswer, leave: columnAnswer },
            ...{ length: columnAnswer, waiting: columnAnswer, attended: columnAnswer, action: columnAnswer },
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'ReportPreview' });

export const importedAnswer = z
  .object({ reportId: z.uuid(), isNew: z.boolean(), people: z.int(), certain: z.int() })
  .meta({ id: 'ReportImported' });

const status = z.enum(attendanceStatuses);

export const reviewAnswer = z
  .object({
    eventId: z.uuid(),
    use: z.enum(['early', 'off', 'marks', 'corrections']),
    reports: z.array(
      z.object({
        ...{ id: z.uuid(), layout, fileName: z.string(), people: z.int(), dropped: z.int(), importedAt: z.string() },
        ...{ importedBy: z.uuid().nullable(), importedByName: z.string().nullable() },
        forgottenAt: z.string().nullable(),
      }),
    ),
    counts: z.object({ open: z.int(), openApart: z.int(), matched: z.int(), unnamed: z.int() }),
    people: z.array(
      z.object({
        ...{ id: z.uuid(), version: z.int(), name: z.string(), mail: z.string().nullable(), kind },
        ...{ minutes: z.int().nullable(), decision: z.enum(attendeeDecisions), registrationId: z.uuid().nullable() },
        reason: z.enum(matchReasons).nullable(),
        candidates: z.array(
          z.object({ registrationId: z.uuid(), score: z.int(), reasons: z.array(z.enum(matchReasons)) }),
        ),
      }),
    ),
    differences: z.array(
      z.object({
        registrationId: z.uuid(),
        told: z.object({ status: z.enum(['present', 'partial']), minutes: z.int().nullable() }),
        mark: z
          .object({
            ...{ status, minutes: z.int().nullable(), substituteId: z.uuid().nullable(), version: z.int() },
            ...{ evidence: z.enum(evidences), recordedAt: z.string() },
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'ReportReview' });
