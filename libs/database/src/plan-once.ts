import type { Tx } from './database.service.js';

/**
 * For a transaction that looks everything up by key, in lists of one or a hundred: PostgreSQL takes one plan for all of
 * them. Left alone it plans such a statement anew at every execution, because a plan for one key looks cheaper than the
 * plan for a list, and planning costs several times what the look does.
 */
export const planOnce = (tx: Tx): Promise<unknown> => tx.query('set local plan_cache_mode = force_generic_plan');
