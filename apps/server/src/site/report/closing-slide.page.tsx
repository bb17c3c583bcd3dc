import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import { Code } from '../components/Code.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { typedIn } from '../components/typed.js';
import { count } from '../words.js';

const texts = {
  de: {
    title: 'Neue Projekte',
    told: (projects: string) => `${projects} gemeldet`,
    none: 'Welches Projekt fehlt hier noch?',
    promise: 'Was zu uns passt, wird zum nächsten Termin eingeladen.',
    code: 'QR-Code zum Formular, mit dem Sie ein Projekt melden',
    scan: 'Bitte scannen und melden:',
  },
  en: {
    title: 'New projects',
    told: (projects: string) => `${projects} reported`,
    none: 'Which project is still missing here?',
    promise: 'What fits is invited to the next event.',
    code: 'QR code of the form with which you report a project',
    scan: 'Please scan and report:',
  },
} as const;

type Props = Readonly<{ event: PublicEvent; reported: number; baseUrl: string; language: Language }>;

/** For the wall of the hall: how many projects were told of here, and the way to tell of one more. Numbers, no names. */
export function ClosingSlidePage({ event, reported, baseUrl, language }: Props) {
  const t = texts[language];
  const form = `/e/${event.slug}/projekt-melden`;
  const projects = count(reported, language, ['neues Projekt', 'neue Projekte'], ['new project', 'new projects']);
  return (
    <Layout
      language={language}
      title={t.title}
      network={event}
      path={`/e/${event.slug}/neue-projekte`}
      isUnlisted
      isWide
    >
      <div className="slide">
        <div>
          <p className="kicker" lang={typedIn(language)}>
            {event.title}
          </p>
          <h1>{reported === 0 ? t.none : t.told(projects)}</h1>
          <p className="lead">{t.promise}</p>
        </div>
        <div>
          <p className="lead">{t.scan}</p>
          <div className="code">
            <Code text={baseUrl + form} label={t.code} />
          </div>
          <p>
            <Link to={form}>{`${baseUrl}${form}`.replace(/^https?:\/\//, '')}</Link>
          </p>
        </div>
      </div>
    </Layout>
  );
}
