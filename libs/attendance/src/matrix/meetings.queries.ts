import { type Database, inNetworks, type Reader } from '#libs/database';
import { allows, isId, type LocalDay, type LocalTime, networksIn, NotFound, type Scope } from '#libs/kernel';

/** Which meetings figures are about. Those that were cancelled or not held are in none. */
export type MeetingChoice = Readonly<{
  groupId?: string;
  seriesId?: string;
  from?: LocalDay;
  /** Figures as they were at the end of this day. */
  asOf: LocalDay;
}>;

/** A meeting with a confirmed sheet. */
export type Meeting = Readonly<{
  eventId: string;
  no: number;
  title: string;
  number: number | null;
  startsLocal: LocalTime;
  groupId: string | null;
}>;

/** @throws {NotFound} when the network, the group or the series is missing or foreign */
export async function requireReadable(
  database: Database,
  scope: Scope,
  networkId: string,
  { groupId, seriesId }: Partial<MeetingChoice>,
): Promise<void> {
  if (!isId(networkId) || !allows(scope, 'registration:read', networkId)) throw new NotFound({ thing: 'network' });
  const known = [
    ...(groupId === undefined ? [] : [['network_group', groupId, 'group'] as const]),
    ...(seriesId === undefined ? [] : [['event_series', seriesId, 'series'] as const]),
  ];
  for (const [table, id, thing] of known) {
    const rows = await database.query(
      `select from ${table} where id = $1 and network_id = $2 and ${inNetworks('network_id')('$3')}`,
      [id, networkId, networksIn(scope, 'registration:read')],
    );
    if (rows.length === 0) throw new NotFound({ thing });
  }
}

/** The earliest first. */
export const listMeetings = (
  source: Reader,
  networkId: string,
  { groupId, seriesId, from, asOf }: MeetingChoice,
): Promise<Meeting[]> =>
  source.query<Meeting>(
    `select e.id as "eventId", s.meeting_no as no, e.title, e.number, e.starts_local as "startsLocal",
       e.group_id as "groupId"
     from attendance_sheet s join event e on e.id = s.event_id
     where s.network_id = $1 and s.meeting_no is not null and e.state in ('held', 'documented', 'archived')
       and (e.group_id = $2 or $2::uuid is null) and (e.series_id = $3 or $3::uuid is null)
       and (e.starts_local >= $4 or $4 is null) and left(e.starts_local, 10) <= $5
     order by e.starts_at, e.id`,
    [networkId, groupId ?? null, seriesId ?? null, from ?? null, asOf],
  );
