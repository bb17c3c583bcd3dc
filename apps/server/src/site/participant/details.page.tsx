import type { Language } from '#libs/kernel';
import type { OwnRegistrationView, PlacesView } from '#libs/registration';
import { Faults } from '../components/Faults.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import type { Kept } from '../form-input.js';
import { ModeField, OrganisationFields, StageField } from '../registration/ApplicationFields.js';
import { OTHER_LAND } from '../registration/application.dto.js';
import type { FaultWords } from '../registration/fault-words.js';
import { NeedFields } from '../registration/NeedFields.js';

const texts = {
  de: { title: 'Angaben ändern', save: 'Speichern', back: 'Zurück ohne Änderung' },
  en: { title: 'Change details', save: 'Save', back: 'Back without changes' },
} as const;

type Props = Readonly<{
  own: OwnRegistrationView;
  places: readonly PlacesView[];
  kept?: Kept;
  faults?: FaultWords;
  language: Language;
}>;

export function DetailsPage({ own, places, kept = keptOfRegistration(own), faults = [], language }: Props) {
  const t = texts[language];
  const page = `/m/e/${own.event.slug}`;
  const fields = { language, kept, faults };
  return (
    <Layout language={language} title={t.title} path={`${page}/angaben`} isUnlisted>
      <p className="kicker">{own.event.title}</p>
      <h1>{t.title}</h1>
      <section className="card" aria-label={t.title}>
        <Faults faults={faults} language={language} />
        <PostForm action={`${page}/angaben`} isEnhanced>
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
