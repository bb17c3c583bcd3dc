import { Injectable } from '@nestjs/common';
import { type Caller, MoveNotAllowed } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import type { RegistrationView } from '../desk/application.rules.js';
import { isLive } from '../live-registration.queries.js';
import { CancellationOver, OfferExpired } from '../registration.errors.js';
import { standing } from '../standing.rules.js';
import { mayAccept, mayCancel } from '../own-steps.rules.js';
import { RegistrationChanges } from './registration-changes.service.js';

/** What people do with their own registration, and organisers in their name: cancel, take or decline an offer, stay. */
@Injectable()
export class OwnRegistration {
  constructor(
    private readonly changes: RegistrationChanges,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Gives the place back; the waiting list moves in the same transaction.
   * @throws {CancellationOver} when the person is too late; organisers are not bound by the deadline
   */
  cancel(caller: Caller, registrationId: string, reason = ''): Promise<RegistrationView> {
    return this.changes.open(caller, registrationId, async ({ tx, locked, row, now, mails, isOrganiser, move }) => {
      // Two tabs, one wish: the second finds it done.
      if (!isOrganiser && row.status === 'cancelled') return row;
      const isBound = isLive(row) && !mayCancel({ ...row, event: locked.event }, now);
      if (!isOrganiser && isBound) throw new CancellationOver();
      const hadPlace = standing[row.status].holdsPlace;
      const by = isOrganiser ? 'organiser' : 'person';
      const after = await move({ to: 'cancelled', cancelledBy: by, reason, respondBy: null, bump: hadPlace });
      await this.outbox.add(tx, [
        mails.cancelled({ ...after, registrationId: row.id }, hadPlace, by, isOrganiser ? reason : ''),
      ]);
      return after;
    });
  }

  /** @throws {OfferExpired} after its time or when it was taken back */
  acceptOffer(caller: Caller, registrationId: string): Promise<RegistrationView> {
    return this.changes.open(caller, registrationId, async ({ tx, locked, row, now, mails, move }) => {
      if (row.status === 'confirmed') return row;
      if (!mayAccept({ ...row, event: locked.event }, now)) throw new OfferExpired();
      const after = await move({ to: 'confirmed', respondBy: null });
      await this.outbox.add(tx, [mails.confirmed({ ...after, registrationId: row.id })]);
      return after;
    });
  }

  /**
   * "Yes, I still come" after the event was moved.
   * @throws {MoveNotAllowed} for whoever has no place: the same move would lead past the waiting list
   */
  reconfirm(caller: Caller, registrationId: string): Promise<RegistrationView> {
    return this.changes.open(caller, registrationId, async ({ row, move }) => {
      if (row.status === 'confirmed') return row;
      if (row.status !== 'pending_reconfirmation') {
        throw new MoveNotAllowed({ thing: 'registration', from: row.status, to: 'confirmed' });
      }
      return move({ to: 'confirmed', respondBy: null });
    });
  }
}
