import type { Language } from '#libs/kernel';
import type { OwnRegistrationView } from '#libs/registration';
import { Link } from '../components/Link.js';
import { hasPlace } from './next-step.rules.js';

const texts = {
  de: {
    ways: 'Was Sie tun können',
    code: 'QR-Code für den Einlass',
    calendar: 'In den Kalender (.ics)',
    change: 'Angaben ändern',
    deputy: 'Vertretung nennen',
    cancel: 'Absagen',
    leaveList: 'Warteliste verlassen',
    again: 'Wieder anmelden',
  },
  en: {
    ways: 'What you can do',
    code: 'QR code for the entrance',
    calendar: 'To my calendar (.ics)',
    change: 'Change details',
    deputy: 'Name a deputy',
    cancel: 'Cancel',
    leaveList: 'Leave the waiting list',
    again: 'Register again',
  },
} as const;

type Props = Readonly<{ own: OwnRegistrationView; now: Date; language: Language }>;

/** The quieter ways besides the one button; each only while it leads somewhere. */
export function OwnActions({ own, now, language }: Props) {
  const t = texts[language];
  const { event, status } = own;
  const page = `/m/e/${event.slug}`;
  const isAhead = now < event.startsAt && event.state !== 'cancelled' && event.state !== 'not_held';
  const isLive = status !== 'cancelled' && status !== 'rejected' && status !== 'no_show';
  const mayComeBack = status === 'cancelled' && own.registrationState === 'open';
  return (
    <nav className="ways" aria-label={t.ways}>
      {hasPlace(own) && own.mode === 'on_site' && now < event.endsAt ? <Link to={`${page}/qr`}>{t.code}</Link> : null}
      {isLive ? <a href={`/e/${event.slug}.ics`}>{t.calendar}</a> : null}
      {isLive && isAhead ? <Link to={`${page}/angaben`}>{t.change}</Link> : null}
      {hasPlace(own) && isAhead ? <Link to={`${page}/vertretung`}>{t.deputy}</Link> : null}
      {isLive && isAhead ? (
        <Link to={`${page}/absagen`}>{status === 'waitlisted' ? t.leaveList : t.cancel}</Link>
      ) : null}
      {mayComeBack ? <Link to={`${page}/anmeldung`}>{t.again}</Link> : null}
    </nav>
  );
}
