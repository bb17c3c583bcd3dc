import type { Language } from '#libs/kernel';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { Faults } from '../components/Faults.js';
import type { FaultWords } from '../components/fault-words.js';
import type { Kept } from '../form-input.js';
import { WishFields } from '../preferences/WishFields.js';

const texts = {
  de: {
    title: 'Keine Einladungen mehr',
    ask: 'Mit dem Knopf beenden Sie die Einladungen dieses Netzwerks an Ihre Adresse. E-Mails zu Ihren eigenen Anmeldungen bekommen Sie weiterhin, damit Sie keine Absage und keine Änderung verpassen.',
    button: 'Keine Einladungen mehr senden',
    done: 'Erledigt',
    doneText:
      'Sie bekommen von diesem Netzwerk keine Einladungen mehr. E-Mails zu Ihren eigenen Anmeldungen kommen weiterhin an.',
    less: 'Oder lieber seltener?',
    save: 'So einladen',
    kept: 'Gespeichert',
    keptText: 'So laden wir Sie ab jetzt ein.',
    home: 'Zu den Terminen',
  },
  en: {
    title: 'No more invitations',
    ask: 'The button stops the invitations of this network to your address. You still get mail about your own registrations, so that you miss no cancellation and no change.',
    button: 'Send no more invitations',
    done: 'Done',
    doneText: 'You get no more invitations from this network. Mail about your own registrations still arrives.',
    less: 'Or rather less often?',
    save: 'Invite me like this',
    kept: 'Saved',
    keptText: 'This is how we invite you from now on.',
    home: 'To the events',
  },
} as const;

type Props = Readonly<{
  token: string;
  /** What the mail's addressee wants so far; null when the address has become another's. */
  kept: Kept | null;
  faults?: FaultWords;
  language: Language;
}>;

export function UnsubscribePage({ token, kept, faults = [], language }: Props) {
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
      {kept === null ? null : (
        <section className="card" aria-labelledby="less">
          <h2 id="less">{t.less}</h2>
          <Faults faults={faults} language={language} />
          <PostForm action={`${path}/wuensche`} isEnhanced>
            <WishFields language={language} kept={kept} faults={faults} />
            <p className="actions">
              <button className="button quiet">{t.save}</button>
            </p>
          </PostForm>
        </section>
      )}
    </Layout>
  );
}

export const WishesKeptPage = ({ language }: Readonly<{ language: Language }>) => (
  <DonePage title={texts[language].kept} text={texts[language].keptText} language={language} />
);

export const UnsubscribedPage = ({ language }: Readonly<{ language: Language }>) => (
  <DonePage title={texts[language].done} text={texts[language].doneText} language={language} />
);

function DonePage({ title, text, language }: Readonly<{ title: string; text: string; language: Language }>) {
  const t = texts[language];
  return (
    <Layout language={language} title={title} isUnlisted>
      <h1>{title}</h1>
      <p className="note ok">{text}</p>
      <p className="actions">
        <Link className="button quiet" to="/">
          {t.home}
        </Link>
      </p>
    </Layout>
  );
}
