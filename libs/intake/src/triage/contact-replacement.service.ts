import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, MoveNotAllowed, newId, singleLine } from '#libs/kernel';
import { ContactRoleService, dayOf, PersonService, requireInNetwork } from '#libs/networks';
import { ContactReplacedMeanwhile } from '../intake.errors.js';
import { Obligation } from '../obligations/obligation.entity.js';
import { contactOf } from './acceptance.service.js';
import type { FoundContact } from './contact-research.service.js';
import { ContactSearch } from './contact-search.entity.js';
import { SparedContacts } from './spared-contacts.service.js';

/** Who speaks for the project no longer, and who does instead, with where that is known from. */
export type ReplacingContact = FoundContact & Readonly<{ formerId: string }>;

/** An organiser says that somebody else speaks for a promised project (domain rule E6). */
@Injectable()
export class ContactReplacement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: PersonService,
    private readonly roles: ContactRoleService,
    private readonly spared: SparedContacts,
  ) {}

  /**
   * Holds the promise, so that of two tabs one replaces the contact.
   * @throws {NotFound} also for a foreign promise or person, {Forbidden} {MoveNotAllowed} when the promise has ended,
   * {ContactReplacedMeanwhile} when the former one speaks for it no longer
   */
  async holdWithin(tx: Tx, { scope }: Caller, obligationId: string, formerId: string): Promise<Obligation> {
    const promise = await lockInScope(tx, Obligation, 'obligation', scope, 'contact:write', obligationId);
    const { id, networkId, projectId, outcome } = promise;
    await requireInNetwork(tx, networkId, [['person', formerId]]);
    if (outcome !== null) throw new MoveNotAllowed({ thing: 'obligation', from: outcome, to: 'contact_replaced' });
    const speaking = await tx.query<unknown[]>(
      `select 1 from contact_role where project_id = $1 and person_id = $2
         and daterange(valid_from, valid_to, '[)') @> $3::date`,
      [projectId, formerId, dayOf(this.clock.now())],
    );
    if (speaking.length === 0) throw new ContactReplacedMeanwhile({ obligationId: id, personId: formerId });
    return promise;
  }

  /**
   * The promise is held. First information and invitation of the new one follow from it.
   * @throws {NotFound} {InvalidInput} for somebody new without a source, the former one, and whoever may not be invited: the former
   * one would be asked no longer, and nobody in their place
   */
  async replaceWithin(
    tx: Tx,
    caller: Caller,
    { id: obligationId, networkId, projectId }: Obligation,
    { formerId, contact, place, source }: ReplacingContact,
  ): Promise<void> {
    const field = 'id' in contact ? 'contact' : 'contact.email';
    if (!('id' in contact) && singleLine(source) === '') throw new InvalidInput({ field: 'source', fault: 'required' });
    if ((await this.spared.spareWithin(tx, networkId, contact)) === null) {
      throw new InvalidInput({ field, fault: 'spared' });
    }
    const person = await contactOf(tx, caller, this.persons, { networkId, language: 'de', source }, contact);
    if (person.id === formerId) throw new InvalidInput({ field, fault: 'same-person' });
    await this.roles.endWithin(tx, caller, formerId, projectId);
    await this.roles.ensureWithin(tx, caller, person.id, projectId);
    const [searchId, at] = [newId(), this.clock.now()];
    await tx.insert(ContactSearch, {
      ...{ id: searchId, obligationId, networkId, place, note: source, isFound: true, personId: person.id },
      ...{ searchedBy: caller.actor.kind === 'account' ? caller.actor.id : null, searchedAt: at },
    });
    const entry = { networkId, thing: 'obligation', thingId: obligationId };
    await recordHistory(
      tx,
      caller.actor,
      at,
      { ...entry, action: 'obligation.contact-replaced', facts: { formerId } },
      { ...entry, action: 'obligation.contact-found', facts: { searchId, place, personId: person.id } },
    );
  }
}
