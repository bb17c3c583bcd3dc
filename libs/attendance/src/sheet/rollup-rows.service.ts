import { lockRow, type Tx } from '#libs/database';
import { AttendanceBook } from './attendance-book.entity.js';
import { listLetters } from './counted.queries.js';
import { type Letter, marksOf, NONE, type UnitLetter } from './rollup.rules.js';

/** The next number of a meeting in the roll-up. Whoever takes one goes first until the transaction ends. */
export async function nextMeetingNo(tx: Tx, networkId: string): Promise<number> {
  const [book] = await tx.query<{ meetings: number }[]>(
    `insert into attendance_book (network_id, meetings) values ($1, 1)
     on conflict (network_id) do update set meetings = attendance_book.meetings + 1 returning meetings`,
    [networkId],
  );
  return book!.meetings;
}

type Rolled = Readonly<{ eventId: string; networkId: string; meetingNo: number | null }>;

/** Puts what became of a meeting into the roll-up of everybody it concerns, in the transaction that changed it. */
export async function rollUp(tx: Tx, { eventId, networkId, meetingNo }: Rolled): Promise<void> {
  // Confirmed before there was a roll-up: that of all is built anew by `tagwerk attendance rebuild`.
  if (meetingNo === null) return;
  await lockRow(tx, AttendanceBook, { networkId });
  const told = await listLetters(tx, eventId);
  const gone = await tx.query<Omit<UnitLetter, 'letter'>[]>(GONE, [networkId, meetingNo, JSON.stringify(told)]);
  const letters = [...told, ...gone.map((unit) => ({ ...unit, letter: NONE }))];
  if (letters.length === 0) return;
  await tx.query(PUT, [networkId, meetingNo, JSON.stringify(letters)]);
  if (gone.length > 0)
    await tx.query(`delete from attendance_rollup where network_id = $1 and marks = ''`, [networkId]);
}

/** A unit with all its letters, by the numbers of the meetings. */
export type UnitMarks = Omit<UnitLetter, 'letter'> & Readonly<{ marks: ReadonlyMap<number, Letter> }>;

/** The roll-up of a network written anew. Nobody else writes it meanwhile. */
export async function replaceRollup(tx: Tx, networkId: string, units: readonly UnitMarks[]): Promise<void> {
  await tx.query('delete from attendance_rollup where network_id = $1', [networkId]);
  const rows = units.map(({ kind, unitId, partId, marks }) => ({ kind, unitId, partId, marks: marksOf(marks) }));
  await tx.query(
    `insert into attendance_rollup (network_id, kind, unit_id, part_id, marks, asked, present, excused)
     select $1, r.kind, r."unitId", r."partId", r.marks, length(regexp_replace(r.marks, '[^PAES]', '', 'g')),
       length(regexp_replace(r.marks, '[^P]', '', 'g')), length(regexp_replace(r.marks, '[^ES]', '', 'g'))
     from json_to_recordset($2::json) as r(kind text, "unitId" text, "partId" text, marks text)`,
    [networkId, JSON.stringify(rows)],
  );
}

const TOLD = `json_to_recordset($3::json) as t(kind text, "unitId" text, "partId" text, letter text)`;

// Who had a letter for this meeting and has none any more.
const GONE = `
  select u.kind, u.unit_id as "unitId", u.part_id as "partId" from attendance_rollup u
  where u.network_id = $1 and substr(u.marks, $2::integer, 1) not in ('${NONE}', '')
    and not exists (select from ${TOLD} where t.kind = u.kind and t."unitId" = u.unit_id and t."partId" = u.part_id)`;

const was = (letters: string): string => `(substr(u.marks, $2::integer, 1) in (${letters}))::integer`;

const PUT = `
  insert into attendance_rollup as u (network_id, kind, unit_id, part_id, marks, asked, present, excused)
  select $1, t.kind, t."unitId", t."partId", repeat('${NONE}', $2::integer - 1) || t.letter,
    (t.letter in ('P', 'A', 'E', 'S'))::integer, (t.letter = 'P')::integer, (t.letter in ('E', 'S'))::integer
  from ${TOLD} order by 2, 3, 4
  on conflict (network_id, kind, unit_id, part_id) do update set
    marks = rtrim(overlay(rpad(u.marks, greatest(length(u.marks), $2::integer), '${NONE}')
      placing right(excluded.marks, 1) from $2::integer for 1), '${NONE}'),
    asked = u.asked - ${was("'P', 'A', 'E', 'S'")} + excluded.asked,
    present = u.present - ${was("'P'")} + excluded.present,
    excused = u.excused - ${was("'E', 'S'")} + excluded.excused`;
