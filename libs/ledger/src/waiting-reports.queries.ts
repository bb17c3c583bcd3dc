import { inNetworks, isoInstant, type Reader } from '#libs/database';
import type { WorkingCalendar } from '#libs/networks';
import type { Sighted } from './sighting.rules.js';

/** A report that nobody has decided, in the words in which it was told. */
export type WaitingReport = Sighted &
  Readonly<{ id: string; networkId: string; name: string; calendar: WorkingCalendar }>;

/**
 * Of these networks, what the team has to decide; whoever has asked the reporter waits and has nothing to do.
 * @param networkIds null for all
 */
export const listWaitingReports = (reader: Reader, networkIds: readonly string[] | null): Promise<WaitingReport[]> =>
  reader.query<WaitingReport>(
    `select r.id, r.network_id as "networkId", r.raw_name as name, ${isoInstant('r.received_at')} as "receivedAt",
       json_build_object('land', n.land, 'quietPeriods', n.quiet_periods) as calendar,
       case when q.report_id is not null then json_build_object('askedAt', ${isoInstant('q.asked_at')}, 'until', q.until,
         'answeredAt', ${isoInstant('q.answered_at')}) end as question
     from project_report r join network n on n.id = r.network_id
       left join report_question q on q.report_id = r.id and q.purpose = 'sighting'
     where ${inNetworks('r.network_id')('$1')} and r.state = 'in_triage' order by r.received_at, r.id`,
    [networkIds],
  );

/** On which days these networks work. */
export async function calendarsOf(
  reader: Reader,
  networkIds: readonly string[],
): Promise<ReadonlyMap<string, WorkingCalendar>> {
  if (networkIds.length === 0) return new Map();
  const rows = await reader.query<WorkingCalendar & { id: string }>(
    'select id, land, quiet_periods as "quietPeriods" from network where id = any($1)',
    [networkIds],
  );
  return new Map(rows.map(({ id, ...calendar }) => [id, calendar]));
}
