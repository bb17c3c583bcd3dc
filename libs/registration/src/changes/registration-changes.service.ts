import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, registrationStateOf } from '#libs/events';
import { allows, type Caller, Clock, NotFound, provesMailbox } from '#libs/kernel';
import { PersonService } from '#libs/networks';
import type { RegistrationView } from '../desk/application.rules.js';
import { findPositions, lockRegistration, type RegistrationRow } from '../live-registration.queries.js';
import { MailOrigin } from '../mails/mail-origin.service.js';
import type { RegistrationMails } from '../mails/registration.mails.js';
import type { LockedPlaces } from '../places/place-ledger.service.js';
import { type Move, moveRegistration } from '../places/registration-moves.service.js';
import { Waitlist } from '../places/waitlist.service.js';
import { RegistrationClosed } from '../registration.errors.js';

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

/** The way into every change of one registration, whoever wants it. */
@Injectable()
export class RegistrationChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly waitlist: Waitlist,
    private readonly origin: MailOrigin,
    private readonly persons: PersonService,
  ) {}

  /**
   * Opens a registration for a change: places locked first, then the row, then the work, then the waiting list.
   * @throws {NotFound} for registrations of other people and other networks
   */
  async open(
    caller: Caller,
    registrationId: string,
    work: (open: OpenRegistration) => Promise<RegistrationRow>,
  ): Promise<RegistrationView> {
    const now = this.clock.now();
    return this.database.transaction(caller, async (tx) => {
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
  }

  private async lock(tx: Tx, caller: Caller, registrationId: string): Promise<RegistrationRow> {
    const row = await lockRegistration(tx, registrationId);
    const isOrganiser = row !== null && isOrganiserFor(caller, row);
    if (!row || !(isOrganiser || provesMailbox(caller.scope, row.person))) {
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
