/** What stands behind the `?` of an address. Everything unknown falls away, so that no typed address breaks a page. */
export type RawSearch = Record<string, unknown>;

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== ''
    ? value.slice(0, 200)
    : typeof value === 'number'
      ? String(value)
      : undefined;

const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value) ? value : undefined;

export const page = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 1 && number < 100_000 ? number : undefined;
};

export const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find((one) => one === value);

export const withoutGaps = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

export type ListSearch = {
  suche?: string;
  seite?: number;
  land?: string;
  art?: string;
  zustand?: string;
  stufe?: string;
  termin?: string;
  /** Mails that were decided together. */
  stapel?: string;
};

export const listSearch = ({ suche, seite, land, art, zustand, stufe, termin, stapel }: RawSearch): ListSearch =>
  withoutGaps({
    suche: text(suche),
    seite: page(seite),
    land: text(land),
    art: text(art),
    zustand: text(zustand),
    stufe: text(stufe),
    termin: id(termin),
    stapel: id(stapel),
  });

export const dayOnly = ({ stichtag }: RawSearch): { stichtag?: string } => {
  const day = text(stichtag);
  return withoutGaps({ stichtag: day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined });
};
