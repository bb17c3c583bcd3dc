import type { EventContact } from '#libs/events';
import type { Language } from '#libs/kernel';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { WhomToCall } from '../components/WhomToCall.js';
import { formPageOf } from './form-page.rules.js';
import { problemWords } from './problem-words.js';

const texts = {
  de: {
    home: 'Zu den Terminen',
    link: 'Neuen Link anfordern',
    event: 'Zum Termin',
    mine: 'Zu meiner Seite',
    form: 'Formular neu öffnen',
    retry: 'Noch einmal versuchen',
    help: 'Das hilft Ihnen nicht weiter?',
  },
  en: {
    home: 'To the events',
    link: 'Ask for a new link',
    event: 'To the event',
    mine: 'To my page',
    form: 'Open the form anew',
    retry: 'Try again',
    help: 'That does not help you?',
  },
} as const;

/** The same form, drawn anew, goes through. */
const AGAIN: readonly string[] = ['form-unproven', 'idempotency.key-reused'];

type Props = Readonly<{
  code: string;
  status: number;
  /** The page that was asked for, without its query. */
  path: string;
  /** Who can help; null when nobody can be known. */
  contact: EventContact | null;
  language: Language;
}>;

/** What happened in one sentence, and the way on. */
export function ProblemPage({ code, status, path, contact, language }: Props) {
  const { title, text } = problemWords(code, status, language);
  const t = texts[language];
  const isAgain = AGAIN.includes(code);
  const slug = /^\/(?:m\/)?e\/([a-z0-9-]+)\/./.exec(path)?.[1];
  return (
    <Layout language={language} title={title} isUnlisted>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {contact ? (
        <p>
          {t.help} <WhomToCall event={contact} language={language} />
        </p>
      ) : null}
      <p className="actions">
        {status === 503 ? (
          <a className="button" href={path}>
            {t.retry}
          </a>
        ) : null}
        {isAgain ? (
          <Link className="button" to={formPageOf(path)}>
            {t.form}
          </Link>
        ) : null}
        {code === 'link-over' ? (
          <Link className="button" to="/login">
            {t.link}
          </Link>
        ) : null}
        {path.startsWith('/m/') && status !== 401 ? (
          <Link className="button quiet" to="/m">
            {t.mine}
          </Link>
        ) : null}
        {slug && status !== 404 && !isAgain ? (
          <Link className="button quiet" to={`/e/${slug}`}>
            {t.event}
          </Link>
        ) : null}
        <Link className="button quiet" to="/">
          {t.home}
        </Link>
      </p>
    </Layout>
  );
}
