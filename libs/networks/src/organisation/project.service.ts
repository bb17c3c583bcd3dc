import { Injectable } from '@nestjs/common';
import { Database, lock, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, type LocalDay, newId } from '#libs/kernel';
import { dayOf } from '../day.rules.js';
import { OrganisationClosed, ProjectEnded } from '../networks.errors.js';
import { ProjectListing } from './project-listing.entity.js';
import { Project } from './project.entity.js';
import { prepareProject, projectDefaults, type ProjectFields, stageAsOf } from './project.rules.js';
import { requireInNetwork, requireNetwork, saveVersion, type Written } from '../rows.service.js';

export type NewProject = Partial<ProjectFields> & Pick<ProjectFields, 'name' | 'carrierOrganisationId'>;

const NO_STAGE = { practiceStage: null, practiceStageAsOf: null } as const;

@Injectable()
export class ProjectService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for a carrier of another network, {OrganisationClosed} for one that exists no longer. */
  create(caller: Caller, networkId: string, input: NewProject): Promise<Written> {
    return this.database.transaction(caller, (tx) => this.createWithin(tx, caller, networkId, input));
  }

  /** The same in the transaction of its cause. */
  async createWithin(tx: Tx, caller: Caller, networkId: string, input: NewProject): Promise<Written> {
    const fields = prepareProject({ ...projectDefaults, ...input });
    await requireNetwork(tx, caller.scope, 'contact:write', networkId);
    await requireCarrier(tx, networkId, fields.carrierOrganisationId);
    const at = this.clock.now();
    const id = newId();
    const practiceStageAsOf = stageAsOf(NO_STAGE, fields.practiceStage, dayOf(at));
    const row = { ...fields, practiceStageAsOf, id, networkId, version: 1, createdAt: at, updatedAt: at };
    await tx.insert(Project, row);
    await this.record(tx, caller, row, 'project.created');
    return { id, version: 1 };
  }

  async edit(caller: Caller, seen: Written, changes: Partial<ProjectFields>): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const before = await this.lock(tx, caller, seen.id);
      const fields = prepareProject({ ...before, ...changes });
      const { carrierOrganisationId } = fields;
      if (carrierOrganisationId !== before.carrierOrganisationId) {
        await requireCarrier(tx, before.networkId, carrierOrganisationId);
      }
      const at = this.clock.now();
      const practiceStageAsOf = stageAsOf(before, fields.practiceStage, dayOf(at));
      const written = await saveVersion(tx, Project, 'project', seen, { ...fields, practiceStageAsOf }, at);
      await this.record(tx, caller, before, 'project.edited', { fields: Object.keys(changes) });
      return written;
    });
  }

  /**
   * The project ends on that day: its listing and its contact roles end with it, its memberships do not, for a group
   * goes on when the funding of its projects has expired.
   * @throws {ProjectEnded} {NotFound} for a successor of another network
   */
  async end(
    caller: Caller,
    seen: Written,
    { on, successorProjectId = null }: { on: LocalDay; successorProjectId?: string | null },
  ): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const project = await this.lockRunning(tx, caller, seen.id);
      if (successorProjectId === seen.id) throw new InvalidInput({ field: 'successorProjectId', fault: 'is-itself' });
      await requireInNetwork(tx, project.networkId, [['project', successorProjectId]]);
      const changes = { endedOn: on, successorProjectId };
      const written = await saveVersion(tx, Project, 'project', seen, changes, this.clock.now());
      const endingThen = `set valid_to = greatest(valid_from, $2::date)
        where project_id = $1 and (valid_to is null or valid_to > $2::date)`;
      await tx.query(`update project_listing ${endingThen}`, [project.id, on]);
      await tx.query(`update contact_role ${endingThen}`, [project.id, on]);
      await this.record(tx, caller, project, 'project.ended', changes);
      return written;
    });
  }

  /** Puts the project into the network's list from that day on; listing a listed one changes nothing. */
  async list(caller: Caller, id: string, from: LocalDay): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const project = await this.lockRunning(tx, caller, id);
      const running: unknown[] = await tx.query(
        'select 1 from project_listing where project_id = $1 and (valid_to is null or valid_to > $2::date)',
        [id, from],
      );
      if (running.length === 0) {
        const { networkId } = project;
        const row = { id: newId(), networkId, projectId: id, validFrom: from, validTo: null };
        await tx.insert(ProjectListing, { ...row, createdAt: this.clock.now() });
        await this.record(tx, caller, project, 'project.listed', { from });
      }
      return { id, version: project.version };
    });
  }

  /** Takes it out of the list from that day on; figures of earlier days keep it. */
  async unlist(caller: Caller, id: string, from: LocalDay): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const project = await this.lock(tx, caller, id);
      await tx.query(
        `update project_listing set valid_to = greatest(valid_from, $2::date)
         where project_id = $1 and (valid_to is null or valid_to > $2::date)`,
        [id, from],
      );
      await this.record(tx, caller, project, 'project.unlisted', { from });
      return { id, version: project.version };
    });
  }

  private lock(tx: Tx, caller: Caller, id: string): Promise<Project> {
    return lockInScope(tx, Project, 'project', caller.scope, 'contact:write', id);
  }

  private async lockRunning(tx: Tx, caller: Caller, id: string): Promise<Project> {
    const project = await this.lock(tx, caller, id);
    if (project.endedOn !== null) throw new ProjectEnded({ projectId: id, endedOn: project.endedOn });
    return project;
  }

  private record(
    tx: Tx,
    caller: Caller,
    { id, networkId }: { id: string; networkId: string },
    action: string,
    facts: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const entry = { networkId, thing: 'project', thingId: id, action, facts };
    return recordHistory(tx, caller.actor, this.clock.now(), entry);
  }
}

// The lock makes a closing of the same organisation wait: nobody closes what takes on a project at this moment.
async function requireCarrier(tx: Tx, networkId: string, organisationId: string): Promise<void> {
  await requireInNetwork(tx, networkId, [['organisation', organisationId]]);
  const closed: unknown[] = await tx.query(`select closed_on from organisation where id = $1 ${lock.asIs}`, [
    organisationId,
  ]);
  if (closed.some((row) => (row as { closed_on: unknown }).closed_on !== null)) {
    throw new OrganisationClosed({ organisationId });
  }
}
