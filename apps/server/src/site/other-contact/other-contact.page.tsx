import type { Language } from '#libs/kernel';
import type { Named, NetworkIdentity } from '#libs/networks';
import type { FaultWords } from '../components/fault-words.js';
import { Faults } from '../components/Faults.js';
import { Choice, Field } from '../components/Field.js';
import { fieldReader } from '../components/field-reader.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { typedIn } from '../components/typed.js';
import type { Kept } from '../form-input.js';

const texts = {
  de: {
    title: 'Andere Ansprechperson nennen',
    one: (network: string) => `Wer ist für das Projekt ansprechbar, das ${network} einladen möchte?`,
    many: (network: string) => `Wer ist für die Projekte ansprechbar, die ${network} einladen möchte?`,
    which: 'Für welches Projekt?',
    hint: 'Am besten eine Adresse, die auch gelesen wird, wenn jemand fehlt.',
    then: 'Was dann geschieht',
    points: [
      'Diese Person bekommt eine E-Mail von uns: worum es geht, dass ihre Daten von der bisherigen Ansprechperson stammen, und wie sie widersprechen kann.',
      'Sie selbst laden wir für dieses Projekt nicht mehr ein. Eine Einladung, die Sie nur seinetwegen haben, gilt nicht mehr.',
    ],
    button: 'Diese Person nennen',
    done: 'Hier ist alles erledigt',
    doneText:
      'Sie sind bei keinem Projekt mehr Ansprechperson, das wir gerade einladen. Haben Sie jemanden genannt, wenden wir uns an diese Person. Sie brauchen nichts weiter zu tun.',
    privacy: 'Datenschutzhinweise',
    home: 'Zu den Terminen',
  },
  en: {
    title: 'Name another contact',
    one: (network: string) => `Who is the contact of the project that ${network} would like to invite?`,
    many: (network: string) => `Who is the contact of the projects that ${network} would like to invite?`,
    which: 'For which project?',
    hint: 'Best an address that is read when somebody is away, too.',
    then: 'What happens then',
    points: [
      'This person gets an email from us: what it is about, that the contact until now has named them, and how they can object.',
      'We do not invite you for this project any more. An invitation that you have only because of it is no longer valid.',
    ],
    button: 'Name this person',
    done: 'Everything is done here',
    doneText:
      'You are no longer the contact of a project that we are inviting. If you have named somebody, we turn to them. There is nothing else to do.',
    privacy: 'Privacy notice',
    home: 'To the events',
  },
} as const;

type Props = Readonly<{
  /** Promised projects that they still speak for, by the ids of the promises. */
  projects: readonly Named[];
  network: NetworkIdentity;
  token: string;
  kept?: Kept;
  faults?: FaultWords;
  language: Language;
}>;

/** Who else speaks for a project; opening the page changes nothing. */
export function OtherContactPage({ projects, network, token, kept = {}, faults = [], language }: Props) {
  const t = texts[language];
  const path = `/ansprechperson/${token}`;
  const [first, ...others] = projects;
  const field = fieldReader({ language, kept, faults });
  return (
    <Layout language={language} title={first ? t.title : t.done} network={network} path={path} isUnlisted>
      <p className="kicker">{network.networkName}</p>
      <h1>{first ? t.title : t.done}</h1>
      {first === undefined ? (
        <>
          <p className="note ok">{t.doneText}</p>
          <p className="actions">
            <Link className="button quiet" to="/">
              {t.home}
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{(others.length === 0 ? t.one : t.many)(network.networkName)}</p>
          <section className="card" aria-label={t.title}>
            <Faults faults={faults} language={language} />
            <PostForm action={path} isEnhanced>
              {others.length === 0 ? (
                <p>
                  <input type="hidden" name="promiseId" value={first.id} />
                  <strong lang={typedIn(language)}>{first.name}</strong>
                </p>
              ) : (
                <Choice
                  name="promiseId"
                  legend={t.which}
                  options={projects.map(({ id, name }) => [id, name] as const)}
                  value={kept.promiseId ?? first.id}
                  required
                />
              )}
              <div className="row">
                <Field {...field('firstName')} required maxLength={80} />
                <Field {...field('lastName')} required maxLength={80} />
              </div>
              <Field {...field('email')} type="email" hint={t.hint} required maxLength={254} />
              <p className="actions">
                <button className="button">{t.button}</button>
                <Link to="/datenschutz">{t.privacy}</Link>
              </p>
            </PostForm>
          </section>
          <section className="card" aria-labelledby="then">
            <h2 id="then">{t.then}</h2>
            <ul>
              {t.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Layout>
  );
}
