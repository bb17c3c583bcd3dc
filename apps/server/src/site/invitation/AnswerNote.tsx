import { type Language, longDate } from '#libs/kernel';
import { type NextPromise, placesOnline, placesOnSite, takenCareOf } from '#libs/mail';
import type { PlacesView, Postponed, RegistrationStatus } from '#libs/registration';
import { WhomToCall } from '../components/WhomToCall.js';
import { modeNames } from '../words.js';
import { comingAs } from './invitation-state.rules.js';
import type { InvitationProps } from './invitation-props.js';

const texts = {
  de: {
    confirmed: 'Sie sind angemeldet.',
    confirmedText: 'Ihr Platz ist sicher. Die Bestätigung mit dem Kalendereintrag kommt per E-Mail.',
    waitlisted: 'Sie stehen auf der Warteliste.',
    position: (place: number) => `Sie sind auf Platz ${place}.`,
    waitlistedText: 'Wird ein Platz frei, bekommen Sie eine E-Mail und haben Zeit, ihn anzunehmen.',
    offered: 'Ein Platz ist für Sie frei.',
    offeredText: 'Bitte nehmen Sie ihn mit dem Link in unserer E-Mail an.',
    pending_reconfirmation: 'Der Termin ist verlegt.',
    pending_reconfirmationText: 'Bitte sagen Sie mit dem Link in unserer E-Mail, ob der neue für Sie passt.',
    mode: 'Ihre Teilnahme',
    calendar: 'In den Kalender (.ics)',
    page: 'Ändern können Sie Ihre Angaben auf Ihrer persönlichen Seite. Der Link dorthin steht in der Bestätigung.',
    declined: 'Sie haben abgesagt.',
    declinedText: 'Danke, dass Sie Bescheid gesagt haben.',
    declined_interested: 'Diesmal nicht, Sie bleiben interessiert.',
    declined_interestedText: 'Danke für Ihre Antwort. Zum nächsten Termin laden wir Sie wieder ein.',
    takenOver: 'Ihr Platz ist übergeben.',
    takenOverText: 'Wer jetzt kommt, hat eine E-Mail bekommen.',
    cancelled: 'Sie sind zurzeit nicht angemeldet.',
  },
  en: {
    confirmed: 'You are registered.',
    confirmedText: 'Your place is certain. The confirmation with the calendar entry comes by email.',
    waitlisted: 'You are on the waiting list.',
    position: (place: number) => `You are number ${place}.`,
    waitlistedText: 'When a place becomes free you get an email and have time to accept it.',
    offered: 'A place is free for you.',
    offeredText: 'Please accept it with the link in our email.',
    pending_reconfirmation: 'The event has been moved.',
    pending_reconfirmationText: 'Please say with the link in our email whether the new date suits you.',
    mode: 'You take part',
    calendar: 'To my calendar (.ics)',
    page: 'You can change your details on your personal page. The link to it is in the confirmation.',
    declined: 'You have declined.',
    declinedText: 'Thank you for letting us know.',
    declined_interested: 'Not this time, you stay interested.',
    declined_interestedText: 'Thank you for your answer. We invite you again to the next event.',
    takenOver: 'Your place has been handed over.',
    takenOverText: 'Whoever comes now has got an email.',
    cancelled: 'You are not registered at present.',
  },
} as const;

const said = (status: RegistrationStatus) => {
  switch (status) {
    case 'waitlisted':
    case 'offered':
    case 'pending_reconfirmation':
      return status;
    default:
      return 'confirmed';
  }
};

/** Where else there may be places for whoever waits for one. */
const other = {
  on_site: { mode: 'online', words: placesOnline },
  online: { mode: 'on_site', words: placesOnSite },
} as const;

const hasFree = (places: readonly PlacesView[], mode: PlacesView['mode']): boolean =>
  places.some((one) => one.mode === mode && (one.free === null || one.free > 0));

const nextOf = ({ next }: Postponed, language: Language): NextPromise =>
  next && { title: next.title, day: longDate(next.startsLocal, language) };

/** What was answered, and what came of it; nothing while nobody has answered. */
export function AnswerNote({ invitation, language }: InvitationProps) {
  const { own, state, event, postponed, places } = invitation;
  const t = texts[language];
  const coming = comingAs(own);
  if (coming !== null) {
    const status = said(coming.status);
    return (
      <div className={`note ${status === 'confirmed' ? 'ok' : 'warning'}`}>
        <p>
          <strong>{t[status]}</strong> {coming.waiting ? t.position(coming.waiting.position) : null}{' '}
          {t[`${status}Text`]}
        </p>
        {status === 'waitlisted' && hasFree(places, other[coming.mode].mode) ? (
          <p>{other[coming.mode].words[language]}</p>
        ) : null}
        {status === 'waitlisted' && postponed !== null ? (
          <p>
            {takenCareOf(nextOf(postponed, language), language)} <WhomToCall event={event} language={language} />
          </p>
        ) : null}
        <p>
          {t.mode}: {modeNames[language][coming.mode]}.{' '}
          {status === 'confirmed' ? <a href={`/e/${event.slug}.ics`}>{t.calendar}</a> : null}
        </p>
        <p>{t.page}</p>
      </div>
    );
  }
  if (own?.takenOverBy) return <Note strong={t.takenOver} text={t.takenOverText} />;
  const answer = state === 'declined' || state === 'declined_interested' ? state : null;
  if (answer === null) return own?.status === 'cancelled' ? <Note strong={t.cancelled} /> : null;
  return <Note strong={t[answer]} text={t[`${answer}Text`]} />;
}

const Note = ({ strong, text = '' }: Readonly<{ strong: string; text?: string }>) => (
  <p className="note">
    <strong>{strong}</strong> {text}
  </p>
);
