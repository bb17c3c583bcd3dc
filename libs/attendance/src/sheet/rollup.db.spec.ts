import { Global, Module } from '@nestjs/common';
import fc from 'fast-check';
import { type Caller, newId } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import {
  aContactRole,
  aGroup,
  aNetwork,
  anOrganisation,
  aPerson,
  aProject,
} from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { runs } from '../../../../test/support/property-runs.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { AttendanceModule } from '../attendance.module.js';
import { attendanceStatuses, type AttendanceStatus } from './attendance-status.rules.js';
import { AttendanceConfirmation } from './confirmation.service.js';
import { type Invited, INVITED_SOURCE } from './invited-source.rules.js';
import { AttendanceMarks } from './marking.service.js';
import { AttendanceRollups } from './rollup.service.js';
import { SheetQueries } from './sheet.queries.js';
import { AttendanceVerification } from './verification.queries.js';

const invitations = new Map<string, readonly Invited[]>();
const source = { invitedTo: (_: unknown, eventId: string) => Promise.resolve(invitations.get(eventId) ?? []) };

@Global()
@Module({ providers: [{ provide: INVITED_SOURCE, useValue: source }], exports: [INVITED_SOURCE] })
class Invitations {}

let world: World;
beforeAll(async () => {
  world = await aWorld(AttendanceModule, Invitations);
});
afterAll(() => world?.close());
beforeEach(() => world.at('2026-12-01T15:00:00Z'));

/** Told from the text of domain section 4 in SQL, straight from the rows and with nothing in common with the roll-up. */
const DIRECT = `
  with said as (
    select s.meeting_no as no, a.person_id, a.organisation_id, a.project_ids, a.land, a.counts_as,
      case a.status when 'present' then 'P' when 'absent' then 'A' when 'excused' then 'E' when 'substituted' then 'S'
        else case when a.minutes * 60 * 2 >= extract(epoch from e.ends_local::timestamp - e.starts_local::timestamp)
                  then 'P' else 'E' end end as letter
    from attendance_record a join attendance_sheet s using (event_id) join event e on e.id = a.event_id
    where s.network_id = $1 and s.confirmed_at is not null and a.counts_as <> 'staff'
    union all
    select s.meeting_no, q.person_id, q.organisation_id, q.project_ids, q.land, 'member',
      case when q.is_excused then 'E' else 'A' end
    from attendance_asked q join attendance_sheet s using (event_id)
      left join attendance_record a on a.event_id = q.event_id and a.person_id = q.person_id
    where s.network_id = $1 and a.person_id is null),
  unit as (
    select 'person' as kind, person_id::text as unit, '' as part, no, letter, counts_as from said
    union all select 'organisation', organisation_id::text, '', no, letter, counts_as from said
    union all select 'project', p::text, '', no, letter, counts_as from said, unnest(project_ids) p
    union all select 'land', land, '', no, letter, counts_as from said
    union all select 'delegate', organisation_id::text, person_id::text, no, letter, counts_as from said
    union all select 'branch', land, organisation_id::text, no, letter, counts_as from said),
  meeting as (
    select kind, unit, part, no,
      case when bool_or(counts_as = 'member') then
        case when kind in ('person', 'delegate') then min(letter)
             when bool_or(letter in ('P', 'S')) then 'P' when bool_or(letter = 'E') then 'E' else 'A' end
      when kind = 'delegate' and bool_or(letter = 'P') then 'p' end as letter
    from unit where unit is not null and part is not null group by kind, unit, part, no)
  select m.kind, m.unit, m.part,
    string_agg(coalesce(letter, '.'), '' order by g.no) as marks,
    count(letter) filter (where letter <> 'p')::int as asked, count(letter) filter (where letter = 'P')::int as present,
    count(letter) filter (where letter in ('E', 'S'))::int as excused
  from (select kind, unit, part, max(no) as last from meeting where letter is not null group by kind, unit, part) m
    cross join lateral generate_series(1, m.last) g(no)
    left join meeting t on t.kind = m.kind and t.unit = m.unit and t.part = m.part and t.no = g.no
  group by m.kind, m.unit, m.part order by 1, 2, 3`;

