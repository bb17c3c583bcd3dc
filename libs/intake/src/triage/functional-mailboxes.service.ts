import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import { Clock, newId, systemCaller } from '#libs/kernel';
import { ContactRoleService } from '#libs/networks';
import { lockPromises } from '../obligations/bindable.queries.js';
import { ContactSearch } from './contact-search.entity.js';
import { listSubstitutes, type Substitute } from './functional-mailbox.queries.js';
import { isFunctionalMailbox } from './functional-mailbox.rules.js';
import { SparedContacts } from './spared-contacts.service.js';

const SYSTEM = systemCaller('functional mailboxes');

/**
 * Where mails to the contact of a promised project come back for good, the functional mailbox of its carrier speaks for it
 * from then on (domain rule E9): somebody of the team has entered it for that organisation. First information and
 * invitation follow from that, and the proof names it. A person's own mailbox is nobody's substitute.
 */
@Injectable()
export class FunctionalMailboxes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly roles: ContactRoleService,
    private readonly spared: SparedContacts,
  ) {}

  /** @returns for how many promises one was found */
  async fallBack(): Promise<number> {
    const found = (await listSubstitutes(this.database, this.clock.now())).filter(isMeant);
    let substituted = 0;
    for (const id of new Set(found.map(({ obligationId }) => obligationId))) {
      substituted += await this.database.transaction(SYSTEM, (tx) => this.substituteWithin(tx, id));
    }
    return substituted;
  }

  /** Somebody may have found a contact since the look: the promise is locked, and looked at again. */
  private async substituteWithin(tx: Tx, obligationId: string): Promise<number> {
    await lockPromises(tx, [obligationId]);
    for (const one of (await listSubstitutes(tx, this.clock.now(), obligationId)).filter(isMeant)) {
      if ((await this.spared.spareWithin(tx, one.networkId, { id: one.personId })) === null) continue;
      await this.takeWithin(tx, one);
      return 1;
    }
    return 0;
  }

  private async takeWithin(tx: Tx, { obligationId, networkId, projectId, personId }: Substitute): Promise<void> {
    await this.roles.ensureWithin(tx, SYSTEM, personId, projectId);
    const [id, at] = [newId(), this.clock.now()];
    await tx.insert(ContactSearch, {
      ...{ id, obligationId, networkId, place: 'functional_mailbox', isFound: true, personId, note: '' },
      ...{ searchedBy: null, searchedAt: at },
    });
    await recordHistory(tx, SYSTEM.actor, at, {
      ...{ networkId, thing: 'obligation', thingId: obligationId, action: 'obligation.contact-found' },
      facts: { searchId: id, place: 'functional_mailbox', personId },
    });
  }
}

const isMeant = ({ email }: Substitute): boolean => isFunctionalMailbox(email);
