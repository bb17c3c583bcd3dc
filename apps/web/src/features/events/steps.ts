import type { ChecklistItem, EventInFull } from '../../api/types';
import type { Step as Taken } from './events';

/** Steps that are taken here, and the one that leads to the list of those who were there. */
export type Step = Taken | 'hold';

type Moving = Pick<EventInFull, 'state' | 'moves' | 'checklist' | 'startsAt' | 'window'>;

/** What an organiser may do next, the usual step first. Cancelling and moving are no next steps but mishaps. */
export function nextSteps({ state, moves, startsAt }: Moving, now: Date): readonly Step[] {
  const hasBegun = new Date(startsAt) <= now;
  if (state === 'draft') return ['announce', 'open'];
  return [
    ...(moves.includes('open') && !hasBegun ? (['open'] as const) : []),
    ...(moves.includes('closed') ? (['close'] as const) : []),
    ...(moves.includes('held') && hasBegun ? (['hold'] as const) : []),
  ];
}

/** How registration begins once a gathering is announced. */
export function opening({ opens }: EventInFull['window'], now: Date): 'later' | 'ready' | 'by-hand' {
  if (opens === null) return 'by-hand';
  return new Date(opens) > now ? 'later' : 'ready';
}

/** Required points of the checklist that are still missing before a step; opening needs everything. */
export function missingFor({ checklist }: Pick<Moving, 'checklist'>, step: Step): readonly ChecklistItem[] {
  if (step !== 'announce' && step !== 'open') return [];
  return checklist.filter(
    ({ isRequired, isDone, neededFor }) => isRequired && !isDone && (step === 'open' || neededFor === 'announced'),
  );
}

/** Announced and not yet over: it can still be moved, changed or cancelled. */
export const isAhead = (state: EventInFull['state']): boolean =>
  state === 'announced' || state === 'open' || state === 'closed';
