import { z } from 'zod';
import { attendanceModes, eventFormats, eventStates, eventTypes, revisionKinds } from '#libs/events';
import { id, idParams, instant, localDay, pageOf, paging, pictureAnswer, searchText } from '../../http/fields.js';
import { named } from '../networks/networks.dto.js';
import { placesAnswer } from '../registrations/places.dto.js';
import { agendaItemAnswer, agendaSumsAnswer, roomAnswer } from './agenda.dto.js';
import { logoAnswer } from './logos.dto.js';

export const eventParams = idParams('eventId');
export type EventParams = z.output<typeof eventParams>;

const several = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.enum(values)).max(values.length))
    .optional();

const filters = {
  ...paging,
  /** Repeat for several: `?states=open&states=closed`. */
  states: several(eventStates),
  types: several(eventTypes),
  from: localDay().optional(),
  to: localDay().optional(),
  text: searchText(),
  order: z.enum(['soonest', 'latest']).default('soonest'),
};

export const eventsOfNetworkQuery = z.strictObject(filters);
export type EventsOfNetworkQuery = z.output<typeof eventsOfNetworkQuery>;

export const eventsQuery = z.strictObject({ ...filters, networkId: id().optional() });
export type EventsQuery = z.output<typeof eventsQuery>;

const registrationState = z.enum(['not_yet_open', 'open', 'closed', 'cancelled', 'over']);

const windowAnswer = z
  .object({ opens: z.string().nullable(), closes: z.string().nullable(), cancelUntil: z.string().nullable() })
  .meta({ id: 'RegistrationWindow' });

const modes = z.array(
  z
    .object({ mode: z.enum(attendanceModes), capacity: z.int().nullable(), reserved: z.int() })
    .meta({ id: 'ModePlaces' }),
);

/** What a line of the list and the whole event have in common. */
const head = {
  id: z.uuid(),
  networkId: z.uuid(),
  slug: z.string(),
  number: z.int().nullable(),
  title: z.string(),
  motto: z.string(),
  type: z.enum(eventTypes),
  format: z.enum(eventFormats),
  state: z.enum(eventStates),
  registrationState,
  startsLocal: z.string(),
  endsLocal: z.string(),
  zone: z.string(),
  venueName: z.string(),
  window: windowAnswer,
  modes,
  version: z.int(),
};

export const eventsAnswer = pageOf(
  z.object({ ...head, networkName: z.string(), places: placesAnswer }).meta({ id: 'EventSummary' }),
).meta({ id: 'EventPage' });

const whole = {
  ...head,
  groupId: z.uuid().nullable(),
  hostOrganisationId: z.uuid().nullable(),
  description: z.string(),
  startsAt: instant(),
  endsAt: instant(),
  venueAddress: z.string(),
  venueDirections: z.string(),
  accessibilityNotes: z.string(),
  meetingUrl: z.string().nullable(),
  audience: z.string(),
  costNote: z.string(),
  maxPerOrganisation: z.int().nullable(),
  contactName: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string().nullable(),
  fundingNotice: z.string(),
  nextDateHint: z.string(),
  guaranteeRelevant: z.boolean(),
  constituting: z.boolean(),
  calendarSequence: z.int(),
  cancelReason: z.string(),
  successorEventId: z.uuid().nullable(),
  changedAt: instant(),
  createdAt: instant(),
  updatedAt: instant(),
};

/** What writing answers with. */
export const eventAnswer = z.object(whole).meta({ id: 'Event' });

const checklistItem = z
  .object({
    code: z.string(),
    neededFor: z.enum(['announced', 'open']),
    isRequired: z.boolean(),
    isDone: z.boolean(),
  })
  .meta({ id: 'ChecklistItem' });

const revision = z
  .object({
    id: z.uuid(),
    kind: z.enum(revisionKinds),
    calendarSequence: z.int(),
    changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
    reason: z.string(),
    at: instant(),
  })
  .meta({ id: 'EventRevision' });

export const eventInFullAnswer = z
  .object({
    ...whole,
    networkName: z.string(),
    networkSlug: z.string(),
    networkFundingNotice: z.string(),
    host: named().nullable(),
    series: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    /** Where the state may go from here. */
    moves: z.array(z.enum(eventStates)),
    /** Empty once the event has been opened. */
    checklist: z.array(checklistItem),
    agenda: z.object({ items: z.array(agendaItemAnswer), sums: agendaSumsAnswer }),
    rooms: z.array(roomAnswer),
    cover: pictureAnswer().extend({ alternativeText: z.string() }).meta({ id: 'Cover' }).nullable(),
    logos: z.array(logoAnswer),
    revisions: z.array(revision),
    minutes: z.object({ kind: z.enum(['kept', 'waived']), note: z.string() }).nullable(),
  })
  .meta({ id: 'EventInFull' });
