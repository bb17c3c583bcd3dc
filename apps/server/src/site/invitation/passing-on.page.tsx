import type { Language } from '#libs/kernel';
import type { PassingOn } from '#libs/outreach';
import { Choice, Field } from '../components/Field.js';
import { Faults } from '../components/Faults.js';
import { fieldReader } from '../components/field-reader.js';
import type { FaultWords } from '../components/fault-words.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { PostForm } from '../components/PostForm.js';
import { typedIn } from '../components/typed.js';
import { WhomToCall } from '../components/WhomToCall.js';
import type { Kept } from '../form-input.js';
import { ModeField } from '../registration/ApplicationFields.js';
import { SalutationFields } from '../registration/NameFields.js';
import type { OpenInvitation } from './open-invitations.service.js';

const texts = {
  de: {
    title: 'Jemand anderes kommt',
    lead: 'Sie haben diese Einladung weitergeleitet bekommen, oder Sie nennen jemanden, der für Sie kommt.',
    hands_over: (name: string) => `an Stelle von ${name}: der Platz geht auf diese Person über`,
    asks: (name: string) => `an Stelle von ${name}`,
    also: (name: string) => `zusätzlich zu ${name}`,
    invited: 'der eingeladenen Person',
    proof: 'An diese Adresse geht eine E-Mail. Wer neu angemeldet wird, bestätigt darin.',
    send: 'Absenden',
    back: 'Zurück zur Einladung',
    privacy: 'Datenschutzhinweise',
    over: 'Hier kann niemand mehr angemeldet werden.',
  },
  en: {
    title: 'Somebody else will come',
    lead: 'This invitation was passed on to you, or you name somebody who comes for you.',
    hands_over: (name: string) => `in place of ${name}: the place goes to this person`,
    asks: (name: string) => `in place of ${name}`,
    also: (name: string) => `in addition to ${name}`,
    invited: 'the invited person',
    proof: 'An email goes to this address. Whoever is newly registered confirms in it.',
    send: 'Send',
    back: 'Back to the invitation',
    privacy: 'Privacy notice',
    over: 'Nobody can be registered here any more.',
  },
} as const;

type Props = Readonly<{
  invitation: OpenInvitation;
  possible: PassingOn;
  token: string;
  kept?: Kept;
  faults?: FaultWords;
  language: Language;
}>;

/** Who comes instead of the invited one or beside them; of the invited one it tells the first name alone. */
export function PassingOnPage({ invitation, possible, token, kept = {}, faults = [], language }: Props) {
  const t = texts[language];
  const { event, firstName, organisationName, places } = invitation;
  const name = firstName || t.invited;
  const props = { language, kept: { organisationName, ...kept }, faults };
  const field = fieldReader(props);
  const relations = [
    ...(possible.instead ? [['instead', t[possible.instead](name)] as const] : []),
    ...(possible.also ? [['also', t.also(name)] as const] : []),
  ];
  const page = `/i/${token}`;
  return (
    <Layout language={language} title={t.title} network={event} path={`${page}/weitergeben`} isUnlisted>
      <p className="kicker" lang={typedIn(language)}>
        {event.title}
      </p>
      <h1>{t.title}</h1>
      {relations.length === 0 ? (
        <p className="note warning">
          {t.over} <WhomToCall event={event} language={language} />
        </p>
      ) : (
        <>
          <p className="lead">{t.lead}</p>
          <section className="card" aria-label={t.title}>
            <Faults faults={faults} language={language} />
            <PostForm action={`${page}/weitergeben`} isEnhanced>
              <Choice
                name="relation"
                legend={field('relation').label}
                options={relations}
                value={kept.relation}
                fault={field('relation').fault}
                required
              />
              <div className="row">
                <Field {...field('firstName')} required maxLength={80} />
                <Field {...field('lastName')} required maxLength={80} />
              </div>
              <Field {...field('email')} type="email" hint={t.proof} required maxLength={254} />
              <SalutationFields {...props} />
              {possible.also ? (
                <>
                  <Field {...field('organisationName')} maxLength={160} />
                  <ModeField {...props} places={places} />
                </>
              ) : null}
              <p className="actions">
                <button className="button">{t.send}</button>
                <Link to={page}>{t.back}</Link>
                <Link to="/datenschutz">{t.privacy}</Link>
              </p>
            </PostForm>
          </section>
        </>
      )}
    </Layout>
  );
}
