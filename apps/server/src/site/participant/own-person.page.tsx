import type { Language } from '#libs/kernel';
import { displayName, type Profile } from '#libs/networks';
import { Faults } from '../components/Faults.js';
import type { FaultWords } from '../components/fault-words.js';
import { Field } from '../components/Field.js';
import { fieldReader } from '../components/field-reader.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { WhomToCall } from '../components/WhomToCall.js';
import type { Kept } from '../form-input.js';
import { NameFields } from '../registration/NameFields.js';
import { OtherDetails } from './OtherDetails.js';

const texts = {
  de: {
    title: 'Name und Telefon',
    lead: (network: string) =>
      `So stehen Sie im ${network}, in Ihren E-Mails und in Ihren Kalendereinträgen. Haben Sie Plätze, schicken wir Ihnen die Einträge mit dem neuen Namen.`,
    address: (email: string) =>
      `Ihre E-Mail-Adresse ist ${email}. An ihr erkennen wir Sie, deshalb lässt sie sich hier nicht ändern.`,
    save: 'Speichern',
    back: 'Zurück ohne Änderung',
  },
  en: {
    title: 'Name and phone',
    lead: (network: string) =>
      `This is how you are listed at ${network}, in your emails and in your calendar entries. If you have places, we send you the entries with the new name.`,
    address: (email: string) => `Your email address is ${email}. We know you by it, so it cannot be changed here.`,
    save: 'Save',
    back: 'Back without changes',
  },
} as const;

type Props = Readonly<{
  profile: Profile;
  /** The event from whose page somebody came. */
  slug: string | null;
  /** What somebody sent and could not save. */
  typed?: Kept;
  faults?: FaultWords;
  /** Somebody saved since the page was opened that `typed` comes from. */
  isOverruled?: boolean;
  language: Language;
}>;

export function OwnPersonPage({ profile, slug, typed, faults = [], isOverruled = false, language }: Props) {
  const t = texts[language];
  const stored = keptOfProfile(profile);
  const kept = typed ?? stored;
  // While faults are mended the form stays of the version it was read from.
  const version = isOverruled ? profile.version : (typed?.version ?? profile.version);
  const page = `/m/daten/${profile.personId}`;
  const asked = slug === null ? page : `${page}?termin=${slug}`;
  const fields = { language, kept, faults };
  const field = fieldReader(fields);
  return (
    <Layout language={language} title={t.title} network={profile} path={page} isUnlisted>
      <p className="kicker">{displayName(profile)}</p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead(profile.networkName)}</p>
      <section className="card" aria-label={t.title}>
        <Faults faults={faults} language={language} />
        {isOverruled ? <OtherDetails stored={stored} typed={kept} page={asked} language={language} /> : null}
        <PostForm action={page} isEnhanced>
          <input type="hidden" name="version" value={version} />
          {slug === null ? null : <input type="hidden" name="termin" value={slug} />}
          <NameFields {...fields} isOwn />
          <Field {...field('phone')} type="tel" autoComplete="tel" maxLength={60} />
          <p className="actions">
            <button className="button">{t.save}</button>
            <Link to={slug === null ? '/m' : `/m/e/${slug}`}>{t.back}</Link>
          </p>
        </PostForm>
      </section>
      <p className="hint">
        {t.address(profile.email)} <WhomToCall event={contactOf(profile)} language={language} />
      </p>
    </Layout>
  );
}

const contactOf = ({ networkName, networkPhone, networkMailbox }: Profile) => ({
  contactName: '',
  contactPhone: networkPhone ?? '',
  contactEmail: networkMailbox,
  networkName,
});

const keptOfProfile = ({ salutation, title, firstName, lastName, phone }: Profile): Kept => ({
  salutation: salutation === 'none' ? '' : salutation,
  title,
  firstName,
  lastName,
  phone,
});
