import { Injectable } from '@nestjs/common';
import { Database, isoInstant } from '#libs/database';
import type { Actor, LocalDay, Scope } from '#libs/kernel';
import type { ConsentKind } from './consent.rules.js';
import type { MembershipRole, MembershipState } from '../network/membership.rules.js';
import { named, type Named } from '../network/network.queries.js';
import { PersonQueries, type PersonView } from './person.queries.js';

type Period = Readonly<{ id: string; validFrom: LocalDay; validTo: LocalDay | null }>;

/** Everything the registry knows of one person over the years, the newest first. */
export type PersonPage = Readonly<{
  person: PersonView;
  contactRoles: readonly (Period &
    Readonly<{ project: Named | null; organisation: Named | null; isPrimary: boolean }>)[];
  memberships: readonly (Period &
    Readonly<{
      group: Named;
      role: MembershipRole;
      state: MembershipState;
      suspendedOn: LocalDay | null;
      reason: string;
    }>)[];
  consents: readonly Readonly<{
    id: string;
    kind: ConsentKind;
    givenAt: string;
    withdrawnAt: string | null;
    textVersion: string;
    evidence: string;
  }>[];
  history: readonly Readonly<{
    id: string;
    action: string;
    from: string | null;
    to: string | null;
    reason: string | null;
    facts: Readonly<Record<string, unknown>>;
    actorKind: Actor['kind'];
    actorId: string | null;
    actorName: string | null;
    at: string;
  }>[];
}>;

const CONTACT_ROLES = `
  select c.id, ${named('p')} as project, ${named('o')} as organisation, c.is_primary as "isPrimary",
    c.valid_from::text as "validFrom", c.valid_to::text as "validTo"
  from contact_role c left join project p on p.id = c.project_id left join organisation o on o.id = c.organisation_id
  where c.person_id = $1 order by c.valid_from desc, c.id`;

const MEMBERSHIPS = `
  select m.id, ${named('g')} as "group", m.role, m.state, m.valid_from::text as "validFrom",
    m.valid_to::text as "validTo", m.suspended_on::text as "suspendedOn", m.reason
  from membership m join network_group g on g.id = m.group_id
  where m.person_id = $1 order by m.valid_from desc, m.id`;

// Instants in the form of Date.toISOString, so that the answer is the same wherever the server stands.
const CONSENTS = `
  select id, kind, ${isoInstant('given_at')} as "givenAt", ${isoInstant('withdrawn_at')} as "withdrawnAt",
    text_version as "textVersion", evidence
  from consent where person_id = $1 order by given_at desc, id`;

const HISTORY = `
  select h.id, h.action, h.from_state as "from", h.to_state as "to", h.reason, h.facts, h.actor_kind as "actorKind",
    h.actor_id as "actorId", h.actor_name as "actorName", ${isoInstant('h.at')} as at
  from history_entry h
  where h.thing_id in (
    select $1::uuid
    union all select id from contact_role where person_id = $1
    union all select id from membership where person_id = $1
    union all select id from consent where person_id = $1)
  order by h.at desc, h.id desc limit 500`;

@Injectable()
export class PersonPageQueries {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonQueries,
  ) {}

  /** @throws {NotFound} when the person is missing, foreign or erased. */
  async get(scope: Scope, id: string): Promise<PersonPage> {
    const person = await this.persons.get(scope, id);
    const read = <Row>(sql: string) => this.database.query<Row>(sql, [id]);
    const [contactRoles, memberships, consents, history] = await Promise.all([
      read<PersonPage['contactRoles'][number]>(CONTACT_ROLES),
      read<PersonPage['memberships'][number]>(MEMBERSHIPS),
      read<PersonPage['consents'][number]>(CONSENTS),
      read<PersonPage['history'][number]>(HISTORY),
    ]);
    return { person, contactRoles, memberships, consents, history };
  }
}
