import { type Language, toLocal } from '#libs/kernel';
import { stillOffers } from '#libs/registration';
import { Faults } from '../components/Faults.js';
import { Tick } from '../components/Field.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { useMoment } from '../components/today.js';
import { ShortFacts } from '../components/ShortFacts.js';
import type { FaultWords } from '../components/fault-words.js';
import type { Offer } from './offer.queries.js';

const texts = {
  de: {
    title: 'Ein Platz ist frei',
    lead: 'Sie sind an der Reihe: Dieser Platz ist für Sie zurückgelegt.',
    until: (when: string) => `Bitte nehmen Sie ihn bis ${when} an.`,
    next: 'Danach bieten wir ihn der Reihe nach weiter an.',
    accept: 'Platz annehmen',
    decline: 'Ich kann nicht kommen',
    sure: 'Ja, ich gebe den Platz frei und verlasse die Warteliste.',
    declineButton: 'Platz ablehnen',
    doneTitle: 'Der Platz gehört Ihnen',
    done: 'Sie haben diesen Platz schon angenommen.',
    open: 'Zu meiner Anmeldung',
  },
  en: {
    title: 'A place is free',
    lead: 'It is your turn: this place is kept for you.',
    until: (when: string) => `Please accept it by ${when}.`,
    next: 'After that we offer it to the next in turn.',
    accept: 'Accept the place',
    decline: 'I cannot come',
    sure: 'Yes, I give the place away and leave the waiting list.',
    declineButton: 'Decline the place',
    doneTitle: 'The place is yours',
    done: 'You have accepted this place already.',
    open: 'To my registration',
  },
} as const;

type Props = Readonly<{ offer: Offer; token: string; faults?: FaultWords; language: Language }>;

/** One button to accept; declining takes a second step. */
export function OfferPage({ offer, token, faults = [], language }: Props) {
  const t = texts[language];
  const { event, mode, status, respondBy } = offer;
  const path = `/m/angebot/${token}`;
  const isOpen = status === 'offered';
  const title = isOpen ? t.title : t.doneTitle;
  return (
    <Layout language={language} title={title} network={event} path={path} isUnlisted>
      <p className="kicker">{event.title}</p>
      <h1>{title}</h1>
      <p className="lead">{isOpen ? t.lead : t.done}</p>
      <div className="card">
        <ShortFacts event={event} mode={mode} language={language} />
        {isOpen && respondBy ? <Deadline until={respondBy} event={event} language={language} /> : null}
        {isOpen ? (
          <PostForm action={`${path}/annehmen`}>
            <p className="actions">
              <button className="button">{t.accept}</button>
            </p>
          </PostForm>
        ) : (
          <p className="actions">
            <Link className="button" to={`/m/e/${event.slug}`}>
              {t.open}
            </Link>
          </p>
        )}
        {isOpen ? (
          <details open={faults.length > 0}>
            <summary>{t.decline}</summary>
            <Faults faults={faults} language={language} />
            <PostForm action={`${path}/ablehnen`} isEnhanced>
              <Tick name="understood" required fault={new Map(faults).get('understood')}>
                {t.sure}
              </Tick>
              <p className="actions">
                <button className="button danger">{t.declineButton}</button>
              </p>
            </PostForm>
          </details>
        ) : null}
      </div>
    </Layout>
  );
}

type DeadlineProps = Readonly<{ until: Date; event: Offer['event']; language: Language }>;

/** An offer that runs out just before the start goes on to nobody. */
function Deadline({ until, event, language }: DeadlineProps) {
  const t = texts[language];
  return (
    <p className="note warning">
      {t.until(useMoment(language)(toLocal(until, event.zone)))} {stillOffers(until, event.startsAt) ? t.next : ''}
    </p>
  );
}
