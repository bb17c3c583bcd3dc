import { Injectable } from '@nestjs/common';
import { Database, germanOrder, type Reader, readPage, Where } from '#libs/database';
import { type EventFacts, listEventFacts } from '#libs/events';
import { allows, Clock, isId, type LocalDay, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { countsAsOf, dayOf } from '#libs/networks';
import type { Mode } from '#libs/registration';
import { sqlLive } from '../answers/own-registration.queries.js';
import type { MemberOfSeries } from './expected-members.queries.js';
import type { AnswerForAll } from './series-answer.rules.js';

/** A series that expects somebody at every date, and what they have said of it. */
export type ExpectedSeries = MemberOfSeries &
  Readonly<{
    networkId: string;
    title: string;
    answer: AnswerForAll | null;
    mode: Mode | null;
    /** For how many coming dates they are registered, waiting ones included. */
    held: number;
    /** Whether a coming date can be attended in two ways. */
    asksForMode: boolean;
  }>;

/** A coming date of such a series. `hasDeclined`: they were invited and have said no to this one. */
export type ExpectedDate = Readonly<{ event: EventFacts; hasDeclined: boolean }>;

/** A member as organisers see them; null while they have said nothing. */
export type MemberAnswer = Readonly<{
  personId: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  answer: AnswerForAll | null;
  answeredAt: string | null;
}>;

/** For the day `$1` and the moment `$2`; what follows narrows it. */
const EXPECTED = `
  select s.id as "seriesId", p.id as "personId", s.network_id as "networkId", s.title, a.answer, a.mode,
    p.link_version as "linkVersion",
    (select count(*)::int from event e join registration r on r.event_id = e.id
     where e.series_id = s.id and e.starts_at > $2 and r.person_id = p.id and r.status in (${sqlLive})) as held,
    exists (select from event e where e.series_id = s.id and e.format = 'hybrid' and e.starts_at > $2
      and e.state in ('announced', 'open', 'closed')) as "asksForMode"
  from event_series s join network_group g on g.id = s.group_id and g.state in ('forming', 'active')
  join membership m on m.group_id = g.id and ${countsAsOf('$1')}
  join person p on p.id = m.person_id and p.state = 'active'
  left join series_answer a on a.series_id = s.id and a.person_id = p.id
  where s.expects_members and s.ended_at is null`;

type Row = ExpectedSeries & Readonly<{ linkVersion: number }>;

/** The series if it expects this person today; null when it expects no members, or not this one. */
export async function findExpected(
  source: Reader,
  { seriesId, personId }: MemberOfSeries,
  now: Date,
): Promise<Row | null> {
  const [found] = await source.query<Row>(`${EXPECTED} and s.id = $3 and p.id = $4`, [
    ...[dayOf(now), now, seriesId, personId],
  ]);
  return found ?? null;
}

/** Who is expected at every date of which series, and what they have said once for all of them. */
@Injectable()
export class ExpectedSeriesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of everybody behind the mailbox. */
  async list({ persons }: Scope): Promise<readonly ExpectedSeries[]> {
    const now = this.clock.now();
    const rows = await this.database.query<Row>(`${EXPECTED} and p.id = any($3) order by s.title, s.id, p.id`, [
      ...[dayOf(now), now, [...persons.keys()]],
    ]);
    return rows.filter(({ personId, linkVersion }) => persons.get(personId) === linkVersion);
  }

  /** That of an event for which somebody is invited; null when they are not expected at every date. */
  async ofEvent(eventId: string, personId: string): Promise<ExpectedSeries | null> {
    const [event] = await this.database.query<{ seriesId: string | null }>(
      'select series_id as "seriesId" from event where id = $1',
      [eventId],
    );
    const seriesId = event?.seriesId ?? null;
    return seriesId === null ? null : findExpected(this.database, { seriesId, personId }, this.clock.now());
  }

  /** What is ahead of it, the next one first; drafts and what was called off are not. */
  async datesOf({ seriesId, personId }: MemberOfSeries): Promise<readonly ExpectedDate[]> {
    const rows = await this.database.query<{ eventId: string; hasDeclined: boolean }>(
      `select e.id as "eventId", coalesce(i.state in ('declined', 'declined_interested'), false) as "hasDeclined"
       from event e
       left join invitation i on i.event_id = e.id and i.person_id = $2 and i.state <> 'revoked'
       where e.series_id = $1 and e.starts_at > $3 and e.state in ('announced', 'open', 'closed')
       order by e.starts_at, e.id`,
      [seriesId, personId, this.clock.now()],
    );
    const events = await listEventFacts(
      this.database,
      rows.map(({ eventId }) => eventId),
    );
    return rows.map(({ eventId, hasDeclined }) => ({ event: events.get(eventId)!, hasDeclined }));
  }

  /** Who is expected and what they said, by name. @throws {NotFound} also for a series of another network */
  async members(scope: Scope, seriesId: string, request: PageRequest): Promise<Page<MemberAnswer>> {
    const [series] = isId(seriesId)
      ? await this.database.query<{ networkId: string }>(
          'select network_id as "networkId" from event_series where id = $1',
          [seriesId],
        )
      : [];
    if (!series || !allows(scope, 'contact:read', series.networkId)) throw new NotFound({ thing: 'series' });
    const today: LocalDay = dayOf(this.clock.now());
    const where = new Where().and(seriesId, (p) => `s.id = ${p}`).and(today, countsAsOf);
    const page = await readPage<Omit<MemberAnswer, 'answeredAt'> & Readonly<{ answeredAt: Date | null }>>(
      this.database,
      {
        columns: `p.id as "personId", p.first_name as "firstName", p.last_name as "lastName",
          coalesce(o.name, p.organisation_name) as "organisationName", a.answer, a.answered_at as "answeredAt"`,
        from: `event_series s join membership m on m.group_id = s.group_id
          join person p on p.id = m.person_id and p.state = 'active'
          left join organisation o on o.id = p.organisation_id
          left join series_answer a on a.series_id = s.id and a.person_id = p.id`,
        where,
        orderBy: `${germanOrder('p.last_name', 'p.first_name')}, p.id`,
      },
      request,
    );
    return { ...page, rows: page.rows.map((row) => ({ ...row, answeredAt: row.answeredAt?.toISOString() ?? null })) };
  }
}
