import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import { type Caller, Clock, type LocalDay, newId, singleLine, requireMove } from '#libs/kernel';
import { Membership } from './membership.entity.js';
import {
  endOf,
  type Member,
  memberColumns,
  memberId,
  membershipMoves,
  type MembershipRole,
  type MembershipState,
  requireDayInTerm,
} from './membership.rules.js';
import { NetworkGroup } from './network-group.entity.js';
import { GroupDissolved, MembershipOverlaps } from '../networks.errors.js';
import { requireInNetwork } from '../rows.service.js';

export type NewMembership = Readonly<{
  groupId: string;
  member: Member;
  role?: MembershipRole;
  validFrom: LocalDay;
  reason?: string;
}>;

/** A move of a membership: the day from which it holds, and why. */
export type MembershipMove = Readonly<{ on: LocalDay; reason?: string }>;

type Reference = Readonly<{ id: string }>;

@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A candidate: counts nowhere until it is activated. @throws {MembershipOverlaps} {GroupDissolved} */
  propose(caller: Caller, input: NewMembership): Promise<Reference> {
    return this.open(caller, input, 'proposed');
  }

  /** A member at once. @throws {MembershipOverlaps} {GroupDissolved} */
  admit(caller: Caller, input: NewMembership): Promise<Reference> {
    return this.open(caller, input, 'active');
  }

  /**
   * Accepts a proposal from that day on, or takes a suspended membership up again. The latter closes the old row on
   * the day the pause began and answers with a new one: the pause stays visible in every figure of the past.
   */
  async activate(caller: Caller, id: string, move: MembershipMove): Promise<Reference> {
    return this.moved(caller, id, 'active', move, async (tx, membership) => {
      const { state, suspendedOn, groupId } = membership;
      if (state === 'proposed') {
        await tx.update(Membership, { id }, { state: 'active', validFrom: move.on });
        return { id };
      }
      await tx.update(Membership, { id }, { state: 'ended', validTo: suspendedOn, reason: 'suspended' });
      const { networkId, personId, organisationId, projectId, role } = membership;
      const again = { networkId, groupId, personId, organisationId, projectId, role, id: newId() };
      const createdAt = this.clock.now();
      await tx.insert(Membership, { ...again, state: 'active', validFrom: move.on, reason: '', createdAt });
      return { id: again.id };
    });
  }

  async suspend(caller: Caller, id: string, move: MembershipMove): Promise<Reference> {
    return this.moved(caller, id, 'suspended', move, async (tx) => {
      const reason = singleLine(move.reason ?? '');
      await tx.update(Membership, { id }, { state: 'suspended', suspendedOn: move.on, reason });
      return { id };
    });
  }

  async end(caller: Caller, id: string, move: MembershipMove): Promise<Reference> {
    return this.moved(caller, id, 'ended', move, async (tx, membership) => {
      const reason = singleLine(move.reason ?? '');
      await tx.update(Membership, { id }, { state: 'ended', validTo: endOf(membership, move.on), reason });
      return { id };
    });
  }

  private async open(caller: Caller, input: NewMembership, state: MembershipState): Promise<Reference> {
    const { groupId, validFrom, role = 'member' } = input;
    const member = memberColumns(input.member);
    const open = async (tx: Tx): Promise<Reference> => {
      const group = await lockInScope(tx, NetworkGroup, 'group', caller.scope, 'contact:write', groupId);
      if (group.state === 'dissolved') throw new GroupDissolved({ groupId });
      const { networkId } = group;
      await requireInNetwork(tx, networkId, [
        ['person', member.personId],
        ['organisation', member.organisationId],
        ['project', member.projectId],
      ]);
      const createdAt = this.clock.now();
      const id = newId();
      const reason = singleLine(input.reason ?? '');
      await tx.insert(Membership, { id, networkId, groupId, ...member, role, state, validFrom, reason, createdAt });
      const entry = { networkId, thing: 'membership', thingId: id, action: 'membership.opened', to: state };
      await recordHistory(tx, caller.actor, createdAt, { ...entry, facts: { groupId, ...member, validFrom } });
      return { id };
    };
    return refusingOverlap(
      () => ({ groupId, memberId: memberId(member) }),
      () => this.database.transaction(caller, open),
    );
  }

  private async moved(
    caller: Caller,
    id: string,
    to: MembershipState,
    { on, reason = '' }: MembershipMove,
    write: (tx: Tx, membership: Membership) => Promise<Reference>,
  ): Promise<Reference> {
    let about = { groupId: '', memberId: '' };
    const move = async (tx: Tx): Promise<Reference> => {
      const membership = await lockInScope(tx, Membership, 'membership', caller.scope, 'contact:write', id);
      const { networkId, groupId, state: from } = membership;
      about = { groupId, memberId: memberId(membership) };
      requireMove('membership', membershipMoves, from, to);
      requireDayInTerm(on, membership);
      const reference = await write(tx, membership);
      const entry = { networkId, thing: 'membership', thingId: id, action: 'membership.moved', from, to };
      const facts = { groupId, on, membershipId: reference.id };
      await recordHistory(tx, caller.actor, this.clock.now(), { ...entry, reason: singleLine(reason), facts });
      return reference;
    };
    return refusingOverlap(
      () => about,
      () => this.database.transaction(caller, move),
    );
  }
}

async function refusingOverlap<T>(about: () => MembershipOverlaps['facts'], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violatedConstraint(error) === 'ex_membership_overlap') throw new MembershipOverlaps(about());
    throw error;
  }
}
