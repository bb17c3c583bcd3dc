import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import { Faults } from '../components/Faults.js';
import type { FaultWords } from '../components/fault-words.js';
import { Field } from '../components/Field.js';
import { fieldReader } from '../components/field-reader.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { When } from '../components/When.js';
import type { Kept } from '../form-input.js';

const texts = {
  de: {
    title: 'Fast geschafft: bitte bestätigen',
    sent: 'Wir haben Ihnen eine E-Mail geschickt. Erst wenn Sie darin auf „Anmeldung bestätigen“ gehen, ist Ihre Anmeldung vollständig. Plätze werden erst dann vergeben; sind alle vergeben, kommen Sie auf die Warteliste.',
    missing:
      'Keine E-Mail da? Sehen Sie bitte im Spam-Ordner nach. Manche Einrichtungen halten E-Mails einige Minuten auf.',
    again: 'E-Mail noch einmal senden',
    limits: 'Das geht einmal in zehn Minuten; an eine Adresse senden wir höchstens fünf solcher E-Mails in der Stunde.',
    sentAgain:
      'Wenn zu dieser Adresse eine Anmeldung vorliegt und wir ihr heute nicht schon mehrmals geschrieben haben, ist die E-Mail noch einmal unterwegs.',
    sentTo: 'Die E-Mail ging an',
    wrong: 'Adresse ändern',
    back: 'Zurück zum Termin',
    others: 'Weitere Termine',
  },
  en: {
    title: 'Almost done: please confirm',
    sent: 'We have sent you an email. Your registration is complete once you follow “Confirm registration” in it. Places are only given then; if all are taken, you join the waiting list.',
    missing: 'No email? Please look into the spam folder. Some organisations hold mail back for a few minutes.',
    again: 'Send the email again',
    limits: 'This is possible once in ten minutes; we send at most five such emails an hour to one address.',
    sentAgain:
      'If there is a registration for this address, and we have not written to it several times today already, the email is on its way again.',
    sentTo: 'The email went to',
    wrong: 'Change address',
    back: 'Back to the event',
    others: 'Other events',
  },
} as const;

type Props = Readonly<{
  event: PublicEvent;
  isSentAgain?: boolean;
  kept?: Kept;
  faults?: FaultWords;
  language: Language;
}>;

/** Knows nobody: the browser fills in the address that was typed, and without script it is typed once more. */
export function ThanksPage({ event, isSentAgain = false, kept = {}, faults = [], language }: Props) {
  const t = texts[language];
  const field = fieldReader({ language, kept, faults });
  const path = `/e/${event.slug}`;
  return (
    <Layout language={language} title={t.title} network={event} path={`${path}/danke`} isUnlisted>
      <p className="kicker">{event.title}</p>
      <h1>{t.title}</h1>
      <div className="note ok">
        <p>{t.sent}</p>
        <p hidden data-sent={path}>
          {t.sentTo} <strong />. <Link to={`${path}#anmeldung`}>{t.wrong}</Link>
        </p>
      </div>
      <p>
        <When event={event} language={language} />
      </p>
      <section className="card" aria-label={t.again}>
        {isSentAgain ? (
          <p className="note ok" role="status">
            {t.sentAgain}
          </p>
        ) : null}
        <p>{t.missing}</p>
        <Faults faults={faults} language={language} />
        <PostForm action={`${path}/danke`} isEnhanced>
          <Field {...field('email')} type="email" autoComplete="email" required maxLength={254} />
          <p className="actions">
            <button className="button quiet">{t.again}</button>
          </p>
          <p className="hint">{t.limits}</p>
        </PostForm>
      </section>
      <p className="actions">
        <Link className="button quiet" to={path}>
          {t.back}
        </Link>
        <Link to="/">{t.others}</Link>
      </p>
    </Layout>
  );
}
