import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory } from '#libs/database';
import { type Caller, Clock, InvalidInput, MoveNotAllowed, singleLine } from '#libs/kernel';
import { ContactRoleService, PersonService, type Written } from '#libs/networks';
import { Obligation } from '../obligations/obligation.entity.js';
import { type ContactChoice, contactOf } from './acceptance.service.js';

export type FoundContact = Readonly<{
  contact: ContactChoice;
  /** Where the data of somebody new were found: they are told it (Art. 14 GDPR). */
  source: string;
}>;

/** A project was accepted without anybody to write to; somebody has found who speaks for it (E10). */
@Injectable()
export class ContactResearch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: PersonService,
    private readonly roles: ContactRoleService,
  ) {}

  /** @throws {NotFound} also for a foreign person, {Forbidden} {InvalidInput} without a source, {MoveNotAllowed} */
  async found(caller: Caller, obligationId: string, { contact, source }: FoundContact): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const promise = await lockInScope(tx, Obligation, 'obligation', caller.scope, 'contact:write', obligationId);
      const { id, networkId, projectId, outcome, version } = promise;
      if (outcome !== null) throw new MoveNotAllowed({ thing: 'obligation', from: outcome, to: 'contact_found' });
      if (!('id' in contact) && singleLine(source) === '')
        throw new InvalidInput({ field: 'source', fault: 'required' });
      const person = await contactOf(tx, caller, this.persons, { networkId, language: 'de', source }, contact);
      await this.roles.ensureWithin(tx, caller, person.id, projectId);
      await recordHistory(tx, caller.actor, this.clock.now(), {
        ...{ networkId, thing: 'obligation', thingId: id, action: 'obligation.contact-found' },
        facts: { personId: person.id },
      });
      return { id, version };
    });
  }
}
