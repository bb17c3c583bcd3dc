import type { EventFacts } from '#libs/events';
import type { Language } from '#libs/kernel';
import type { RegistrationView } from '#libs/registration';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { ShortFacts } from '../components/ShortFacts.js';

const texts = {
  de: {
    seated: 'Sie sind angemeldet',
    seatedText: 'Ihr Platz ist sicher. Die Bestätigung mit dem Kalendereintrag kommt per E-Mail.',
    waiting: 'Sie stehen auf der Warteliste',
    position: (place: number) => `Sie sind auf Platz ${place}. `,
    waitingText: 'Wird ein Platz frei, bekommen Sie eine E-Mail und haben Zeit, ihn anzunehmen. Sie müssen nichts tun.',
    offered: 'Ein Platz ist für Sie frei',
    offeredText: 'Bitte nehmen Sie ihn auf Ihrer Seite an.',
    open: 'Meine Anmeldung ansehen',
    calendar: 'In den Kalender (.ics)',
    change:
      'Dort können Sie Angaben ändern, absagen oder eine Vertretung nennen. Den Link dorthin finden Sie in jeder E-Mail von uns.',
  },
  en: {
    seated: 'You are registered',
    seatedText: 'Your place is certain. The confirmation with the calendar entry comes by e-mail.',
    waiting: 'You are on the waiting list',
    position: (place: number) => `You are number ${place}. `,
    waitingText: 'When a place becomes free you get an e-mail and have time to accept it. There is nothing to do.',
    offered: 'A place is free for you',
    offeredText: 'Please accept it on your page.',
    open: 'See my registration',
    calendar: 'To my calendar (.ics)',
    change: 'There you can change details, cancel or name a deputy. Every e-mail from us holds the link to it.',
  },
} as const;

type Props = Readonly<{ registration: RegistrationView; event: EventFacts; language: Language }>;

/** What came of the confirmation: a place, or which one in the waiting list. */
export function ConfirmedPage({ registration: { status, mode, position }, event, language }: Props) {
  const t = texts[language];
  const state = status === 'waitlisted' ? 'waiting' : status === 'offered' ? 'offered' : 'seated';
  const place = state === 'waiting' && position !== null ? t.position(position) : '';
  return (
    <Layout language={language} title={t[state]} network={event} isUnlisted>
      <p className="kicker">{event.title}</p>
      <h1>{t[state]}</h1>
      <div className={`note ${state === 'seated' ? 'ok' : 'warning'}`}>
        <p>{place + t[`${state}Text`]}</p>
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
    </Layout>
  );
}
