import type { PublicEvent } from '#libs/events';
import { type Language, toLocal } from '#libs/kernel';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { useMoment } from '../components/today.js';
import { typedIn } from '../components/typed.js';
import { When } from '../components/When.js';
import { CodeForm } from './CodeForm.js';
import { type Said, saidWords } from './own-check-in-words.js';

const texts = {
  de: {
    title: 'Anwesenheit eintragen',
    lead: 'Tragen Sie die sechs Ziffern ein, die gerade auf der Leinwand stehen.',
    unknown: 'Wir wissen noch nicht, wer Sie sind.',
    byMail:
      'Öffnen Sie den Link aus der E-Mail, mit der wir Ihre Anmeldung bestätigt haben. Dort können Sie sich eintragen.',
    send: 'Link noch einmal schicken lassen',
    desk: 'Oder gehen Sie zum Einlass: Dort trägt das Team Sie ein, auch wenn Sie nicht angemeldet sind.',
    back: 'Zu meiner Anmeldung',
  },
  en: {
    title: 'Confirm that you are here',
    lead: 'Type the six digits that are on the screen of the room right now.',
    unknown: 'We do not know yet who you are.',
    byMail: 'Open the link in the email that confirmed your registration. You can check in there.',
    send: 'Have the link sent again',
    desk: 'Or go to the desk: the team enters you there, also if you have not registered.',
    back: 'To my registration',
  },
} as const;

/** `unknown`: came without a link of ours. */
export type OwnCheckIn =
  | Readonly<{ kind: 'ask'; code: string; fault?: string }>
  | Readonly<{ kind: 'said'; said: Said; opensAt: Date }>
  | Readonly<{ kind: 'unknown' }>;

type Props = Readonly<{ event: PublicEvent; is: OwnCheckIn; language: Language }>;

/** Behind the QR code of the screen: one field, or a sentence that says what to do. */
export function OwnCheckInPage({ event, is, language }: Props) {
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
      {is.kind === 'ask' ? (
        <div className="card">
          <p>{t.lead}</p>
          <CodeForm slug={event.slug} code={is.code} fault={is.fault} language={language} />
        </div>
      ) : null}
      {is.kind === 'said' ? <Sentence {...is} zone={event.zone} language={language} /> : null}
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
          <p>{t.desk}</p>
        </div>
      ) : (
        <p>
          <Link to={`/m/e/${event.slug}`}>{t.back}</Link>
        </p>
      )}
    </Layout>
  );
}

type SentenceProps = Readonly<{ said: Said; opensAt: Date; zone: PublicEvent['zone']; language: Language }>;

function Sentence({ said, opensAt, zone, language }: SentenceProps) {
  const moment = useMoment(language);
  return (
    <p className={said === 'in' ? 'note ok' : 'note warning'} role="status">
      {saidWords[language][said](moment(toLocal(opensAt, zone)))}
    </p>
  );
}
