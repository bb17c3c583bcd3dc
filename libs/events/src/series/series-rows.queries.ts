import type { Reader } from '#libs/database';
import type { LocalTime } from '#libs/kernel';
import type { Land, Named } from '#libs/networks';
import type { EventType } from '../event-type.rules.js';
import type { Recurrence } from './recurrence.rules.js';
import type { SeriesDate } from './series-year.rules.js';

export type SeriesSummary = Readonly<{
  id: string;
  networkId: string;
  title: string;
  type: EventType;
  group: Named | null;
  recurrence: Recurrence | null;
  endedAt: string | null;
  next: Readonly<{ id: string; title: string; startsLocal: LocalTime }> | null;
  count: number;
}>;

/** `next`: what the next date will be called, and whose turn it is. `land`: whose holidays are left out. */
export type SeriesView = Omit<SeriesSummary, 'next' | 'count'> &
  Readonly<{
    numberingFrom: number | null;
    guaranteeRelevant: boolean;
    /** Whether members of the group have a place at every date without asking for one. */
    expectsMembers: boolean;
    /** Whether everybody may subscribe to its dates. */
    isShared: boolean;
    hosts: readonly Named[];
    template: Readonly<{ id: string; title: string; startsLocal: LocalTime; endsLocal: LocalTime }> | null;
    land: Land | null;
    years: readonly number[];
    year: number;
    dates: readonly SeriesDate[];
    next: Readonly<{ number: number | null; title: string; host: Named | null }>;
    version: number;
  }>;

const NAMED_GROUP = `case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as "group"`;

const HEAD = `s.id, s.network_id as "networkId", s.title, s.type, ${NAMED_GROUP}, s.recurrence, s.ended_at as "endedAt"`;

export const FROM_SERIES = 'event_series s left join network_group g on g.id = s.group_id';

export const SUMMARY = `${HEAD},
  (select count(*)::int from event e where e.series_id = s.id and e.state not in ('cancelled', 'not_held')) as count`;

export type SeriesRow = Omit<SeriesView, 'land' | 'years' | 'year' | 'dates' | 'next'> &
  Readonly<{ hosts: readonly Named[] }>;

export const WHOLE = `${HEAD}, s.numbering_from as "numberingFrom", s.guarantee_relevant as "guaranteeRelevant",
  s.expects_members as "expectsMembers", s.version,
  (select n.is_public from network n where n.id = s.network_id) and coalesce(g.openness, 'open') <> 'closed' as "isShared",
  (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by h.position), '[]')
   from series_host h join organisation o on o.id = h.organisation_id where h.series_id = s.id) as hosts,
  (select json_build_object('id', t.id, 'title', t.title, 'startsLocal', t.starts_local, 'endsLocal', t.ends_local)
   from event t where t.id = s.template_event_id) as template`;

export type NextEvent = Readonly<{ seriesId: string; id: string; title: string; startsLocal: LocalTime }>;

/** For each series what is ahead and not called off. */
export const NEXT_EVENTS = `
  select distinct on (series_id) series_id as "seriesId", id, title, starts_local as "startsLocal"
  from event where series_id = any($1) and ends_at > $2 and state not in ('cancelled', 'not_held')
  order by series_id, starts_at, id`;

/** The gatherings of a series in the order of their days. */
export const EVENTS = `
  select e.id, e.title, e.number, e.state, e.starts_local as "startsLocal", e.ends_local as "endsLocal", e.zone,
         e.occurrence_date as "occurrenceDate", e.version,
         case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as host
  from event e left join organisation o on o.id = e.host_organisation_id
  where e.series_id = $1 order by e.starts_at, e.id`;

/**
 * What a gathering has from its series. `groupId`: whose members are expected; `previousEventId`: the last gathering
 * before it that was not called off and that people knew of.
 */
export type SeriesOfEvent = Readonly<{
  eventId: string;
  seriesId: string;
  seriesTitle: string;
  groupId: string | null;
  guaranteeRelevant: boolean;
  previousEventId: string | null;
}>;

/** The series of these gatherings, by the gathering; those of no series are left out. */
export async function listSeriesOfEvents(
  source: Reader,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, SeriesOfEvent>> {
  if (eventIds.length === 0) return new Map();
  const found = await source.query<SeriesOfEvent>(
    `select e.id as "eventId", s.id as "seriesId", s.title as "seriesTitle", coalesce(e.group_id, s.group_id) as "groupId",
            s.guarantee_relevant as "guaranteeRelevant",
            (select p.id from event p
             where p.series_id = s.id and p.starts_at < e.starts_at and p.state not in ('draft', 'cancelled', 'not_held')
             order by p.starts_at desc, p.id desc limit 1) as "previousEventId"
     from event e join event_series s on s.id = e.series_id where e.id = any($1)`,
    [eventIds],
  );
  return new Map(found.map((one) => [one.eventId, one]));
}
