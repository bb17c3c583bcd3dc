import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Code } from '../components/Code.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { ShortFacts } from '../components/ShortFacts.js';

const texts = {
  de: {
    title: 'Ihr Code für den Einlass',
    hint: 'Zeigen Sie diesen Code am Eingang. Er funktioniert auch ohne Internet, solange die Seite offen bleibt, und ausgedruckt.',
    label: 'QR-Code Ihrer Anmeldung',
    back: 'Zurück zum Termin',
  },
  en: {
    title: 'Your code for the entrance',
    hint: 'Show this code at the entrance. It works without internet as long as the page stays open, and on paper.',
    label: 'QR code of your registration',
    back: 'Back to the event',
  },
} as const;

/** The code names the registration and nothing else; without the desk's permission it opens nothing. */
export const codeText = (registrationId: string): string => `TAGWERK:${registrationId.toUpperCase()}`;

export function CodePage({ own, language }: Readonly<{ own: OwnRegistrationView; language: Language }>) {
  const t = texts[language];
  return (
    <Layout language={language} title={t.title} network={own.event} path={`/m/e/${own.event.slug}/qr`} isUnlisted>
      <p className="kicker">{own.event.title}</p>
      <h1>{t.title}</h1>
      <div className="code">
        <Code text={codeText(own.id)} label={t.label} />
      </div>
      <p>{t.hint}</p>
      <ShortFacts event={own.event} mode={own.mode} language={language} />
      <p className="actions">
        <Link className="button quiet" to={`/m/e/${own.event.slug}`}>
          {t.back}
        </Link>
      </p>
    </Layout>
  );
}
