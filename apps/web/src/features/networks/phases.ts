import type { NetworkView } from '../../api/types';

type Phase = NetworkView['phase'];
export type PhaseTarget = Exclude<Phase, 'setup'>;

/** Where a network may go from where it stands. */
export const phaseMoves: Readonly<Record<Phase, readonly PhaseTarget[]>> = {
  setup: ['implementation', 'ended'],
  implementation: ['sustaining', 'ended'],
  sustaining: ['continued', 'ended'],
  continued: ['ended'],
  ended: [],
};
