import { z } from 'zod';
import { attendanceStatuses, evidences, scanTypes, sheetStates } from '#libs/attendance';
import { modes, placeKinds, registrationStatuses, registrationWays } from '#libs/registration';
import { id, idParams, text, whole } from '../../http/fields.js';

export const eventParams = idParams('eventId');
export type EventParams = z.output<typeof eventParams>;

/** As many people as a gathering may be marked at once. */
const MOST = 500;
const LARGEST = 2_147_483_646;
const DAY_MINUTES = 1440;

const marks = z
  .array(
    z.strictObject({
      registrationId: id(),
      /** Of the mark that was read; 0 when there was none. */
      version: whole(0, LARGEST),
      /** Null takes the mark back. */
      status: z.enum(attendanceStatuses).nullable(),
      minutes: whole(1, 31 * DAY_MINUTES)
        .nullable()
        .default(null),
      substituteId: id().nullable().default(null),
      // The others come from where they are made.
      evidence: z.enum(['organiser', 'signature']).default('organiser'),
      /** The signed list they stand on, with a signature alone. */
      scanId: id().nullable().default(null),
      /** The line of the journal whose words count again, with their evidence; then nothing else of this mark does. */
      restores: whole(0, LARGEST).nullable().default(null),
    }),
  )
  .max(MOST);

const headcount = whole(0, 100_000);

export const marksBody = z.strictObject({ marks: marks.min(1) }).meta({ id: 'AttendanceMarks' });
export type MarksBody = z.output<typeof marksBody>;

export const correctionBody = z
  .strictObject({
    reason: text(1000),
    marks: marks.default([]),
    /** How many there were without a name, when that was not so. */
    headcount: headcount.nullable().default(null),
  })
  .refine((body) => body.marks.length > 0 || body.headcount !== null, { path: ['marks'], error: 'required' })
  .meta({ id: 'AttendanceCorrection' });
export type CorrectionBody = z.output<typeof correctionBody>;

export const confirmationBody = z
  .strictObject({
    version: whole(0, LARGEST),
    restAbsent: z.boolean().default(false),
    headcount: headcount.default(0),
  })
  .meta({ id: 'AttendanceConfirmation' });
export type ConfirmationBody = z.output<typeof confirmationBody>;

const status = z.enum(attendanceStatuses);
const counts = z.object({
  ...{ present: z.int(), partial: z.int(), excused: z.int(), absent: z.int(), substituted: z.int(), unmarked: z.int() },
});

export const sheetAnswer = z
  .object({
    eventId: z.uuid(),
    networkId: z.uuid(),
    state: z.enum(sheetStates),
    /** What it can be used for now. */
    use: z.enum(['early', 'off', 'marks', 'corrections']),
    opensAt: z.string(),
    startsAt: z.string(),
    netMinutes: z.number(),
    version: z.int(),
    lastHash: z.string().nullable(),
    headcount: z.int(),
    confirmedAt: z.string().nullable(),
    confirmedBy: z.uuid().nullable(),
    confirmedByName: z.string().nullable(),
    counts,
    rows: z.array(
      z.object({
        registrationId: z.uuid(),
        personId: z.uuid(),
        firstName: z.string(),
        lastName: z.string(),
        organisationName: z.string(),
        projectName: z.string(),
        mode: z.enum(modes),
        place: z.enum(placeKinds),
        via: z.enum(registrationWays),
        registrationStatus: z.enum(registrationStatuses),
        mark: z
          .object({
            status,
            minutes: z.int().nullable(),
            substituteId: z.uuid().nullable(),
            evidence: z.enum(evidences),
            scanId: z.uuid().nullable(),
            version: z.int(),
            recordedAt: z.string(),
          })
          .nullable(),
      }),
    ),
    /** The signed lists that were uploaded, in their order. */
    scans: z.array(
      z.object({
        ...{ id: z.uuid(), mediaType: z.enum(scanTypes), pages: z.int().nullable(), bytes: z.int() },
        ...{ uploadedAt: z.string(), uploadedBy: z.uuid().nullable(), uploadedByName: z.string().nullable() },
      }),
    ),
    corrections: z.array(
      z.object({
        sequence: z.int(),
        registrationId: z.uuid().nullable(),
        status: status.nullable(),
        headcount: z.int().nullable(),
        /** A signed list was removed. */
        isScan: z.boolean(),
        reason: z.string().nullable(),
        at: z.string(),
        actorId: z.uuid().nullable(),
        actorName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AttendanceSheet' });
export type SheetAnswer = z.output<typeof sheetAnswer>;
