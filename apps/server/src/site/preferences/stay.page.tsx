import type { Language } from '#libs/kernel';
import type { Profile } from '#libs/networks';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';

const texts = {
  de: {
    title: 'Möchten Sie weiter eingeladen werden?',
    lead: (network: string) =>
      `${network} hat zu den letzten drei Terminen nichts von Ihnen gehört. Ein Klick genügt; bis dahin laden wir Sie zu nichts ein.`,
    yes: 'Ja, bitte laden Sie mich weiter ein',
    no: 'Nein, keine Einladungen mehr',
    stays: 'Ihre eigenen Anmeldungen bleiben, wie sie sind.',
    done: { yes: 'Sie werden weiter eingeladen.', no: 'Sie bekommen keine Einladungen mehr.' },
    thanks: 'Danke für Ihre Antwort.',
    change: 'Das lässt sich jederzeit ändern: auf Ihrer persönlichen Seite.',
    home: 'Zu den Terminen',
  },
  en: {
    title: 'Would you like to keep receiving invitations?',
    lead: (network: string) =>
      `${network} has heard nothing from you about the last three events. One click is enough; until then we will not invite you to anything.`,
    yes: 'Yes, please keep inviting me',
    no: 'No, no more invitations',
    stays: 'Your own registrations stay as they are.',
    done: { yes: 'You will keep receiving invitations.', no: 'You will receive no more invitations.' },
    thanks: 'Thank you for your answer.',
    change: 'You can change that at any time: on your personal page.',
    home: 'To the events',
  },
} as const;

type Props = Readonly<{ profile: Profile; token: string; answer?: 'yes' | 'no'; language: Language }>;

/** One question, two buttons. */
export function StayPage({ profile, token, answer, language }: Props) {
  const t = texts[language];
  const path = `/weiter-einladen/${token}`;
  const title = answer === undefined ? t.title : t.done[answer];
  return (
    <Layout language={language} title={title} network={profile} path={path} isUnlisted>
      <p className="kicker">{profile.networkName}</p>
      <h1>{title}</h1>
      {answer === undefined ? (
        <>
          <p className="lead">{t.lead(profile.networkName)}</p>
          <PostForm action={path}>
            <p className="actions">
              <button className="button" name="answer" value="yes">
                {t.yes}
              </button>
              <button className="button quiet" name="answer" value="no">
                {t.no}
              </button>
            </p>
          </PostForm>
          <p className="hint">{t.stays}</p>
        </>
      ) : (
        <>
          <p className="note ok">{t.thanks}</p>
          <p>
            <Link to="/m">{t.change}</Link>
          </p>
          <p className="actions">
            <Link className="button quiet" to="/">
              {t.home}
            </Link>
          </p>
        </>
      )}
    </Layout>
  );
}
