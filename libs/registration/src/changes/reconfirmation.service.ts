import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { lockRegistration } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import type { LockedPlaces } from '../places/place-ledger.service.js';
import { moveRegistration } from '../places/registration-moves.service.js';
import { remindedUntil } from '../registration-links.rules.js';
import { Waitlist } from '../places/waitlist.service.js';

const SYSTEM = systemCaller('reconfirmation');

/** After a move: reminds once whoever is silent, then gives the place to somebody else (domain rule E16). */
@Injectable()
export class Reconfirmation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly waitlist: Waitlist,
    private readonly origin: MailOrigin,
  ) {}

  async chase(): Promise<void> {
    const now = this.clock.certain();
    const due = await this.database.query<{ eventId: string }>(
      `select distinct r.event_id as "eventId" from registration r join event e on e.id = r.event_id
       where r.status = 'pending_reconfirmation' and e.starts_at > $1 and (${NEEDS_REMINDER} or ${IS_SILENT})`,
      [now],
    );
    for (const { eventId } of due) await this.chaseOf(eventId, now);
  }

  private chaseOf(eventId: string, now: Date): Promise<unknown> {
    return this.database.transaction(SYSTEM, (tx) =>
      this.waitlist.withPlaces(tx, eventId, now, async (locked) => {
        for (const id of await this.idsOf(tx, eventId, IS_SILENT, now)) await this.release(tx, locked, id, now);
        for (const id of await this.idsOf(tx, eventId, NEEDS_REMINDER, now)) await this.remind(tx, locked, id, now);
      }),
    );
  }

  private async idsOf(tx: Tx, eventId: string, condition: string, now: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from registration where event_id = $2 and status = 'pending_reconfirmation' and ${condition} order by id`,
      [now, eventId],
    );
    return rows.map(({ id }) => id);
  }

  private async remind(tx: Tx, locked: LockedPlaces, id: string, now: Date): Promise<void> {
    const row = await lockRegistration(tx, id);
    if (!row?.respondBy) return;
    const { startsAt, zone } = locked.event;
    const until = remindedUntil(now, row.respondBy, startsAt, zone);
    await tx.query('update registration set reminded_at = $2, respond_by = $3, updated_at = $2 where id = $1', [
      id,
      now,
      until,
    ]);
    await this.outbox.add(tx, [this.origin.mailsOf(locked.event, now).reminder({ ...row, registrationId: id }, until)]);
  }

  private async release(tx: Tx, locked: LockedPlaces, id: string, now: Date): Promise<void> {
    const row = await lockRegistration(tx, id);
    if (row?.status !== 'pending_reconfirmation') return;
    const move = {
      to: 'cancelled',
      cancelledBy: 'silence',
      reason: 'not-reconfirmed',
      respondBy: null,
      bump: true,
    } as const;
    const after = await moveRegistration(tx, SYSTEM.actor, locked, row, move, now);
    await this.outbox.add(tx, [
      this.origin.mailsOf(locked.event, now).cancelled({ ...after, registrationId: id }, true, 'deadline'),
    ]);
  }
}

// $1 is the time. Half of the time to answer has passed; and a place is released only after the reminder had a day.
const NEEDS_REMINDER = '(reminded_at is null and $1 >= asked_at + (respond_by - asked_at) / 2)';
const IS_SILENT = '(reminded_at is not null and $1 >= respond_by)';
