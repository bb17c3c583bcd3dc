import { Injectable } from '@nestjs/common';
import { Database, inNetworks, Where } from '#libs/database';
import { BERLIN, Clock, networksIn, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { dayOf, type ProjectFilter, ProjectQueries, type ProjectView } from '#libs/networks';
import { sqlStatuses } from '#libs/registration';
import { type EngagementEvidence, engagementOf, type EngagementStage } from './engagement.rules.js';

/** A project and how far it has come. */
export type EngagedProject = ProjectView & Readonly<{ engagement: EngagementStage }>;

export type EngagementFilter = ProjectFilter & Readonly<{ engagement?: EngagementStage }>;

/**
 * What is known of each project `p` of the condition, through those who spoke for it at the time: an invitation counts
 * on the day it was sent, a gathering on the day it began.
 */
const evidenceSql = (where: Where, { now, today }: Readonly<{ now: string; today: string }>): string => `
  with project as materialized (
    select p.id, coalesce(p.ended_on <= ${today}::date, false) as "hasEnded" from project p where ${where.toString()}),
  voice as materialized (
    select r.project_id, r.person_id, daterange(r.valid_from, r.valid_to, '[)') as period, c.informed_at is not null as informed
    from contact_role r join project on project.id = r.project_id join person c on c.id = r.person_id),
  letter as materialized (
    select v.project_id, i.event_id, i.state from voice v join invitation i on i.person_id = v.person_id
    where i.state not in ('bounced', 'revoked') and i.sent_at <= ${now}::timestamptz and v.period @> (i.sent_at at time zone '${BERLIN}')::date),
  seat as materialized (
    select v.project_id, g.event_id, g.status, e.state as event_state,
      g.status = 'attended' or exists (
        select 1 from registration d where d.substitute_for_id = g.id and d.status = 'attended') as came,
      g.status = 'cancelled' and g.cancelled_by <> 'silence' or exists (
        select 1 from attendance_record a where a.registration_id = g.id
          and a.status in ('excused', 'substituted')) as excused
    from voice v join registration g on g.person_id = v.person_id join event e on e.id = g.event_id
    where g.status not in ('requested', 'rejected') and v.period @> e.starts_local::date),
  presence as (
    select asked.project_id, e.starts_at, e.id, max(asked.rank) as rank
    from (select project_id, event_id, case when state in ('declined', 'declined_interested') then 1 else 0 end as rank from letter
          union all select project_id, event_id, case when came then 2 when excused then 1 else 0 end from seat) asked
    join event e on e.id = asked.event_id and e.state in ('held', 'documented', 'archived') group by 1, 2, 3)
  select project.id, project."hasEnded",
    case when promise.id is null then (
      select case when bool_or(r.state in ('accepted', 'already_known')) then null
                  else (array_agg(r.state order by r.received_at))[1] end
      from project_report r where r.project_id = project.id) end as report,
    exists (select 1 from obligation o where o.project_id = project.id and o.first_informed_at is not null)
      or exists (select 1 from voice where project_id = project.id and informed) as "isInformed",
    exists (select 1 from letter where project_id = project.id) as "isInvited",
    exists (select 1 from letter where project_id = project.id
            and state in ('accepted', 'declined', 'declined_interested')) as "hasAnswered",
    exists (select 1 from seat where project_id = project.id and status in (${sqlStatuses('isLive', 'isOpen', 'isTold')})
            and event_state in ('announced', 'open', 'closed', 'running')) as "isRegistered",
    coalesce(promise.outcome = 'released', false) as "isReleased",
    coalesce((select json_agg((array['absent', 'excused', 'present'])[rank + 1] order by starts_at, id)
              from presence where project_id = project.id), '[]') as gatherings
  from project left join lateral (
    select o.id, o.outcome from obligation o where o.project_id = project.id
    order by o.outcome is null desc, o.accepted_at desc limit 1) promise on true`;

/** Projects with their stage, which is derived anew by every look and stored nowhere. */
@Injectable()
export class EngagementQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly projects: ProjectQueries,
  ) {}

  async list(
    scope: Scope,
    networkId: string,
    { engagement, ...filter }: EngagementFilter,
    request: PageRequest,
  ): Promise<Page<EngagedProject>> {
    if (engagement === undefined) {
      const page = await this.projects.list(scope, networkId, filter, request);
      const stages = await this.stagesOf(scope, { among: page.rows.map(({ id }) => id) });
      return { ...page, rows: page.rows.map(engagedBy(stages)) };
    }
    const stages = await this.stagesOf(scope, { networkId });
    const among = [...stages].flatMap(([id, stage]) => (stage === engagement ? [id] : []));
    const page = await this.projects.list(scope, networkId, { ...filter, among }, request);
    return { ...page, rows: page.rows.map(engagedBy(stages)) };
  }

  /** @throws {NotFound} when it is missing or foreign. */
  async get(scope: Scope, projectId: string): Promise<EngagedProject> {
    const project = await this.projects.get(scope, projectId);
    return engagedBy(await this.stagesOf(scope, { among: [projectId] }))(project);
  }

  private async stagesOf(
    scope: Scope,
    { networkId, among }: Readonly<{ networkId?: string; among?: readonly string[] }>,
  ): Promise<ReadonlyMap<string, EngagementStage>> {
    const where = new Where()
      .and(networksIn(scope, 'contact:read'), inNetworks('p.network_id'))
      .and(networkId, (p) => `p.network_id = ${p}`)
      .and(among, (p) => `p.id = any(${p}::uuid[])`);
    const now = this.clock.now();
    const sql = evidenceSql(where, { now: where.place(now), today: where.place(dayOf(now)) });
    const rows = await this.database.query<EngagementEvidence & { id: string }>(sql, where.parameters);
    return new Map(rows.map((evidence) => [evidence.id, engagementOf(evidence)]));
  }
}

const engagedBy =
  (stages: ReadonlyMap<string, EngagementStage>) =>
  (project: ProjectView): EngagedProject => ({ ...project, engagement: stages.get(project.id)! });
