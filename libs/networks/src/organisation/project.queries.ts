import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, Where } from '#libs/database';
import {
  Clock,
  isId,
  type LocalDay,
  networksIn,
  NotFound,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import { dayOf } from '../day.rules.js';
import type { Land } from '../land.rules.js';
import { named, type Named } from '../network/network.queries.js';
import type { PracticeStage, ProjectKind } from './project.rules.js';

export type ProjectView = Readonly<{
  id: string;
  networkId: string;
  name: string;
  acronym: string;
  kind: ProjectKind;
  carrier: Named;
  fundingProgramme: string;
  fundingReference: string;
  fundedFrom: LocalDay | null;
  fundedTo: LocalDay | null;
  land: Land | null;
  regions: readonly string[];
  modelRegion: boolean;
  sectors: readonly string[];
  targetGroups: readonly string[];
  website: string | null;
  practiceStage: PracticeStage | null;
  practiceStageAsOf: LocalDay | null;
  isListed: boolean;
  /** Nobody speaks for a running project: a defect to mend. */
  lacksContact: boolean;
  successor: Named | null;
  endedOn: LocalDay | null;
  version: number;
}>;

export type ProjectFilter = Readonly<{
  term?: string;
  kind?: ProjectKind;
  /** Its own, or its carrier's when it names none. */
  land?: Land;
  carrierOrganisationId?: string;
  practiceStage?: PracticeStage;
  isListed?: boolean;
  lacksContact?: boolean;
  includesEnded?: boolean;
  /** None but these: what libraries above know of projects. */
  among?: readonly string[];
}>;

const columns = (today: string): string => `p.id, p.network_id as "networkId", p.name, p.acronym, p.kind,
  ${named('o')} as carrier, p.funding_programme as "fundingProgramme", p.funding_reference as "fundingReference",
  p.funded_from::text as "fundedFrom", p.funded_to::text as "fundedTo", p.land, p.regions,
  p.model_region as "modelRegion", p.sectors, p.target_groups as "targetGroups", p.website,
  p.practice_stage as "practiceStage", p.practice_stage_as_of::text as "practiceStageAsOf",
  ${listed(today)} as "isListed", ${lacking(today)} as "lacksContact", ${named('s')} as successor,
  p.ended_on::text as "endedOn", p.version`;

const FROM = `project p join organisation o on o.id = p.carrier_organisation_id
  left join project s on s.id = p.successor_project_id`;

const listed = (today: string): string => `exists (select 1 from project_listing l
  where l.project_id = p.id and daterange(l.valid_from, l.valid_to, '[)') @> ${today}::date)`;

const ended = (today: string): string => `coalesce(p.ended_on <= ${today}::date, false)`;

const lacking = (today: string): string => `not ${ended(today)} and not exists (select 1 from contact_role c
  where c.project_id = p.id and daterange(c.valid_from, c.valid_to, '[)') @> ${today}::date)`;

@Injectable()
export class ProjectQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(scope: Scope, networkId: string, filter: ProjectFilter, request: PageRequest): Promise<Page<ProjectView>> {
    const { where, today } = this.visible(scope);
    where
      .and(networkId, (p) => `p.network_id = ${p}`)
      .and(filter.kind, (p) => `p.kind = ${p}`)
      .and(filter.land, (p) => `coalesce(p.land, o.land) = ${p}`)
      .and(filter.carrierOrganisationId, (p) => `p.carrier_organisation_id = ${p}`)
      .and(filter.practiceStage, (p) => `p.practice_stage = ${p}`)
      .and(filter.among, (p) => `p.id = any(${p}::uuid[])`)
      .and(filter.isListed, (p) => `${listed(today)} = ${p}`)
      .and(filter.lacksContact, (p) => `(${lacking(today)}) = ${p}`)
      .when(!filter.includesEnded, `not ${ended(today)}`)
      .matching(
        filter.term,
        (p) => `p.search like any(${p}) or p.carrier_organisation_id in
        (select id from organisation where network_id = p.network_id and search like any(${p}))`,
      );
    const orderBy = `${germanOrder('p.name')}, p.id`;
    return readPage(this.database, { columns: columns(today), from: FROM, where, orderBy }, request);
  }

  /** @throws {NotFound} when it is missing or foreign. */
  async get(scope: Scope, id: string): Promise<ProjectView> {
    const { where, today } = this.visible(scope);
    where.and(id, (p) => `p.id = ${p}`);
    const sql = `select ${columns(today)} from ${FROM} where ${where.toString()}`;
    const [found] = isId(id) ? await this.database.query<ProjectView>(sql, where.parameters) : [];
    if (!found) throw new NotFound({ thing: 'project' });
    return found;
  }

  private visible(scope: Scope): { where: Where; today: string } {
    const where = new Where().and(networksIn(scope, 'contact:read'), inNetworks('p.network_id'));
    const today = where.place(dayOf(this.clock.now()));
    // A count that names the day nowhere else still has to say what type it is.
    where.when(true, `${today}::date is not null`);
    return { where, today };
  }
}
