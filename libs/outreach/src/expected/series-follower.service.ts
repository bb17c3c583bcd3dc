import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { EventChange, EventFollower } from '#libs/events';
import { Clock } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import { MailOrigin } from '#libs/registration';
import { type Holder, listDatesOfHolder, listHoldersBy } from './series-holders.queries.js';
import { SeriesMails } from './series.mails.js';

/** Members who hold a date by the entry of its series alone hear what becomes of it: the date travels alone (RFC 5546). */
@Injectable()
export class SeriesFollower implements EventFollower {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly origin: MailOrigin,
  ) {}

  prepare(tx: Tx, eventId: string): Promise<(change: EventChange) => Promise<number>> {
    return Promise.resolve((change) => this.follow(tx, eventId, change));
  }

  private async follow(tx: Tx, eventId: string, change: EventChange): Promise<number> {
    if (change.kind === 'resized' || change.kind === 'edited' || change.kind === 'not_held') return 0;
    const mails: OutgoingMail[] = [];
    for (const holder of await listHoldersBy(tx, eventId)) mails.push(await this.mail(tx, holder, change));
    await this.outbox.add(tx, mails);
    return mails.length;
  }

  private async mail(tx: Tx, holder: Holder, { after, kind }: Exclude<EventChange, { kind: 'resized' }>) {
    const mails = new SeriesMails(holder, this.clock.now());
    const [date] = await listDatesOfHolder(tx, holder, [after.id]);
    const here = date ?? { eventId: after.id, isRegistered: false, mode: 'on_site' as const, bump: 0 };
    return kind === 'cancelled'
      ? mails.off(after, here, this.origin.calendar)
      : mails.one(after, here, this.origin.calendar);
  }
}
