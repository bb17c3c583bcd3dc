import type { OwnStanding } from '#libs/attendance';
import type { PublicEvent } from '#libs/events';
import { type Language, toLocal } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { Fact, PracticalFacts } from '../components/PracticalFacts.js';
import { Programme } from '../components/Programme.js';
import { useMoment } from '../components/today.js';
import { typedIn } from '../components/typed.js';
import { WhomToCall } from '../components/WhomToCall.js';
import { SelfCheckInCard } from '../self-check-in/SelfCheckInCard.js';
import { eventTypeName } from '../words.js';
import { NextStepCard } from './NextStepCard.js';
import { takesPart } from './next-step.rules.js';
import { Saved } from './Saved.js';
import { SameTime } from './SameTime.js';
import { isForUs, isHeld, waitReasonText } from './wait-reason-words.js';

const texts = {
  de: {
    waiting: 'Ihr Platz in der Warteliste',
    position: (place: number) => `Sie sind auf Platz ${place}.`,
    facts: 'Zum Termin',
    cost: 'Kosten',
    free: 'kostenfrei',
    mine: 'Zu meinen Terminen',
  },
  en: {
    waiting: 'Your place on the waiting list',
    position: (place: number) => `You are number ${place}.`,
    facts: 'About the event',
    cost: 'Cost',
    free: 'free of charge',
    mine: 'To my events',
  },
} as const;

type Props = Readonly<{
  own: OwnRegistrationView;
  all: readonly OwnRegistrationView[];
  event: PublicEvent;
  /** Whether they may say that they are there; undefined when that is not theirs to say. */
  arrival?: OwnStanding | undefined;
  now: Date;
  isSaved: boolean;
  language: Language;
}>;

/** My Termin: how it stands, what to do, everything to find the way, and the ways out. */
export function OwnEventPage({ own, all, event, arrival, now, isSaved, language }: Props) {
  const t = texts[language];
  return (
    <Layout language={language} title={event.title} network={event} path={`/m/e/${event.slug}`} isUnlisted>
      <p className="kicker">
        {eventTypeName(event.type)} · {event.networkName}
      </p>
      <h1>{event.title}</h1>
      {isSaved ? <Saved language={language} /> : null}
      <SelfCheckInCard own={own} standing={arrival?.standing} language={language} isOwnPage />
      <NextStepCard own={own} now={now} language={language} isOwnPage />
      {takesPart(own) ? <SameTime event={own.event} personId={own.personId} own={all} language={language} /> : null}
      {own.waiting ? <Waiting waiting={own.waiting} event={own.event} language={language} /> : null}
      <section className="card" aria-labelledby="facts">
        <h2 id="facts">{t.facts}</h2>
        <dl className="facts">
          <Fact name={t.cost} lang={event.costNote ? typedIn(language) : undefined}>
            {event.costNote || t.free}
          </Fact>
          <PracticalFacts event={event} language={language} />
        </dl>
      </section>
      <Programme items={event.agenda} language={language} />
      <p>
        <Link to="/m">{t.mine}</Link>
      </p>
    </Layout>
  );
}

type WaitingProps = Readonly<{
  waiting: NonNullable<OwnRegistrationView['waiting']>;
  event: OwnRegistrationView['event'];
  language: Language;
}>;

function Waiting({ waiting: { position, reason }, event, language }: WaitingProps) {
  const t = texts[language];
  const moment = useMoment(language);
  const until = isHeld(reason) && reason.until !== null ? moment(toLocal(new Date(reason.until), event.zone)) : null;
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{t.waiting}</h2>
      <p>
        <strong>{t.position(position)}</strong> {waitReasonText(reason, language, until)}{' '}
        {isForUs(reason) ? <WhomToCall event={event} language={language} /> : null}
      </p>
    </section>
  );
}
