import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { When } from '../components/When.js';

const texts = {
  de: {
    title: 'Fast geschafft: bitte bestätigen',
    sent: 'Wir haben Ihnen eine E-Mail geschickt. Erst wenn Sie darin auf „Anmeldung bestätigen“ gehen, ist Ihre Anmeldung vollständig. Plätze werden erst dann vergeben; sind alle vergeben, kommen Sie auf die Warteliste.',
    missing:
      'Keine E-Mail da? Sehen Sie bitte im Spam-Ordner nach. Manche Einrichtungen halten E-Mails einige Minuten auf. Nach zehn Minuten können Sie das Formular noch einmal ausfüllen; vorher senden wir zu diesem Termin keine zweite. An eine Adresse senden wir höchstens fünf solcher E-Mails in der Stunde.',
    sentTo: 'Die E-Mail ging an',
    wrong: 'Adresse ändern',
    back: 'Zurück zum Termin',
    others: 'Weitere Termine',
  },
  en: {
    title: 'Almost done: please confirm',
    sent: 'We have sent you an e-mail. Your registration is complete once you follow “Confirm registration” in it. Places are only given then; if all are taken, you join the waiting list.',
    missing:
      'No e-mail? Please look into the spam folder. Some organisations hold mail back for a few minutes. After ten minutes you can fill in the form once more; before that we send no second one about this event. We send at most five such e-mails an hour to one address.',
    sentTo: 'The e-mail went to',
    wrong: 'Change address',
    back: 'Back to the event',
    others: 'Other events',
  },
} as const;

export function ThanksPage({ event, language }: Readonly<{ event: PublicEvent; language: Language }>) {
  const t = texts[language];
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
      <p className="hint">{t.missing}</p>
      <p className="actions">
        <Link className="button quiet" to={path}>
          {t.back}
        </Link>
        <Link to="/">{t.others}</Link>
      </p>
    </Layout>
  );
}