const KEPT = `
  select kind, unit_id as unit, part_id as part, marks, asked, present, excused
  from attendance_rollup where network_id = $1 order by 1, 2, 3`;

type Rows = readonly Readonly<{ kind: string; unit: string; part: string; marks: string }>[];
const direct = (networkId: string) => world.sql.query<Rows>(DIRECT, [networkId]);
const kept = (networkId: string) => world.sql.query<Rows>(KEPT, [networkId]);
const marksOf = async (networkId: string, kind: string, unit: string, part = '') =>
  (await kept(networkId)).find((row) => row.kind === kind && row.unit === unit && row.part === part)?.marks;

/** A network with a group of some of its people, and gatherings of it or of everybody. */
async function aNetworkOfPeople() {
  const networkId = (await aNetwork(world.sql)).id;
  const caller: Caller = organiserIn(networkId);
  const organisations = await Promise.all(
    (['HE', 'HH'] as const).map((land) => anOrganisation(world.sql, networkId, { land })),
  );
  await world.sql.query('update network set coordinating_organisation_id = $2 where id = $1', [
    networkId,
    organisations[1]!.id,
  ]);
  const project = await aProject(world.sql, networkId, { carrierOrganisationId: organisations[0]!.id });
  const people = await Promise.all(
    [0, 1, 0, 1, 0].map((at) => aPerson(world.sql, networkId, { organisation_id: organisations[at]!.id })),
  );
  await aContactRole(world.sql, people[4]!, project);
  const group = await aGroup(world.sql, networkId);
  const belong = (member: object) =>
    world.sql.query(
      `insert into membership (id, network_id, group_id, valid_from, created_at, person_id, project_id, organisation_id)
       select $1, $2, $3, '2026-01-01', now(), r.person, r.project, r.organisation
       from json_to_record($4::json) as r(person uuid, project uuid, organisation uuid)`,
      [newId(), networkId, group.id, JSON.stringify(member)],
    );
  for (const person of people.slice(0, 2)) await belong({ person: person.id });
  await belong({ project: project.id });
  return { networkId, caller, organisations, project, people, group, belong };
}
type People = Awaited<ReturnType<typeof aNetworkOfPeople>>;

const said = (registrationId: string, status: AttendanceStatus, version = 0, minutes = 45) => ({
  ...{ registrationId, status, version, substituteId: null, evidence: 'organiser' as const },
  minutes: status === 'partial' ? minutes : null,
});

const seated = (of: People, eventId: string, at: number, columns: object = {}) =>
  aRegistration(world.sql, { id: eventId, networkId: of.networkId }, 'confirmed', {
    person_id: of.people[at]!.id,
    organisation_id: of.organisations[at % 2]!.id,
    ...columns,
  });

let day = 0;
const gathering = async (of: People, isOfGroup: boolean) => {
  day += 1;
  const startsLocal = `2026-${String(1 + (day % 11)).padStart(2, '0')}-${String(1 + (day % 27)).padStart(2, '0')}T10:00`;
  const event = await anEvent(world.sql, of.networkId, { state: 'running', startsLocal });
  if (isOfGroup) await world.sql.query('update event set group_id = $2 where id = $1', [event.id, of.group.id]);
  return event.id;
};

async function confirm(of: People, eventId: string): Promise<void> {
  const { version } = await world.get(SheetQueries).get(of.caller.scope, eventId);
  const input = { version, restAbsent: true, headcount: 1 };
  await world.get(AttendanceConfirmation).confirm(of.caller, eventId, input);
}

