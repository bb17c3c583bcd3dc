import { Injectable } from '@nestjs/common';
import { Database, lock, type Tx } from '#libs/database';
import { Clock } from '#libs/kernel';
import { type EntryTexts, entryTextsOf, raisesSequence, saysOtherwise } from './entry-texts.rules.js';
import { type EventFacts, listEventFacts } from './event-facts.queries.js';

/** Long enough for somebody who saves while typing and corrects a slip, short enough for the day before. */
export const TOLD_AFTER_MINUTES = 10;

/** What people still believe, and since when it has been edited. */
export type UntoldEdit = Readonly<{ before: EntryTexts; begunAt: Date }>;

/** Stamps calendar entries whose texts are edited, and remembers what is to be told once the editing has ended. */
@Injectable()
export class EntryEdits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Compares the entries of these events before and after what happens. */
  async noteWithin<T>(tx: Tx, eventIds: readonly string[], happen: () => Promise<T>): Promise<T> {
    const before = await listEventFacts(tx, eventIds);
    const result = await happen();
    const after = await listEventFacts(tx, eventIds);
    await this.stamp(tx, [...before.values()], after);
    return result;
  }

  async listOfNetwork(tx: Tx, networkId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from event where network_id = $1 and state <> 'draft' order by id ${lock.toChange}`,
      [networkId],
    );
    return rows.map(({ id }) => id);
  }

  /** Events whose last edit is long enough ago. One that lies ahead was noted by a clock that was. */
  async listDue(): Promise<readonly string[]> {
    const now = this.clock.now();
    const rows = await this.database.query<{ eventId: string }>(
      `select event_id as "eventId" from untold_edit
       where edited_at <= $1::timestamptz - $2 * interval '1 minute' or edited_at > $1::timestamptz + interval '1 hour'
       order by edited_at, event_id`,
      [now, TOLD_AFTER_MINUTES],
    );
    return rows.map(({ eventId }) => eventId);
  }

  /** Takes what is untold: whoever takes it tells it. */
  async takeWithin(tx: Tx, eventId: string): Promise<UntoldEdit | null> {
    const [edit] = await tx.query<UntoldEdit[]>(
      `with taken as (delete from untold_edit where event_id = $1 returning before, begun_at)
       select before, begun_at as "begunAt" from taken`,
      [eventId],
    );
    return edit ?? null;
  }

  private async stamp(tx: Tx, before: readonly EventFacts[], after: ReadonlyMap<string, EventFacts>): Promise<void> {
    const edited = before.flatMap((event) => {
      const now = after.get(event.id);
      if (!now || event.state === 'draft' || !saysOtherwise(event, now)) return [];
      return [{ id: event.id, before: entryTextsOf(event), raise: raisesSequence(event, now) ? 1 : 0 }];
    });
    if (edited.length === 0) return;
    await tx.query(
      `with edited as (
         update event e set changed_at = $2, calendar_sequence = case when r.raise = 0 then e.calendar_sequence
           else r.raise + greatest(e.calendar_sequence, (select s.calendar_sequence from event_series s where s.id = e.calendar_uid)) end
         from jsonb_to_recordset($1::jsonb) as r(id uuid, before jsonb, raise integer) where e.id = r.id
         returning e.id, e.state, e.ends_at, r.before)
       insert into untold_edit (event_id, before, begun_at, edited_at)
       select id, before, $2, $2 from edited
       where state in ('announced', 'open', 'closed', 'running') and ends_at > $2
       on conflict (event_id) do update set edited_at = excluded.edited_at`,
      [JSON.stringify(edited), this.clock.now()],
    );
  }
}
