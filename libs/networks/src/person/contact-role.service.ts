import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import { type Caller, Clock, InvalidInput, type LocalDay, MoveNotAllowed, newId } from '#libs/kernel';
import { dayOf } from '../day.rules.js';
import { ContactRole } from './contact-role.entity.js';
import { PrimaryContactExists } from '../networks.errors.js';
import { Person } from './person.entity.js';
import { requireInNetwork } from '../rows.service.js';

/** For a project or for an organisation, not both. */
export type NewContactRole = Readonly<{
  personId: string;
  projectId?: string | null;
  organisationId?: string | null;
  isPrimary?: boolean;
  validFrom: LocalDay;
  validTo?: LocalDay | null;
}>;

@Injectable()
export class ContactRoleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {PrimaryContactExists} when another speaks first for the project in a part of the period. */
  async assign(caller: Caller, input: NewContactRole): Promise<{ id: string }> {
    try {
      return await this.database.transaction(caller, (tx) => this.assignWithin(tx, caller, input));
    } catch (error) {
      if (violatedConstraint(error) === 'ex_contact_role_primary') {
        throw new PrimaryContactExists({ projectId: input.projectId! });
      }
      throw error;
    }
  }

  /** In the transaction of its cause, which knows whether somebody speaks first for the project. */
  async assignWithin(tx: Tx, caller: Caller, input: NewContactRole): Promise<{ id: string }> {
    const { personId, projectId = null, organisationId = null, validFrom, validTo = null } = input;
    if ((projectId === null) === (organisationId === null)) {
      throw new InvalidInput({ field: 'projectId', fault: 'project-or-organisation' });
    }
    if (validTo !== null && validTo < validFrom) throw new InvalidInput({ field: 'validTo', fault: 'before-start' });
    const { networkId } = await lockInScope(tx, Person, 'person', caller.scope, 'contact:write', personId);
    await requireInNetwork(tx, networkId, [
      ['project', projectId],
      ['organisation', organisationId],
    ]);
    const at = this.clock.now();
    const id = newId();
    const isPrimary = input.isPrimary ?? false;
    const role = { id, networkId, personId, projectId, organisationId, isPrimary, validFrom, validTo };
    await tx.insert(ContactRole, { ...role, createdAt: at });
    const facts = { personId, projectId, organisationId, isPrimary, validFrom };
    const entry = { networkId, thing: 'contact_role', thingId: id, action: 'contact-role.assigned', facts };
    await recordHistory(tx, caller.actor, at, entry);
    return { id };
  }

  /**
   * The person speaks for the project from today on, and first when nobody does yet. Whoever speaks for it already is
   * left as they are. @returns the id of a new role, null when there was one
   */
  async ensureWithin(tx: Tx, caller: Caller, personId: string, projectId: string): Promise<string | null> {
    const today = dayOf(this.clock.now());
    const speaking = await tx.query<{ personId: string; isPrimary: boolean }[]>(
      `select person_id as "personId", is_primary as "isPrimary" from contact_role
       where project_id = $1 and daterange(valid_from, valid_to, '[)') && daterange($2::date, null)`,
      [projectId, today],
    );
    if (speaking.some((one) => one.personId === personId)) return null;
    const isPrimary = !speaking.some((one) => one.isPrimary);
    return (await this.assignWithin(tx, caller, { personId, projectId, isPrimary, validFrom: today })).id;
  }

  /** What a decision has assigned that is taken back: it never was, but for the history. */
  async unmakeWithin(tx: Tx, { actor }: Caller, id: string): Promise<void> {
    const role = await tx.findOneBy(ContactRole, { id });
    if (role === null) return;
    await tx.delete(ContactRole, { id });
    const { networkId, personId } = role;
    const entry = { networkId, thing: 'contact_role', thingId: id, action: 'contact-role.unmade' };
    await recordHistory(tx, actor, this.clock.now(), { ...entry, facts: { personId } });
  }

  /** The person speaks for the project no longer, from today on. */
  async endWithin(tx: Tx, { actor }: Caller, personId: string, projectId: string): Promise<void> {
    const at = this.clock.now();
    const on = dayOf(at);
    const ended = await tx.query<{ id: string; networkId: string }[]>(
      `with ended as (
         update contact_role set valid_to = $3::date
         where person_id = $1 and project_id = $2 and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)
         returning id, network_id as "networkId")
       select * from ended`,
      [personId, projectId, on],
    );
    const entry = { thing: 'contact_role', action: 'contact-role.ended', facts: { personId, on } };
    const entries = ended.map(({ id, networkId }) => ({ ...entry, networkId, thingId: id }));
    await recordHistory(tx, actor, at, ...entries);
  }

  /** The person speaks for it no longer from that day on. */
  async end(caller: Caller, id: string, on: LocalDay): Promise<{ id: string }> {
    return this.database.transaction(caller, async (tx) => {
      const role = await lockInScope(tx, ContactRole, 'contact_role', caller.scope, 'contact:write', id);
      if (role.validTo !== null) throw new MoveNotAllowed({ thing: 'contact_role', from: 'ended', to: 'ended' });
      if (on < role.validFrom) throw new InvalidInput({ field: 'on', fault: 'before-start' });
      await tx.update(ContactRole, { id }, { validTo: on });
      const { networkId, personId } = role;
      const entry = { networkId, thing: 'contact_role', thingId: id, action: 'contact-role.ended' };
      await recordHistory(tx, caller.actor, this.clock.now(), { ...entry, facts: { personId, on } });
      return { id };
    });
  }
}
