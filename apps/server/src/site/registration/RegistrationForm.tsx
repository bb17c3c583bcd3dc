import type { PublicEvent } from '#libs/events';
import type { PlacesView } from '#libs/registration';
import { Faults } from '../components/Faults.js';
import { Field, Tick } from '../components/Field.js';
import { Link } from '../components/Link.js';
import { isFull } from '../components/places.js';
import { PostForm } from '../components/PostForm.js';
import { fieldReader, type FieldsProps } from '../components/field-reader.js';
import { ModeField, OrganisationFields, StageField } from './ApplicationFields.js';
import { DRAWN, HONEYPOT } from './bot-trap.rules.js';
import { MoreFields } from './MoreFields.js';

const texts = {
  de: {
    heading: 'Anmeldung',
    waitHeading: 'Auf die Warteliste',
    intro:
      'Dauert etwa eine Minute und braucht kein Konto. Danach bestätigen Sie Ihre Adresse mit einem Klick in der E-Mail, die wir Ihnen senden.',
    known: 'Sie haben schon einen persönlichen Link von uns?',
    knownLink: 'Dann melden Sie sich dort mit einem Klick an.',
    full: 'Zurzeit ist kein Platz frei. Was frei wird, bieten wir bis kurz vor dem Beginn der Reihe nach per E-Mail an, mit Zeit zum Annehmen; danach vergibt das Team freie Plätze selbst.',
    trap: 'Dieses Feld bitte leer lassen',
    future: 'Laden Sie mich auch zu künftigen Terminen dieses Netzwerks ein.',
    read: 'Ich habe die',
    privacy: 'Datenschutzhinweise',
    have: 'gelesen.',
    send: 'Anmelden',
    sendWaiting: 'Auf die Warteliste setzen',
  },
  en: {
    heading: 'Registration',
    waitHeading: 'Join the waiting list',
    intro:
      'Takes about a minute and needs no account. Afterwards you confirm your address with one click in the email we send you.',
    known: 'You have a personal link from us already?',
    knownLink: 'Then register there with one click.',
    full: 'No place is free at the moment. What becomes free we offer in turn by email until shortly before the start, with time to accept; after that the team gives away free places itself.',
    trap: 'Please leave this field empty',
    future: 'Invite me to future events of this network as well.',
    read: 'I have read the',
    privacy: 'privacy notice',
    have: '.',
    send: 'Register',
    sendWaiting: 'Join the waiting list',
  },
} as const;

type Props = FieldsProps &
  Readonly<{
    event: PublicEvent;
    places: readonly PlacesView[];
    now: Date;
    /** To look at: it has nothing that sends it. */
    isPreview?: boolean;
  }>;

/** The form of domain section 5: what is needed first, the rest folded away. Works without JavaScript. */
export function RegistrationForm({ event, places, now, isPreview = false, ...props }: Props) {
  const { language, kept, faults } = props;
  const t = texts[language];
  const field = fieldReader(props);
  const isWaiting = places.every(isFull);
  return (
    <section className="card" aria-labelledby="anmeldung">
      <h2 id="anmeldung">{isWaiting ? t.waitHeading : t.heading}</h2>
      {isWaiting ? <p className="note warning">{t.full}</p> : null}
      <p className="hint">
        {t.intro} {t.known}{' '}
        {isPreview ? <a>{t.knownLink}</a> : <Link to={`/m/e/${event.slug}/anmeldung`}>{t.knownLink}</Link>}
      </p>
      <Faults faults={faults} language={language} />
      <PostForm action={`/e/${event.slug}/anmeldung`} isEnhanced={!isPreview}>
        <input type="hidden" name={DRAWN} value={now.getTime()} />
        <div className="row">
          <Field {...field('firstName')} autoComplete="given-name" required maxLength={80} />
          <Field {...field('lastName')} autoComplete="family-name" required maxLength={80} />
        </div>
        <Field {...field('email')} type="email" autoComplete="email" required maxLength={254} />
        <OrganisationFields {...props} />
        <ModeField {...props} places={places} />
        <StageField {...props} />
        <MoreFields {...props} />
        <div className="trap" aria-hidden="true">
          <label htmlFor={HONEYPOT}>{t.trap}</label>
          <input id={HONEYPOT} name={HONEYPOT} tabIndex={-1} autoComplete="off" />
        </div>
        <Tick name="futureInvitations" checked={kept.futureInvitations === 'yes'}>
          {t.future}
        </Tick>
        <Tick name="privacy" required checked={kept.privacy === 'yes'} fault={new Map(faults).get('privacy')}>
          {t.read} <Link to="/datenschutz">{t.privacy}</Link>
          {language === 'de' ? ' ' : ''}
          {t.have}
        </Tick>
        <p className="actions">
          <button className="button" type={isPreview ? 'button' : undefined}>
            {isWaiting ? t.sendWaiting : t.send}
          </button>
        </p>
      </PostForm>
    </section>
  );
}
