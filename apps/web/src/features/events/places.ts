import type { EventInFull, Mode } from '../../api/types';
import { capacityOf } from './new-event';

export type PlacesValues = Record<`${Mode}_${'capacity' | 'reserved'}`, string>;

export function placesValues(modes: EventInFull['modes']): PlacesValues {
  const values: PlacesValues = {
    on_site_capacity: '',
    on_site_reserved: '0',
    online_capacity: '',
    online_reserved: '0',
  };
  for (const { mode, capacity, reserved } of modes) {
    values[`${mode}_capacity`] = capacity === null ? '' : String(capacity);
    values[`${mode}_reserved`] = String(reserved);
  }
  return values;
}

/** The places as typed, or null when nobody has touched them. */
export function changedPlaces(values: PlacesValues, { modes }: Pick<EventInFull, 'modes'>) {
  const before = placesValues(modes);
  const names = Object.keys(before) as (keyof PlacesValues)[];
  if (names.every((name) => values[name] === before[name])) return null;
  return modes.map(({ mode }) => ({
    mode,
    capacity: capacityOf(values[`${mode}_capacity`]),
    reserved: Number(values[`${mode}_reserved`] || 0),
  }));
}
