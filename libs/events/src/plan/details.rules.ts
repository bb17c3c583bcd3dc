import { type FieldFault, readEmail, readMailbox, singleLine } from '#libs/kernel';
import type { EventType } from '../event-type.rules.js';

/** What pages tell about an event beside its plan. Organisers write no notice about it. */
export type EventDetails = Readonly<{
  type: EventType;
  groupId: string | null;
  /** Who invites into their house. */
  hostOrganisationId: string | null;
  number: number | null;
  title: string;
  motto: string;
  description: string;
  venueDirections: string;
  accessibilityNotes: string;
  audience: string;
  costNote: string;
  maxPerOrganisation: number | null;
  contactName: string;
  contactPhone: string;
  contactEmail: string | null;
  /** Empty: the notice of the network stands. */
  fundingNotice: string;
  nextDateHint: string;
  guaranteeRelevant: boolean;
  constituting: boolean;
}>;

export const detailFields = [
  'type',
  'groupId',
  'hostOrganisationId',
  'number',
  'title',
  'motto',
  'description',
  'venueDirections',
  'accessibilityNotes',
  'audience',
  'costNote',
  'maxPerOrganisation',
  'contactName',
  'contactPhone',
  'contactEmail',
  'fundingNotice',
  'nextDateHint',
  'guaranteeRelevant',
  'constituting',
] as const satisfies readonly (keyof EventDetails)[];

export const NO_DETAILS = {
  groupId: null,
  hostOrganisationId: null,
  number: null,
  motto: '',
  description: '',
  venueDirections: '',
  accessibilityNotes: '',
  audience: '',
  costNote: '',
  maxPerOrganisation: null,
  contactName: '',
  contactPhone: '',
  contactEmail: null,
  fundingNotice: '',
  nextDateHint: '',
  guaranteeRelevant: false,
  constituting: false,
} as const satisfies Omit<EventDetails, 'type' | 'title'>;

const SINGLE_LINES = [
  'title',
  'motto',
  'venueName',
  'venueAddress',
  'contactName',
  'contactPhone',
  'costNote',
] as const;

type Untidy = Partial<Record<(typeof SINGLE_LINES)[number], string> & { contactEmail: string | null }>;

/** Names and titles go into headers, calendars and page titles: one line each. Addresses are compared in lower case. */
export function tidied<Texts extends Untidy>(texts: Texts): Texts {
  const lines = SINGLE_LINES.flatMap((key) => (texts[key] === undefined ? [] : [[key, singleLine(texts[key])]]));
  const address = texts.contactEmail;
  const contact = address == null ? {} : { contactEmail: readEmail(address) ?? address };
  return { ...texts, ...Object.fromEntries(lines), ...contact };
}

/** By what people look for an event. */
export const wordsOf = (
  event: Readonly<Record<'title' | 'motto' | 'venueName' | 'venueAddress', string>>,
): string[] => [event.title, event.motto, event.venueName, event.venueAddress];

export function detailFaults(details: EventDetails): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const blame = (field: keyof EventDetails, fault: string) => faults.push({ field, fault });
  if (details.title === '') blame('title', 'missing');
  const contact = details.contactEmail === null ? null : readMailbox(details.contactEmail);
  if (contact && 'fault' in contact) blame('contactEmail', contact.fault);
  if (details.maxPerOrganisation !== null && !isPositive(details.maxPerOrganisation)) {
    blame('maxPerOrganisation', 'out-of-range');
  }
  if (details.number !== null && !isPositive(details.number)) blame('number', 'out-of-range');
  return faults;
}

const isPositive = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 100_000;
