import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { EventChange, EventFacts, EventFollower } from '#libs/events';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { dayOf } from '#libs/networks';
import { Invitations } from '../invitations/invitations.service.js';
import { type InvitedPerson, listInvited } from './readers.queries.js';
import { lockTimeline } from './step-rows.service.js';
import { StepRenewal } from './step-renewal.service.js';
import { StepWriting } from './step-writing.service.js';
import { TimelinePlanning } from './timeline-planning.service.js';

type Revised = Extract<EventChange, { revision: unknown }>;

/** The mails of the rhythm follow what happens to their event, and so do the invited who have no registration. */
@Injectable()
export class TimelineFollower implements EventFollower {
  constructor(
    private readonly clock: Clock,
    private readonly planning: TimelinePlanning,
    private readonly renewal: StepRenewal,
    private readonly writing: StepWriting,
    private readonly invitations: Invitations,
    private readonly outbox: Outbox,
  ) {}

  async prepare(tx: Tx, eventId: string): Promise<(change: EventChange) => Promise<number>> {
    // No step goes out while the event changes.
    await lockTimeline(tx, eventId);
    return (change) => this.follow(tx, change);
  }

  private async follow(tx: Tx, change: EventChange): Promise<number> {
    switch (change.kind) {
      case 'moved':
        await this.planning.planWithin(tx, change.after.id);
        await this.renewal.renewWithin(tx, change, change.kind);
        await this.invitations.renewWithin(tx, change.caller.actor, change.after.id);
        return this.askAgain(tx, change);
      case 'changed':
        await this.planning.planWithin(tx, change.after.id);
        await this.renewal.renewWithin(tx, change, change.kind);
        await this.invitations.renewWithin(tx, change.caller.actor, change.after.id);
        return 0;
      case 'cancelled':
        await this.end(tx, change.after, change.kind);
        return this.tellCancelled(tx, change);
      case 'not_held':
        await this.end(tx, change.after, change.kind);
        return 0;
      // Nothing is reckoned from places, but a reminder says when there is none left.
      case 'resized':
        await this.renewal.renewWithin(tx, change, change.kind);
        return 0;
      // Texts are read when a mail is written.
      case 'edited':
        return 0;
    }
  }

  /** Nothing more is planned, and what waits to leave does not leave any more. */
  private async end(tx: Tx, event: EventFacts, reason: 'cancelled' | 'not_held'): Promise<void> {
    await this.planning.endWithin(tx, event, reason);
    await this.renewal.withdrawWithin(tx, event.id);
    await this.invitations.endWithin(tx, event.id);
  }

  /** On another day the answer may be another one, also of those who said no (domain rule E16). */
  private async askAgain(tx: Tx, { before, after, revision }: Revised): Promise<number> {
    const now = this.clock.now();
    const invited = await listInvited(tx, after.id, ['sent', 'declined', 'declined_interested'], now, dayOf(now));
    if (invited.length === 0) return 0;
    const mails = await this.writing.mailsOf(tx, after);
    await this.tell(tx, revision.id, invited, (person) => mails.moved(person, before, revision.reason));
    await reopenDeclined(tx, after, now);
    return invited.length;
  }

  /** Who registered hears it from their registration (domain rule E15). */
  private async tellCancelled(tx: Tx, { after, revision, successor }: Revised): Promise<number> {
    const invited = await listInvited(tx, after.id, ['sent', 'accepted'], this.clock.now(), dayOf(this.clock.now()));
    if (invited.length === 0) return 0;
    const mails = await this.writing.mailsOf(tx, after);
    await this.tell(tx, revision.id, invited, (person) => mails.cancelled(person, revision.reason, successor));
    return invited.length;
  }

  private async tell(
    tx: Tx,
    batchId: string,
    invited: readonly InvitedPerson[],
    write: (person: InvitedPerson) => Parameters<Outbox['add']>[1][number],
  ): Promise<void> {
    await this.outbox.add(
      tx,
      invited.map((person) => ({ ...write(person), batchId })),
    );
  }
}

/** Only while they can still answer: otherwise they have said what they wanted. */
async function reopenDeclined(tx: Tx, event: EventFacts, now: Date): Promise<void> {
  if ((event.registrationClosesAt ?? event.startsAt) <= now) return;
  await tx.query(
    `update invitation set state = 'sent', answered_at = null, sent_at = $2, version = version + 1, updated_at = $2
     where event_id = $1 and state in ('declined', 'declined_interested')`,
    [event.id, now],
  );
}
