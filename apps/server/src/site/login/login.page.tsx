import type { Language } from '#libs/kernel';
import { Faults } from '../components/Faults.js';
import { Field } from '../components/Field.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import type { Kept } from '../form-input.js';
import type { FaultWords } from '../components/fault-words.js';
import { fieldReader } from '../components/field-reader.js';

const texts = {
  de: {
    title: 'Meine Termine',
    text: 'Hier sehen und ändern Sie Ihre Anmeldungen. Ein Konto brauchen Sie nicht: Wir schicken Ihnen einen persönlichen Link.',
    needed:
      'Für diese Seite brauchen wir Ihren persönlichen Link. Er steht in der E-Mail zu Ihrer Anmeldung, und hier bekommen Sie ihn neu.',
    send: 'Link zusenden',
    sentTitle: 'Bitte sehen Sie in Ihr Postfach',
    sent: 'Wenn wir die Adresse kennen, ist der Link unterwegs. Er kommt meist in einer Minute; mehr als eine E-Mail in zehn Minuten und fünf in der Stunde senden wir an eine Adresse nicht.',
    unknown:
      'Keine E-Mail da? Sehen Sie bitte im Spam-Ordner nach. Oder haben Sie sich mit einer anderen Adresse angemeldet?',
    again: 'Link noch einmal anfordern',
  },
  en: {
    title: 'My events',
    text: 'Here you see and change your registrations. You need no account: we send you a personal link.',
    needed:
      'This page needs your personal link. It is in the email about your registration, and you can have it sent again here.',
    send: 'Send the link',
    sentTitle: 'Please look into your mailbox',
    sent: 'If we know the address, the link is on its way. It mostly takes a minute; we send no more than one email in ten minutes and five an hour to one address.',
    unknown: 'No email? Please look into the spam folder. Or did you register with another address?',
    again: 'Ask for the link again',
  },
} as const;

type Props = Readonly<{ language: Language; isNeeded?: boolean; kept?: Kept; faults?: FaultWords }>;

export function LoginPage({ language, isNeeded = false, kept = {}, faults = [] }: Props) {
  const t = texts[language];
  const field = fieldReader({ language, kept, faults });
  return (
    <Layout language={language} title={t.title} path="/login" isUnlisted>
      <h1>{t.title}</h1>
      <p className="lead">{isNeeded ? t.needed : t.text}</p>
      <section className="card" aria-label={t.send}>
        <Faults faults={faults} language={language} />
        <PostForm action="/login" isEnhanced>
          <Field {...field('email')} type="email" autoComplete="email" required maxLength={254} />
          <p className="actions">
            <button className="button">{t.send}</button>
          </p>
        </PostForm>
      </section>
    </Layout>
  );
}

/** The same for known and unknown addresses. */
export function LinkSentPage({ language }: Readonly<{ language: Language }>) {
  const t = texts[language];
  return (
    <Layout language={language} title={t.sentTitle} path="/login/gesendet" isUnlisted>
      <h1>{t.sentTitle}</h1>
      <p className="note ok">{t.sent}</p>
      <p className="hint">{t.unknown}</p>
      <p className="actions">
        <Link className="button quiet" to="/login">
          {t.again}
        </Link>
      </p>
    </Layout>
  );
}
