/** What stands behind the `?` of an address. Everything unknown falls away, so that no typed address breaks a page. */
export type RawSearch = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== ''
    ? value.slice(0, 200)
    : typeof value === 'number'
      ? String(value)
      : undefined;

const page = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 1 && number < 100_000 ? number : undefined;
};

const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find((one) => one === value);

const withoutGaps = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

export const insideSearch = ({ netz }: RawSearch): { netz?: string } => withoutGaps({ netz: text(netz) });

export const signInSearch = ({ zurueck }: RawSearch): { zurueck?: string } => {
  const path = text(zurueck);
  // Only back into the organisers' own pages: a foreign address must not be a destination.
  return withoutGaps({ zurueck: path !== undefined && /^\/o\/(?![/\\])/.test(path) ? path : undefined });
};

export type ListSearch = { suche?: string; seite?: number; land?: string; art?: string; zustand?: string };

export const listSearch = ({ suche, seite, land, art, zustand }: RawSearch): ListSearch =>
  withoutGaps({ suche: text(suche), seite: page(seite), land: text(land), art: text(art), zustand: text(zustand) });

export type EventsSearch = ListSearch & { zeit?: 'vergangen' };

export const eventsSearch = (raw: RawSearch): EventsSearch =>
  withoutGaps({ ...listSearch(raw), zeit: oneOf(raw.zeit, ['vergangen'] as const) });

export type ParticipantsSearch = {
  suche?: string;
  seite?: number;
  status?: string;
  form?: 'vor-ort' | 'online';
  sortiert?: string;
  ohne?: string;
  wer?: string;
};

export const participantsSearch = (raw: RawSearch): ParticipantsSearch =>
  withoutGaps({
    suche: text(raw.suche),
    seite: page(raw.seite),
    status: text(raw.status),
    form: oneOf(raw.form, ['vor-ort', 'online'] as const),
    sortiert: text(raw.sortiert),
    ohne: text(raw.ohne),
    wer: text(raw.wer),
  });

export const newEventSearch = ({ vorlage }: RawSearch): { vorlage?: string } => withoutGaps({ vorlage: text(vorlage) });

export const dayOnly = ({ stichtag }: RawSearch): { stichtag?: string } => {
  const day = text(stichtag);
  return withoutGaps({ stichtag: day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined });
};
