import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, registrationStateOf } from '#libs/events';
import { allows, type Caller, Clock, MoveNotAllowed, NotFound } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { PersonService } from '#libs/networks';
import type { RegistrationView } from '../desk/application.rules.js';
import { findPositions, isLive, lockRegistration, type RegistrationRow } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import { mayAccept, mayCancel } from '../own-steps.rules.js';
import type { LockedPlaces } from '../places/place-ledger.queries.js';
import { type Move, moveRegistration } from '../places/registration-moves.service.js';
import { standing } from '../standing.rules.js';
import { CancellationOver, OfferExpired, RegistrationClosed } from '../registration.errors.js';
import type { RegistrationMails } from '../mails/registration.mails.js';
import { Waitlist } from '../places/waitlist.service.js';

/** What a change works on: the locked event, the locked registration and a way to move it. */
export type OpenRegistration = Readonly<{
  tx: Tx;
  locked: LockedPlaces;
  row: RegistrationRow;
  now: Date;
  mails: RegistrationMails;
  isOrganiser: boolean;
  move(move: Move): Promise<RegistrationRow>;
}>;

/** What people do with their own registration, and organisers for them: cancel, accept or decline an offer, stay. */
@Injectable()
export class OwnRegistration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly waitlist: Waitlist,
    private readonly origin: MailOrigin,
    private readonly persons: PersonService,
  ) {}

  /**
   * Gives the place back; the waiting list moves in the same transaction.
   * @throws {CancellationOver} when the person is too late; organisers are not bound by the deadline
   */
  cancel(caller: Caller, registrationId: string, reason = ''): Promise<RegistrationView> {
    return this.change(caller, registrationId, async ({ tx, locked, row, now, mails, isOrganiser, move }) => {
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
    return this.change(caller, registrationId, async ({ tx, locked, row, now, mails, move }) => {
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
    return this.change(caller, registrationId, async ({ row, move }) => {
      if (row.status === 'confirmed') return row;
      if (row.status !== 'pending_reconfirmation') {
        throw new MoveNotAllowed({ thing: 'registration', from: row.status, to: 'confirmed' });
      }
      return move({ to: 'confirmed', respondBy: null });
    });
  }

  /** The desk decides: an organiser gives somebody who waits a place, beyond the capacity if need be. */
  givePlace(caller: Caller, registrationId: string): Promise<RegistrationView> {
    return this.change(caller, registrationId, async ({ tx, locked, row, now, mails, move, isOrganiser }) => {
      if (!isOrganiser) throw new NotFound({ thing: 'registration' });
      requireAhead(locked.event, now);
      const after = await move({ to: 'confirmed', respondBy: null });
      await this.outbox.add(tx, [mails.confirmed({ ...after, registrationId: row.id })]);
      return after;
    });
  }

  /** An organiser turns a request or a waiting entry down, with a reason the person reads. */
  reject(caller: Caller, registrationId: string, reason: string): Promise<RegistrationView> {
    return this.change(caller, registrationId, async ({ tx, row, mails, move, isOrganiser }) => {
      if (!isOrganiser) throw new NotFound({ thing: 'registration' });
      const after = await move({ to: 'rejected', reason });
      await this.outbox.add(tx, [mails.rejected({ ...after, registrationId: row.id }, reason)]);
      return after;
    });
  }

  /**
   * Opens a registration for a change: places locked first, then the row, then the work, then the waiting list.
   * @throws {NotFound} for registrations of other people and other networks
   */
  async change(
    caller: Caller,
    registrationId: string,
    work: (open: OpenRegistration) => Promise<RegistrationRow>,
  ): Promise<RegistrationView> {
    const now = this.clock.now();
    const view = await this.database.transaction(caller, async (tx) => {
      const [found] = await tx.query<{ eventId: string }[]>(
        'select event_id as "eventId" from registration where id = $1',
        [registrationId],
      );
      const after = await (found &&
        this.waitlist.withPlaces(tx, found.eventId, now, async (locked) => {
          const row = await this.lock(tx, caller, registrationId);
          const move = (change: Move) => moveRegistration(tx, caller.actor, locked, row, change, now);
          const mails = this.origin.mailsOf(locked.event, now);
          const isOrganiser = isOrganiserFor(caller, row);
          return work({ tx, locked, row, now, mails, isOrganiser, move });
        }));
      if (!after) throw new NotFound({ thing: 'registration' });
      return this.view(tx, after);
    });
    this.outbox.ring();
    return view;
  }

  private async lock(tx: Tx, caller: Caller, registrationId: string): Promise<RegistrationRow> {
    const row = await lockRegistration(tx, registrationId);
    const isOrganiser = row !== null && isOrganiserFor(caller, row);
    if (!row || !(isOrganiser || caller.scope.persons.has(row.person.id))) {
      throw new NotFound({ thing: 'registration' });
    }
    // The link that led here was mailed to the address.
    if (!isOrganiser && row.person.state === 'unproven') {
      await this.persons.proveWithin(tx, [row.person.id], caller.actor);
    }
    return row;
  }

  private async view(tx: Tx, row: RegistrationRow): Promise<RegistrationView> {
    const { id, eventId, status, mode, place, sequence, version } = row;
    const position = (await findPositions(tx, [id])).get(id) ?? null;
    return { id, eventId, personId: row.person.id, status, mode, place, sequence, position, version };
  }
}

const isOrganiserFor = ({ scope }: Caller, { networkId }: RegistrationRow): boolean =>
  allows(scope, 'registration:write', networkId);

/** Nobody gets or describes a place at an event that is over. @throws {RegistrationClosed} */
export function requireAhead(event: EventFacts, now: Date): void {
  const state = registrationStateOf(event, now);
  if (state === 'over' || state === 'cancelled') throw new RegistrationClosed({ eventId: event.id, state });
}
