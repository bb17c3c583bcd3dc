import { IdempotencyKeyReused, type Tx } from '#libs/database';
import type { IdempotencyClaim } from '#libs/kernel';

/** What the desk answers one request with. */
export type DeskResult<View> = Readonly<{ view: View }> | Readonly<{ problem: unknown }>;

type Stored = Readonly<{ holder: string; key: string; fingerprint: string; result: unknown }>;

/** What makes two requests the same, however often one is sent. */
export const nameOf = ({ holder, key }: Readonly<{ holder: string; key: string }>): string => `${holder} ${key}`;

/**
 * The answers of those that came before, by their claim. Read under the counter's lock, so that a repetition in another
 * process sees what the first one stored.
 */
export async function storedResults<View>(
  tx: Tx,
  claims: readonly IdempotencyClaim[],
): Promise<ReadonlyMap<IdempotencyClaim, DeskResult<View>>> {
  if (claims.length === 0) return new Map();
  const rows = await tx.query<Stored[]>(
    // One look into the index for each, whatever the planner believes about a table that grows by thousands a second.
    `select k.* from unnest($1::text[], $2::text[]) as c(holder, key) cross join lateral
       (select holder, key, fingerprint, result from idempotency_key where holder = c.holder and key = c.key offset 0) k`,
    [claims.map(({ holder }) => holder), claims.map(({ key }) => key)],
  );
  const byName = new Map(rows.map((row) => [nameOf(row), row]));
  return new Map(
    claims.flatMap((claim) => {
      const row = byName.get(nameOf(claim));
      return row ? [[claim, resultOf<View>(row, claim)] as const] : [];
    }),
  );
}

const resultOf = <View>(row: Stored, { fingerprint }: IdempotencyClaim): DeskResult<View> =>
  row.fingerprint === fingerprint ? { view: row.result as View } : { problem: new IdempotencyKeyReused() };

/**
 * Stores answers in the transaction that gives them; a refusal is not stored, so that its request may come again.
 * @throws {IdempotencyKeyReused} when another request with the same key, about another event, was stored meanwhile
 */
export async function storeResults<View>(
  tx: Tx,
  results: readonly (readonly [IdempotencyClaim, DeskResult<View>])[],
  at: Date,
): Promise<void> {
  const rows = results.flatMap(([claim, result]) => ('view' in result ? [{ ...claim, result: result.view }] : []));
  if (rows.length === 0) return;
  const stored: unknown[] = await tx.query(
    `insert into idempotency_key (holder, key, fingerprint, result, created_at)
     select r.holder, r.key, r.fingerprint, r.result, $2
     from json_to_recordset($1::json) as r(holder text, key text, fingerprint text, result json)
     on conflict do nothing returning key`,
    [JSON.stringify(rows), at],
  );
  if (stored.length < rows.length) throw new IdempotencyKeyReused();
}
