import type { PublicEvent } from '#libs/events';
import { type Language, toLocal } from '#libs/kernel';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { useMoment } from '../components/today.js';
import { typedIn } from '../components/typed.js';
import { When } from '../components/When.js';
import { WhomToCall } from '../components/WhomToCall.js';
import { CodeForm } from './CodeForm.js';
import { askWords, type Said, saidWords, wayOutOf, wayOutWords, type Where } from './own-check-in-words.js';

const texts = {
  de: {
    title: 'Anwesenheit eintragen',
    whose: (name: string) => `Für ${name}. Andere Personen Ihres Postfachs öffnen den Link aus der Mail an sie.`,
    unknown: 'Wir wissen noch nicht, wer Sie sind.',
    byMail:
      'Öffnen Sie den Link aus der E-Mail, mit der wir Ihre Anmeldung bestätigt haben. Dort können Sie sich eintragen.',
    send: 'Link noch einmal schicken lassen',
    desk: 'Oder gehen Sie zum Einlass: Dort trägt das Team Sie ein, auch wenn Sie nicht angemeldet sind.',
    back: 'Zu meiner Anmeldung',
  },
  en: {
    title: 'Confirm that you are here',
    whose: (name: string) => `For ${name}. Others who share your mailbox open the link in the email to them.`,
    unknown: 'We do not know yet who you are.',
    byMail: 'Open the link in the email that confirmed your registration. You can check in there.',
    send: 'Have the link sent again',
    desk: 'Or go to the desk: the team enters you there, also if you have not registered.',
    back: 'To my registration',
  },
} as const;

/** `unknown`: came without a link of ours. */
export type OwnCheckIn =
  | Readonly<{ kind: 'ask'; code: string; fault?: string; isSlowed?: boolean }>
  | Readonly<{ kind: 'said'; said: Said; opensAt: Date }>
  | Readonly<{ kind: 'unknown' }>;

type Props = Readonly<{
  event: PublicEvent;
  is: OwnCheckIn;
  where: Where;
  /** Whose registration it is, where several people share a mailbox. */
  whose?: string | undefined;
  language: Language;
}>;

/** Behind the QR code of the screen: one field, or a sentence that says what to do. */
export function OwnCheckInPage({ event, is, where, whose, language }: Props) {
  const t = texts[language];
  return (
    <Layout language={language} title={t.title} network={event} path={`/m/e/${event.slug}/anwesend`} isUnlisted>
      <p className="kicker" lang={typedIn(language)}>
        {event.title}
      </p>
      <h1>{t.title}</h1>
      <p>
        <When event={event} language={language} />
      </p>
      {whose === undefined ? null : <p>{t.whose(whose)}</p>}
      {is.kind === 'ask' ? (
        <div className="card">
          <p>{askWords[language][where]}</p>
          <CodeForm slug={event.slug} code={is.code} fault={is.fault} language={language} />
          {is.isSlowed ? (
            <p>
              {wayOutWords[language][where]} <WhomToCall event={event} language={language} />
            </p>
          ) : null}
        </div>
      ) : null}
      {is.kind === 'said' ? <Sentence {...is} {...{ event, where, language }} /> : null}
      {is.kind === 'unknown' ? (
        <div className="card">
          <p>
            <strong>{t.unknown}</strong> {t.byMail}
          </p>
          <p className="actions">
            <Link className="button" to="/login">
              {t.send}
            </Link>
          </p>
          {where === 'on_site' ? <p>{t.desk}</p> : null}
        </div>
      ) : (
        <p>
          <Link to={`/m/e/${event.slug}`}>{t.back}</Link>
        </p>
      )}
    </Layout>
  );
}

type SentenceProps = Readonly<{ event: PublicEvent; said: Said; opensAt: Date; where: Where; language: Language }>;

function Sentence({ event, said, opensAt, where, language }: SentenceProps) {
  const moment = useMoment(language);
  const wayOut = wayOutOf(said, where, language);
  return (
    <div className={said === 'in' ? 'note ok' : 'note warning'} role="status">
      <p>{saidWords[language][said](moment(toLocal(opensAt, event.zone)))}</p>
      {wayOut === null ? null : (
        <p>
          {wayOut} <WhomToCall event={event} language={language} />
        </p>
      )}
    </div>
  );
}
