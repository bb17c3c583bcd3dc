import type { Language } from '#libs/kernel';
import { Layout, type PageNetwork } from '../components/Layout.js';
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

type Done = Readonly<{
  /** In whose name the mail went out; none has the link of a sign-in. */
  network: PageNetwork | null;
  language: Language;
}>;

type Props = Done &
  Readonly<{
    token: string;
    /** What the mail's addressee wants so far; null when the address has become another's. */
    kept: Kept | null;
    faults?: FaultWords;
  }>;

export function UnsubscribePage({ token, network, kept, faults = [], language }: Props) {
  const t = texts[language];
  const path = `/abmelden/${token}`;
  return (
    <Layout language={language} title={t.title} {...(network ? { network } : {})} path={path} isUnlisted>
      {network ? <p className="kicker">{network.networkName}</p> : null}
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

export const WishesKeptPage = (props: Done) => (
  <DonePage title={texts[props.language].kept} text={texts[props.language].keptText} {...props} />
);

export const UnsubscribedPage = (props: Done) => (
  <DonePage title={texts[props.language].done} text={texts[props.language].doneText} {...props} />
);

function DonePage({ title, text, network, language }: Done & Readonly<{ title: string; text: string }>) {
  const t = texts[language];
  return (
    <Layout language={language} title={title} {...(network ? { network } : {})} isUnlisted>
      {network ? <p className="kicker">{network.networkName}</p> : null}
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
