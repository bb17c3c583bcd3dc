import type { Tx } from '#libs/database';
import type { LocalTime } from '#libs/kernel';
import { freeSlug, slugFor } from './slug.rules.js';

/** A slug that no other event has. Whoever wants the same one at the same time waits for this transaction. */
export async function reserveSlug(
  tx: Tx,
  event: Readonly<{ id: string; title: string; startsLocal: LocalTime }>,
): Promise<string> {
  const wish = slugFor(event.title, event.startsLocal);
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`event-slug ${wish}`]);
  const taken: { slug: string }[] = await tx.query(
    `select slug from event where id <> $1 and (slug = $2 or slug like $2 || '-%')`,
    [event.id, wish],
  );
  return freeSlug(
    wish,
    taken.map(({ slug }) => slug),
  );
}
