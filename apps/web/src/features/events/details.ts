import type { Body, EventInFull } from '../../api/types';
import { placesValues } from './places';
import { planBody, planValues } from './plan';

/** The parts of the form, in its order. */
export const formParts = ['facts', 'place', 'places', 'window', 'contact', 'funding'] as const;

const TEXTS = [
  'title',
  'motto',
  'description',
  'venueDirections',
  'accessibilityNotes',
  'audience',
  'costNote',
  'contactName',
  'contactPhone',
  'fundingNotice',
  'nextDateHint',
] as const;

export function detailsValues(event: EventInFull) {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, event[name]])) as Pick<
    EventInFull,
    (typeof TEXTS)[number]
  >;
  return {
    ...texts,
    ...planValues(event),
    type: event.type,
    number: event.number === null ? '' : String(event.number),
    contactEmail: event.contactEmail ?? '',
    maxPerOrganisation: event.maxPerOrganisation === null ? '' : String(event.maxPerOrganisation),
    window: {
      opens: event.window.opens ?? '',
      closes: event.window.closes ?? '',
      cancelUntil: event.window.cancelUntil ?? '',
    },
    constituting: event.constituting,
    guaranteeRelevant: event.guaranteeRelevant,
    host: event.host,
  };
}

export type DetailsValues = ReturnType<typeof detailsValues>;

/** Everything that the one button of the page saves. */
export const editValues = (event: EventInFull) => ({ ...detailsValues(event), places: placesValues(event.modes) });

export type EditValues = ReturnType<typeof editValues>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));

function detailsOf({
  window,
  number,
  contactEmail,
  maxPerOrganisation,
  type,
  constituting,
  guaranteeRelevant,
  host,
  ...rest
}: DetailsValues) {
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, rest[name]])),
    ...planBody(rest),
    type,
    constituting,
    guaranteeRelevant,
    hostOrganisationId: host?.id ?? null,
    number: numberOrNull(number),
    contactEmail: orNull(contactEmail),
    maxPerOrganisation: numberOrNull(maxPerOrganisation),
    window: { opens: orNull(window.opens), closes: orNull(window.closes), cancelUntil: orNull(window.cancelUntil) },
  };
}

/** Only what was touched is sent, so that what somebody else changed beside it stands. */
export function detailsBody(values: DetailsValues, event: EventInFull): Body<'/api/events/{eventId}', 'patch'> {
  const before: Record<string, unknown> = detailsOf(detailsValues(event));
  const changed = Object.entries(detailsOf(values)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  const { startsLocal, endsLocal } = detailsOf(values);
  // A start on its own would take the end along.
  const times = changed.some(([name]) => name === 'startsLocal') ? { startsLocal, endsLocal } : {};
  return { ...Object.fromEntries(changed), ...times, version: event.version };
}
