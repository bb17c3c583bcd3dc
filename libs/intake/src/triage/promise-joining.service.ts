import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, lockInScope, lockRow, recordHistory, type Tx } from '#libs/database';
import { allows, type Caller, Clock, InvalidInput, MoveNotAllowed, newId, NotFound, type Scope } from '#libs/kernel';
import { ContactRoleService } from '#libs/networks';
import { ASKED_WAYS } from '../obligations/asked.queries.js';
import { ProjectPromisedAnew, PromiseJoinedMeanwhile } from '../intake.errors.js';
import { Binding } from '../obligations/binding.service.js';
import { Obligation } from '../obligations/obligation.entity.js';
import { ObligationAttempt } from '../obligations/obligation-attempt.entity.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import { ContactSearch } from './contact-search.entity.js';
import { ObligationJoin } from './obligation-join.entity.js';
import { recountWithin } from './promised-reports.service.js';
import { handOnWithin } from './shared-contacts.service.js';

/** Two accepted projects turn out to be one, or one to be two after all (E4). */
@Injectable()
export class PromiseJoining {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly roles: ContactRoleService,
    private readonly binding: Binding,
  ) {}

  /**
   * One running promise for both: reports, tries, searches and people move to it, and its clocks run from the earliest report.
   * What the other one was is kept, so that it can be brought back.
   * @throws {NotFound} {Forbidden} {MoveNotAllowed} for one that has ended, {PromiseJoinedMeanwhile} when somebody was
   * faster, {InvalidInput} for one with itself
   */
  join(caller: Caller, id: string, intoId: string): Promise<{ id: string }> {
    return this.database.transaction(caller, async (tx) => {
      if (id === intoId) throw new InvalidInput({ field: 'into', fault: 'is-itself' });
      const [into, from] = await this.lockBoth(tx, caller, intoId, id);
      const at = this.clock.now();
      const reportIds = await idsOf(tx, 'select id from project_report where obligation_id = $1 order by id', id);
      const { attemptIds, sharedAttemptIds } = await this.attemptsOf(tx, id, intoId);
      await tx.update(ProjectReport, { obligationId: id }, { obligationId: intoId, projectId: into.projectId });
      await tx.update(ObligationAttempt, { id: In(attemptIds) }, { obligationId: intoId });
      const searchIds = await idsOf(tx, 'select id from contact_search where obligation_id = $1 order by id', id);
      await tx.update(ContactSearch, { id: In(searchIds) }, { obligationId: intoId });
      const roleIds = await this.shareContacts(tx, caller, from.projectId, into.projectId);
      // What was joined to this one before goes with it.
      await tx.update(ObligationJoin, { intoId: id }, { intoId });
      const inheritedIds = await idsOf(tx, 'select id from obligation where inherited_by = $1 order by id', id);
      await tx.update(Obligation, { inheritedBy: id }, { inheritedBy: intoId });
      await tx.delete(Obligation, { id });
      await keepHold(tx, from, into, at);
      const { networkId, projectId, receivedAt, acceptedAt, reopenedAt, firstInformedAt, refusedBy } = from;
      const kept = { id, networkId, intoId, projectId, receivedAt, acceptedAt, reopenedAt, firstInformedAt, refusedBy };
      const moved = { reportIds, attemptIds, sharedAttemptIds, searchIds, inheritedIds, roleIds };
      await tx.insert(ObligationJoin, { ...kept, ...moved, joinedAt: at });
      await recountWithin(tx, intoId, at);
      const entry = { networkId, thing: 'obligation', facts: { id, intoId, projectId, reportIds } };
      await recordHistory(
        ...([tx, caller.actor, at] as const),
        { ...entry, thingId: intoId, action: 'obligation.merged' },
        ...reportIds.map((report) => ({ ...entry, thing: 'project-report', thingId: report, action: 'report.merged' })),
      );
      return { id: intoId };
    });
  }

  /**
   * The promise is back with its old dates, its reports, its tries and its searches, and bound anew.
   * @throws {NotFound} {Forbidden} {MoveNotAllowed} when it stands alone already, {ProjectPromisedAnew}
   */
  split(caller: Caller, id: string): Promise<{ id: string }> {
    return this.database.transaction(caller, async (tx) => {
      const joined = await this.lockJoined(tx, caller, id);
      const { networkId, intoId, projectId, receivedAt, acceptedAt, reopenedAt, firstInformedAt, refusedBy } = joined;
      const { reportIds, attemptIds, inheritedIds, roleIds } = joined;
      await lockInScope(tx, Obligation, 'obligation', caller.scope, 'contact:write', intoId);
      const at = this.clock.now();
      await requireUnpromised(tx, projectId);
      await tx.insert(Obligation, {
        ...{ id, networkId, projectId, receivedAt, acceptedAt, reopenedAt, firstInformedAt, refusedBy, updatedAt: at },
      });
      await tx.query(
        `update project_report set obligation_id = $2, project_id = case when project_id is null then null else $3::uuid end
         where id = any($1) and obligation_id = $4`,
        [reportIds, id, projectId, intoId],
      );
      await tx.update(ObligationAttempt, { id: In(attemptIds), obligationId: intoId }, { obligationId: id });
      await tx.update(ContactSearch, { id: In(joined.searchIds), obligationId: intoId }, { obligationId: id });
      const shared = await tx.findBy(ObligationAttempt, { id: In(joined.sharedAttemptIds) });
      await tx.insert(
        ObligationAttempt,
        shared.map((attempt) => ({ ...attempt, id: newId(), obligationId: id })),
      );
      await tx.query('update obligation set inherited_by = $2 where id = any($1) and inherited_by = $3', [
        ...[inheritedIds, id, intoId],
      ]);
      for (const contactRoleId of roleIds) {
        // Whom a report has named for the other project meanwhile goes on to speak for it.
        const left = await handOnWithin(tx, { id: null, networkId, obligationId: null }, { ...NOTHING, contactRoleId });
        if (left.contactRoleId !== null) await this.roles.unmakeWithin(tx, caller, contactRoleId);
      }
      await tx.delete(ObligationJoin, { id });
      // What had been joined to this one before comes along with it.
      await tx.query('update obligation_join set into_id = $1 where into_id = $2 and report_ids && $3::uuid[]', [
        ...[id, intoId, reportIds],
      ]);
      await recountWithin(tx, intoId, at);
      const entry = { networkId, thing: 'obligation', facts: { id, intoId, projectId, reportIds } };
      await recordHistory(
        ...([tx, caller.actor, at] as const),
        { ...entry, thingId: id, action: 'obligation.split' },
        { ...entry, thingId: intoId, action: 'obligation.split' },
        ...reportIds.map((report) => ({ ...entry, thing: 'project-report', thingId: report, action: 'report.split' })),
      );
      await this.binding.bindWithin(tx, caller.actor, networkId);
      return { id };
    });
  }

  /** In one order, so that two who join them crosswise wait for each other. */
  private async lockBoth(tx: Tx, { scope }: Caller, ...ids: [string, string]): Promise<[Obligation, Obligation]> {
    const rows = new Map<string, Obligation>();
    for (const id of [...ids].sort()) {
      await requireAlone(tx, scope, id);
      const row = await lockInScope(tx, Obligation, 'obligation', scope, 'contact:write', id, 'toRemove');
      if (row.outcome !== null) throw new MoveNotAllowed({ thing: 'obligation', from: row.outcome, to: 'merged' });
      rows.set(id, row);
    }
    const [into, from] = ids.map((id) => rows.get(id)!) as [Obligation, Obligation];
    if (into.networkId !== from.networkId) throw new NotFound({ thing: 'obligation' });
    return [into, from];
  }

  private async lockJoined(tx: Tx, { scope }: Caller, id: string): Promise<ObligationJoin> {
    const joined = await lockRow(tx, ObligationJoin, { id }, 'toRemove');
    if (joined === null) {
      await lockInScope(tx, Obligation, 'obligation', scope, 'contact:write', id);
      throw new MoveNotAllowed({ thing: 'obligation', from: 'alone', to: 'split' });
    }
    return lockInScope(tx, ObligationJoin, 'obligation', scope, 'contact:write', id);
  }

  /** Which tries go over, and which of the other promise say the same already. */
  private async attemptsOf(tx: Tx, id: string, intoId: string) {
    const rows = await tx.query<{ id: string; sharedId: string | null }[]>(
      `select a.id, b.id as "sharedId" from obligation_attempt a
         left join obligation_attempt b on b.obligation_id = $2 and b.way = a.way and (
           b.event_id = a.event_id and b.person_id = a.person_id and a.way in ${ASKED_WAYS} or b.mail_id = a.mail_id)
       where a.obligation_id = $1 order by a.id`,
      [id, intoId],
    );
    return {
      attemptIds: rows.flatMap((row) => (row.sharedId === null ? [row.id] : [])),
      sharedAttemptIds: rows.flatMap(({ sharedId }) => sharedId ?? []),
    };
  }

  /** Whoever speaks for the one speaks for the other from now on. @returns the new roles */
  private async shareContacts(tx: Tx, caller: Caller, fromId: string, intoId: string): Promise<string[]> {
    const people = await idsOf(
      tx,
      'select distinct person_id as id from contact_role where project_id = $1 and valid_to is null order by id',
      fromId,
    );
    const made: string[] = [];
    for (const person of people) {
      const role = await this.roles.ensureWithin(tx, caller, person, intoId);
      if (role !== null) made.push(role);
    }
    return made;
  }
}

