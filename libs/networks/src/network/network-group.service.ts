import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import { type Caller, Clock, newId, singleLine, requireMove } from '#libs/kernel';
import { dayOf } from '../day.rules.js';
import { NetworkGroup } from './network-group.entity.js';
import { groupDefaults, type GroupFields, groupMoves, type GroupState, prepareGroup } from './network-group.rules.js';
import { GroupNameTaken } from '../networks.errors.js';
import { requireInNetwork, requireNetwork, saveVersion, type Written } from '../rows.service.js';

export type NewGroup = Partial<GroupFields> & Pick<GroupFields, 'type' | 'name'>;

@Injectable()
export class NetworkGroupService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async create(caller: Caller, networkId: string, input: NewGroup): Promise<Written> {
    const fields = prepareGroup({ ...groupDefaults, ...input });
    return this.nameOnce(fields.name, () =>
      this.database.transaction(caller, async (tx) => {
        await requireNetwork(tx, caller.scope, 'network:write', networkId);
        await requireOfficers(tx, networkId, fields);
        const at = this.clock.now();
        const id = newId();
        const state: GroupState = 'forming';
        await tx.insert(NetworkGroup, { ...fields, id, networkId, state, version: 1, createdAt: at, updatedAt: at });
        const entry = { networkId, thing: 'group', thingId: id, action: 'group.created', to: state };
        await recordHistory(tx, caller.actor, at, entry);
        return { id, version: 1 };
      }),
    );
  }

  async edit(caller: Caller, seen: Written, changes: Partial<GroupFields>): Promise<Written> {
    return this.nameOnce(singleLine(changes.name ?? ''), () =>
      this.database.transaction(caller, async (tx) => {
        const { networkId, ...before } = await this.lock(tx, caller, seen.id);
        const fields = prepareGroup({ ...before, ...changes });
        await requireOfficers(tx, networkId, changes);
        const at = this.clock.now();
        const written = await saveVersion(tx, NetworkGroup, 'group', seen, fields, at);
        const entry = { networkId, thing: 'group', thingId: seen.id, action: 'group.edited' };
        await recordHistory(tx, caller.actor, at, { ...entry, facts: { fields: Object.keys(changes) } });
        return written;
      }),
    );
  }

  /** Dissolving a group ends what is left of its memberships on the same day. */
  async move(caller: Caller, seen: Written, to: GroupState, reason = ''): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const { networkId, state: from } = await this.lock(tx, caller, seen.id);
      requireMove('group', groupMoves, from, to);
      const at = this.clock.now();
      const written = await saveVersion(tx, NetworkGroup, 'group', seen, { state: to }, at);
      if (to === 'dissolved') await endMemberships(tx, seen.id, dayOf(at));
      const entry = { networkId, thing: 'group', thingId: seen.id, action: 'group.moved', from, to };
      await recordHistory(tx, caller.actor, at, { ...entry, reason: singleLine(reason) });
      return written;
    });
  }

  private lock(tx: Tx, caller: Caller, id: string): Promise<NetworkGroup> {
    return lockInScope(tx, NetworkGroup, 'group', caller.scope, 'network:write', id);
  }

  private async nameOnce<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (violatedConstraint(error) === 'uq_network_group_name') throw new GroupNameTaken({ name });
      throw error;
    }
  }
}

const requireOfficers = (tx: Tx, networkId: string, fields: Partial<GroupFields>): Promise<void> =>
  requireInNetwork(tx, networkId, [
    ['person', fields.leadPersonId],
    ['person', fields.minuteTakerPersonId],
    ['person', fields.listKeeperPersonId],
  ]);

async function endMemberships(tx: Tx, groupId: string, on: string): Promise<void> {
  await tx.query(
    `update membership
     set state = 'ended', reason = 'group-dissolved',
         valid_to = case when state = 'proposed' then valid_from else greatest(valid_from, $2::date) end
     where group_id = $1 and state <> 'ended'`,
    [groupId, on],
  );
}
