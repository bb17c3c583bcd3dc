import { oneOf, page, type RawSearch, text, withoutGaps } from '../../search';

/** Where promises stand, in the order in which they are kept. */
export const standings = [
  'open',
  'contact_research',
  'bound',
  'ready',
  'invited',
  'delivered',
  'responded',
  'fulfilled',
  'released',
] as const;
export type Standing = (typeof standings)[number];

export const turns = ['team', 'second', 'tagwerk', 'project', 'nobody'] as const;
export type Turn = (typeof turns)[number];

/** `dringend`: only what is amber or red; `angehalten`: only what somebody holds. `dran`: who has to do something next. */
export type RegisterSearch = {
  suche?: string;
  seite?: number;
  stand?: Standing | 'dringend' | 'angehalten';
  dran?: Turn;
  termin?: string;
};

export const registerSearch = (raw: RawSearch): RegisterSearch =>
  withoutGaps({
    suche: text(raw.suche),
    seite: page(raw.seite),
    stand: oneOf(raw.stand, [...standings, 'dringend', 'angehalten'] as const),
    dran: oneOf(raw.dran, turns),
    termin: text(raw.termin),
  });
