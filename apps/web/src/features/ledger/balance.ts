import type { LedgerBalance } from '../../api/types';

type State = keyof LedgerBalance['byState'];

/** In the order in which people add them up; `accepted` is what is promised, and so stands last. */
const order: readonly State[] = ['duplicate', 'already_known', 'out_of_scope', 'in_triage', 'needs_info', 'accepted'];

/** Outcomes with their numbers, without those that nothing has. */
export const balanceParts = ({ byState }: Pick<LedgerBalance, 'byState'>): readonly (readonly [State, number])[] =>
  order.map((state) => [state, byState[state]] as const).filter(([, count]) => count > 0);
