import type { PublicEventCard } from '#libs/events';
import type { Language } from '#libs/kernel';
import type { Profile } from '#libs/networks';
import type { OwnRegistrationView, PlacesView } from '#libs/registration';
import { EventList } from '../components/EventList.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { When } from '../components/When.js';
import { PostForm } from '../components/PostForm.js';
import { StatusBadge } from '../components/StatusBadge.js';
import { calledOffText, isCalledOff } from '../words.js';
import { nextOf, takesPart } from './next-step.rules.js';
import { oneNetworkOf } from '../visitor/one-network.rules.js';
import { openedBy } from '../visitor/own-registration.rules.js';
import { NextStepCard } from './NextStepCard.js';
import { OwnPeople } from './OwnPeople.js';
import { Saved } from './Saved.js';
import { SameTime } from './SameTime.js';

const texts = {
  de: {
    title: 'Meine Termine',
    hello: (name: string) => `Guten Tag ${name}`,
    next: 'Nächster Termin',
    none: 'Sie sind gerade zu keinem Termin angemeldet.',
    all: 'Meine Anmeldungen',
    offered: 'Termine meiner Netzwerke',
    oneClick: 'Sie sind uns bekannt: Anmelden geht hier ohne E-Mail und ohne Abtippen.',
    calendar: 'Meinen Kalender abonnieren',
    leave: 'Diesen Browser abmelden',
    find: 'Termine finden',
    byMail: 'Zum Ändern öffnen Sie bitte den Link in der Mail an diese Person.',
  },
  en: {
    title: 'My events',
    hello: (name: string) => `Hello ${name}`,
    next: 'Next event',
    none: 'You are not registered for any event at the moment.',
    all: 'My registrations',
    offered: 'Events of my networks',
    oneClick: 'We know you: here you register without e-mail and without typing.',
    calendar: 'Subscribe to my calendar',
    leave: 'Sign out this browser',
    find: 'Find events',
    byMail: 'To change it, please open the link in the mail to this person.',
  },
} as const;

type Props = Readonly<{
  personId: string;
  /** Everybody behind the mailbox, once for each network. */
  profiles: readonly Profile[];
  own: readonly OwnRegistrationView[];
  offered: readonly PublicEventCard[];
  places: ReadonlyMap<string, readonly PlacesView[]>;
  now: Date;
  isSaved: boolean;
  language: Language;
}>;

/** The person's first page: what comes next and what to do about it. */
export function TodayPage({ personId, profiles, own, offered, places, now, isSaved, language }: Props) {
  const t = texts[language];
  const me = profiles.find((profile) => profile.personId === personId);
  const isOpen = (one: OwnRegistrationView) => openedBy(personId, one.event.slug, own) === one;
  const isShared = new Set(own.map((one) => one.personName)).size > 1;
  const next = nextOf(own.filter(isOpen), now);
  const others = own.filter((registration) => registration !== next);
  return (
    <Layout language={language} title={t.title} network={oneNetworkOf(profiles)} path="/m" isUnlisted>
      {me ? <p className="kicker">{t.hello(`${me.firstName} ${me.lastName}`.trim())}</p> : null}
      <h1>{t.title}</h1>
      {isSaved ? <Saved language={language} /> : null}
      <section aria-label={t.next}>
        {next ? (
          <>
            {isShared ? <p className="kicker">{next.personName}</p> : null}
            <NextStepCard own={next} now={now} language={language} />
            {takesPart(next) ? (
              <SameTime event={next.event} personId={next.personId} own={own} language={language} />
            ) : null}
          </>
        ) : (
          <div className="card">
            <p>{t.none}</p>
            <p className="actions">
              <Link className="button quiet" to="/">
                {t.find}
              </Link>
            </p>
          </div>
        )}
      </section>
      {others.length > 0 ? (
        <section aria-labelledby="all">
          <h2 id="all">{t.all}</h2>
          <ul className="list">
            {others.map((registration) => (
              <li key={registration.id} className="card event">
                <h3>
                  {isOpen(registration) ? (
                    <Link to={`/m/e/${registration.event.slug}`}>{registration.event.title}</Link>
                  ) : (
                    registration.event.title
                  )}
                </h3>
                {isShared ? <p>{registration.personName}</p> : null}
                {isOpen(registration) ? null : <p className="hint">{t.byMail}</p>}
                <p>
                  <When event={registration.event} language={language} />
                </p>
                <p>
                  {isCalledOff(registration.event.state) ? (
                    <span className="badge error">{calledOffText[language][registration.event.state]}</span>
                  ) : (
                    <StatusBadge status={registration.status} language={language} />
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {offered.length > 0 ? (
        <section aria-labelledby="offered">
          <h2 id="offered">{t.offered}</h2>
          <p className="hint">{t.oneClick}</p>
          <EventList
            events={offered}
            places={places}
            language={language}
            withNetwork
            addressOf={({ slug }) => `/m/e/${slug}/anmeldung`}
          />
        </section>
      ) : null}
      <OwnPeople profiles={profiles} language={language} />
      <div className="actions">
        <Link className="button quiet" to="/m/kalender">
          {t.calendar}
        </Link>
        <PostForm action="/m/ende">
          <button className="button quiet">{t.leave}</button>
        </PostForm>
      </div>
    </Layout>
  );
}
