import type { AttendanceStatus } from '#libs/attendance';
import { newId } from '#libs/kernel';
import type { RegistrationStatus } from '#libs/registration';
import type { AnEvent } from './events.factory.js';
import { aPerson, type Sql } from './networks.factory.js';

const AT = '2026-01-12T08:00:00Z';

let arrivals = 0;

/** Somebody new who stands so at the event, without a place counted. `columns` are columns of the table. */
export async function aRegistration(
  sql: Sql,
  { id: eventId, networkId }: Pick<AnEvent, 'id' | 'networkId'>,
  status: RegistrationStatus,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const id = newId();
  const row = {
    ...{ id, network_id: networkId, event_id: eventId, person_id: (await aPerson(sql, networkId)).id, status },
    ...{ via: 'public', mode: 'on_site', sequence: status === 'requested' ? null : (arrivals += 1) },
    ...{ requested_at: AT, updated_at: AT, ...columns },
  };
  const names = Object.keys(row);
  await sql.query(
    `insert into registration (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return id;
}

/** What the sheet of the event says of somebody. */
export const anAttendance = (
  sql: Sql,
  { id: eventId, networkId }: Pick<AnEvent, 'id' | 'networkId'>,
  {
    registrationId,
    personId,
    status,
  }: Readonly<{ registrationId: string; personId: string; status: AttendanceStatus }>,
): Promise<unknown> =>
  sql.query(
    `insert into attendance_record (event_id, person_id, network_id, registration_id, status, mode, evidence, recorded_at, version)
     values ($1, $2, $3, $4, $5, 'on_site', 'organiser', $6, 1)`,
    [eventId, personId, networkId, registrationId, status, AT],
  );
