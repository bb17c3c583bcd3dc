import {
  type EventFormat,
  type EventType,
  hasProgramme,
  takesPlaceOnline,
  takesPlaceOnSite,
} from '../event-type.rules.js';
import type { ModePlaces } from './plan.rules.js';

export type ChecklistCode =
  | 'date'
  | 'contact'
  | 'aim'
  | 'venue'
  | 'meeting-link'
  | 'accessibility'
  | 'agenda'
  | 'agenda-fits'
  | 'window'
  | 'places'
  | 'on-site-limit';

/** `neededFor`: the step before which it must be done; without `isRequired` it is only good advice. */
export type ChecklistItem = Readonly<{
  code: ChecklistCode;
  neededFor: 'announced' | 'open';
  isRequired: boolean;
  isDone: boolean;
}>;

export type ChecklistFacts = Readonly<{
  type: EventType;
  format: EventFormat;
  description: string;
  startsAt: Date;
  registrationClosesAt: Date | null;
  venueName: string;
  venueAddress: string;
  accessibilityNotes: string;
  meetingUrl: string | null;
  contactName: string;
  contactPhone: string;
  contactEmail: string | null;
  modes: readonly ModePlaces[];
  agenda: Readonly<{ items: number; overrunMinutes: number }>;
}>;

/**
 * What an event needs before people see it (a Save the Date: day, aim, somebody to ask) and before they can register
 * (where, what, until when, how many, and whether they will get in with a wheelchair).
 */
export function checklist(event: ChecklistFacts, now: Date): readonly ChecklistItem[] {
  const onSite = takesPlaceOnSite(event.format);
  const isReachable = event.contactPhone !== '' || event.contactEmail !== null;
  const deadline = event.registrationClosesAt;
  return [
    required('announced', 'date', event.startsAt > now),
    required('announced', 'contact', event.contactName !== '' && isReachable),
    advised('announced', 'aim', event.description !== ''),
    ...(onSite ? [required('open', 'venue', event.venueName !== '' && event.venueAddress !== '')] : []),
    ...(onSite ? [required('open', 'accessibility', event.accessibilityNotes !== '')] : []),
    ...(takesPlaceOnline(event.format) ? [required('open', 'meeting-link', event.meetingUrl !== null)] : []),
    ...(hasProgramme(event.type) ? [required('open', 'agenda', event.agenda.items > 0)] : []),
    required('open', 'agenda-fits', event.agenda.overrunMinutes === 0),
    required('open', 'window', deadline !== null && deadline > now),
    required('open', 'places', event.modes.length > 0 && event.modes.every(({ capacity }) => capacity !== 0)),
    ...(onSite ? [advised('open', 'on-site-limit', !isUnlimitedOnSite(event.modes))] : []),
  ];
}

/** The required things that are missing before a step; everything an announcement needs, opening needs too. */
export function missingFor(step: 'announced' | 'open', items: readonly ChecklistItem[]): readonly ChecklistCode[] {
  return items
    .filter(({ isRequired, isDone, neededFor }) => isRequired && !isDone && (step === 'open' || neededFor === step))
    .map(({ code }) => code);
}

const required = (neededFor: ChecklistItem['neededFor'], code: ChecklistCode, isDone: boolean): ChecklistItem => ({
  code,
  neededFor,
  isRequired: true,
  isDone,
});

const advised = (neededFor: ChecklistItem['neededFor'], code: ChecklistCode, isDone: boolean): ChecklistItem => ({
  ...required(neededFor, code, isDone),
  isRequired: false,
});

const isUnlimitedOnSite = (modes: readonly ModePlaces[]): boolean =>
  modes.some(({ mode, capacity }) => mode === 'on_site' && capacity === null);
