import type { Language } from '#libs/kernel';
import { displayName, type Profile } from '#libs/networks';
import { Faults } from '../components/Faults.js';
import type { FaultWords } from '../components/fault-words.js';
import { Tick } from '../components/Field.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import type { Kept } from '../form-input.js';
import { WishFields } from './WishFields.js';

const texts = {
  de: {
    title: 'Einladungen',
    lead: (network: string) => `Wozu und wie oft ${network} Sie einlädt, entscheiden Sie.`,
    none: 'Ich möchte von diesem Netzwerk keine Einladungen mehr.',
    stays: 'E-Mails zu Ihren eigenen Anmeldungen bekommen Sie immer, damit Sie keine Änderung verpassen.',
    save: 'Speichern',
    back: 'Zurück ohne Änderung',
  },
  en: {
    title: 'Invitations',
    lead: (network: string) => `You decide to what and how often ${network} invites you.`,
    none: 'I want no more invitations from this network.',
    stays: 'You always get mail about your own registrations, so that you miss no change.',
    save: 'Save',
    back: 'Back without changes',
  },
} as const;

type Props = Readonly<{ profile: Profile; kept: Kept; faults: FaultWords; language: Language }>;

export function OwnWishesPage({ profile, kept, faults, language }: Props) {
  const t = texts[language];
  const page = `/m/einladungen/${profile.personId}`;
  return (
    <Layout language={language} title={t.title} network={profile} path={page} isUnlisted>
      <p className="kicker">{displayName(profile)}</p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead(profile.networkName)}</p>
      <section className="card" aria-label={t.title}>
        <Faults faults={faults} language={language} />
        <PostForm action={page} isEnhanced>
          <WishFields language={language} kept={kept} faults={faults} />
          <Tick name="isUnsubscribed" checked={kept.isUnsubscribed === 'yes'}>
            {t.none}
          </Tick>
          <p className="hint">{t.stays}</p>
          <p className="actions">
            <button className="button">{t.save}</button>
            <Link to="/m">{t.back}</Link>
          </p>
        </PostForm>
      </section>
    </Layout>
  );
}
