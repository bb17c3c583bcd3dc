import { type Language, toLocal } from '#libs/kernel';
import { Choice, Field } from '../components/Field.js';
import { Faults } from '../components/Faults.js';
import { fieldReader } from '../components/field-reader.js';
import { isFull } from '../components/places.js';
import { PostForm } from '../components/PostForm.js';
import { useMoment } from '../components/today.js';
import { WhomToCall } from '../components/WhomToCall.js';
import { Link } from '../components/Link.js';
import { ModeField } from '../registration/ApplicationFields.js';
import { NeedFields } from '../registration/NeedFields.js';
import { stageNames } from '../words.js';
import type { InvitationProps } from './invitation-props.js';

const texts = {
  de: {
    title: 'Kommen Sie?',
    until: (when: string) => `Zusagen können Sie bis ${when}.`,
    full: 'Zurzeit ist kein Platz frei: Sie kommen auf die Warteliste. Die E-Mail dazu sagt, wie es weitergeht.',
    notYet: 'Die Anmeldung ist noch nicht geöffnet.',
    opens: (when: string) => `Die Anmeldung öffnet: ${when}.`,
    over: 'Die Frist für Zusagen ist vorbei. Möchten Sie doch noch kommen?',
    voluntary: '(freiwillig)',
    more: 'Weitere Angaben (freiwillig)',
    send: 'Verbindlich anmelden',
    sendWaiting: 'Auf die Warteliste setzen',
    privacy: 'Datenschutzhinweise',
  },
  en: {
    title: 'Will you come?',
    until: (when: string) => `You can accept until ${when}.`,
    full: 'No place is free at the moment: you join the waiting list. The email about it says what comes next.',
    notYet: 'Registration is not open yet.',
    opens: (when: string) => `Registration opens: ${when}.`,
    over: 'The deadline for accepting has passed. Would you still like to come?',
    voluntary: '(voluntary)',
    more: 'Further details (voluntary)',
    send: 'Register',
    sendWaiting: 'Join the waiting list',
    privacy: 'Privacy notice',
  },
} as const;

/** Yes, in one click where there is one way to take part, in two where there are two. Nothing has to be typed. */
export function AcceptForm({ invitation, token, kept = {}, faults = [], language }: InvitationProps) {
  const t = texts[language];
  const moment = useMoment(language);
  const { event, possible, places, acceptUntil, organisationName, asksForStage } = invitation;
  const opensAt = event.registrationOpensAt;
  if (possible.accept === 'not_yet') {
    return <p className="note">{opensAt ? t.opens(moment(toLocal(opensAt, event.zone))) : t.notYet}</p>;
  }
  if (possible.accept === 'over') {
    return (
      <p className="note warning">
        {t.over} <WhomToCall event={event} language={language} />
      </p>
    );
  }
  const fields = { language, kept, faults };
  const isWaiting = places.every(isFull);
  return (
    <section className="card" aria-labelledby="accept">
      <h2 id="accept">{t.title}</h2>
      <p>{t.until(moment(toLocal(acceptUntil, event.zone)))}</p>
      {isWaiting ? <p className="note warning">{t.full}</p> : null}
      <Faults faults={faults.filter(([field]) => field !== 'understood')} language={language} />
      <PostForm action={`/i/${token}/zusagen`} isEnhanced>
        <ModeField {...fields} places={places} />
        {organisationName === '' ? <Field {...fieldReader(fields)('organisationName')} maxLength={160} /> : null}
        {asksForStage ? <StageField {...fields} voluntary={t.voluntary} /> : null}
        <details>
          <summary>{t.more}</summary>
          <NeedFields {...fields} />
        </details>
        <p className="actions">
          <button className="button">{isWaiting ? t.sendWaiting : t.send}</button>
          <Link to="/datenschutz">{t.privacy}</Link>
        </p>
      </PostForm>
    </section>
  );
}

type StageProps = Parameters<typeof fieldReader>[0] & Readonly<{ voluntary: string; language: Language }>;

function StageField({ voluntary, ...props }: StageProps) {
  const { label, name, value, fault } = fieldReader(props)('practiceStage');
  const options = Object.entries(stageNames[props.language]);
  return (
    <details>
      <summary>{`${label} ${voluntary}`}</summary>
      <Choice name={name} legend={label} options={options} value={value} fault={fault} />
    </details>
  );
}
