import type { Language } from '#libs/kernel';
import type { ParticipantQueries } from '#libs/registration';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { ShortFacts } from '../components/ShortFacts.js';
import { calledOffText, isCalledOff } from '../words.js';

const texts = {
  de: {
    title: 'Anmeldung bestätigen',
    ask: 'Mit dem Knopf bestätigen Sie, dass Sie sich selbst angemeldet haben. Erst dann werden Plätze vergeben. Ist inzwischen alles voll, kommen Sie auf die Warteliste.',
    done: 'Sie haben schon bestätigt. Mit dem Knopf kommen Sie zu Ihrer Anmeldung.',
    confirm: 'Anmeldung bestätigen',
    open: 'Zu meiner Anmeldung',
    gone: 'Diese Anmeldung besteht nicht mehr.',
    again: 'Zum Termin',
    not: 'Sie haben sich nicht angemeldet? Dann schließen Sie diese Seite einfach. Ohne Bestätigung werden die Angaben nach sieben Tagen gelöscht.',
  },
  en: {
    title: 'Confirm your registration',
    ask: 'With the button you confirm that you have registered yourself. Places are only given after that. If everything is full by then, you join the waiting list.',
    done: 'You have confirmed already. The button takes you to your registration.',
    confirm: 'Confirm registration',
    open: 'To my registration',
    gone: 'This registration does not exist any more.',
    again: 'To the event',
    not: 'You did not register? Then simply close this page. Without a confirmation the details are deleted after seven days.',
  },
} as const;

export type Request = NonNullable<Awaited<ReturnType<ParticipantQueries['findLinked']>>>;
type Props = Readonly<{ request: Request; token: string; language: Language }>;

/** Says what the button will do. Mail scanners open this page; nothing has happened yet. */
export function ConfirmPage({ request: { event, status, mode }, token, language }: Props) {
  const t = texts[language];
  const isGone = status === 'cancelled' || status === 'rejected';
  const path = `/e/${event.slug}/bestaetigen/${token}`;
  return (
    <Layout language={language} title={t.title} network={event} path={path} isUnlisted>
      <p className="kicker">{event.networkName}</p>
      <h1>{t.title}</h1>
      <div className="card">
        <h2>{event.title}</h2>
        <ShortFacts event={event} mode={mode} language={language} />
      </div>
      {isGone ? (
        <>
          <p className="note warning">{isCalledOff(event.state) ? calledOffText[language][event.state] : t.gone}</p>
          <p className="actions">
            <Link className="button" to={`/e/${event.slug}`}>
              {t.again}
            </Link>
          </p>
        </>
      ) : (
        <PostForm action={path}>
          <p>{status === 'requested' ? t.ask : t.done}</p>
          <p className="actions">
            <button className="button">{status === 'requested' ? t.confirm : t.open}</button>
          </p>
        </PostForm>
      )}
      {status === 'requested' ? <p className="hint">{t.not}</p> : null}
    </Layout>
  );
}
