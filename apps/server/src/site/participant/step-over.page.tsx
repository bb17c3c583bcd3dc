import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { ShortFacts } from '../components/ShortFacts.js';
import { WhomToCall } from '../components/WhomToCall.js';

const texts = {
  de: {
    cancel: { title: 'Absagen geht hier nicht mehr', text: 'Die Frist dafür ist vorbei.' },
    deputy: {
      title: 'Eine Vertretung können Sie hier nicht mehr nennen',
      text: 'Das geht nur mit einem Platz und bis der Termin beginnt.',
    },
    back: 'Zurück zum Termin',
  },
  en: {
    cancel: { title: 'Cancelling here is no longer possible', text: 'The deadline for it has passed.' },
    deputy: {
      title: 'You can no longer name a deputy here',
      text: 'This needs a place, and is possible until the event begins.',
    },
    back: 'Back to the event',
  },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; step: 'cancel' | 'deputy'; language: Language }>;

/** A step that the page cannot take any more, said before anything is filled in, and who can. */
export function StepOverPage({ own: { event, mode }, step, language }: Props) {
  const { title, text } = texts[language][step];
  return (
    <Layout language={language} title={title} network={event} isUnlisted>
      <p className="kicker">{event.title}</p>
      <h1>{title}</h1>
      <p className="lead">
        {text} <WhomToCall event={event} language={language} />
      </p>
      <div className="card">
        <ShortFacts event={event} mode={mode} language={language} />
        <p className="actions">
          <Link className="button quiet" to={`/m/e/${event.slug}`}>
            {texts[language].back}
          </Link>
        </p>
      </div>
    </Layout>
  );
}
