import { useContext } from 'react';
import type { PublicEvent } from '#libs/events';
import { when, type Language } from '#libs/kernel';
import type { PlacesView } from '#libs/registration';
import { EventFacts } from '../components/EventFacts.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { Programme } from '../components/Programme.js';
import { StateBadge } from '../components/StateBadge.js';
import { TextBlock } from '../components/TextBlock.js';
import { Today } from '../components/today.js';
import { When } from '../components/When.js';
import type { Kept } from '../form-input.js';
import type { FaultWords } from '../registration/fault-words.js';
import { RegistrationForm } from '../registration/RegistrationForm.js';
import { eventTypeName } from '../words.js';
import { noticeOf } from './event-state.rules.js';
import { Funding } from './Funding.js';

const texts = {
  de: {
    calendar: 'In den Kalender (.ics)',
    copy: 'Link kopieren',
    register: 'Zur Anmeldung',
    about: 'Worum es geht',
    successor: 'Neuer Termin:',
    next: 'Nächster Termin',
  },
  en: {
    calendar: 'To my calendar (.ics)',
    copy: 'Copy link',
    register: 'Go to registration',
    about: 'What it is about',
    successor: 'New date:',
    next: 'Next event',
  },
} as const;

export type EventPageProps = Readonly<{
  event: PublicEvent;
  places: readonly PlacesView[];
  baseUrl: string;
  now: Date;
  language: Language;
  kept?: Kept;
  faults?: FaultWords;
}>;

/** When, where, may I still come; then the programme; then the form. */
export function EventPage({ event, places, baseUrl, now, language, kept = {}, faults = [] }: EventPageProps) {
  const t = texts[language];
  const isOpen = event.registrationState === 'open';
  const isAhead = event.registrationState !== 'cancelled' && event.registrationState !== 'over';
  const path = `/e/${event.slug}`;
  return (
    <Layout
      language={language}
      title={event.title}
      network={event}
      description={event.motto || when(event.startsLocal, event.endsLocal, event.zone, language)}
      path={path}
      isUnlisted={!event.isListed}
    >
      <p className="kicker">
        {eventTypeName(event.type)} · {event.networkName}
      </p>
      <h1>{event.title}</h1>
      {event.motto ? <p className="lead">{event.motto}</p> : null}
      <p>
        <StateBadge state={event.registrationState} places={places} language={language} />
      </p>
      <Notice event={event} language={language} />
      <div className="card">
        <EventFacts event={event} places={places} language={language} />
        <p className="actions">
          {isOpen ? (
            <a className="button" href="#anmeldung">
              {t.register}
            </a>
          ) : null}
          {isAhead ? (
            <a className="button quiet" href={`${path}.ics`}>
              {t.calendar}
            </a>
          ) : null}
          <button className="button quiet" type="button" hidden data-copy={`${baseUrl}${path}`}>
            {t.copy}
          </button>
        </p>
      </div>
      {event.description ? (
        <section aria-labelledby="about" className="card">
          <h2 id="about">{t.about}</h2>
          <TextBlock text={event.description} />
        </section>
      ) : null}
      <Programme items={event.agenda} language={language} />
      {isOpen ? (
        <RegistrationForm event={event} places={places} now={now} language={language} kept={kept} faults={faults} />
      ) : null}
      {event.nextDateHint ? (
        <section aria-labelledby="next">
          <h2 id="next">{t.next}</h2>
          <TextBlock text={event.nextDateHint} />
        </section>
      ) : null}
      <Funding logos={event.logos} notice={event.fundingNotice} language={language} />
    </Layout>
  );
}

function Notice({ event, language }: Pick<EventPageProps, 'event' | 'language'>) {
  const notice = noticeOf(event, language, useContext(Today));
  if (!notice) return null;
  const { successor } = event;
  return (
    <div className={`note ${notice.kind}`}>
      <p>{notice.text}</p>
      {successor ? (
        <p>
          {texts[language].successor} <Link to={`/e/${successor.slug}`}>{successor.title}</Link>,{' '}
          <When event={successor} language={language} />
        </p>
      ) : null}
    </div>
  );
}