describe('the roll-up of a meeting that is confirmed', () => {
  it('has those who belong to the group and have said nothing, and nobody who was only a guest', async () => {
    const of = await aNetworkOfPeople();
    const eventId = await gathering(of, true);
    const [one, guest] = [await seated(of, eventId, 0), await seated(of, eventId, 2)];
    await world.get(AttendanceMarks).mark(of.caller, eventId, [said(one, 'absent'), said(guest, 'present')]);
    await confirm(of, eventId);
    const [member, silent, stranger, , speaks] = of.people;
    const [first, second] = of.organisations;
    const marks = (kind: string, { id }: { id: string }) => marksOf(of.networkId, kind, id);
    expect(await Promise.all([member!, silent!, stranger!, speaks!].map((one) => marks('person', one)))).toEqual([
      ...['A', 'A', undefined, 'A'],
    ]);
    expect([await marks('organisation', first!), await marks('organisation', second!)]).toEqual(['P', 'A']);
    expect(await marks('project', of.project)).toBe('A');
    expect(await marksOf(of.networkId, 'delegate', first!.id, stranger!.id)).toBe('p');
  });

  it('has those who were invited, and knows who had said that they would not come', async () => {
    const of = await aNetworkOfPeople();
    const eventId = await gathering(of, false);
    const [silent, declined, cancelled, waiting] = of.people;
    invitations.set(eventId, [
      { personId: silent!.id, hasDeclined: false },
      { personId: declined!.id, hasDeclined: true },
    ]);
    await aRegistration(world.sql, { id: eventId, networkId: of.networkId }, 'cancelled', {
      ...{ person_id: cancelled!.id, cancelled_by: 'person', cancelled_at: '2026-02-01', sequence: 1 },
    });
    await aRegistration(world.sql, { id: eventId, networkId: of.networkId }, 'waitlisted', {
      ...{ person_id: waiting!.id, waitlist_class: 5, sequence: 2 },
    });
    await confirm(of, eventId);
    const marks = of.people.map(({ id }) => marksOf(of.networkId, 'person', id));
    expect(await Promise.all(marks)).toEqual(['A', 'E', 'E', undefined, undefined]);
  });

  it('stays as it was when people leave, change houses or are entered anew', async () => {
    const of = await aNetworkOfPeople();
    const eventId = await gathering(of, true);
    await world.get(AttendanceMarks).mark(of.caller, eventId, [said(await seated(of, eventId, 0), 'present')]);
    await confirm(of, eventId);
    const before = await kept(of.networkId);
    await world.sql.query(`update membership set state = 'ended', valid_to = '2026-01-02' where network_id = $1`, [
      of.networkId,
    ]);
    await world.sql.query('update person set organisation_id = null where network_id = $1', [of.networkId]);
    await world.sql.query('delete from contact_role where network_id = $1', [of.networkId]);
    expect(await world.get(AttendanceRollups).rebuild(of.caller)).toMatchObject([{ differing: 0, meetings: 1 }]);
    expect(await kept(of.networkId)).toEqual(before);
  });

  it('leaves out those who speak or help for whoever runs the network', async () => {
    const of = await aNetworkOfPeople();
    const eventId = await gathering(of, false);
    const ids = [
      await seated(of, eventId, 1, { place: 'speaker' }),
      await seated(of, eventId, 2, { place: 'speaker' }),
    ];
    await world.get(AttendanceMarks).mark(
      of.caller,
      eventId,
      ids.map((id) => said(id, 'present')),
    );
    await confirm(of, eventId);
    expect(await Promise.all(of.people.map(({ id }) => marksOf(of.networkId, 'person', id)))).toEqual([
      ...[undefined, undefined, 'P', undefined, undefined],
    ]);
  });

  it('finds the organisation that was only named, when there is one of that name', async () => {
    const of = await aNetworkOfPeople();
    const eventId = await gathering(of, false);
    const [row] = await world.sql.query<{ key: string }[]>(
      'select normalized_name as key from organisation where id = $1',
      [of.organisations[1]!.id],
    );
    const named = { organisation_id: null, organisation_name: of.organisations[1]!.name, organisation_key: row!.key };
    await world.get(AttendanceMarks).mark(of.caller, eventId, [said(await seated(of, eventId, 0, named), 'present')]);
    await confirm(of, eventId);
    expect(await marksOf(of.networkId, 'organisation', of.organisations[1]!.id)).toBe('P');
  });
});

