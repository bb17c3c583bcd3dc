import type { Reader } from '#libs/database';
import { BERLIN, isId, type LocalDay, type LocalTime, type Zone } from '#libs/kernel';
import { recurrenceRule } from './recurrence-text.rules.js';
import { daysUntil } from './recurrence.rules.js';
import type { SeriesCalendar } from './series-calendar.rules.js';

/**
 * A series as calendars need it. `rule`: the RRULE of its entry without an end, null while it has none; `startsUntil`: the
 * starts which that rule gives. `isShared`: everybody may read its dates, as in the feed of the network.
 */
export type SeriesPlan = Readonly<{
  id: string;
  title: string;
  isShared: boolean;
  changedAt: Date;
  sequence: number;
  minutes: number;
  zone: Zone;
  rule: string | null;
  startsUntil(last: LocalDay): readonly LocalTime[];
  /** Those of its gatherings that people know of. */
  eventIds: readonly string[];
}>;

type Row = Omit<SeriesPlan, 'rule' | 'startsUntil' | 'minutes' | 'zone'> &
  Readonly<{ calendar: SeriesCalendar | null }>;

/** Null when there is no such series. */
export async function findSeriesPlan(source: Reader, seriesId: string): Promise<SeriesPlan | null> {
  return isId(seriesId) ? ((await listSeriesPlans(source, [seriesId])).get(seriesId) ?? null) : null;
}

/** The plans of many series at once, by id. */
export async function listSeriesPlans(
  source: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeriesPlan>> {
  if (ids.length === 0) return new Map();
  const rows = await source.query<Row>(
    `select s.id, s.title, s.calendar, s.calendar_sequence as sequence, s.updated_at as "changedAt",
            n.is_public and coalesce(g.openness, 'open') <> 'closed' as "isShared",
            (select coalesce(json_agg(e.id order by e.starts_at, e.id), '[]')
             from event e where e.series_id = s.id and e.state <> 'draft') as "eventIds"
     from event_series s join network n on n.id = s.network_id left join network_group g on g.id = s.group_id
     where s.id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, planOf(row)]));
}

function planOf({ calendar, ...row }: Row): SeriesPlan {
  if (calendar === null) return { ...row, rule: null, minutes: 0, zone: BERLIN, startsUntil: () => [] };
  const { recurrence, time, minutes, zone } = calendar;
  const startsUntil = (last: LocalDay) => daysUntil(recurrence, last).map((day) => `${day}T${time}`);
  return { ...row, rule: recurrenceRule(recurrence), minutes, zone, startsUntil };
}
