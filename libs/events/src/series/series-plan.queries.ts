import type { Reader } from '#libs/database';
import { isId, type LocalDay } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { recurrenceRule } from './recurrence-text.rules.js';
import { daysOf, type Recurrence } from './recurrence.rules.js';

/**
 * A series as calendars need it. `rule` is its RRULE without an end; `days` are all that the rule meets, days off
 * included. `isShared`: everybody may read its dates, as in the feed of the network.
 */
export type SeriesPlan = Readonly<{
  id: string;
  title: string;
  isShared: boolean;
  changedAt: Date;
  rule: string | null;
  days: readonly LocalDay[];
  dates: readonly Readonly<{ eventId: string; occurrenceDate: LocalDay | null }>[];
}>;

type Row = Omit<SeriesPlan, 'rule' | 'days'> & Readonly<{ networkId: string; recurrence: Recurrence | null }>;

/** With those of its gatherings that people know of; null when there is no such series. */
export async function findSeriesPlan(source: Reader, seriesId: string): Promise<SeriesPlan | null> {
  const [row] = isId(seriesId)
    ? await source.query<Row>(
        `select s.id, s.title, s.network_id as "networkId", s.recurrence, s.updated_at as "changedAt",
                n.is_public and coalesce(g.openness, 'open') <> 'closed' as "isShared",
                (select coalesce(json_agg(json_build_object('eventId', e.id, 'occurrenceDate', e.occurrence_date)
                                          order by e.starts_at, e.id), '[]')
                 from event e where e.series_id = s.id and e.state <> 'draft') as dates
         from event_series s join network n on n.id = s.network_id left join network_group g on g.id = s.group_id
         where s.id = $1`,
        [seriesId],
      )
    : [];
  if (row === undefined) return null;
  const { recurrence, networkId, ...plan } = row;
  if (recurrence === null) return { ...plan, rule: null, days: [] };
  const days = daysOf(recurrence, (await findWorkingCalendar(source, networkId))!);
  return { ...plan, rule: recurrenceRule(recurrence), days: days.map(({ day }) => day) };
}