type Step =
  | Readonly<{
      kind: 'hold';
      isOfGroup: boolean;
      people: readonly (AttendanceStatus | null)[];
      invited: readonly number[];
    }>
  | Readonly<{ kind: 'correct'; meeting: number; person: number; status: AttendanceStatus }>
  | Readonly<{ kind: 'walk-in'; meeting: number; person: number }>
  | Readonly<{ kind: 'call-off'; state: 'cancelled' | 'not_held' }>
  | Readonly<{ kind: 'move'; person: number }>
  | Readonly<{ kind: 'leave'; person: number }>;

const status = fc.constantFrom(...attendanceStatuses);
const person = fc.nat(4);
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record<Step>({
        kind: fc.constant('hold' as const),
        isOfGroup: fc.boolean(),
        people: fc.array(fc.option(status), { minLength: 5, maxLength: 5 }),
        invited: fc.uniqueArray(person, { maxLength: 3 }),
      } as never),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('correct' as const), meeting: fc.nat(5), person, status }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('walk-in' as const), meeting: fc.nat(5), person }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('call-off' as const),
        state: fc.constantFrom('cancelled' as const, 'not_held' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('move' as const, 'leave' as const), person }) },
  ) as fc.Arbitrary<Step>,
  { minLength: 2, maxLength: 9 },
);

async function take(of: People, held: string[], step: Step): Promise<void> {
  const meeting = 'meeting' in step ? held[step.meeting % Math.max(held.length, 1)] : undefined;
  switch (step.kind) {
    case 'hold': {
      const eventId = await gathering(of, step.isOfGroup);
      invitations.set(
        eventId,
        step.invited.map((at) => ({ personId: of.people[at]!.id, hasDeclined: at % 2 === 0 })),
      );
      for (const [at, one] of step.people.entries()) {
        if (one === null) continue;
        await world.get(AttendanceMarks).mark(of.caller, eventId, [said(await seated(of, eventId, at), one)]);
      }
      await confirm(of, eventId);
      held.push(eventId);
      return;
    }
    case 'correct': {
      if (meeting === undefined) return;
      const { rows } = await world.get(SheetQueries).get(of.caller.scope, meeting);
      const row = rows.find(({ personId }) => personId === of.people[step.person]!.id);
      if (row === undefined) return;
      const marks = [said(row.registrationId, step.status, row.mark?.version ?? 0, 200)];
      await world.get(AttendanceMarks).correct(of.caller, meeting, { headcount: null, reason: 'Von der Liste', marks });
      return;
    }
    case 'walk-in': {
      if (meeting === undefined) return;
      const { rows } = await world.get(SheetQueries).get(of.caller.scope, meeting);
      if (rows.some(({ personId }) => personId === of.people[step.person]!.id)) return;
      // For another organisation than that for which they had been asked, which has no letter left perhaps.
      const elsewhere = { via: 'walk_in', organisation_id: of.organisations[(step.person + 1) % 2]!.id };
      const marks = [said(await seated(of, meeting, step.person, elsewhere), 'present')];
      await world
        .get(AttendanceMarks)
        .correct(of.caller, meeting, { headcount: null, reason: 'Kam ohne Anmeldung', marks });
      return;
    }
    case 'call-off': {
      const eventId = await gathering(of, true);
      await world.get(AttendanceMarks).mark(of.caller, eventId, [said(await seated(of, eventId, 0), 'present')]);
      await world.sql.query('update event set state = $2 where id = $1', [eventId, step.state]);
      return;
    }
    case 'move':
      await world.sql.query('update person set organisation_id = $2 where id = $1', [
        of.people[step.person]!.id,
        of.organisations[1]!.id,
      ]);
      return;
    case 'leave':
      await world.sql.query(
        `update membership set state = 'ended', valid_to = '2026-06-01' where person_id = $1 and state = 'active'`,
        [of.people[step.person]!.id],
      );
  }
}

