import type { Language } from '#libs/kernel';
import type { OwnRegistrationView, PlacesView } from '#libs/registration';
import { Faults } from '../components/Faults.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import type { Kept } from '../form-input.js';
import { ModeField, OrganisationFields, StageField } from '../registration/ApplicationFields.js';
import { OTHER_LAND } from '../registration/application.dto.js';
import type { FaultWords } from '../components/fault-words.js';
import { NeedFields } from '../registration/NeedFields.js';
import { OwnName } from './OwnName.js';
import { OtherDetails } from './OtherDetails.js';

const texts = {
  de: { title: 'Angaben ändern', save: 'Speichern', back: 'Zurück ohne Änderung' },
  en: { title: 'Change details', save: 'Save', back: 'Back without changes' },
} as const;

type Props = Readonly<{
  own: OwnRegistrationView;
  places: readonly PlacesView[];
  /** What somebody sent and could not save. */
  typed?: Kept;
  faults?: FaultWords;
  /** Somebody saved since the page was opened that `typed` comes from. */
  isOverruled?: boolean;
  language: Language;
}>;

export function DetailsPage({ own, places, typed, faults = [], isOverruled = false, language }: Props) {
  const t = texts[language];
  const stored = keptOfRegistration(own);
  const kept = typed ?? stored;
  // While faults are mended the form stays of the version it was read from.
  const version = isOverruled ? own.version : (typed?.version ?? own.version);
  const page = `/m/e/${own.event.slug}`;
  const fields = { language, kept, faults };
  return (
    <Layout language={language} title={t.title} network={own.event} path={`${page}/angaben`} isUnlisted>
      <p className="kicker">{own.event.title}</p>
      <h1>{t.title}</h1>
      <OwnName own={own} language={language} />
      <section className="card" aria-label={t.title}>
        <Faults faults={faults} language={language} />
        {isOverruled ? (
          <OtherDetails stored={stored} typed={kept} page={`${page}/angaben`} language={language} />
        ) : null}
        <PostForm action={`${page}/angaben`} isEnhanced>
          <input type="hidden" name="version" value={version} />
          <ModeField {...fields} places={places} />
          <OrganisationFields {...fields} />
          <StageField {...fields} />
          <NeedFields {...fields} />
          <p className="actions">
            <button className="button">{t.save}</button>
            <Link to={page}>{t.back}</Link>
          </p>
        </PostForm>
      </section>
    </Layout>
  );
}

const tick = (isTicked: boolean): string => (isTicked ? 'yes' : '');

const keptOfRegistration = (own: OwnRegistrationView): Kept => ({
  mode: own.mode,
  organisationName: own.organisationName,
  land: own.land ?? OTHER_LAND,
  practiceStage: own.practiceStage ?? '',
  projectName: own.projectName,
  question: own.question,
  dietary: own.dietary,
  accessNeeds: own.accessNeeds,
  listsName: tick(own.listsName),
  listsEmail: tick(own.listsEmail),
});
