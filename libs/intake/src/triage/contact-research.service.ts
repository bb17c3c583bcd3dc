import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, MoveNotAllowed, newId, singleLine } from '#libs/kernel';
import { ContactRoleService, PersonService, type Written } from '#libs/networks';
import { Obligation } from '../obligations/obligation.entity.js';
import { type ContactChoice, contactOf } from './acceptance.service.js';
import { ContactSearch } from './contact-search.entity.js';
import type { HandPlace } from './contact-search.rules.js';
import { SparedContacts } from './spared-contacts.service.js';

/** A look somewhere that has found nobody. */
export type SearchInput = Readonly<{ place: HandPlace; note: string }>;

export type FoundContact = Readonly<{
  contact: ContactChoice;
  place: HandPlace;
  /** Where exactly the data of somebody new were found: they are told it (Art. 14 GDPR). */
  source: string;
}>;

/** A project was accepted without anybody to write to: who looks for somebody writes down where (E10). */
@Injectable()
export class ContactResearch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: PersonService,
    private readonly roles: ContactRoleService,
    private readonly spared: SparedContacts,
  ) {}

  /** @throws {NotFound} {Forbidden} {MoveNotAllowed} when the promise has ended */
  search(caller: Caller, obligationId: string, { place, note }: SearchInput): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const { id, networkId, version } = await lockRunning(tx, caller, obligationId, 'searched');
      const facts = await this.noteWithin(tx, caller, { id, networkId }, { place, note, personId: null });
      await recordHistory(tx, caller.actor, this.clock.now(), {
        ...{ networkId, thing: 'obligation', thingId: id, action: 'obligation.contact-searched', facts },
      });
      return { id, version };
    });
  }

  /**
   * Whoever was found speaks for the project from now on; first information and invitation follow from that.
   * @throws {NotFound} also for a foreign person, {Forbidden} {MoveNotAllowed} when the promise has ended,
   * {InvalidInput} for somebody new without a source, and for somebody who may not be invited
   */
  found(caller: Caller, obligationId: string, { contact, place, source }: FoundContact): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const { id, networkId, projectId, version } = await lockRunning(tx, caller, obligationId, 'contact_found');
      if (!('id' in contact) && singleLine(source) === '')
        throw new InvalidInput({ field: 'source', fault: 'required' });
      if ((await this.spared.spareWithin(tx, networkId, contact)) === null)
        throw new InvalidInput({ field: 'id' in contact ? 'contact' : 'contact.email', fault: 'spared' });
      const person = await contactOf(tx, caller, this.persons, { networkId, language: 'de', source }, contact);
      await this.roles.ensureWithin(tx, caller, person.id, projectId);
      const searched = { place, note: source, personId: person.id };
      const facts = await this.noteWithin(tx, caller, { id, networkId }, searched);
      await recordHistory(tx, caller.actor, this.clock.now(), {
        ...{ networkId, thing: 'obligation', thingId: id, action: 'obligation.contact-found' },
        facts: { ...facts, personId: person.id },
      });
      return { id, version };
    });
  }

  private async noteWithin(
    tx: Tx,
    { actor }: Caller,
    { id: obligationId, networkId }: Pick<Obligation, 'id' | 'networkId'>,
    searched: Pick<ContactSearch, 'place' | 'note' | 'personId'>,
  ): Promise<Readonly<{ searchId: string; place: string }>> {
    const id = newId();
    const searchedBy = actor.kind === 'account' ? actor.id : null;
    const isFound = searched.personId !== null;
    await tx.insert(ContactSearch, {
      ...{ id, obligationId, networkId, ...searched, isFound, searchedBy, searchedAt: this.clock.now() },
    });
    return { searchId: id, place: searched.place };
  }
}

async function lockRunning(tx: Tx, { scope }: Caller, obligationId: string, to: string): Promise<Obligation> {
  const promise = await lockInScope(tx, Obligation, 'obligation', scope, 'contact:write', obligationId);
  if (promise.outcome !== null) throw new MoveNotAllowed({ thing: 'obligation', from: promise.outcome, to });
  return promise;
}
