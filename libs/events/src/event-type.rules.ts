/** Kinds of gathering; they keep their German names. */
export const eventTypes = [
  'fachtag',
  'netzwerktreffen',
  'arbeitskreis',
  'steuerungsgruppe',
  'akteurskonferenz',
  'workshop',
  'expertenrunde',
  'stammtisch',
  'abstimmungsgespraech',
] as const;
export type EventType = (typeof eventTypes)[number];

export const eventFormats = ['in_person', 'online', 'hybrid'] as const;
export type EventFormat = (typeof eventFormats)[number];

export const attendanceModes = ['on_site', 'online'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

/** In which ways people may take part; an event has exactly one place count for each. */
export const modesOf = {
  in_person: ['on_site'],
  online: ['online'],
  hybrid: ['on_site', 'online'],
} as const satisfies Record<EventFormat, readonly AttendanceMode[]>;

export const takesPlaceOnSite = (format: EventFormat): boolean => format !== 'online';
export const takesPlaceOnline = (format: EventFormat): boolean => format !== 'in_person';

/** A regulars' table and a talk between two parties have no programme to publish. */
export const hasProgramme = (type: EventType): boolean => type !== 'stammtisch' && type !== 'abstimmungsgespraech';
