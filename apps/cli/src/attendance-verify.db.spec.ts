import { DataSource } from 'typeorm';
import { AttendanceConfirmation, AttendanceMarks, AttendanceModule } from '#libs/attendance';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { outcomeOf } from './outcome.js';

let world: World;
let sql: DataSource;
const before = { ...process.env };
beforeAll(async () => {
  world = await aWorld(AttendanceModule);
  sql = world.sql;
  const DATA_DIR = temporaryFolder('attendance-verify');
  Object.assign(process.env, { DATABASE_URL: world.config.databaseUrl, DATA_DIR, SMTP_URL: 'smtp://127.0.0.1:1' });
  world.at('2026-05-19T15:00:00Z');
});
afterAll(async () => {
  process.env = before;
  await world?.close();
});

/** A gathering with three people on its confirmed sheet, one of them corrected: six lines. */
async function aConfirmedSheet(): Promise<string> {
  const { id: networkId } = await aNetwork(sql);
  const organiser = organiserIn(networkId);
  const event = await anEvent(sql, networkId, { state: 'running' });
  const said = { version: 0, minutes: null, substituteId: null, evidence: 'organiser' } as const;
  const people = await Promise.all([1, 2, 3].map(() => aRegistration(sql, event, 'confirmed')));
  const marks = people.map((registrationId) => ({ ...said, registrationId, status: 'present' as const }));
  const { version } = await world.get(AttendanceMarks).mark(organiser, event.id, marks);
  const sheet = { version, restAbsent: false, headcount: 0 };
  await world.get(AttendanceConfirmation).confirm(organiser, event.id, sheet);
  const correction = { ...marks[0]!, version: 1, status: 'absent' as const };
  await world
    .get(AttendanceMarks)
    .correct(organiser, event.id, { headcount: null, reason: 'War krank', marks: [correction] });
  return event.id;
}

describe('attendance verify', () => {
  it('finds sheets whole, of one event or of all, and refuses what it does not know', async () => {
    expect(await outcomeOf(['attendance', 'verify'])).toMatchObject({
      exitCode: 0,
      stdout: '0 sheets, 0 lines: whole\n',
    });
    const id = await aConfirmedSheet();
    const one = await outcomeOf(['attendance', 'verify', '--event', id, '--json']);
    expect([one.exitCode, JSON.parse(one.stdout)]).toMatchObject([
      0,
      { faults: 0, entries: 6, sheets: [{ eventId: id }] },
    ]);
    for (const event of ['gibt-es-nicht', '0190f5a0-0000-7000-8000-000000000000'])
      expect(await outcomeOf(['attendance', 'verify', '--event', event])).toEqual({
        ...{ exitCode: 2, stdout: '', stderr: `There is no attendance sheet of an event ${event}.\n` },
      });
    expect(await outcomeOf(['attendance', 'verify', 'alles'])).toMatchObject({ exitCode: 2 });
  });

  it.each([
    ['record-changed', `update attendance_record set status = 'present' where event_id = $1 and status = 'absent'`],
    ['record-missing', `delete from attendance_record where event_id = $1 and status = 'absent'`],
    ['represented-changed', `update attendance_record set organisation_name = 'IHK Seehafen' where event_id = $1`],
    [
      'line-changed',
      `update attendance_entry set facts = facts || '{"status":"absent"}' where event_id = $1 and sequence = 2`,
    ],
    ['line-changed', `update attendance_entry set at = at - interval '1 day' where event_id = $1 and sequence = 4`],
    ['line-missing', `delete from attendance_entry where event_id = $1 and sequence = 3`],
    ['end-missing', `delete from attendance_entry where event_id = $1 and sequence = 6`],
    [
      'reason-changed',
      `update attendance_entry set reason = 'War im Urlaub' where event_id = $1 and reason is not null`,
    ],
  ])('fails on what was planted in the rows: %s by %s', async (fault, statement) => {
    const id = await aConfirmedSheet();
    await sql.query(statement, [id]);
    const json = await outcomeOf(['attendance', 'verify', '--event', id, '--json']);
    expect(json.exitCode).toBe(1);
    const [sheet] = (JSON.parse(json.stdout) as { sheets: { faults: { fault: string }[] }[] }).sheets;
    expect(sheet!.faults.map((one) => one.fault)).toContain(fault);
    const text = await outcomeOf(['attendance', 'verify']);
    expect(text).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(`/o/e/${id}/anwesenheit`) });
  });
});

describe('attendance rebuild', () => {
  it('says that the figures are as their records say, mends what was planted, and says so', async () => {
    const id = await aConfirmedSheet();
    // What others have planted behind the roll-up.
    await outcomeOf(['attendance', 'rebuild']);
    const right = await outcomeOf(['attendance', 'rebuild']);
    expect(right).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/ networks?, .* rows?: right\n$/) });
    await sql.query(
      `update attendance_rollup set marks = 'A', present = 0 where kind = 'person' and marks = 'P'
         and unit_id = (select max(person_id::text) from attendance_record where event_id = $1 and status = 'present')`,
      [id],
    );
    const wrong = await outcomeOf(['attendance', 'rebuild', '--json']);
    expect([wrong.exitCode, (JSON.parse(wrong.stdout) as { differing: number }).differing]).toEqual([1, 1]);
    expect((await outcomeOf(['attendance', 'rebuild'])).exitCode).toBe(0);
    expect(await outcomeOf(['attendance', 'rebuild', 'alles'])).toMatchObject({ exitCode: 2 });
  });
});