/** Waits for whoever is joining it right now. @throws {PromiseJoinedMeanwhile} */
/** Whoever wants to speak to the project before it is invited still does; what was held last says why. */
async function keepHold(tx: Tx, { heldAt, heldBy, holdReason }: Obligation, into: Obligation, at: Date): Promise<void> {
  if (heldAt === null || (into.heldAt !== null && into.heldAt >= heldAt)) return;
  const held = { heldAt, heldBy, holdReason, version: into.version + 1, updatedAt: at };
  await tx.update(Obligation, { id: into.id }, held);
}

async function requireAlone(tx: Tx, scope: Scope, id: string): Promise<void> {
  if ((await lockRow(tx, Obligation, { id }, 'toRemove')) !== null) return;
  const joined = await tx.findOneBy(ObligationJoin, { id });
  if (joined === null || !allows(scope, 'contact:write', joined.networkId)) return;
  throw new PromiseJoinedMeanwhile({ obligationId: id, intoId: joined.intoId });
}

const NOTHING = { personId: null, projectId: null, organisationId: null };

async function requireUnpromised(tx: Tx, projectId: string): Promise<void> {
  const running = await tx.query<unknown[]>('select 1 from obligation where project_id = $1 and outcome is null', [
    projectId,
  ]);
  if (running.length > 0) throw new ProjectPromisedAnew({ projectId });
}

const idsOf = async (tx: Tx, sql: string, id: string): Promise<string[]> =>
  (await tx.query<{ id: string }[]>(sql, [id])).map((row) => row.id);
