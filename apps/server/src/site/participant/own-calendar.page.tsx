import type { Language } from '#libs/kernel';
import { Layout, type PageNetwork } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';

const texts = {
  de: {
    title: 'Mein Kalender',
    lead: 'Abonnieren Sie Ihre Termine: Ihr Kalenderprogramm zeigt sie dann von selbst und hält sie aktuell, auch wenn ein Termin verlegt wird.',
    secret:
      'Die Adresse ist so geheim wie ein Schlüssel: Wer sie kennt, sieht Ihre Termine. Sie können sie jederzeit zurücknehmen.',
    address: 'Kalenderadresse',
    subscribe: 'Abonnieren',
    copy: 'Adresse kopieren',
    create: 'Kalenderadresse anlegen',
    revoke: 'Adresse zurücknehmen',
    revokeHint: 'Danach zeigt kein Kalender mehr Ihre Termine über diese Adresse.',
    back: 'Zu meinen Terminen',
  },
  en: {
    title: 'My calendar',
    lead: 'Subscribe to your events: your calendar program shows them by itself and keeps them up to date, also when an event is moved.',
    secret: 'The address is as secret as a key: whoever knows it sees your events. You can take it back at any time.',
    address: 'Calendar address',
    subscribe: 'Subscribe',
    copy: 'Copy address',
    create: 'Make a calendar address',
    revoke: 'Take the address back',
    revokeHint: 'After that no calendar shows your events through this address.',
    back: 'To my events',
  },
} as const;

export type OwnFeed = Readonly<{ personId: string; name: string; networkName: string; address: string | null }>;
type Props = Readonly<{ feeds: readonly OwnFeed[]; network: PageNetwork | undefined; language: Language }>;

export function OwnCalendarPage({ feeds, network, language }: Props) {
  const t = texts[language];
  const isShared = new Set(feeds.map(({ name }) => name)).size > 1;
  return (
    <Layout language={language} title={t.title} network={network} path="/m/kalender" isUnlisted>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {feeds.map((feed) => (
        <section key={feed.personId} className="card" aria-labelledby={`feed-${feed.personId}`}>
          <h2 id={`feed-${feed.personId}`}>{feed.networkName}</h2>
          {isShared ? <p>{feed.name}</p> : null}
          {feed.address ? <Feed {...feed} address={feed.address} language={language} /> : null}
          {feed.address ? null : (
            <PostForm action="/m/kalender">
              <input type="hidden" name="personId" value={feed.personId} />
              <p className="actions">
                <button className="button">{t.create}</button>
              </p>
            </PostForm>
          )}
        </section>
      ))}
      <p className="hint">{t.secret}</p>
      <p>
        <Link to="/m">{t.back}</Link>
      </p>
    </Layout>
  );
}

function Feed({ personId, address, language }: OwnFeed & Readonly<{ address: string; language: Language }>) {
  const t = texts[language];
  const field = `address-${personId}`;
  return (
    <>
      <div className="field">
        <label htmlFor={field}>{t.address}</label>
        <input id={field} readOnly defaultValue={address} />
      </div>
      <p className="actions">
        <a className="button" href={address.replace(/^https?:/, 'webcal:')}>
          {t.subscribe}
        </a>
        <button className="button quiet" type="button" hidden data-copy={address}>
          {t.copy}
        </button>
      </p>
      <PostForm action="/m/kalender/zuruecknehmen">
        <input type="hidden" name="personId" value={personId} />
        <p className="actions">
          <button className="button danger">{t.revoke}</button>
          <span className="hint">{t.revokeHint}</span>
        </p>
      </PostForm>
    </>
  );
}
