import { z } from 'zod';
import { mailStatuses } from '#libs/mail';
import { personStates } from '#libs/networks';
import { findingCodes, leftOutCauses } from '#libs/outreach';
import { modes, placeKinds, registrationStatuses } from '#libs/registration';
import {
  actorKind,
  id,
  idParams,
  instant,
  language,
  longText,
  optionalText,
  pageOf,
  paging,
  searchText,
  whole,
} from '../../http/fields.js';
import { land, named } from '../networks/networks.dto.js';

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;
export const mailingParams = idParams('mailingId');
export type MailingParams = z.output<typeof mailingParams>;

/** As many as a list of participants or contacts shows at most. */
const MOST_CHOSEN = 5_000;

const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('persons'), personIds: z.array(id()).min(1).max(MOST_CHOSEN) }),
  z.strictObject({
    kind: z.literal('contacts'),
    filter: z.strictObject({
      term: searchText(),
      organisationId: id().optional(),
      projectId: id().optional(),
      groupId: id().optional(),
      land: land().optional(),
      state: z.enum(personStates).exclude(['anonymised', 'unproven']).optional(),
    }),
  }),
  z.strictObject({ kind: z.literal('segment'), segmentId: id() }),
  z.strictObject({ kind: z.literal('registrations'), registrationIds: z.array(id()).min(1).max(MOST_CHOSEN) }),
  z.strictObject({
    kind: z.literal('participants'),
    filter: z.strictObject({
      status: z.array(z.enum(registrationStatuses)).max(9).optional(),
      mode: z.enum(modes).optional(),
      land: land().optional(),
      place: z.enum(placeKinds).optional(),
      search: searchText(),
    }),
  }),
  z.strictObject({ kind: z.literal('silent') }),
]);

const written = z.strictObject({ subject: optionalText(200), body: longText(20_000) });

/** In one language or both. */
export const textsField = () =>
  z
    .strictObject({ de: written.optional(), en: written.optional() })
    .refine(({ de, en }) => de !== undefined || en !== undefined, 'required');

const draft = {
  eventId: id().nullable(),
  selection,
  texts: textsField(),
};
const position = whole(1, 100_000);

export const draftBody = z.strictObject(draft);
export type DraftBody = z.output<typeof draftBody>;
export const previewBody = z.strictObject({ ...draft, position });
export type PreviewBody = z.output<typeof previewBody>;

export const sendBody = z.strictObject({
  ...draft,
  /** Of the draft; sent twice it goes out once. */
  id: id(),
  /** How many the organiser saw in the button. */
  recipients: whole(1, 100_000),
  /** What the check asked about is meant like this. */
  isMeant: z.boolean(),
});
export type SendBody = z.output<typeof sendBody>;

export const mailingsQuery = z.strictObject({ ...paging, eventId: id().optional() });
export type MailingsQuery = z.output<typeof mailingsQuery>;

const finding = z
  .object({
    code: z.enum(findingCodes),
    severity: z.enum(['stops', 'asks', 'notes']),
    language: language(),
    text: z.string(),
    suggestion: z.string().nullable(),
    day: z.string().nullable(),
    people: z.object({ names: z.array(z.string()), count: z.int() }).nullable(),
  })
  .meta({ id: 'MailingFinding' });

export const checkAnswer = z
  .object({
    recipients: z.int(),
    participants: z.int(),
    leftOut: z.array(z.object({ personId: z.uuid(), name: z.string(), cause: z.enum(leftOutCauses) })),
    findings: z.array(finding),
  })
  .meta({ id: 'MailingCheck' });

const piece = z
  .object({ kind: z.enum(['words', 'address', 'value', 'link', 'missing']), text: z.string() })
  .meta({ id: 'MailingPiece' });

export const previewAnswer = z
  .object({
    position: z.int(),
    of: z.int(),
    person: z.object({ id: z.uuid(), name: z.string(), address: z.string() }),
    language: language(),
    isParticipant: z.boolean(),
    subject: z.array(piece),
    greeting: z.string().nullable(),
    blocks: z.array(z.object({ kind: z.enum(['paragraph', 'list']), lines: z.array(z.array(piece)) })),
    text: z.string(),
  })
  .meta({ id: 'MailingPreview' });

export const sentAnswer = z
  .object({ id: z.uuid(), recipients: z.int(), sendsAt: instant() })
  .meta({ id: 'MailingSent' });

export const takenBackAnswer = z.object({ id: z.uuid(), takenBack: z.int() }).meta({ id: 'MailingTakenBack' });

const words = z.object({ subject: z.string(), body: z.string() });
export const textsAnswer = z.object({ de: words.optional(), en: words.optional() });

export const mailingAnswer = z
  .object({
    id: z.uuid(),
    networkId: z.uuid(),
    event: named().nullable(),
    texts: textsAnswer,
    recipients: z.int(),
    leftOut: z.partialRecord(z.enum(leftOutCauses), z.int()),
    sendsAt: instant(),
    heldSeconds: z.int(),
    takenBackAt: instant().nullable(),
    takenBack: z.int().nullable(),
    createdAt: instant(),
    progress: z.partialRecord(z.enum(mailStatuses), z.int()),
    actorKind,
    actorId: z.uuid().nullable(),
    actorName: z.string().nullable(),
  })
  .meta({ id: 'Mailing' });

export const mailingsAnswer = pageOf(mailingAnswer).meta({ id: 'MailingPage' });

export const placeholdersAnswer = z
  .object({
    rows: z.array(
      z.object({
        name: z.string(),
        names: z.object({ de: z.string(), en: z.string() }),
        kind: z.enum(['words', 'link']),
        needsEvent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MailingPlaceholders' });
