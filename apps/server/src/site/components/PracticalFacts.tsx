import type { ReactNode } from 'react';
import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import { formatNames } from '../words.js';
import { typedIn } from './typed.js';
import { MailAddress } from './MailAddress.js';

const texts = {
  de: {
    format: 'Format',
    host: 'Gastgeber',
    for: 'Für wen',
    access: 'Barrierefreiheit',
    directions: 'Anreise',
    contact: 'Kontakt',
  },
  en: {
    format: 'Format',
    host: 'Host',
    for: 'For whom',
    access: 'Accessibility',
    directions: 'Getting there',
    contact: 'Contact',
  },
} as const;

type Props = Readonly<{ event: PublicEvent; language: Language }>;

/** Whether there is anything to say besides when and where. */
export const hasPracticalFacts = ({ format, audience, accessibilityNotes, venueDirections, ...event }: PublicEvent) =>
  format === 'hybrid' ||
  [event.hostName, audience, accessibilityNotes, venueDirections, event.contactName, event.contactEmail].some(Boolean);

/** Rows of a list of facts: for whom, how to get in and there, whom to ask. */
export function PracticalFacts({ event, language }: Props) {
  const t = texts[language];
  const lang = typedIn(language);
  return (
    <>
      {event.format === 'hybrid' ? <Fact name={t.format}>{formatNames[language].hybrid}</Fact> : null}
      {event.hostName ? <Fact name={t.host}>{event.hostName}</Fact> : null}
      {event.audience ? (
        <Fact name={t.for} lang={lang}>
          {event.audience}
        </Fact>
      ) : null}
      {event.accessibilityNotes ? (
        <Fact name={t.access} lang={lang}>
          {event.accessibilityNotes}
        </Fact>
      ) : null}
      {event.venueDirections ? (
        <Fact name={t.directions} lang={lang}>
          {event.venueDirections}
        </Fact>
      ) : null}
      {event.contactName || event.contactEmail ? (
        <Fact name={t.contact}>
          <Contact event={event} />
        </Fact>
      ) : null}
    </>
  );
}

export function Fact({ name, lang, children }: Readonly<{ name: string; lang?: string; children: ReactNode }>) {
  return (
    <>
      <dt>{name}</dt>
      <dd lang={lang}>{children}</dd>
    </>
  );
}

function Contact({ event: { contactName, contactPhone, contactEmail } }: Pick<Props, 'event'>) {
  return (
    <>
      {contactName}
      {contactPhone ? (
        <>
          {contactName ? ', ' : ''}
          <a href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>{contactPhone}</a>
        </>
      ) : null}
      {contactEmail ? (
        <>
          {contactName || contactPhone ? ', ' : ''}
          <MailAddress of={contactEmail} />
        </>
      ) : null}
    </>
  );
}
