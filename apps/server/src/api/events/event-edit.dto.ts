import { z } from 'zod';
import { attendanceModes, eventFormats, eventTypes } from '#libs/events';
import {
  email,
  id,
  localTime,
  longText,
  optionalText,
  text,
  version,
  webAddress,
  whole,
  zone,
} from '../../http/fields.js';
import { newAgenda } from './agenda.dto.js';

const window = z.strictObject({
  opens: localTime().nullable().optional(),
  closes: localTime().nullable().optional(),
  cancelUntil: localTime().nullable().optional(),
});

const reserved = whole(0, 100_000);
const places = { mode: z.enum(attendanceModes), capacity: whole(0, 100_000).nullable() };

const modes = z.array(z.strictObject({ ...places, reserved })).max(2);

/** Unless said otherwise, the usual number of places is kept where projects are promised an invitation. */
export const newModes = z.array(z.strictObject({ ...places, reserved: reserved.optional() })).max(2);

export const firstAnswers = z.strictObject({
  title: text(200),
  type: z.enum(eventTypes),
  format: z.enum(eventFormats),
  startsLocal: localTime(),
  endsLocal: localTime(),
});

export const furtherAnswers = z
  .strictObject({
    zone: zone(),
    groupId: id().nullable(),
    hostOrganisationId: id().nullable(),
    number: whole(1, 100_000).nullable(),
    motto: optionalText(200),
    description: longText(20_000),
    venueName: optionalText(200),
    venueAddress: optionalText(400),
    venueDirections: longText(4_000),
    accessibilityNotes: longText(4_000),
    meetingUrl: webAddress().nullable(),
    audience: longText(1_000),
    costNote: optionalText(200),
    maxPerOrganisation: whole(1, 100_000).nullable(),
    contactName: optionalText(200),
    contactPhone: optionalText(60),
    contactEmail: email().nullable(),
    fundingNotice: longText(1_000),
    nextDateHint: optionalText(400),
    guaranteeRelevant: z.boolean(),
    constituting: z.boolean(),
    window,
  })
  .partial();

export const newEventBody = firstAnswers
  .extend({ ...furtherAnswers.shape, modes: newModes.optional(), agenda: newAgenda.optional() })
  .meta({ id: 'NewEvent' });
export type NewEventBody = z.output<typeof newEventBody>;

/** Only what is sent changes. */
export const eventEditBody = firstAnswers
  .partial()
  .extend({ ...furtherAnswers.shape, version: version() })
  .meta({ id: 'EventEdit' });
export type EventEditBody = z.output<typeof eventEditBody>;

export const modesBody = z.strictObject({ version: version(), modes }).meta({ id: 'EventModes' });
export type ModesBody = z.output<typeof modesBody>;

export const copyBody = z
  .strictObject({ startsLocal: localTime(), endsLocal: localTime().optional(), title: text(200).optional() })
  .meta({ id: 'EventCopy' });
export type CopyBody = z.output<typeof copyBody>;

/** For a step that needs nothing but the version that was read. */
export const stepBody = z.strictObject({ version: version() }).meta({ id: 'EventStep' });
export type StepBody = z.output<typeof stepBody>;
