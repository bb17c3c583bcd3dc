import type { Language } from '#libs/kernel';
import type { NetworkIdentity } from '#libs/networks';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';

const texts = {
  de: {
    title: 'Der Verwendung meiner Daten widersprechen',
    lead: (network: string) =>
      `${network} hat Ihre Adresse von anderen bekommen, um Ihr Projekt einzuladen. Wenn Sie das nicht möchten, genügt der Knopf. Einen Grund brauchen Sie nicht zu nennen.`,
    then: 'Was dann geschieht',
    points: [
      'Wir schreiben Ihnen nicht mehr. Was schon zum Senden bereitliegt, wird gelöscht.',
      'Ihr Name und Ihre Kontaktdaten werden gelöscht. Von Ihrer Adresse bleibt nur ein Prüfwert, damit auch ein neuer Hinweis auf Sie keine E-Mail auslöst.',
      'Was von Ihrem Projekt öffentlich bekannt ist, bleibt ohne Sie stehen.',
      'Haben Sie sich selbst angemeldet oder gehören Sie zu einer Gruppe, bleibt das bestehen, bis Sie es dort beenden. Neue Einladungen bekommen Sie auch dann nicht.',
    ],
    button: 'Ich widerspreche',
    done: 'Ihr Widerspruch ist angekommen',
    doneText: (network: string) => `${network} schreibt Ihnen nicht mehr. Sie brauchen nichts weiter zu tun.`,
    privacy: 'Mehr zum Datenschutz',
    home: 'Zu den Terminen',
  },
  en: {
    title: 'Object to the use of my data',
    lead: (network: string) =>
      `${network} was given your address by others in order to invite your project. If you do not want that, the button is enough. You need not give a reason.`,
    then: 'What happens then',
    points: [
      'We do not write to you any more. What is waiting to be sent is deleted.',
      'Your name and contact details are deleted. Of your address only a check value stays, so that no further hint at you leads to an email.',
      'What is publicly known of your project stays, without you.',
      'If you have registered yourself or belong to a group, that stays until you end it there. You will get no new invitations even then.',
    ],
    button: 'I object',
    done: 'Your objection has arrived',
    doneText: (network: string) => `${network} does not write to you any more. There is nothing else to do.`,
    privacy: 'More on privacy',
    home: 'To the events',
  },
} as const;

type Props = Readonly<{ token: string; network: NetworkIdentity; isDone: boolean; language: Language }>;

/** What an objection means, and one button; opening the page changes nothing. */
export function ObjectionPage({ token, network, isDone, language }: Props) {
  const t = texts[language];
  const path = `/widerspruch/${token}`;
  return (
    <Layout language={language} title={isDone ? t.done : t.title} network={network} path={path} isUnlisted>
      <p className="kicker">{network.networkName}</p>
      <h1>{isDone ? t.done : t.title}</h1>
      {isDone ? (
        <>
          <p className="note ok">{t.doneText(network.networkName)}</p>
          <p className="actions">
            <Link className="button quiet" to="/">
              {t.home}
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t.lead(network.networkName)}</p>
          <PostForm action={path}>
            <p className="actions">
              <button className="button">{t.button}</button>
            </p>
          </PostForm>
          <section className="card" aria-labelledby="then">
            <h2 id="then">{t.then}</h2>
            <ul>
              {t.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
          <p>
            <Link to="/datenschutz">{t.privacy}</Link>
          </p>
        </>
      )}
    </Layout>
  );
}
