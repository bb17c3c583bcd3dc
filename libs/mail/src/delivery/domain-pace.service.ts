import { Injectable } from '@nestjs/common';
import { systemCaller } from '#libs/kernel';
import { Database } from '#libs/database';

export const SLICE_MS = 10_000;
// A mail begins within ten seconds of its grant; so any 60 seconds of sending meet grants of eight slices at most.
const WINDOW_SLICES = 8;
const PACE_LOCK = 7_316_402;

/** How many mails per slice go to one domain in the long run. */
export const sliceCapacity = (perMinute: number): number => Math.max(1, Math.floor(perMinute / WINDOW_SLICES));

/** Lets no more than so many bulk mails per minute go to one domain, over all workers together. */
@Injectable()
export class DomainPace {
  constructor(private readonly database: Database) {}

  /**
   * @param wanted domain -> mails that would like to go
   * @param perMinute most mails to one domain within any 60 seconds
   * @returns domain -> mails that may go now; they are counted as gone
   */
  async grant(wanted: ReadonlyMap<string, number>, now: Date, perMinute: number): Promise<Map<string, number>> {
    const slice = new Date(Math.floor(now.getTime() / SLICE_MS) * SLICE_MS);
    const since = new Date(slice.getTime() - (WINDOW_SLICES - 1) * SLICE_MS);
    // Another worker's clock may be a little ahead; what lies further in the future was counted by a wrong one.
    const until = new Date(slice.getTime() + WINDOW_SLICES * SLICE_MS);
    const domains = [...wanted.keys()];
    return this.database.transaction(systemCaller('mail'), async (tx) => {
      // Short, and the only way that two workers do not count the same allowance twice.
      await tx.query('select pg_advisory_xact_lock($1)', [PACE_LOCK]);
      const rows = await tx.query<{ domain: string; sent: number }[]>(
        `select domain, sum(sent)::int as sent from mail_domain_slice
         where domain = any($1) and starts_at between $2 and $3 group by domain`,
        [domains, since, until],
      );
      const sent = new Map(rows.map((row) => [row.domain, row.sent]));
      const granted = new Map(
        [...wanted].map(([domain, want]) => [domain, Math.max(0, Math.min(want, perMinute - (sent.get(domain) ?? 0)))]),
      );
      await tx.query(
        `insert into mail_domain_slice (domain, starts_at, sent)
         select domain, $1, sent from unnest($2::text[], $3::int[]) as g(domain, sent) where sent > 0
         on conflict (domain, starts_at) do update set sent = mail_domain_slice.sent + excluded.sent`,
        [slice, domains, [...granted.values()]],
      );
      return granted;
    });
  }
}
