import type { RegistrationState } from '#libs/events';
import type { Language } from '#libs/kernel';
import type { PlacesView } from '#libs/registration';
import { registrationStateNames } from '../words.js';
import { isFull } from './places.js';

const kinds = {
  open: 'ok',
  not_yet_open: 'plain',
  closed: 'warning',
  cancelled: 'error',
  over: 'plain',
} as const satisfies Record<RegistrationState, string>;

type Props = Readonly<{ state: RegistrationState; places: readonly PlacesView[]; language: Language }>;

/** Whether one can register, in words and not by colour alone. */
export function StateBadge({ state, places, language }: Props) {
  const isWaiting = state === 'open' && places.length > 0 && places.every(isFull);
  const full = language === 'de' ? 'Ausgebucht, Warteliste offen' : 'Full, waiting list open';
  return (
    <span className={`badge ${isWaiting ? 'warning' : kinds[state]}`}>
      {isWaiting ? full : registrationStateNames[language][state]}
    </span>
  );
}
