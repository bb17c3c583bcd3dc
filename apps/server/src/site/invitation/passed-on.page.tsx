import type { Language } from '#libs/kernel';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { typedIn } from '../components/typed.js';
import { WhomToCall } from '../components/WhomToCall.js';
import type { OpenInvitation } from './open-invitations.service.js';

const texts = {
  de: {
    title: 'Bitte noch bestätigen',
    text: 'Wir haben an die genannte Adresse eine E-Mail geschickt. Erst mit dem Knopf darin ist die Anmeldung verbindlich.',
    none: 'Es kommt keine E-Mail an?',
    back: 'Zurück zur Einladung',
  },
  en: {
    title: 'One more step',
    text: 'We have sent an email to the address you named. Only the button in it makes the registration binding.',
    none: 'No email arrives?',
    back: 'Back to the invitation',
  },
} as const;

type Props = Readonly<{ invitation: OpenInvitation; token: string; language: Language }>;

/** The same for every address: whether it is registered already shows only in the mail. */
export function PassedOnPage({ invitation: { event }, token, language }: Props) {
  const t = texts[language];
  return (
    <Layout language={language} title={t.title} network={event} path={`/i/${token}/weitergegeben`} isUnlisted>
      <p className="kicker" lang={typedIn(language)}>
        {event.title}
      </p>
      <h1>{t.title}</h1>
      <p className="note ok">{t.text}</p>
      <p>
        {t.none} <WhomToCall event={event} language={language} />
      </p>
      <p className="actions">
        <Link className="button quiet" to={`/i/${token}`}>
          {t.back}
        </Link>
      </p>
    </Layout>
  );
}
