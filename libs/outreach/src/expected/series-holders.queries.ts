import { lock, type Reader, type Tx } from '#libs/database';
import type { Language } from '#libs/kernel';
import type { Salutation } from '#libs/networks';
import { type Mode, sqlStatuses } from '#libs/registration';
import type { MemberOfSeries } from './expected-members.queries.js';
import type { AnswerForAll } from './series-answer.rules.js';

/** Somebody whose calendar holds, or is to hold, the entry of a series. */
export type Holder = MemberOfSeries &
  Readonly<{
    series: string;
    answer: AnswerForAll;
    mode: Mode | null;
    /** The SEQUENCE of the entry as it is now. */
    sequence: number;
    language: Language;
    person: Readonly<{
      id: string;
      email: string;
      salutation: Salutation;
      title: string;
      firstName: string;
      lastName: string;
      linkVersion: number;
    }>;
  }>;

/** A date in somebody's calendar. `bump` is added to its SEQUENCE, as by their registration. */
export type DateOfHolder = Readonly<{ eventId: string; isRegistered: boolean; mode: Mode; bump: number }>;

// Whoever plans a year announces its dates one after the other.
const SETTLED_MINUTES = 10;
const AT_ONCE = 200;

const HOLDER = `
  select a.series_id as "seriesId", a.person_id as "personId", s.title as series, a.answer, a.mode,
    s.calendar_sequence as sequence, p.language,
    json_build_object('id', p.id, 'email', p.email, 'salutation', p.salutation, 'title', p.title,
      'firstName', p.first_name, 'lastName', p.last_name, 'linkVersion', p.link_version) as person
  from series_answer a join event_series s on s.id = a.series_id and s.calendar is not null
  join person p on p.id = a.person_id and p.state = 'active' and p.email is not null`;

const IS_BEHIND = `(a.answer = 'accepted' and a.entry_sequence is distinct from s.calendar_sequence
  or a.answer <> 'accepted' and a.entry_sequence is not null)`;

/** Whose calendar does not hold what it should; whoever has answered is written to at once, news wait until they settle. */
export const listToTell = (source: Reader, now: Date): Promise<MemberOfSeries[]> =>
  source.query<MemberOfSeries>(
    `select a.series_id as "seriesId", a.person_id as "personId" from series_answer a
     join event_series s on s.id = a.series_id and s.calendar is not null
     join person p on p.id = a.person_id and p.state = 'active' and p.email is not null
     where ${IS_BEHIND} and s.updated_at <= $1::timestamptz - $2 * interval '1 minute'
       and a.answered_at <= $1::timestamptz - interval '1 minute'
     order by a.series_id, a.person_id limit ${AT_ONCE}`,
    [now, SETTLED_MINUTES],
  );

/** The member for a mail about the entry, locked; null for whoever holds what they should. */
export async function findHolder(tx: Tx, { seriesId, personId }: MemberOfSeries): Promise<Holder | null> {
  const [holder] = await tx.query<Holder[]>(
    `${HOLDER} where a.series_id = $1 and a.person_id = $2 and ${IS_BEHIND} ${lock.toChange} of a`,
    [seriesId, personId],
  );
  return holder ?? null;
}

/** Who holds the entry and has a date of it by nothing else: no registration and no answer of its own. */
export const listHoldersBy = (tx: Tx, eventId: string): Promise<Holder[]> =>
  tx.query<Holder[]>(
    `${HOLDER} join event e on e.calendar_uid = a.series_id and e.id = $1
     where a.answer = 'accepted' and a.entry_sequence is not null
       and not exists (select from registration r where r.event_id = e.id and r.person_id = p.id)
       and not exists (select from invitation i where i.event_id = e.id and i.person_id = p.id
                         and i.state in ('declined', 'declined_interested'))
     order by a.person_id`,
    [eventId],
  );

/** Dates that stand and that the member has not left, lost or to wait for; they may be registered or not yet. */
export const listDatesOfHolder = (
  tx: Tx,
  { personId, mode }: Pick<Holder, 'personId' | 'mode'>,
  eventIds: readonly string[],
): Promise<DateOfHolder[]> =>
  tx.query<DateOfHolder[]>(
    `select e.id as "eventId", r.id is not null as "isRegistered", coalesce(r.calendar_bump, 0) as bump,
       coalesce(r.mode, case e.format when 'online' then 'online' when 'in_person' then 'on_site'
         else coalesce($3, 'on_site') end) as mode
     from event e
     left join registration r on r.event_id = e.id and r.person_id = $1 and r.status in (${sqlStatuses('holdsPlace')})
     where e.id = any($2) and e.state not in ('draft', 'cancelled', 'not_held')
       and (r.id is not null
         or not exists (select from registration o where o.event_id = e.id and o.person_id = $1)
           and not exists (select from invitation i where i.event_id = e.id and i.person_id = $1
                             and i.state in ('declined', 'declined_interested')))`,
    [personId, eventIds, mode],
  );