it('takes back the letter of an organisation for which nobody came after all', async () => {
  const of = await aNetworkOfPeople();
  const eventId = await gathering(of, true);
  await world.get(AttendanceMarks).mark(of.caller, eventId, [said(await seated(of, eventId, 0), 'present')]);
  await confirm(of, eventId);
  const [first, second] = of.organisations;
  expect(await marksOf(of.networkId, 'organisation', second!.id)).toBe('A');
  const late = await seated(of, eventId, 1, { via: 'walk_in', organisation_id: first!.id });
  const marks = [said(late, 'present')];
  await world
    .get(AttendanceMarks)
    .correct(of.caller, eventId, { headcount: null, reason: 'Kam für die andere', marks });
  expect(await marksOf(of.networkId, 'organisation', second!.id)).toBeUndefined();
  expect(await marksOf(of.networkId, 'organisation', first!.id)).toBe('P');
});

it('is what the rows say after whatever happened, and is so when it is built anew', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const of = await aNetworkOfPeople();
      const held: string[] = [];
      for (const step of all) {
        await take(of, held, step);
        expect(await kept(of.networkId)).toEqual(await direct(of.networkId));
      }
      const before = await kept(of.networkId);
      for (const { differing } of await world.get(AttendanceRollups).rebuild(of.caller)) expect(differing).toBe(0);
      expect(await kept(of.networkId)).toEqual(before);
      const sheets = await world.get(AttendanceVerification).verify(of.caller.scope);
      expect(sheets.flatMap(({ faults }) => faults)).toEqual([]);
    }),
    { numRuns: runs(24) },
  );
}, 240_000);

it('is found to be wrong where somebody changed it, and mended', async () => {
  const of = await aNetworkOfPeople();
  const eventId = await gathering(of, true);
  await world.get(AttendanceMarks).mark(of.caller, eventId, [said(await seated(of, eventId, 0), 'present')]);
  await confirm(of, eventId);
  await world.sql.query(
    `update attendance_rollup set marks = 'A', present = 0 where network_id = $1 and kind = 'person' and marks = 'P'`,
    [of.networkId],
  );
  expect(await world.get(AttendanceRollups).rebuild(of.caller)).toMatchObject([{ differing: 1 }]);
  expect(await kept(of.networkId)).toEqual(await direct(of.networkId));
});

it('numbers the sheets that were confirmed before there was a roll-up', async () => {
  const of = await aNetworkOfPeople();
  const eventId = await gathering(of, true);
  await world.get(AttendanceMarks).mark(of.caller, eventId, [said(await seated(of, eventId, 0), 'present')]);
  await confirm(of, eventId);
  const before = await kept(of.networkId);
  for (const table of ['attendance_rollup', 'attendance_asked', 'attendance_book'])
    await world.sql.query(`delete from ${table} where network_id = $1`, [of.networkId]);
  await world.sql.query('update attendance_sheet set meeting_no = null where network_id = $1', [of.networkId]);
  await world.get(AttendanceRollups).rebuild(of.caller);
  expect(await kept(of.networkId)).toEqual(before);
});

it('holds whatever is confirmed at the same moment', async () => {
  const of = await aNetworkOfPeople();
  const events = await Promise.all([1, 2, 3, 4].map(() => gathering(of, true)));
  for (const eventId of events)
    await world.get(AttendanceMarks).mark(of.caller, eventId, [said(await seated(of, eventId, 0), 'present')]);
  await Promise.all(events.map((eventId) => confirm(of, eventId)));
  expect(await marksOf(of.networkId, 'person', of.people[0]!.id)).toBe('PPPP');
  expect(await kept(of.networkId)).toEqual(await direct(of.networkId));
});
