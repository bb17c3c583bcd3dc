import { timeBody, type TimeValues } from './plan';
import type { Body, EventFormat, EventType, ModePlaces } from '../../api/types';

export type NewEventValues = TimeValues & {
  title: string;
  type: EventType;
  format: EventFormat;
  onSite: string;
  online: string;
};

/** An empty field is no limit; anything but a number goes to the server, which names the fault. */
export const capacityOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

export const modesOf: Record<EventFormat, readonly ModePlaces['mode'][]> = {
  in_person: ['on_site'],
  online: ['online'],
  hybrid: ['on_site', 'online'],
};

export function newEventBody(values: NewEventValues): Body<'/api/networks/{networkId}/events', 'post'> {
  const { title, type, format } = values;
  const places = { on_site: capacityOf(values.onSite), online: capacityOf(values.online) };
  return {
    title,
    type,
    format,
    ...timeBody(values),
    modes: modesOf[format].map((mode) => ({ mode, capacity: places[mode], reserved: 0 })),
  };
}
