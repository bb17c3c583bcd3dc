import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Faults } from '../components/Faults.js';
import { Tick } from '../components/Field.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { ShortFacts } from '../components/ShortFacts.js';
import type { FaultWords } from '../components/fault-words.js';
import { hasPlace } from './next-step.rules.js';

const texts = {
  de: {
    title: 'Absagen',
    thanks: 'Danke, dass Sie Bescheid sagen: So kann jemand anderes Ihren Platz bekommen.',
    requested: 'Sie ziehen Ihre Anmeldung zurück, bevor sie bestätigt ist. Einen Platz haben Sie noch nicht.',
    sureRequested: 'Ja, ich ziehe meine Anmeldung zurück.',
    waiting: 'Sie verlassen damit die Warteliste. Ihr Platz in der Reihe geht verloren.',
    offered: 'Der zurückgelegte Platz wird frei, und Sie verlassen die Warteliste.',
    sureOffered: 'Ja, ich gebe den Platz frei und verlasse die Warteliste.',
    sure: 'Ja, ich sage meine Teilnahme ab.',
    sureWaiting: 'Ja, ich möchte nicht länger warten.',
    cancel: 'Verbindlich absagen',
    deputy: 'Kann jemand anderes für Sie kommen?',
    deputyLink: 'Vertretung nennen',
    back: 'Doch nicht absagen',
  },
  en: {
    title: 'Cancel',
    thanks: 'Thank you for letting us know: somebody else can have your place.',
    requested: 'You withdraw your registration before it is confirmed. You do not have a place yet.',
    sureRequested: 'Yes, I withdraw my registration.',
    waiting: 'You leave the waiting list. Your place in the queue is lost.',
    offered: 'The place kept for you becomes free, and you leave the waiting list.',
    sureOffered: 'Yes, I give the place away and leave the waiting list.',
    sure: 'Yes, I cancel my participation.',
    sureWaiting: 'Yes, I do not want to wait any longer.',
    cancel: 'Cancel for good',
    deputy: 'Can somebody else come for you?',
    deputyLink: 'Name a deputy',
    back: 'Do not cancel',
  },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; faults?: FaultWords; language: Language }>;

/** Two steps: whatever presses buttons without reading cancels nothing. */
export function CancelPage({ own, faults = [], language }: Props) {
  const t = texts[language];
  const page = `/m/e/${own.event.slug}`;
  const [lead, sure] = saidTo(own.status, t);
  return (
    <Layout language={language} title={t.title} network={own.event} path={`${page}/absagen`} isUnlisted>
      <p className="kicker">{own.event.title}</p>
      <h1>{t.title}</h1>
      <p className="lead">{lead}</p>
      <div className="card">
        <ShortFacts event={own.event} mode={own.mode} language={language} />
        {hasPlace(own) ? (
          <p>
            {t.deputy} <Link to={`${page}/vertretung`}>{t.deputyLink}</Link>
          </p>
        ) : null}
        <Faults faults={faults} language={language} />
        <PostForm action={`${page}/absagen`} isEnhanced>
          <Tick name="understood" required fault={new Map(faults).get('understood')}>
            {sure}
          </Tick>
          <p className="actions">
            <button className="button danger">{t.cancel}</button>
            <Link className="button quiet" to={page}>
              {t.back}
            </Link>
          </p>
        </PostForm>
      </div>
    </Layout>
  );
}

/** What leaving means for somebody in this status, and what they agree to. */
function saidTo(
  status: OwnRegistrationView['status'],
  t: (typeof texts)[Language],
): readonly [lead: string, sure: string] {
  switch (status) {
    case 'requested':
      return [t.requested, t.sureRequested];
    case 'waitlisted':
      return [t.waiting, t.sureWaiting];
    case 'offered':
      return [t.offered, t.sureOffered];
    default:
      return [t.thanks, t.sure];
  }
}
