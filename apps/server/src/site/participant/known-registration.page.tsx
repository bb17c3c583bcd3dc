import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import type { Profile } from '#libs/networks';
import type { OwnRegistrationView, PlacesView } from '#libs/registration';
import { Faults } from '../components/Faults.js';
import { Tick } from '../components/Field.js';
import { Layout } from '../components/Layout.js';
import { Link } from '../components/Link.js';
import { isFull } from '../components/places.js';
import { PostForm } from '../components/PostForm.js';
import { When } from '../components/When.js';
import type { Kept } from '../form-input.js';
import { ModeField, OrganisationFields, StageField } from '../registration/ApplicationFields.js';
import type { FaultWords } from '../components/fault-words.js';
import { MoreFields } from '../registration/MoreFields.js';
import { SameTime } from './SameTime.js';

const texts = {
  de: {
    title: 'Anmelden',
    as: 'Wir melden Sie an als',
    other: 'Das sind nicht Sie? Dann nutzen Sie bitte',
    form: 'das offene Formular',
    full: 'Zurzeit ist kein Platz frei: Sie kommen auf die Warteliste. Die E-Mail dazu sagt, wie es weitergeht.',
    future: 'Laden Sie mich auch zu künftigen Terminen dieses Netzwerks ein.',
    privacy: 'Datenschutzhinweise',
    send: 'Verbindlich anmelden',
    sendWaiting: 'Auf die Warteliste setzen',
  },
  en: {
    title: 'Register',
    as: 'We register you as',
    other: 'That is not you? Then please use',
    form: 'the open form',
    full: 'No place is free at the moment: you join the waiting list. The email about it says what comes next.',
    future: 'Invite me to future events of this network as well.',
    privacy: 'Privacy notice',
    send: 'Register',
    sendWaiting: 'Join the waiting list',
  },
} as const;

type Props = Readonly<{
  event: PublicEvent;
  /** Their registrations for other gatherings. */
  own: readonly OwnRegistrationView[];
  places: readonly PlacesView[];
  profile: Profile;
  kept: Kept;
  faults?: FaultWords;
  language: Language;
}>;

/** Registration without an address to type: the mailbox is proven already. */
export function KnownRegistrationPage({ event, own, places, profile, kept, faults = [], language }: Props) {
  const t = texts[language];
  const page = `/m/e/${event.slug}/anmeldung`;
  const fields = { language, kept, faults };
  const isWaiting = places.every(isFull);
  return (
    <Layout language={language} title={`${t.title}: ${event.title}`} network={event} path={page} isUnlisted>
      <p className="kicker">{event.networkName}</p>
      <h1>{event.title}</h1>
      <p className="lead">
        <When event={event} language={language} />
      </p>
      <SameTime event={spanOf(event)} personId={profile.personId} own={own} language={language} />
      {isWaiting ? <p className="note warning">{t.full}</p> : null}
      <section className="card" aria-label={t.title}>
        <p>
          {t.as}{' '}
          <strong>
            {profile.firstName} {profile.lastName}
          </strong>
          , {profile.email}.{' '}
          <span className="hint">
            {t.other} <Link to={`/e/${event.slug}`}>{t.form}</Link>.
          </span>
        </p>
        <Faults faults={faults} language={language} />
        <PostForm action={page} isEnhanced>
          <ModeField {...fields} places={places} />
          <OrganisationFields {...fields} />
          <StageField {...fields} />
          <MoreFields {...fields} isKnown />
          <Tick name="futureInvitations" checked={kept.futureInvitations === 'yes'}>
            {t.future}
          </Tick>
          <p className="actions">
            <button className="button">{isWaiting ? t.sendWaiting : t.send}</button>
            <Link to="/datenschutz">{t.privacy}</Link>
          </p>
        </PostForm>
      </section>
    </Layout>
  );
}

const spanOf = ({ id, startsAt, endsAt }: PublicEvent) => ({
  id,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
