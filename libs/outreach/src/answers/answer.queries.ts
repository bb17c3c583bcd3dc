import { Injectable } from '@nestjs/common';
import { Database, germanOrder, readPage, Where } from '#libs/database';
import { allows, isId, NotFound, offsetOf, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { countsAsOf } from '#libs/networks';
import type { RegistrationStatus } from '#libs/registration';
import { type InvitationState, invitationStates } from '../invitations/invitation-state.rules.js';
import { findInvitedEvent } from '../recipients/invited-event.queries.js';
import {
  byOrganisation,
  type Counted,
  type OrganisationAnswers,
  type OrganisationStanding,
  organisationStandings,
} from './organisation-answers.rules.js';
import { sqlComing } from './own-registration.queries.js';

/** States in which an invitation is shown; a revoked one asks nobody. */
export type AnswerState = Exclude<InvitationState, 'revoked'>;
export const answerStates = invitationStates.filter((state): state is AnswerState => state !== 'revoked');

/** Somebody invited with what they answered, and what became of it. */
export type PersonAnswer = Readonly<{
  invitationId: string;
  personId: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  state: AnswerState;
  sentAt: string;
  answeredAt: string | null;
  registration: RegistrationStatus | null;
}>;

export type AnswerFilter = Readonly<{ state?: AnswerState; text?: string }>;
export type AnswerList = Page<PersonAnswer> & Readonly<{ counts: Readonly<Record<AnswerState, number>> }>;
export type OrganisationAnswerList = Page<OrganisationAnswers> &
  Readonly<{ counts: Readonly<Record<OrganisationStanding, number>> }>;

type PersonRow = Omit<PersonAnswer, 'sentAt' | 'answeredAt'> & Readonly<{ sentAt: Date; answeredAt: Date | null }>;

const PEOPLE = `invitation i join person p on p.id = i.person_id left join organisation o on o.id = p.organisation_id
  left join lateral (
    select r.status from registration r where r.event_id = i.event_id and r.person_id = i.person_id
    order by r.status in (${sqlComing}) desc, r.requested_at desc limit 1) r on true`;
const ORGANISATION = `coalesce(nullif(p.organisation_name, ''), o.name, '')`;

/** What the invited of an event have answered, one by one and by organisation. */
@Injectable()
export class AnswerQueries {
  constructor(private readonly database: Database) {}

  /** By name; the counts are of all. @throws {NotFound} also for an event of another network */
  async people(scope: Scope, eventId: string, filter: AnswerFilter, request: PageRequest): Promise<AnswerList> {
    await this.requireEvent(scope, eventId);
    const where = new Where()
      .and(eventId, (p) => `i.event_id = ${p} and i.state <> 'revoked'`)
      .and(filter.state, (p) => `i.state = ${p}`)
      .matching(filter.text, (p) => `p.search like any(${p}) or o.search like any(${p})`);
    const { rows, ...page } = await readPage<PersonRow>(
      this.database,
      {
        columns: `i.id as "invitationId", i.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName",
          ${ORGANISATION} as "organisationName", i.state, i.sent_at as "sentAt", i.answered_at as "answeredAt",
          r.status as registration`,
        from: PEOPLE,
        where,
        orderBy: `${germanOrder('p.last_name', 'p.first_name')}, i.id`,
      },
      request,
    );
    const counted = await this.database.query<{ state: AnswerState; count: number }>(
      `select state, count(*)::int as count from invitation where event_id = $1 and state <> 'revoked' group by state`,
      [eventId],
    );
    const view = ({ sentAt, answeredAt, ...row }: PersonRow): PersonAnswer => ({
      ...row,
      sentAt: sentAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    });
    const counts = Object.fromEntries(
      answerStates.map((state) => [state, counted.find((one) => one.state === state)?.count ?? 0]),
    ) as AnswerList['counts'];
    return { ...page, rows: rows.map(view), counts };
  }

  /** Who is still missing first. @throws {NotFound} also for an event of another network */
  async organisations(
    scope: Scope,
    eventId: string,
    { standing }: Readonly<{ standing?: OrganisationStanding }>,
    request: PageRequest,
  ): Promise<OrganisationAnswerList> {
    await this.requireEvent(scope, eventId);
    const people = await this.database.query<Counted>(
      `select ${ORGANISATION} as "organisationName", i.state, coalesce(r.status in (${sqlComing}), false) as "isComing"
       from ${PEOPLE} where i.event_id = $1 and i.state <> 'revoked'
       union all
       select r.organisation_name, null, true from registration r
       where r.event_id = $1 and r.status in (${sqlComing}) and not exists (
         select from invitation i where i.event_id = $1 and i.person_id = r.person_id and i.state <> 'revoked')
       union all
       select coalesce(o.name, c.name), 'expected', false
       from event e join event_series s on s.id = e.series_id and s.expects_members and s.ended_at is null
       join membership m on m.group_id = s.group_id and ${countsAsOf('left(e.starts_local, 10)')}
       left join project j on j.id = m.project_id
       left join organisation o on o.id = m.organisation_id
       left join organisation c on c.id = j.carrier_organisation_id
       where e.id = $1 and coalesce(o.id, c.id) is not null`,
      [eventId],
    );
    const all = byOrganisation(people);
    const rows = all.filter((one) => standing === undefined || one.standing === standing);
    const from = offsetOf(request);
    const counts = Object.fromEntries(
      organisationStandings.map((name) => [name, all.filter((one) => one.standing === name).length]),
    ) as OrganisationAnswerList['counts'];
    return { rows: rows.slice(from, from + request.size), total: rows.length, ...request, counts };
  }

  private async requireEvent(scope: Scope, eventId: string): Promise<void> {
    const event = isId(eventId) ? await findInvitedEvent(this.database, eventId) : null;
    if (event === null || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
  }
}
