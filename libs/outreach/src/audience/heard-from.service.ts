import type { Tx } from '#libs/database';

/** Whoever answers anything has answered whether they want to be asked further; silence counts from now on. */
export async function heardFrom(tx: Tx, personIds: readonly string[], now: Date): Promise<void> {
  if (personIds.length === 0) return;
  await tx.query(
    `update invitation_preference set asked_at = null, stays_since = $2, updated_at = $2
     where person_id = any($1) and asked_at is not null`,
    [personIds, now],
  );
}
