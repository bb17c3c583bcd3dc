import { z } from 'zod';
import { attendanceModes, eventFormats, eventStates } from '#libs/events';
import {
  id,
  idParams,
  localTime,
  longText,
  optionalText,
  text,
  version,
  webAddress,
  whole,
  zone,
} from '../../http/fields.js';

export const eventParams = idParams('eventId');
export type EventParams = z.output<typeof eventParams>;

const modes = z
  .array(
    z.strictObject({
      mode: z.enum(attendanceModes),
      capacity: whole(0, 100_000).nullable(),
      reserved: whole(0, 100_000),
    }),
  )
  .max(2);

export const planChangeBody = z
  .strictObject({
    version: version(),
    reason: longText(1000).default(''),
    startsLocal: localTime().optional(),
    endsLocal: localTime().optional(),
    zone: zone().optional(),
    format: z.enum(eventFormats).optional(),
    venueName: optionalText(200).optional(),
    venueAddress: optionalText(400).optional(),
    meetingUrl: webAddress().nullable().optional(),
    window: z
      .strictObject({
        opens: localTime().nullable().optional(),
        closes: localTime().nullable().optional(),
        cancelUntil: localTime().nullable().optional(),
      })
      .optional(),
    modes: modes.optional(),
  })
  .meta({ id: 'PlanChange' });
export type PlanChangeBody = z.output<typeof planChangeBody>;

export const cancellationBody = z
  .strictObject({ version: version(), reason: text(1000), successorEventId: id().nullable().default(null) })
  .meta({ id: 'EventCancellation' });
export type CancellationBody = z.output<typeof cancellationBody>;

export const notHeldBody = z.strictObject({ version: version(), note: text(1000) }).meta({ id: 'EventNotHeld' });
export type NotHeldBody = z.output<typeof notHeldBody>;

export const documentedBody = z
  .strictObject({ version: version(), minutes: z.enum(['kept', 'waived']), note: text(1000) })
  .meta({ id: 'EventDocumented' });
export type DocumentedBody = z.output<typeof documentedBody>;

export const archivedBody = z.strictObject({ version: version() }).meta({ id: 'EventArchived' });
export type ArchivedBody = z.output<typeof archivedBody>;

export const placesBody = z.strictObject({ version: version(), modes }).meta({ id: 'EventPlaces' });
export type PlacesBody = z.output<typeof placesBody>;

export const eventChangedAnswer = z
  .object({
    id: z.uuid(),
    state: z.enum(eventStates),
    version: z.int(),
    /** How many people got a mail about it. */
    told: z.int(),
  })
  .meta({ id: 'EventChanged' });
export type EventChangedAnswer = z.output<typeof eventChangedAnswer>;
