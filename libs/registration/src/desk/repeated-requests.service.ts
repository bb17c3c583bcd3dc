import { IdempotencyKeyReused, type Tx } from '#libs/database';
import type { IdempotencyClaim } from '#libs/kernel';

/** What the desk answers one request with. */
export type DeskResult<View> = Readonly<{ view: View }> | Readonly<{ problem: unknown }>;

type Stored = Readonly<{ holder: string; key: string; fingerprint: string; result: unknown }>;

const nameOf = ({ holder, key }: Readonly<{ holder: string; key: string }>): string => `${holder} ${key}`;

/**
 * The answers of requests that came before, one per claim; undefined where there was none. Read under the counter's
 * lock, so that a repetition in another process sees what the first one stored.
 */
export async function storedResults<View>(
  tx: Tx,
  claims: readonly (IdempotencyClaim | undefined)[],
): Promise<readonly (DeskResult<View> | undefined)[]> {
  const given = claims.filter((claim) => claim !== undefined);
  if (given.length === 0) return claims.map(() => undefined);
  const rows = await tx.query<Stored[]>(
    // One look into the index for each, whatever the planner believes about a table that grows by thousands a second.
    `select k.* from unnest($1::text[], $2::text[]) as c(holder, key) cross join lateral
       (select holder, key, fingerprint, result from idempotency_key where holder = c.holder and key = c.key offset 0) k`,
    [given.map(({ holder }) => holder), given.map(({ key }) => key)],
  );
  const byName = new Map(rows.map((row) => [nameOf(row), row]));
  return claims.map((claim) => {
    const row = claim && byName.get(nameOf(claim));
    if (!row) return undefined;
    return row.fingerprint === claim.fingerprint
      ? { view: row.result as View }
      : { problem: new IdempotencyKeyReused() };
  });
}

/** Stores the answers of this batch in its transaction; a refused request stores nothing and may come again. */
export async function storeResults<View>(
  tx: Tx,
  claims: readonly (IdempotencyClaim | undefined)[],
  results: readonly DeskResult<View>[],
  at: Date,
): Promise<void> {
  const rows = claims.flatMap((claim, index) => {
    const result = results[index]!;
    return claim && 'view' in result ? [{ ...claim, result: result.view }] : [];
  });
  if (rows.length === 0) return;
  await tx.query(
    `insert into idempotency_key (holder, key, fingerprint, result, created_at)
     select r.holder, r.key, r.fingerprint, r.result, $2
     from json_to_recordset($1::json) as r(holder text, key text, fingerprint text, result json)
     on conflict do nothing`,
    [JSON.stringify(rows), at],
  );
}
