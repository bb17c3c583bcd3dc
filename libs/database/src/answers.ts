import type { IdempotencyClaim } from '#libs/kernel';
import { AnsweredMeanwhile, IdempotencyKeyReused } from './database.errors.js';
import type { Reader, Tx } from './database.service.js';

/** What one of many requests is answered with. */
export type Answered<View> = Readonly<{ view: View }> | Readonly<{ problem: unknown }>;

type Stored = Readonly<{ holder: string; key: string; fingerprint: string; result: unknown }>;

/** What makes two requests the same, however often one is sent. */
export const claimName = ({ holder, key }: Readonly<{ holder: string; key: string }>): string => `${holder} ${key}`;

/** The answers of those that came before, by their claim. */
export async function storedAnswers<View>(
  tx: Tx,
  claims: readonly IdempotencyClaim[],
): Promise<ReadonlyMap<IdempotencyClaim, Answered<View>>> {
  if (claims.length === 0) return new Map();
  const rows = await tx.query<Stored[]>(
    // One look into the index for each, whatever the planner believes about a table that grows by thousands a second.
    `select k.* from unnest($1::text[], $2::text[]) as c(holder, key) cross join lateral
       (select holder, key, fingerprint, result from idempotency_key where holder = c.holder and key = c.key offset 0) k`,
    [claims.map(({ holder }) => holder), claims.map(({ key }) => key)],
  );
  const byName = new Map(rows.map((row) => [claimName(row), row]));
  return new Map(
    claims.flatMap((claim) => {
      const row = byName.get(claimName(claim));
      return row ? [[claim, resultOf<View>(row, claim)] as const] : [];
    }),
  );
}

const resultOf = <View>(row: Stored, { fingerprint }: IdempotencyClaim): Answered<View> =>
  row.fingerprint === fingerprint ? { view: row.result as View } : { problem: new IdempotencyKeyReused() };

/**
 * Stores answers in the transaction that gives them; a refusal is not stored, so that its request may come again.
 * @throws {AnsweredMeanwhile} when another process has answered one of them since `storedAnswers`: the transaction runs
 * again then, and finds that answer
 */
export async function storeAnswers<View>(
  tx: Tx,
  results: readonly (readonly [IdempotencyClaim, Answered<View>])[],
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
  if (stored.length < rows.length) throw new AnsweredMeanwhile();
}

const DAY = 86_400_000;

/** Answers are kept for a day (quality G5): nobody repeats a request later than that. */
export async function forgetAnswers(source: Reader, now: Date): Promise<void> {
  await source.query('delete from idempotency_key where created_at <= $1', [new Date(now.getTime() - DAY)]);
}
