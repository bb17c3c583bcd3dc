import { useContext } from 'react';
import type { PublicEvent } from '#libs/events';
import { when, type Language } from '#libs/kernel';
import type { PlacesView } from '#libs/registration';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { isFull } from '../components/places.js';
import { hasPracticalFacts, PracticalFacts } from '../components/PracticalFacts.js';
import { Programme } from '../components/Programme.js';
import { StateBadge } from '../components/StateBadge.js';
import { TextBlock } from '../components/TextBlock.js';
import { Today } from '../components/today.js';
import { typedIn } from '../components/typed.js';
import { When } from '../components/When.js';
import { WhomToCall } from '../components/WhomToCall.js';
import type { Kept } from '../form-input.js';
import type { FaultWords } from '../components/fault-words.js';
import { RegistrationForm } from '../registration/RegistrationForm.js';
import { eventTypeName } from '../words.js';
import { noticeOf } from './event-state.rules.js';
import { Funding } from '../components/Funding.js';
import { type Greeted, greetingOf, nextMoveOf } from './next-move.rules.js';
import { MoveLink, Ticket } from './Ticket.js';

const texts = {
  de: {
    about: 'Worum es geht',
    practical: 'Gut zu wissen',
    successor: 'Neuer Termin:',
    next: 'Nächster Termin',
    other: 'Jemand anderes anmelden',
    preview:
      'Vorschau: Diese Seite sehen nur Sie und Ihr Team. So sieht sie für alle aus, sobald die Anmeldung offen ist. Das Formular sendet hier nichts.',
  },
  en: {
    about: 'What it is about',
    practical: 'Good to know',
    successor: 'New date:',
    next: 'Next event',
    other: 'Register somebody else',
    preview:
      'Preview: only you and your team see this page. This is how everybody sees it once registration is open. The form sends nothing here.',
  },
} as const;

export type EventPageProps = Readonly<{
  event: PublicEvent;
  places: readonly PlacesView[];
  /** The visitor's own registration, when their browser has opened a link of ours. */
  own?: Greeted | null;
  /** A draft, for its team: told so, and nothing on the page does anything. */
  isPreview?: boolean;
  baseUrl: string;
  now: Date;
  language: Language;
  kept?: Kept;
  faults?: FaultWords;
}>;

/** Title, text and programme on the left, the ticket on the right; on phones one below the other, with the button below. */
export function EventPage({
  event,
  places,
  own = null,
  isPreview = false,
  baseUrl,
  now,
  language,
  kept = {},
  faults = [],
}: EventPageProps) {
  const t = texts[language];
  const lang = typedIn(language);
  const greeting = own && greetingOf(own, now, language);
  const nextMove = nextMoveOf(event, { own: greeting ? own : null, isFull: places.every(isFull), language });
  const path = `/e/${event.slug}`;
  const shared = { share: { baseUrl, siteName: event.networkName, pictures: [event.cover, event.networkLogo] } };
  return (
    <Layout
      language={language}
      title={event.title}
      network={event}
      description={event.motto || when(event.startsLocal, event.endsLocal, event.zone, language)}
      path={isPreview ? `/vorschau/${event.id}` : path}
      isUnlisted={isPreview || !event.isListed}
      {...(isPreview ? {} : shared)}
      isWide
    >
      {isPreview ? <p className="note warning preview">{t.preview}</p> : null}
      <div className="gathering">
        <div className="before">
          <Cover event={event} lang={lang} />
          <div className="head">
            <p className="kicker">
              {eventTypeName(event.type)} · <NetworkLink event={event} lang={lang} />
            </p>
            <h1 lang={lang}>{event.title}</h1>
            {event.motto ? (
              <p className="lead" lang={lang}>
                {event.motto}
              </p>
            ) : null}
            <p>
              <StateBadge state={event.registrationState} places={places} language={language} />
            </p>
            <Notice event={event} language={language} />
            {greeting ? <p className={`note ${greeting.kind}`}>{greeting.text}</p> : null}
          </div>
          <Ticket
            event={event}
            places={places}
            nextMove={nextMove}
            address={isPreview ? null : `${baseUrl}${path}`}
            language={language}
          />
          <div className="story">
            {event.description ? (
              <section aria-labelledby="about">
                <h2 id="about">{t.about}</h2>
                <div className="text" lang={lang}>
                  <TextBlock text={event.description} />
                </div>
              </section>
            ) : null}
            <Programme items={event.agenda} language={language} />
            {hasPracticalFacts(event) ? (
              <section aria-labelledby="practical">
                <h2 id="practical">{t.practical}</h2>
                <dl className="facts">
                  <PracticalFacts event={event} language={language} />
                </dl>
              </section>
            ) : null}
          </div>
          {nextMove ? (
            <p className="bar">
              <MoveLink {...nextMove} />
            </p>
          ) : null}
        </div>
        <div className="after">
          {event.registrationState !== 'open' ? null : greeting ? (
            <p>
              <Link to={`${path}?andere=ja`}>{t.other}</Link>
            </p>
          ) : (
            <RegistrationForm {...{ event, places, now, language, kept, faults, isPreview }} />
          )}
          {event.nextDateHint ? (
            <section aria-labelledby="next">
              <h2 id="next">{t.next}</h2>
              <div lang={lang}>
                <TextBlock text={event.nextDateHint} />
              </div>
            </section>
          ) : null}
          <Funding logos={event.logos} notice={event.fundingNotice} language={language} />
        </div>
      </div>
    </Layout>
  );
}

function Cover({ event: { cover }, lang }: Readonly<{ event: PublicEvent; lang: string | undefined }>) {
  if (!cover) return <div className="cover" />;
  const { sha256, alternativeText, width, height } = cover;
  return (
    <img
      className="cover"
      src={`/pictures/${sha256}`}
      alt={alternativeText}
      lang={alternativeText === '' ? undefined : lang}
      width={width}
      height={height}
    />
  );
}

function NetworkLink({ event, lang }: Readonly<{ event: PublicEvent; lang: string | undefined }>) {
  if (!event.networkIsPublic) return <span lang={lang}>{event.networkName}</span>;
  return (
    <Link to={`/n/${event.networkSlug}`} lang={lang}>
      {event.networkName}
    </Link>
  );
}

function Notice({ event, language }: Pick<EventPageProps, 'event' | 'language'>) {
  const notice = noticeOf(event, language, useContext(Today));
  if (!notice) return null;
  const { successor } = event;
  return (
    <div className={`note ${notice.kind}`}>
      <p>
        {notice.text} {event.registrationState === 'closed' ? <WhomToCall event={event} language={language} /> : null}
      </p>
      {successor ? (
        <p>
          {texts[language].successor}{' '}
          <Link to={`/e/${successor.slug}`} lang={typedIn(language)}>
            {successor.title}
          </Link>
          , <When event={successor} language={language} />
        </p>
      ) : null}
    </div>
  );
}
