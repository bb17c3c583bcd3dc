import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import { type Caller, Clock, type LocalDay, newId } from '#libs/kernel';
import { OrganisationCarriesProjects, OrganisationClosed, OrganisationExists } from '../networks.errors.js';
import { Organisation } from './organisation.entity.js';
import { organisationDefaults, type OrganisationFields, prepareOrganisation } from './organisation.rules.js';
import { requireInNetwork, requireNetwork, saveVersion, type Written } from '../rows.service.js';

export type NewOrganisation = Partial<OrganisationFields> & Pick<OrganisationFields, 'name'>;

type Identity = Readonly<{ networkId: string; normalizedName: string; city: string }>;

@Injectable()
export class OrganisationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {OrganisationExists} naming the one of the same normalised name and city. */
  async create(caller: Caller, networkId: string, input: NewOrganisation): Promise<Written> {
    const fields = prepareOrganisation({ ...organisationDefaults, ...input });
    return this.refusingDuplicates(
      () => ({ ...fields, networkId }),
      () =>
        this.database.transaction(caller, async (tx) => {
          await requireNetwork(tx, caller.scope, 'contact:write', networkId);
          await requireInNetwork(tx, networkId, [['organisation', fields.predecessorId]]);
          return this.insert(tx, caller, { ...fields, networkId });
        }),
    );
  }

  /** The open one of this name and city, entered in the transaction of its cause when there is none. */
  async ensureWithin(
    tx: Tx,
    caller: Caller,
    networkId: string,
    input: NewOrganisation,
  ): Promise<Readonly<{ id: string; wasCreated: boolean }>> {
    const fields = prepareOrganisation({ ...organisationDefaults, ...input });
    await requireNetwork(tx, caller.scope, 'contact:write', networkId);
    // Two that enter the same one wait for each other: the second finds what the first has entered.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `organisation ${networkId} ${fields.normalizedName} ${fields.city}`,
    ]);
    const [found] = await tx.query<{ id: string }[]>(
      `select id from organisation where network_id = $1 and normalized_name = $2 and city = $3 and closed_on is null`,
      [networkId, fields.normalizedName, fields.city],
    );
    if (found) return { id: found.id, wasCreated: false };
    const { id } = await this.insert(tx, caller, { ...fields, networkId });
    return { id, wasCreated: true };
  }

  /** @throws {OrganisationExists} {ChangedMeanwhile} */
  async edit(caller: Caller, seen: Written, changes: Partial<OrganisationFields>): Promise<Written> {
    let identity: Identity | undefined;
    return this.refusingDuplicates(
      () => identity!,
      () =>
        this.database.transaction(caller, async (tx) => {
          const before = await lockInScope(tx, Organisation, 'organisation', caller.scope, 'contact:write', seen.id);
          const fields = prepareOrganisation({ ...before, ...changes });
          identity = { ...fields, networkId: before.networkId };
          await requireInNetwork(tx, before.networkId, [['organisation', changes.predecessorId]]);
          const written = await saveVersion(tx, Organisation, 'organisation', seen, fields, this.clock.now());
          await this.record(tx, caller, before, 'organisation.edited', { fields: Object.keys(changes) });
          return written;
        }),
    );
  }

  /** It exists no longer from that day on; its name is free again. @throws {OrganisationCarriesProjects} */
  async close(caller: Caller, seen: Written, on: LocalDay): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const { id, networkId, closedOn } = await lockInScope(
        tx,
        Organisation,
        'organisation',
        caller.scope,
        'contact:write',
        seen.id,
      );
      if (closedOn !== null) throw new OrganisationClosed({ organisationId: id });
      const [carried] = await tx.query<{ projects: number }[]>(
        `select count(*)::int as projects from project
         where carrier_organisation_id = $1 and (ended_on is null or ended_on > $2)`,
        [id, on],
      );
      const projects = carried?.projects ?? 0;
      if (projects > 0) throw new OrganisationCarriesProjects({ organisationId: id, projects });
      const written = await saveVersion(tx, Organisation, 'organisation', seen, { closedOn: on }, this.clock.now());
      await this.record(tx, caller, { id, networkId }, 'organisation.closed', { on });
      return written;
    });
  }

  /** Which of these ids are organisations of the network; foreign ones are left out like missing ones. */
  async findWithin(tx: Tx, networkId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const sql = 'select id from organisation where network_id = $1 and id = any($2)';
    const found = await tx.query<{ id: string }[]>(sql, [networkId, ids]);
    return new Set(found.map(({ id }) => id));
  }

  private async insert(
    tx: Tx,
    caller: Caller,
    row: ReturnType<typeof prepareOrganisation> & { networkId: string },
  ): Promise<Written> {
    const [at, id] = [this.clock.now(), newId()];
    await tx.insert(Organisation, { ...row, id, version: 1, createdAt: at, updatedAt: at });
    await this.record(tx, caller, { id, networkId: row.networkId }, 'organisation.created');
    return { id, version: 1 };
  }

  private record(
    tx: Tx,
    caller: Caller,
    { id, networkId }: { id: string; networkId: string },
    action: string,
    facts: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const entry = { networkId, thing: 'organisation', thingId: id, action, facts };
    return recordHistory(tx, caller.actor, this.clock.now(), entry);
  }

  // The unique index decides, also between two at once; only afterwards is looked up who was there first.
  private async refusingDuplicates<T>(identity: () => Identity, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (violatedConstraint(error) !== 'uq_organisation_name_city') throw error;
      const { networkId, normalizedName, city } = identity();
      const [found] = await this.database.query<{ organisationId: string; name: string; city: string }>(
        `select id as "organisationId", name, city from organisation
         where network_id = $1 and normalized_name = $2 and city = $3 and closed_on is null`,
        [networkId, normalizedName, city],
      );
      throw found ? new OrganisationExists(found) : error;
    }
  }
}
