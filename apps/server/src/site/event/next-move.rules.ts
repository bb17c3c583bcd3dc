import type { PublicEvent } from '#libs/events';
import type { Language } from '#libs/kernel';
import { mayAccept, type OwnRegistrationView, type RegistrationStatus, standing } from '#libs/registration';
import { isCalledOff } from '../words.js';

export type NextMove = Readonly<{ href: string; label: string }>;

/** What the page says to somebody whose registration it knows, and what it calls the way there. */
export type Greeting = Readonly<{ kind: 'ok' | 'warning'; text: string }>;

type Own = Pick<OwnRegistrationView, 'status'>;

/** What a greeting depends on. */
export type Greeted = Own & Pick<OwnRegistrationView, 'respondBy' | 'registrationState' | 'event'>;

const labels = {
  de: { own: 'Zu Ihrer Anmeldung', register: 'Anmelden', wait: 'Auf die Warteliste', successor: 'Zum neuen Termin' },
  en: {
    own: 'To your registration',
    register: 'Register',
    wait: 'Join the waiting list',
    successor: 'To the new date',
  },
} as const;

/** The one thing to do next; null when there is nothing but to read. */
export function nextMoveOf(
  { slug, registrationState, successor }: Pick<PublicEvent, 'slug' | 'registrationState' | 'successor'>,
  { own, isFull, language }: Readonly<{ own: Own | null; isFull: boolean; language: Language }>,
): NextMove | null {
  const t = labels[language];
  if (successor) return { href: `/e/${successor.slug}`, label: t.successor };
  if (own) return { href: `/m/e/${slug}`, label: t.own };
  if (registrationState === 'open') return { href: '#anmeldung', label: isFull ? t.wait : t.register };
  return null;
}

const greetings: Record<Language, Partial<Record<RegistrationStatus, Greeting>>> = {
  de: {
    requested: {
      kind: 'warning',
      text: 'Ihre Anmeldung ist noch nicht bestätigt. Der Link dazu steht in der E-Mail, die wir Ihnen gesendet haben.',
    },
    confirmed: { kind: 'ok', text: 'Sie sind angemeldet.' },
    attended: { kind: 'ok', text: 'Sie sind angemeldet.' },
    waitlisted: { kind: 'warning', text: 'Sie stehen auf der Warteliste.' },
    offered: { kind: 'warning', text: 'Ein Platz ist für Sie frei. Bitte nehmen Sie ihn an.' },
    pending_reconfirmation: { kind: 'warning', text: 'Bitte sagen Sie, ob Sie auch am neuen Tag kommen.' },
  },
  en: {
    requested: {
      kind: 'warning',
      text: 'Your registration is not confirmed yet. The link for it is in the email we have sent you.',
    },
    confirmed: { kind: 'ok', text: 'You are registered.' },
    attended: { kind: 'ok', text: 'You are registered.' },
    waitlisted: { kind: 'warning', text: 'You are on the waiting list.' },
    offered: { kind: 'warning', text: 'A place is free for you. Please accept it.' },
    pending_reconfirmation: { kind: 'warning', text: 'Please say whether you come on the new day as well.' },
  },
};

const were = { de: 'Sie waren angemeldet.', en: 'You were registered.' } as const;

/** Null for a registration that is over, and for nothing to say: whoever has cancelled may register again. */
export function greetingOf(own: Greeted, now: Date, language: Language): Greeting | null {
  const { holdsPlace, isTold } = standing[own.status];
  const t = greetings[language];
  if (isCalledOff(own.event.state)) return null;
  if (own.registrationState === 'over') return holdsPlace && isTold ? { kind: 'ok', text: were[language] } : null;
  if (own.status === 'offered' && !mayAccept(own, now)) return t.waitlisted ?? null;
  const hasBegun = now >= own.event.startsAt;
  if (hasBegun && own.status === 'requested') return null;
  if (hasBegun && own.status === 'pending_reconfirmation') return t.confirmed ?? null;
  return t[own.status] ?? null;
}
