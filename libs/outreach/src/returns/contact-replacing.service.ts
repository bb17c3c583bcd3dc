import { Injectable } from '@nestjs/common';
import { Database, lock, type Tx } from '#libs/database';
import { ContactReplacement, Obligations, type ReplacingContact } from '#libs/intake';
import { type Caller, Clock } from '#libs/kernel';
import { invitingTemplates, Outbox } from '#libs/mail';
import { ContactAnswered } from '../outreach.errors.js';
import { PromiseContacts } from './promise-contacts.service.js';

// Of themselves they still have to hear.
const ASKING = invitingTemplates.filter((name) => name !== 'first-information');

/** Another contact of a promised project before the first one has answered (domain rule E6). */
@Injectable()
export class ContactReplacing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly replacement: ContactReplacement,
    private readonly contacts: PromiseContacts,
    private readonly obligations: Obligations,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The invitation of the former one is over at once, and what waits to be sent to them goes; whoever takes their place
   * is informed, and invited in the same mail where they were invited.
   * @throws {ContactAnswered} when they have answered or registered, and the errors of `ContactReplacement`
   */
  replace(caller: Caller, obligationId: string, input: ReplacingContact): Promise<{ id: string }> {
    const { formerId } = input;
    return this.database.transaction(caller, async (tx) => {
      const promise = await this.replacement.holdWithin(tx, caller, obligationId, formerId);
      await requireUnanswered(tx, obligationId, promise.boundEventId, formerId);
      await this.replacement.replaceWithin(tx, caller, promise, input);
      const now = this.clock.now();
      for (const { eventId, sentAt } of await this.contacts.renewWithin(tx, caller.actor, formerId)) {
        await this.outbox.withdrawFrom(tx, [formerId], ASKING, eventId);
        if (sentAt > now) await this.obligations.untriedWithin(tx, eventId, [formerId]);
      }
      return { id: promise.id };
    });
  }
}

/** Holds their invitation, so that no answer comes in between. @throws {ContactAnswered} */
async function requireUnanswered(
  tx: Tx,
  obligationId: string,
  eventId: string | null,
  personId: string,
): Promise<void> {
  if (eventId === null) return;
  const invitations = await tx.query<{ hasAnswered: boolean }[]>(
    `select state in ('accepted', 'declined', 'declined_interested') as "hasAnswered" from invitation
     where event_id = $1 and person_id = $2 and state <> 'revoked' ${lock.toChange}`,
    [eventId, personId],
  );
  const registrations = await tx.query<unknown[]>(
    `select 1 from registration where event_id = $1 and person_id = $2 and status not in ('cancelled', 'rejected')`,
    [eventId, personId],
  );
  if (registrations.length > 0 || invitations.some(({ hasAnswered }) => hasAnswered)) {
    throw new ContactAnswered({ obligationId, personId });
  }
}
