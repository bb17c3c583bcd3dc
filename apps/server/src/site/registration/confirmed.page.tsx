import type { EventFacts } from '#libs/events';
import type { Language } from '#libs/kernel';
import { type RegistrationView, stillOffers } from '#libs/registration';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { ShortFacts } from '../components/ShortFacts.js';
import { WhomToCall } from '../components/WhomToCall.js';

const texts = {
  de: {
    seated: 'Sie sind angemeldet',
    seatedText: 'Ihr Platz ist sicher. Die Bestätigung mit dem Kalendereintrag kommt per E-Mail.',
    waiting: 'Sie stehen auf der Warteliste',
    position: (place: number) => `Sie sind auf Platz ${place}. `,
    waitingText: 'Wird ein Platz frei, bekommen Sie eine E-Mail und haben Zeit, ihn anzunehmen. Sie müssen nichts tun.',
    waitingLate:
      'Der Termin beginnt in wenigen Stunden. Freie Plätze vergibt jetzt das Team selbst. Möchten Sie noch teilnehmen?',
    asked: 'Bitte sagen Sie, ob Sie kommen',
    askedText: 'Der Termin ist verlegt. Bitte antworten Sie auf Ihrer Seite, ob der neue für Sie passt.',
    offered: 'Ein Platz ist für Sie frei',
    offeredText: 'Bitte nehmen Sie ihn auf Ihrer Seite an.',
    open: 'Meine Anmeldung ansehen',
    calendar: 'In den Kalender (.ics)',
    change:
      'Dort steht immer, wie es um Ihre Anmeldung steht und was Sie tun können. Den Link dorthin finden Sie in der E-Mail zu Ihrer Anmeldung.',
    report: 'Kennen Sie ein Projekt, das eingeladen werden sollte?',
    tell: 'Sagen Sie es uns in einer Minute',
  },
  en: {
    seated: 'You are registered',
    seatedText: 'Your place is certain. The confirmation with the calendar entry comes by email.',
    waiting: 'You are on the waiting list',
    position: (place: number) => `You are number ${place}. `,
    waitingText: 'When a place becomes free you get an email and have time to accept it. There is nothing to do.',
    waitingLate:
      'The event begins in a few hours. The team gives away free places itself now. Would you still like to come?',
    asked: 'Please say whether you will come',
    askedText: 'The event has been moved. Please answer on your page whether the new date suits you.',
    offered: 'A place is free for you',
    offeredText: 'Please accept it on your page.',
    open: 'See my registration',
    calendar: 'To my calendar (.ics)',
    change:
      'There you always see how your registration stands and what you can do. The email about your registration holds the link to it.',
    report: 'Do you know a project that should be invited?',
    tell: 'Tell us in a minute',
  },
} as const;

type Props = Readonly<{
  registration: RegistrationView;
  event: EventFacts;
  now: Date;
  language: Language;
}>;

const stateOf = (status: RegistrationView['status']) => {
  switch (status) {
    case 'waitlisted':
      return 'waiting';
    case 'pending_reconfirmation':
      return 'asked';
    case 'offered':
      return 'offered';
    default:
      return 'seated';
  }
};

/** What came of the confirmation: a place, or which one in the waiting list. */
export function ConfirmedPage({ registration: { personId, status, mode, position }, event, now, language }: Props) {
  const t = texts[language];
  const state = stateOf(status);
  const isLate = state === 'waiting' && !stillOffers(now, event.startsAt);
  const place = state === 'waiting' && position !== null ? t.position(position) : '';
  return (
    <Layout language={language} title={t[state]} network={event} isUnlisted>
      <p className="kicker">{event.title}</p>
      <h1>{t[state]}</h1>
      <div className={`note ${state === 'seated' ? 'ok' : 'warning'}`}>
        <p>
          {place + (isLate ? t.waitingLate : t[`${state}Text`])}{' '}
          {isLate ? <WhomToCall event={event} language={language} /> : null}
        </p>
      </div>
      <div className="card">
        <ShortFacts event={event} mode={mode} language={language} />
        <p className="actions">
          <Link className="button" to={`/m/e/${event.slug}`}>
            {t.open}
          </Link>
          <a className="button quiet" href={`/e/${event.slug}.ics`}>
            {t.calendar}
          </a>
        </p>
      </div>
      <p className="hint">{t.change}</p>
      <p>
        {t.report} <Link to={`/m/projekt-melden/${personId}`}>{t.tell}</Link>
      </p>
    </Layout>
  );
}
