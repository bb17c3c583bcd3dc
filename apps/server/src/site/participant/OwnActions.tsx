import type { Language } from '#libs/kernel';
import { mayCancel, mayNameDeputy, type OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';
import { isCalledOff } from '../words.js';
import { hasPlace, nextStepOf } from './next-step.rules.js';
import { WhomToCall } from '../components/WhomToCall.js';

const texts = {
  de: {
    ways: 'Was Sie tun können',
    calendar: 'In den Kalender (.ics)',
    change: 'Angaben ändern',
    deputy: 'Vertretung nennen',
    cancel: 'Absagen',
    decline: 'Platz ablehnen',
    leaveList: 'Warteliste verlassen',
    tooLate: 'Absagen geht hier nicht mehr.',
    again: 'Wieder anmelden',
  },
  en: {
    ways: 'What you can do',
    calendar: 'To my calendar (.ics)',
    change: 'Change details',
    deputy: 'Name a deputy',
    cancel: 'Cancel',
    decline: 'Decline the place',
    leaveList: 'Leave the waiting list',
    tooLate: 'Cancelling here is no longer possible.',
    again: 'Register again',
  },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; now: Date; language: Language }>;

/** The quieter ways besides the one button; each only while it leads somewhere. */
export function OwnActions({ own, now, language }: Props) {
  const t = texts[language];
  const { event, status } = own;
  const page = `/m/e/${event.slug}`;
  const isOff = isCalledOff(event.state);
  const isAhead = now < event.startsAt && !isOff;
  const isLive = status !== 'cancelled' && status !== 'rejected' && status !== 'no_show';
  // The card above holds both answers then.
  const isAsked = ['accept', 'reconfirm'].includes(nextStepOf(own, now).kind);
  const mayComeBack = status === 'cancelled' && own.registrationState === 'open';
  const leave = { waitlisted: t.leaveList, offered: t.decline }[status as string] ?? t.cancel;
  const isTooLate = hasPlace(own) && now < event.endsAt && !isOff && !mayCancel(own, now);
  return (
    <>
      <nav className="ways" aria-label={t.ways}>
        {isLive ? <a href={`/e/${event.slug}.ics`}>{t.calendar}</a> : null}
        {isLive && isAhead ? <Link to={`${page}/angaben`}>{t.change}</Link> : null}
        {mayNameDeputy(own, now) && isAhead ? <Link to={`${page}/vertretung`}>{t.deputy}</Link> : null}
        {isAhead && mayCancel(own, now) && !isAsked ? <Link to={`${page}/absagen`}>{leave}</Link> : null}
        {mayComeBack ? <Link to={`${page}/anmeldung`}>{t.again}</Link> : null}
      </nav>
      {isTooLate ? (
        <p className="hint">
          {t.tooLate} <WhomToCall event={event} language={language} />
        </p>
      ) : null}
    </>
  );
}
