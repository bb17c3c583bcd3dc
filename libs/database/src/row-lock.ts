import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { isId, networksIn, NotFound, type Permission, requirePermission, type Scope } from '#libs/kernel';
import type { Tx } from './database.service.js';

/**
 * Ends of a select that keep its rows until the transaction ends. `toChange`: nobody else changes them, yet rows that
 * refer to them go on coming. `toRemove`: nothing refers to them anew either. `asIs`: they stay as they were read.
 */
export const lock = { toChange: 'for no key update', toRemove: 'for update', asIs: 'for share' } as const;

const modes = { toChange: 'for_no_key_update', toRemove: 'pessimistic_write', asIs: 'pessimistic_read' } as const;

type Hold = keyof typeof lock;
type Row = ObjectLiteral & { id: string; networkId: string | null };

/** The row as its last change left it, held until the transaction ends; null when there is none. */
export const lockRow = <R extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<R>,
  where: FindOptionsWhere<R>,
  hold: Hold = 'toChange',
): Promise<R | null> => tx.findOne(entity, { where, lock: { mode: modes[hold] } });

/**
 * A row of a network for somebody's change. What belongs to no network is for those who may do this in every one.
 * @throws {NotFound} when it is missing or foreign, {Forbidden} when the caller may only read it.
 */
export async function lockInScope<R extends Row>(
  tx: Tx,
  entity: EntityTarget<R>,
  thing: string,
  scope: Scope,
  permission: Permission,
  id: string,
  hold?: Hold,
): Promise<R> {
  const row = isId(id) ? await lockRow(tx, entity, { id } as FindOptionsWhere<R>, hold) : null;
  if (row === null || (row.networkId === null && networksIn(scope, permission) !== null)) throw new NotFound({ thing });
  if (row.networkId !== null) requirePermission(scope, permission, row.networkId, thing);
  return row;
}
