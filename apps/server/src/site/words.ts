import type { AgendaKind, EventFormat, EventState, EventType, RegistrationState } from '#libs/events';
import type { Language } from '#libs/kernel';
import type { Mode, PracticeStage, RegistrationStatus } from '#libs/registration';

/** Words of the domain as pages say them. Kinds of gathering keep their German names in English too. */
type Words<Key extends string> = Record<Language, Record<Key, string>>;

const EVENT_TYPE = {
  fachtag: 'Fachtag',
  netzwerktreffen: 'Netzwerktreffen',
  arbeitskreis: 'Arbeitskreis',
  steuerungsgruppe: 'Steuerungsgruppe',
  akteurskonferenz: 'Akteurskonferenz',
  workshop: 'Workshop',
  expertenrunde: 'Expertenrunde',
  stammtisch: 'Stammtisch',
  abstimmungsgespraech: 'Abstimmungsgespräch',
} as const satisfies Record<EventType, string>;
export const eventTypeName = (type: EventType): string => EVENT_TYPE[type];

export const formatNames: Words<EventFormat> = {
  de: { in_person: 'vor Ort', online: 'online', hybrid: 'vor Ort und online' },
  en: { in_person: 'on site', online: 'online', hybrid: 'on site and online' },
};

export const modeNames: Words<Mode> = {
  de: { on_site: 'Vor Ort', online: 'Online' },
  en: { on_site: 'On site', online: 'Online' },
};

export const stageNames: Words<PracticeStage> = {
  de: { established: 'seit mehr als 12 Monaten', new: 'seit weniger als 12 Monaten', interested: 'noch nicht' },
  en: { established: 'for more than 12 months', new: 'for less than 12 months', interested: 'not yet' },
};

export const registrationStateNames: Words<RegistrationState> = {
  de: {
    not_yet_open: 'Anmeldung noch nicht geöffnet',
    open: 'Anmeldung offen',
    closed: 'Anmeldung geschlossen',
    cancelled: 'Abgesagt',
    over: 'Vorbei',
  },
  en: {
    not_yet_open: 'Registration not open yet',
    open: 'Registration open',
    closed: 'Registration closed',
    cancelled: 'Cancelled',
    over: 'Over',
  },
};

export const statusNames: Words<RegistrationStatus> = {
  de: {
    requested: 'Noch nicht bestätigt',
    confirmed: 'Angemeldet',
    waitlisted: 'Auf der Warteliste',
    offered: 'Platz angeboten',
    pending_reconfirmation: 'Rückfrage offen',
    rejected: 'Abgelehnt',
    cancelled: 'Abgemeldet',
    attended: 'Teilgenommen',
    no_show: 'Nicht teilgenommen',
  },
  en: {
    requested: 'Not confirmed yet',
    confirmed: 'Registered',
    waitlisted: 'On the waiting list',
    offered: 'Place offered',
    pending_reconfirmation: 'Answer open',
    rejected: 'Turned down',
    cancelled: 'Cancelled',
    attended: 'Attended',
    no_show: 'Did not attend',
  },
};

/** What somebody reads whose event was called off; whatever became of their registration comes second. */
export const calledOffText: Words<'cancelled' | 'not_held'> = {
  de: {
    cancelled: 'Dieser Termin findet nicht statt.',
    not_held: 'Dieser Termin hat nicht stattgefunden.',
  },
  en: { cancelled: 'This event does not take place.', not_held: 'This event did not take place.' },
};

export const isCalledOff = (state: EventState): state is 'cancelled' | 'not_held' =>
  state === 'cancelled' || state === 'not_held';

const BREAKS: ReadonlySet<AgendaKind> = new Set(['break']);
export const isBreak = (kind: AgendaKind): boolean => BREAKS.has(kind);

/** `1 Platz`, `12 Plätze`. */
export function count(
  number: number,
  language: Language,
  de: readonly [string, string],
  en: readonly [string, string],
): string {
  const [one, many] = language === 'de' ? de : en;
  const rule = new Intl.PluralRules(language).select(number);
  return `${new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(number)} ${rule === 'one' ? one : many}`;
}
