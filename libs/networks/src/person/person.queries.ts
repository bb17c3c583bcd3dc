import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, Where } from '#libs/database';
import {
  Clock,
  isId,
  type Language,
  networksIn,
  NotFound,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import { dayOf } from '../day.rules.js';
import type { Land } from '../land.rules.js';
import { countsAsOf } from '../network/membership.queries.js';
import { named, type Named } from '../network/network.queries.js';
import type { Channel, EmailStatus, PersonState, Salutation } from './person.rules.js';

export type PersonSummary = Readonly<{
  id: string;
  networkId: string;
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  organisation: Named | null;
  organisationName: string;
  functionTitle: string;
  /** Words of the network's own, which segments may ask for. */
  tags: readonly string[];
  email: string | null;
  emailStatus: EmailStatus;
  /** The person's own, or the organisation's. */
  land: Land | null;
  /** Of the mails to them. */
  language: Language;
  state: PersonState;
  version: number;
  /** For which the person speaks today. */
  projects: readonly Named[];
  /** In which the person is today. */
  groups: readonly Named[];
}>;

export type PersonView = PersonSummary &
  Readonly<{
    phone: string;
    channel: Channel;
    source: string;
    legalBasis: string;
    informedAt: string | null;
    objectionAt: string | null;
  }>;

export type PersonFilter = Readonly<{
  term?: string;
  organisationId?: string;
  projectId?: string;
  groupId?: string;
  land?: Land;
  /** Active ones unless another state is asked for. */
  state?: Exclude<PersonState, 'anonymised' | 'unproven'>;
}>;

const summary = (today: string): string => `p.id, p.network_id as "networkId", p.salutation, p.title,
  p.first_name as "firstName", p.last_name as "lastName", ${named('o')} as organisation,
  p.organisation_name as "organisationName", p.function_title as "functionTitle", p.tags, p.email,
  p.email_status as "emailStatus", coalesce(p.land, o.land) as land, p.language, p.state, p.version,
  ${collected(`project j join contact_role r on r.project_id = j.id
    where r.person_id = p.id and daterange(r.valid_from, r.valid_to, '[)') @> ${today}::date`)} as projects,
  ${collected(`network_group j join membership m on m.group_id = j.id
    where m.person_id = p.id and ${countsAsOf(today)}`)} as groups`;

const collected = (from: string): string =>
  `coalesce((select json_agg(distinct jsonb_build_object('id', j.id, 'name', j.name)) from ${from}), '[]')`;

const full = (today: string): string => `${summary(today)}, p.phone, p.channel, p.source,
  p.legal_basis as "legalBasis", p.informed_at as "informedAt", p.objection_at as "objectionAt"`;

const FROM = 'person p left join organisation o on o.id = p.organisation_id';

@Injectable()
export class PersonQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(scope: Scope, networkId: string, filter: PersonFilter, request: PageRequest): Promise<Page<PersonSummary>> {
    const { where, today } = this.matching(scope, networkId, filter);
    const orderBy = `${germanOrder('p.last_name', 'p.first_name')}, p.id`;
    return readPage(this.database, { columns: summary(today), from: FROM, where, orderBy }, request);
  }

  /** Everybody whom the list shows. */
  async listIds(scope: Scope, networkId: string, filter: PersonFilter): Promise<string[]> {
    const { where } = this.matching(scope, networkId, filter);
    const sql = `select p.id from ${FROM} where ${where.toString()}`;
    return (await this.database.query<{ id: string }>(sql, where.parameters)).map(({ id }) => id);
  }

  /** The words that people of the network are marked with, each once, by the alphabet. */
  async listTags(scope: Scope, networkId: string): Promise<string[]> {
    const { where } = this.matching(scope, networkId, {});
    const sql = `select tag from (select distinct unnest(p.tags) as tag from ${FROM} where ${where.toString()}) t
      order by ${germanOrder('tag')}`;
    return (await this.database.query<{ tag: string }>(sql, where.parameters)).map(({ tag }) => tag);
  }

  /** @throws {NotFound} when the person is missing, foreign or erased. */
  async get(scope: Scope, id: string): Promise<PersonView> {
    const { where, today } = this.visible(scope);
    where.and(id, (p) => `p.id = ${p}`);
    const sql = `select ${full(today)} from ${FROM} where ${where.toString()}`;
    type Row = Omit<PersonView, 'informedAt' | 'objectionAt'> & { informedAt: Date | null; objectionAt: Date | null };
    const [found] = isId(id) ? await this.database.query<Row>(sql, where.parameters) : [];
    if (!found) throw new NotFound({ thing: 'person' });
    const { informedAt, objectionAt } = found;
    return {
      ...found,
      informedAt: informedAt?.toISOString() ?? null,
      objectionAt: objectionAt?.toISOString() ?? null,
    };
  }

  private matching(scope: Scope, networkId: string, filter: PersonFilter): { where: Where; today: string } {
    const { where, today } = this.visible(scope);
    where
      .and(networkId, (p) => `p.network_id = ${p}`)
      .and(filter.state ?? 'active', (p) => `p.state = ${p}`)
      .and(filter.organisationId, (p) => `p.organisation_id = ${p}`)
      .and(filter.land, (p) => `coalesce(p.land, o.land) = ${p}`)
      .and(
        filter.projectId,
        (p) => `exists (select 1 from contact_role r where r.person_id = p.id
        and r.project_id = ${p} and daterange(r.valid_from, r.valid_to, '[)') @> ${today}::date)`,
      )
      .and(
        filter.groupId,
        (p) => `exists (select 1 from membership m where m.person_id = p.id and m.group_id = ${p}
          and ${countsAsOf(today)})`,
      )
      .matching(
        filter.term,
        // As one set of ids both indexes serve; an `or` over two tables would read every person of the instance.
        (p) => `p.id in (select id from person where search like any(${p}) union all
          select id from person where organisation_id in (select id from organisation where search like any(${p})))`,
      );
    return { where, today };
  }

  private visible(scope: Scope): { where: Where; today: string } {
    const where = new Where().and(networksIn(scope, 'contact:read'), inNetworks('p.network_id'));
    const today = where.place(dayOf(this.clock.now()));
    where.when(true, `p.state <> 'anonymised' and ${today}::date is not null`);
    return { where, today };
  }
}
