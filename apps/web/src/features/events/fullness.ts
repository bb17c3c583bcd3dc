import type { EventSummary } from '../../api/types';

/** Whoever registers now joins the waiting list; the public pages say so by the same rule. */
export const isFull = ({ registrationState, places }: Pick<EventSummary, 'registrationState' | 'places'>): boolean =>
  registrationState === 'open' && places.length > 0 && places.every(({ free }) => free === 0);

/** Before anybody can have registered, and after a cancellation took everybody out, only the plan says something. */
export const hasNumbers = ({ state }: Pick<EventSummary, 'state'>): boolean =>
  state !== 'draft' && state !== 'cancelled' && state !== 'not_held';
