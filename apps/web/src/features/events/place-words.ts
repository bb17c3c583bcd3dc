import type { TFunction } from 'i18next';
import type { EventSummary } from '../../api/types';
import { count } from '../../i18n/format';
import { hasNumbers } from './fullness';

const planned = (t: TFunction, { places }: EventSummary): readonly string[] =>
  places.map(({ mode, capacity }) =>
    capacity === null
      ? t(`events.unlimited.${mode}`)
      : t(`events.placesOf.${mode}`, { count: capacity, formatted: count(capacity) }),
  );

const taken = (t: TFunction, { places }: EventSummary): readonly string[] =>
  places.map(({ mode, capacity, taken: number }) =>
    capacity === null
      ? t(`events.registered.${mode}`, { count: number, formatted: count(number) })
      : t(`events.taken.${mode}`, { taken: count(number), capacity: count(capacity) }),
  );

export const waitingAt = ({ places }: Pick<EventSummary, 'places'>): number =>
  places.reduce((sum, { waiting }) => sum + waiting, 0);

/** How full a gathering is in each way of taking part, or what is planned, and how many wait. */
export function placeWords(t: TFunction, event: EventSummary): readonly string[] {
  const waiting = waitingAt(event);
  return [
    ...(hasNumbers(event) ? taken : planned)(t, event),
    ...(waiting > 0 ? [t('events.waiting', { count: waiting })] : []),
  ];
}
