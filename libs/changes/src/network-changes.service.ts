import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { EntryEdits } from '#libs/events';
import { type Caller, requirePermission } from '#libs/kernel';
import { type NetworkFields, NetworkService, type Written } from '#libs/networks';

/** What a network says of itself also stands in the calendar entries of its gatherings: they change with it. */
@Injectable()
export class NetworkChanges {
  constructor(
    private readonly database: Database,
    private readonly networks: NetworkService,
    private readonly edits: EntryEdits,
  ) {}

  async edit(caller: Caller, seen: Written, changes: Partial<NetworkFields>): Promise<Written> {
    requirePermission(caller.scope, 'network:write', seen.id);
    return this.database.transaction(caller, async (tx) => {
      const eventIds = await this.edits.listOfNetwork(tx, seen.id);
      return this.edits.noteWithin(tx, eventIds, () => this.networks.editWithin(tx, caller, seen, changes));
    });
  }
}
