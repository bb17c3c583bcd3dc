import type { Language } from '#libs/kernel';
import type { PublicEvent } from '#libs/events';
import type { PlacesView } from '#libs/registration';
import { formatNames, modeNames } from '../words.js';
import { placesText } from './places.js';
import { useMoment } from './today.js';
import { When } from './When.js';

const texts = {
  de: {
    when: 'Wann',
    where: 'Wo',
    format: 'Format',
    for: 'Für wen',
    cost: 'Kosten',
    free: 'kostenfrei',
    closes: 'Anmeldeschluss',
    places: 'Plätze',
    access: 'Barrierefreiheit',
    directions: 'Anreise',
    contact: 'Kontakt',
    online: 'Online. Den Zugang erhalten Sie mit der Bestätigung.',
  },
  en: {
    when: 'When',
    where: 'Where',
    format: 'Format',
    for: 'For whom',
    cost: 'Cost',
    free: 'free of charge',
    closes: 'Register by',
    places: 'Places',
    access: 'Accessibility',
    directions: 'Getting there',
    contact: 'Contact',
    online: 'Online. You get the link with your confirmation.',
  },
} as const;

type Props = Readonly<{
  event: PublicEvent;
  /** Left out for people who are registered: they need neither deadline nor numbers. */ places?: readonly PlacesView[];
  language: Language;
}>;

/** When, where and what for: what everybody looks for first. */
export function EventFacts({ event, places, language }: Props) {
  const t = texts[language];
  const moment = useMoment(language);
  const venue = [event.venueName, event.venueAddress].filter(Boolean).join(', ');
  return (
    <dl className="facts">
      <dt>{t.when}</dt>
      <dd>
        <time dateTime={event.startsAt}>
          <When event={event} language={language} />
        </time>
      </dd>
      <dt>{t.where}</dt>
      <dd>{event.format === 'online' ? t.online : venue}</dd>
      {event.format === 'hybrid' ? <Fact name={t.format}>{formatNames[language].hybrid}</Fact> : null}
      {event.audience ? <Fact name={t.for}>{event.audience}</Fact> : null}
      <Fact name={t.cost}>{event.costNote || t.free}</Fact>
      {places && event.window.closes && event.registrationState === 'open' ? (
        <Fact name={t.closes}>{moment(event.window.closes)}</Fact>
      ) : null}
      {places && event.registrationState === 'open' ? (
        <Fact name={t.places}>
          {places.map((place) => (
            <span key={place.mode} className="places">
              {places.length > 1 ? `${modeNames[language][place.mode]}: ` : ''}
              {placesText(place, language)}
              <br />
            </span>
          ))}
        </Fact>
      ) : null}
      {event.accessibilityNotes ? <Fact name={t.access}>{event.accessibilityNotes}</Fact> : null}
      {event.venueDirections ? <Fact name={t.directions}>{event.venueDirections}</Fact> : null}
      {event.contactName || event.contactEmail ? (
        <Fact name={t.contact}>
          <Contact event={event} />
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: Readonly<{ name: string; children: React.ReactNode }>) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
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
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </>
      ) : null}
    </>
  );
}
