import { z } from 'zod';
import { landCodes } from '#libs/networks';
import { cancelledBy, modes, placeKinds, practiceStages, registrationStatuses } from '#libs/registration';
import {
  actorKind,
  email,
  id,
  idParams,
  language,
  longText,
  optionalText,
  pageOf,
  paging,
  searchText,
  text,
  word,
} from '../../http/fields.js';
import { placesAnswer } from './places.dto.js';

const mode = z.enum(modes);
const status = z.enum(registrationStatuses);
const instantOrNull = z.string().nullable();

export const eventParams = idParams('eventId');
export type EventParams = z.output<typeof eventParams>;
export const registrationParams = idParams('registrationId');
export type RegistrationParams = z.output<typeof registrationParams>;

export const participantsQuery = z.strictObject({
  ...paging,
  /** Several statuses with commas: `confirmed,pending_reconfirmation`. */
  status: word(200)
    .transform((list) => list.split(','))
    .pipe(z.array(status).max(9))
    .optional(),
  mode: mode.optional(),
  land: z.enum(landCodes).optional(),
  place: z.enum(placeKinds).optional(),
  search: searchText(),
});
export type ParticipantsQuery = z.output<typeof participantsQuery>;

const participantFields = {
  id: z.uuid(),
  personId: z.uuid(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  organisationName: z.string(),
  projectName: z.string(),
  land: z.enum(landCodes).nullable(),
  status,
  mode,
  place: z.enum(placeKinds),
  via: z.enum(['public', 'invitation', 'organiser', 'walk_in', 'forwarded']),
  practiceStage: z.enum(practiceStages).nullable(),
  sequence: z.int().nullable(),
  requestedAt: z.string(),
  confirmedAt: instantOrNull,
  cancelledAt: instantOrNull,
  respondBy: instantOrNull,
  cancelledBy: z.enum(cancelledBy).nullable(),
  cancelledFrom: status.nullable(),
  position: z.int().nullable(),
  version: z.int(),
};

export const participantsAnswer = pageOf(z.object(participantFields).meta({ id: 'ParticipantRow' })).meta({
  id: 'ParticipantPage',
});

/** Why somebody still waits; the app has a sentence for each code. */
const waitReason = z
  .object({
    code: z.enum([
      'no-place',
      'places-are-reserved',
      'places-are-put-off',
      'offers-are-out',
      'offers-unanswered',
      'organisation-limit',
      'others-first',
      'desk-decides',
      'event-over',
    ]),
    until: z.string().nullable().optional(),
    offers: z.int().optional(),
    limit: z.int().optional(),
    ahead: z.int().optional(),
  })
  .meta({ id: 'WaitReason' });

export const participantAnswer = z
  .object({
    ...participantFields,
    eventId: z.uuid(),
    networkId: z.uuid(),
    functionTitle: z.string(),
    phone: z.string(),
    isFirstTime: z.boolean().nullable(),
    question: z.string(),
    dietary: z.string(),
    accessNeeds: z.string(),
    listsName: z.boolean(),
    listsEmail: z.boolean(),
    cancelReason: z.string(),
    substituteForId: z.uuid().nullable(),
    waitReason: waitReason.nullable(),
    history: z.array(
      z.object({
        action: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
        at: z.string(),
        actorKind,
        actorId: z.uuid().nullable(),
        actorName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Participant' });

export const countsAnswer = z
  .object({
    statuses: z.partialRecord(status, z.int()),
    /** What those had been whom the event took with it when it was called off. */
    calledOff: z.partialRecord(status, z.int()),
    places: placesAnswer,
  })
  .meta({ id: 'ParticipantCounts' });

export const registrationAnswer = z
  .object({
    id: z.uuid(),
    eventId: z.uuid(),
    personId: z.uuid(),
    status: z.string(),
    mode,
    place: z.enum(placeKinds),
    sequence: z.int().nullable(),
    position: z.int().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Registration' });

export const applicationBody = z
  .strictObject({
    email: email(),
    salutation: z.enum(['Frau', 'Herr', 'none']).default('none'),
    title: optionalText(60).default(''),
    firstName: text(120),
    lastName: text(120),
    functionTitle: optionalText(200).default(''),
    phone: optionalText(60).default(''),
    organisationName: optionalText(300).default(''),
    organisationId: id().nullable().default(null),
    projectName: optionalText(300).default(''),
    land: z.enum(landCodes).nullable().default(null),
    mode,
    practiceStage: z.enum(practiceStages).nullable().default(null),
    isFirstTime: z.boolean().nullable().default(null),
    question: longText(2000).default(''),
    dietary: longText(1000).default(''),
    accessNeeds: longText(1000).default(''),
    listsName: z.boolean().default(false),
    listsEmail: z.boolean().default(false),
    futureInvitations: z.boolean().default(false),
    language: language().default('de'),
    place: z.enum(placeKinds).default('regular'),
    walkIn: z.boolean().default(false),
  })
  .meta({ id: 'Application' });
export type ApplicationBody = z.output<typeof applicationBody>;

export const reasonBody = z.strictObject({ reason: longText(1000).default('') }).meta({ id: 'Reason' });
export type ReasonBody = z.output<typeof reasonBody>;

export const rejectionBody = z.strictObject({ reason: text(1000) }).meta({ id: 'Rejection' });
export type RejectionBody = z.output<typeof rejectionBody>;
