import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Tx } from '#libs/database';
import { ChangedMeanwhile, isId, NotFound, type Permission, requirePermission, type Scope } from '#libs/kernel';

/** What every write answers with: enough to read the row again and to change it next. */
export type Written = Readonly<{ id: string; version: number }>;

type Row = ObjectLiteral & { id: string };
type VersionedRow = Row & { version: number; updatedAt: Date };

/** @throws {NotFound} when the network is missing or foreign, {Forbidden} when the caller may only read it. */
export async function requireNetwork(tx: Tx, scope: Scope, permission: Permission, networkId: string): Promise<void> {
  requirePermission(scope, permission, networkId);
  if (!isId(networkId)) throw new NotFound({ thing: 'network' });
  const found: unknown[] = await tx.query('select 1 from network where id = $1', [networkId]);
  if (found.length === 0) throw new NotFound({ thing: 'network' });
}

const present = {
  organisation: 'organisation where',
  person: `person where state <> 'anonymised' and`,
  project: 'project where',
  group: 'network_group where',
} as const;

/**
 * Every id that a row is to point at must belong to its network; a foreign one looks like a missing one.
 * @throws {NotFound}
 */
export async function requireInNetwork(
  tx: Tx,
  networkId: string,
  references: readonly (readonly [keyof typeof present, string | null | undefined])[],
): Promise<void> {
  for (const [thing, id] of references) {
    if (id === null || id === undefined) continue;
    const sql = `select 1 from ${present[thing]} id = $1 and network_id = $2`;
    const found: unknown[] = isId(id) ? await tx.query(sql, [id, networkId]) : [];
    if (found.length === 0) throw new NotFound({ thing });
  }
}

/**
 * Saves changes to the row as the caller saw it.
 * @throws {ChangedMeanwhile} when its version is another by now.
 */
export async function saveVersion<R extends VersionedRow>(
  tx: Tx,
  entity: EntityTarget<R>,
  thing: string,
  seen: Written,
  changes: Partial<R>,
  at: Date,
): Promise<Written> {
  const version = seen.version + 1;
  const { affected } = await tx.update(
    entity,
    { id: seen.id, version: seen.version } as unknown as FindOptionsWhere<R>,
    { ...changes, version, updatedAt: at } as unknown as QueryDeepPartialEntity<R>,
  );
  if (affected !== 1) throw new ChangedMeanwhile({ thing, version: seen.version });
  return { id: seen.id, version };
}
