import { Injectable } from '@nestjs/common';
import { recordHistory, type Tx } from '#libs/database';
import type { EventChange, EventFacts, EventFollower } from '#libs/events';
import { NotFound } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import { listLive, type RegistrationRow } from '../live-registration.queries.js';
import { EventNotices } from '../mails/event-notices.mails.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import type { Recipient } from '../mails/registration.mails.js';
import { answerOf, standingOf } from '../mails/standing.mails.js';
import { recountPlaces } from '../places/place-audit.service.js';
import { lockPlaces } from '../places/place-ledger.service.js';
import { Waitlist } from '../places/waitlist.service.js';
import { reconfirmUntil } from '../registration-links.rules.js';
import type { RegistrationStatus } from '../registration-status.rules.js';
import { standing } from '../standing.rules.js';
import { askAgain, cancelAll, followFormat } from './bulk-moves.service.js';

type Announcement = Exclude<EventChange, { kind: 'resized' }>;

/** Registrations follow what happens to their event: rows, places, history and notices. */
@Injectable()
export class RegistrationFollower implements EventFollower {
  constructor(
    private readonly outbox: Outbox,
    private readonly origin: MailOrigin,
    private readonly waitlist: Waitlist,
  ) {}

  async prepare(tx: Tx, eventId: string, now: Date): Promise<(change: EventChange) => Promise<number>> {
    if ((await lockPlaces(tx, eventId, now)) === null) throw new NotFound({ thing: 'event' });
    return async (change) => {
      const told = change.kind === 'resized' ? 0 : await this.announced(tx, change, now);
      if (hasOtherPlaces(change)) await this.resized(tx, eventId, now);
      return told;
    };
  }

  /** Read again, with the new numbers: the list moves up into the places there are now. */
  private async resized(tx: Tx, eventId: string, now: Date): Promise<void> {
    await this.waitlist.withPlaces(tx, eventId, now, () => Promise.resolve());
  }

  private async announced(tx: Tx, change: Announcement, now: Date): Promise<number> {
    // Whatever happened, nobody stays registered for a way to take part that there is no longer.
    if (change.after.format !== change.before.format) await this.followFormat(tx, change.after, now);
    const people = await listLive(tx, change.after.id);
    const mails = await this.noticesOf(tx, change, people, now);
    await this.outbox.add(tx, mails);
    return mails.length;
  }

  private async noticesOf(
    tx: Tx,
    change: Announcement,
    people: readonly RegistrationRow[],
    now: Date,
  ): Promise<readonly OutgoingMail[]> {
    const notices = new EventNotices(this.origin.mailsOf(change.after, now), change);
    const told = people.filter(({ status }) => standing[status].isTold);
    const how = (row: RegistrationRow) => standingOf(row, undefined, change.after, row.language, now);
    switch (change.kind) {
      case 'moved': {
        const until = await this.askAgain(tx, change, people, now);
        return told.map((row) =>
          isAsked(row)
            ? notices.moved(recipient(row), until)
            : notices.changed(recipient(row), answerOf(row), how(row)),
        );
      }
      case 'changed':
        return told.map((row) => notices.changed(recipient(row), answerOf(row), how(row)));
      case 'edited': {
        const { editedSince } = change;
        // Whoever came after the edit knows nothing else; and what another worker has taken is told already.
        const knew = (row: RegistrationRow) => hasPlace(row) && editedSince !== null && row.requestedAt <= editedSince;
        return told.filter(knew).flatMap((row) => notices.edited(recipient(row), answerOf(row), how(row)));
      }
      case 'cancelled':
        await this.cancelAll(tx, change, people, now);
        return told.map((row) => notices.cancelled(recipient(row), hasPlace(row)));
      case 'not_held':
        await this.cancelAll(tx, change, people, now);
        return [];
    }
  }

  private async askAgain(
    tx: Tx,
    { caller, after }: Announcement,
    people: readonly RegistrationRow[],
    now: Date,
  ): Promise<Date> {
    const until = reconfirmUntil(now, after.startsAt, after.zone);
    await askAgain(tx, after.id, until, now);
    const entries = people.filter(isAsked).map((row) => moveOf(row, 'pending_reconfirmation'));
    await recordHistory(tx, caller.actor, now, ...entries);
    return until;
  }

  private async cancelAll(
    tx: Tx,
    { caller, after }: Announcement,
    people: readonly RegistrationRow[],
    now: Date,
  ): Promise<void> {
    await cancelAll(tx, after.id, now);
    await recountPlaces(tx, after.id);
    const entries = people.filter(isOpen).map((row) => ({ ...moveOf(row, 'cancelled'), reason: 'event' }));
    await recordHistory(tx, caller.actor, now, ...entries);
  }

  private async followFormat(tx: Tx, { id, modes }: EventFacts, now: Date): Promise<void> {
    const offered = modes.map(({ mode }) => mode);
    await followFormat(tx, id, offered, now);
    await recountPlaces(tx, id);
  }
}

const hasOtherPlaces = ({ before, after }: EventChange): boolean =>
  JSON.stringify(before.modes) !== JSON.stringify(after.modes);

const hasPlace = ({ status }: RegistrationRow): boolean => standing[status].holdsPlace;
const isOpen = ({ status }: RegistrationRow): boolean => standing[status].isOpen;
const isAsked = (row: RegistrationRow): boolean => isOpen(row) && hasPlace(row);

const recipient = (row: RegistrationRow): Recipient => ({ ...row, registrationId: row.id });

const moveOf = ({ id, networkId, status }: RegistrationRow, to: RegistrationStatus) => ({
  networkId,
  thing: 'registration',
  thingId: id,
  action: `registration.${to}`,
  from: status,
  to,
});
