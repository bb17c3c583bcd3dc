import type { PublicEvent } from '#libs/events';
import type { Language, LocalDay } from '#libs/kernel';
import { moment } from '../components/dates.js';

export type Notice = Readonly<{ kind: 'plain' | 'warning' | 'error'; text: string }>;

type Facts = Pick<PublicEvent, 'registrationState' | 'window' | 'state' | 'cancelReason'>;

const sentences = {
  de: {
    cancelled: 'Dieser Termin ist abgesagt.',
    notHeld: 'Dieser Termin hat nicht stattgefunden.',
    over: 'Dieser Termin ist vorbei.',
    closed: 'Die Anmeldung ist geschlossen. Haben Sie Fragen?',
    opens: (when: string) => `Die Anmeldung öffnet am ${when}.`,
    notYet: 'Die Anmeldung ist noch nicht geöffnet. Merken Sie sich den Termin gern schon vor.',
  },
  en: {
    cancelled: 'This event is cancelled.',
    notHeld: 'This event did not take place.',
    over: 'This event is over.',
    closed: 'Registration is closed. Do you have questions?',
    opens: (when: string) => `Registration opens on ${when}.`,
    notYet: 'Registration is not open yet. You are welcome to save the date.',
  },
} as const;

/** Why there is no form, or null when there is one. */
export function noticeOf(
  { registrationState, window, state, cancelReason }: Facts,
  language: Language,
  today?: LocalDay,
): Notice | null {
  const t = sentences[language];
  switch (registrationState) {
    case 'open':
      return null;
    case 'cancelled':
      return { kind: 'error', text: [t.cancelled, cancelReason].filter(Boolean).join(' ') };
    case 'over':
      return { kind: 'plain', text: state === 'not_held' ? t.notHeld : t.over };
    case 'closed':
      return { kind: 'warning', text: t.closed };
    case 'not_yet_open':
      return { kind: 'plain', text: window.opens ? t.opens(moment(window.opens, language, today)) : t.notYet };
  }
}
