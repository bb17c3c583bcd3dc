import type { Language } from '#libs/kernel';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';

const texts = {
  de: {
    title: 'Keine Einladungen mehr',
    ask: 'Mit dem Knopf beenden Sie die Einladungen dieses Netzwerks an Ihre Adresse. E-Mails zu Ihren eigenen Anmeldungen bekommen Sie weiterhin, damit Sie keine Absage und keine Änderung verpassen.',
    button: 'Keine Einladungen mehr senden',
    done: 'Erledigt',
    doneText:
      'Sie bekommen von diesem Netzwerk keine Einladungen mehr. E-Mails zu Ihren eigenen Anmeldungen kommen weiterhin an.',
    home: 'Zu den Terminen',
  },
  en: {
    title: 'No more invitations',
    ask: 'The button stops the invitations of this network to your address. You still get mail about your own registrations, so that you miss no cancellation and no change.',
    button: 'Send no more invitations',
    done: 'Done',
    doneText: 'You get no more invitations from this network. Mail about your own registrations still arrives.',
    home: 'To the events',
  },
} as const;

export function UnsubscribePage({ token, language }: Readonly<{ token: string; language: Language }>) {
  const t = texts[language];
  const path = `/abmelden/${token}`;
  return (
    <Layout language={language} title={t.title} path={path} isUnlisted>
      <h1>{t.title}</h1>
      <p className="lead">{t.ask}</p>
      <PostForm action={path}>
        <p className="actions">
          <button className="button">{t.button}</button>
        </p>
      </PostForm>
    </Layout>
  );
}

export function UnsubscribedPage({ language }: Readonly<{ language: Language }>) {
  const t = texts[language];
  return (
    <Layout language={language} title={t.done} isUnlisted>
      <h1>{t.done}</h1>
      <p className="note ok">{t.doneText}</p>
      <p className="actions">
        <Link className="button quiet" to="/">
          {t.home}
        </Link>
      </p>
    </Layout>
  );
}
