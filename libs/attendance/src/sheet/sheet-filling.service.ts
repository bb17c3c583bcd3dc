import type { Tx } from '#libs/database';
import type { Mode, RegistrationStatus } from '#libs/registration';
import type { AttendanceStatus } from './attendance-status.rules.js';
import { freezeAsked } from './asked-rows.service.js';
import { recordsDigest } from './chain.rules.js';
import { listRecords } from './expected.queries.js';
import type { Invited, InvitedSource } from './invited-source.rules.js';
import { freezeRepresented, writeRecords } from './record-rows.service.js';
import { nextMeetingNo, rollUp } from './rollup-rows.service.js';
import { appendLines } from './sheet-records.service.js';

type Held = Readonly<{ id: string; networkId: string; endsAt: Date }>;
type Seen = Readonly<{
  registrationId: string;
  personId: string;
  status: AttendanceStatus;
  registration: Readonly<{ status: RegistrationStatus; mode: Mode }>;
  substituteId: string | null;
}>;

/** The morning after, when somebody looks at the list once more. */
const LATER_MS = 18 * 3_600_000;
const DEMO = { kind: 'system', name: 'demo' } as const;

/**
 * Confirmed sheets for the events of a network that were held elsewhere, as in the demo, by what their registrations say:
 * whoever took back a place is excused, or was represented by whoever came instead.
 */
export async function fillAttendance(tx: Tx, networkId: string, invited: InvitedSource): Promise<void> {
  const events = await tx.query<Held[]>(
    `select id, network_id as "networkId", ends_at as "endsAt" from event
     where network_id = $1 and state in ('held', 'documented', 'archived') order by starts_at`,
    [networkId],
  );
  for (const event of events) await fillSheet(tx, event, await invited.invitedTo(tx, event.id));
}

async function fillSheet(tx: Tx, event: Held, invited: readonly Invited[]): Promise<void> {
  const at = new Date(event.endsAt.getTime() + LATER_MS);
  const seen = await tx.query<Seen[]>(SEEN, [event.id]);
  if (seen.length === 0) return;
  const meetingNo = await nextMeetingNo(tx, event.networkId);
  await tx.query(
    `insert into attendance_sheet (event_id, network_id, state, confirmed_at, updated_at, meeting_no)
     values ($1, $2, 'confirmed', $3, $3, $4)`,
    [event.id, event.networkId, at, meetingNo],
  );
  const said = { minutes: null, evidence: 'organiser' } as const;
  const records = seen.map((one, index) => ({ ...one, ...said, scanId: null, version: index + 1 }));
  await writeRecords(tx, event, records, at);
  await freezeRepresented(tx, event.id, 'everybody');
  await freezeAsked(tx, event, invited);
  const digest = recordsDigest(await listRecords(tx, event.id));
  const sheet = { eventId: event.id, entries: 0, lastHash: null };
  await appendLines({ tx, sheet, now: at }, DEMO, [
    ...seen.map(({ personId: person, registrationId: registration, status, substituteId: substitute }) => ({
      ...{ kind: 'attendance.marked', facts: { person, registration, status, ...said, substitute } },
    })),
    { kind: 'attendance.confirmed', facts: { records: digest, headcount: 0 } },
  ]);
  await tx.query('update attendance_sheet set entries = $2, last_hash = $3 where event_id = $1', [
    ...[event.id, sheet.entries, sheet.lastHash],
  ]);
  await rollUp(tx, { eventId: event.id, networkId: event.networkId, meetingNo });
}

const SEEN = `
  select r.id as "registrationId", r.person_id as "personId", d.id as "substituteId",
    json_build_object('status', r.status, 'mode', r.mode) as registration,
    case when r.status = 'attended' then 'present' when r.status = 'no_show' then 'absent'
         when d.id is not null then 'substituted' else 'excused' end as status
  from registration r left join registration d on d.substitute_for_id = r.id and d.status = 'attended'
  where r.event_id = $1
    and (r.status in ('attended', 'no_show') or (r.status = 'cancelled' and r.cancelled_by = 'person'))
  order by r.id`;
