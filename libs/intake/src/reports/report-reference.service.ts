import type { Tx } from '#libs/database';
import { BERLIN, toLocal } from '#libs/kernel';

/** `M-2026-007`: counted for each network and year without a gap, since a report that fails takes its number back. */
export async function nextReference(tx: Tx, networkId: string, now: Date): Promise<string> {
  const year = Number(toLocal(now, BERLIN).slice(0, 4));
  const [counted] = await tx.query<{ last: number }[]>(
    `insert into report_counter (network_id, year, last) values ($1, $2, 1)
     on conflict (network_id, year) do update set last = report_counter.last + 1 returning last`,
    [networkId, year],
  );
  return `M-${year}-${String(counted!.last).padStart(3, '0')}`;
}
