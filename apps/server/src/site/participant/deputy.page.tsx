import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Faults } from '../components/Faults.js';
import { Field } from '../components/Field.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import type { Kept } from '../form-input.js';
import { SalutationFields } from '../registration/NameFields.js';
import { fieldReader } from '../components/field-reader.js';
import type { FaultWords } from '../components/fault-words.js';

const texts = {
  de: {
    title: 'Vertretung nennen',
    lead: 'Ihr Platz geht auf die Person über, die Sie hier nennen. Sie selbst sind dann abgemeldet; beide bekommen eine E-Mail.',
    send: 'Platz übergeben',
    back: 'Zurück ohne Änderung',
  },
  en: {
    title: 'Name a deputy',
    lead: 'Your place goes to the person you name here. You yourself are no longer registered then; both of you get an email.',
    send: 'Hand over the place',
    back: 'Back without changes',
  },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; kept?: Kept; faults?: FaultWords; language: Language }>;

export function DeputyPage({ own, kept = {}, faults = [], language }: Props) {
  const t = texts[language];
  const page = `/m/e/${own.event.slug}`;
  const field = fieldReader({ language, kept, faults });
  return (
    <Layout language={language} title={t.title} network={own.event} path={`${page}/vertretung`} isUnlisted>
      <p className="kicker">{own.event.title}</p>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <section className="card" aria-label={t.title}>
        <Faults faults={faults} language={language} />
        <PostForm action={`${page}/vertretung`} isEnhanced>
          <div className="row">
            <Field {...field('firstName')} required maxLength={80} />
            <Field {...field('lastName')} required maxLength={80} />
          </div>
          <Field {...field('email')} type="email" required maxLength={254} />
          <SalutationFields {...{ language, kept, faults }} />
          <p className="actions">
            <button className="button">{t.send}</button>
            <Link to={page}>{t.back}</Link>
          </p>
        </PostForm>
      </section>
    </Layout>
  );
}
