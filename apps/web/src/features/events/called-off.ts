import type { EventInFull } from '../../api/types';

/** Whether people who had a place have none because of the event itself. */
export const isOff = ({ state }: Pick<EventInFull, 'state'>): boolean => state === 'cancelled' || state === 'not_held';
