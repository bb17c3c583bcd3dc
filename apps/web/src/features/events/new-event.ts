import { timeBody, timeFaults, timeValues, type TimeValues } from './plan';
import { presetOf } from './presets';
import type { Body, EventFormat, EventInFull, EventType, ModePlaces } from '../../api/types';
import { minutesBetween, plusDays, today, workingDay } from '../../i18n/format';
import { proposal, type Titles, type UsualLine } from './usual-course';

/** An earlier gathering that the new one is like. */
export type Template = Pick<EventInFull, 'id' | 'title' | 'type' | 'format' | 'startsLocal' | 'endsLocal'>;

export type NewEventValues = TimeValues & {
  /** Of the gathering whose texts, places, programme and pictures come along; null for a new one of its kind. */
  templateId: string | null;
  title: string;
  type: EventType;
  format: EventFormat;
  /** Whether newly reported projects are promised an invitation to it. */
  guaranteeRelevant: boolean;
  onSite: string;
  online: string;
  /** Of these kept for newly reported projects; null: as many as is usual. */
  onSiteKept: string | null;
  onlineKept: string | null;
};

/** An empty field is no limit; anything but a number goes to the server, which names the fault. */
export const capacityOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** As many as the server keeps unless it is told otherwise: three, or five per cent where that is more. */
export function usuallyKept(capacity: string): string {
  const count = capacityOf(capacity);
  return count === null || Number.isNaN(count) ? '' : String(Math.min(count, Math.max(3, Math.ceil(count / 20))));
}

export const modesOf: Record<EventFormat, readonly ModePlaces['mode'][]> = {
  in_person: ['on_site'],
  online: ['online'],
  hybrid: ['on_site', 'online'],
};

/** The fields of the form that hold the places of a mode. */
export const placesFields = {
  on_site: { capacity: 'onSite', reserved: 'onSiteKept' },
  online: { capacity: 'online', reserved: 'onlineKept' },
} as const;

const timeFields: Readonly<Record<string, string>> = { startsLocal: 'starts', endsLocal: 'ends' };

/** The field of the form that a path of the api means: it counts the modes of the format. */
export function fieldOf(path: string, { format }: Pick<NewEventValues, 'format'>): string {
  const [, index, part] = /^modes\.(\d)\.(capacity|reserved)$/.exec(path) ?? [];
  const mode = index === undefined ? undefined : modesOf[format][Number(index)];
  return mode === undefined ? (timeFields[path] ?? path) : placesFields[mode][part as 'capacity' | 'reserved'];
}

/** The usual day of a kind, so many weeks ahead and never on a weekend. */
const usualDay = (type: EventType): string => workingDay(plusDays(today(), presetOf(type).weeks * 7));

export function valuesFor(type: EventType): NewEventValues {
  const { starts, ends, format, onSite, online, guaranteeRelevant = false } = presetOf(type);
  const places = (count: number | null) => (count === null ? '' : String(count));
  return {
    ...{ templateId: null, title: '', type, format, guaranteeRelevant, day: usualDay(type), starts, ends },
    ...{ isSeveralDays: false, nights: 1, onSite: places(onSite), online: places(online) },
    ...{ onSiteKept: null, onlineKept: null },
  };
}

export function valuesLike(template: Template): NewEventValues {
  const { id, title, type, format } = template;
  return {
    ...valuesFor(type),
    ...timeValues(template),
    ...{ templateId: id, title: nextTitle(title), format, day: usualDay(type) },
  };
}

/** `2. Fachtag` is followed by `3. Fachtag`; any other title stays. */
export const nextTitle = (title: string): string =>
  title.replace(/^(\d{1,4})(?=\. )/, (number) => String(Number(number) + 1));

export const copyBody = (values: NewEventValues): Body<'/api/events/{eventId}/copy', 'post'> => ({
  title: values.title,
  ...timeBody(values),
});

/** How a gathering of this kind and length usually goes; nothing while its times are not typed. */
export function courseFor(values: NewEventValues, titleOf: Titles): readonly UsualLine[] {
  if (Object.values(timeFaults(values)).some((fault) => fault !== false)) return [];
  const { startsLocal, endsLocal } = timeBody(values);
  return proposal(values.type, minutesBetween(startsLocal, endsLocal), titleOf);
}

export function newEventBody(values: NewEventValues): Body<'/api/networks/{networkId}/events', 'post'> {
  const { title, type, format, guaranteeRelevant } = values;
  const placesIn = (mode: ModePlaces['mode']) => {
    const fields = placesFields[mode];
    const [capacity, kept] = [capacityOf(values[fields.capacity]), values[fields.reserved]];
    const isSaid = guaranteeRelevant && capacity !== null && kept !== null;
    return isSaid ? { mode, capacity, reserved: Number(kept) } : { mode, capacity };
  };
  return {
    title,
    type,
    format,
    guaranteeRelevant,
    ...timeBody(values),
    modes: modesOf[format].map(placesIn),
  };
}
