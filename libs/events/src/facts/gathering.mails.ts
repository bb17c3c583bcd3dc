import { type Language, moment, toLocal, when } from '#libs/kernel';
import { type Gathering, type OutgoingMail, pageLink, reportPageOf, type Sender } from '#libs/mail';
import type { EventFacts } from './event-facts.queries.js';
import type { AttendanceMode } from '../event-type.rules.js';

const MODE = {
  de: { on_site: 'vor Ort', online: 'online' },
  en: { on_site: 'on site', online: 'online' },
} as const satisfies Record<Language, Record<AttendanceMode, string>>;

export const modeName = (mode: AttendanceMode, language: Language): string => MODE[language][mode];

/** Where somebody has to be: the venue, or online. */
export function placeOf(event: Pick<EventFacts, 'venueName' | 'venueAddress'>, mode: AttendanceMode): string {
  if (mode === 'online') return 'online';
  return [event.venueName, event.venueAddress].filter((part) => part !== '').join(', ');
}

export function gatheringOf(event: EventFacts, mode: AttendanceMode, language: Language): Gathering {
  return {
    title: event.title,
    when: when(event.startsLocal, event.endsLocal, event.zone, language),
    place: placeOf(event, mode),
    page: pageLink(`/e/${event.slug}${language === 'en' ? '?lang=en' : ''}`),
  };
}

export const senderOf = (event: EventFacts): Sender => ({
  name: event.networkName,
  contactName: event.contactName || undefined,
  phone: event.contactPhone || undefined,
  email: event.contactEmail ?? undefined,
  fundingNotice: event.fundingNotice || undefined,
  accentColor: event.accentColor ?? undefined,
  logo: event.networkLogo ?? undefined,
  reportPage: event.networkIsPublic ? reportPageOf(event.networkSlug) : undefined,
});

/** An instant as people read it, in the event's zone: `Donnerstag, 5. März 2026, 18:00 Uhr`. */
export const deadlineText = (at: Date, zone: string, language: Language): string => moment(toLocal(at, zone), language);

export const nameOf = ({ firstName, lastName }: Readonly<{ firstName: string; lastName: string }>): string =>
  `${firstName} ${lastName}`.trim();

/** The head of every mail about an event: to whom, in which language, where answers go. */
export const aboutEvent = (
  event: Pick<EventFacts, 'id' | 'networkId' | 'contactEmail'>,
  person: Readonly<{ id: string; email: string; firstName: string; lastName: string }>,
  language: Language,
) =>
  ({
    language,
    to: { name: nameOf(person), address: person.email },
    personId: person.id,
    networkId: event.networkId,
    eventId: event.id,
    replyTo: event.contactEmail ?? undefined,
  }) satisfies Partial<OutgoingMail>;
