import { Fragment, type ReactNode } from 'react';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { oneNetworkOf } from '../visitor/one-network.rules.js';
import { isSharedBy } from '../visitor/own-registration.rules.js';
import type { Visit } from '../visitor/card-source.js';
import { takesPart } from './next-step.rules.js';
import { NextStepCard } from './NextStepCard.js';
import { Saved } from './Saved.js';
import { SameTime } from './SameTime.js';

const texts = {
  de: {
    title: 'Meine Termine',
    hello: (name: string) => `Guten Tag ${name}`,
    next: 'Nächster Termin',
    none: 'Sie sind gerade zu keinem Termin angemeldet.',
    calendar: 'Meinen Kalender abonnieren',
    leave: 'Diesen Browser abmelden',
    find: 'Termine finden',
  },
  en: {
    title: 'My events',
    hello: (name: string) => `Hello ${name}`,
    next: 'Next event',
    none: 'You are not registered for any event at the moment.',
    calendar: 'Subscribe to my calendar',
    leave: 'Sign out this browser',
    find: 'Find events',
  },
} as const;

type Props = Visit & Readonly<{ cards: readonly ReactNode[]; isSaved: boolean }>;

/** The person's first page: what comes next and what to do about it, then what each domain has for them. */
export function TodayPage({ personId, profiles, own, next, cards, now, isSaved, language }: Props) {
  const t = texts[language];
  const me = profiles.find((profile) => profile.personId === personId);
  return (
    <Layout language={language} title={t.title} network={oneNetworkOf(profiles)} path="/m" isUnlisted>
      {me ? <p className="kicker">{t.hello(`${me.firstName} ${me.lastName}`.trim())}</p> : null}
      <h1>{t.title}</h1>
      {isSaved ? <Saved language={language} /> : null}
      <section aria-label={t.next}>
        {next ? (
          <>
            {isSharedBy(own) ? <p className="kicker">{next.personName}</p> : null}
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
      {cards.map((card, index) => (
        <Fragment key={index}>{card}</Fragment>
      ))}
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
