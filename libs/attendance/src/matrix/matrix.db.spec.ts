import { type Caller, newId } from '#libs/kernel';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
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
import { aWorld, type World } from '../../../../test/support/world.js';
import { AttendanceModule } from '../attendance.module.js';
import type { AttendanceStatus } from '../sheet/attendance-status.rules.js';
import { AttendanceConfirmation } from '../sheet/confirmation.service.js';
import { AttendanceMarks } from '../sheet/marking.service.js';
import type { MatrixKind } from './matrix.rules.js';
import type { MeetingChoice } from './meetings.queries.js';
import { LapsedQueries } from './lapsed.queries.js';
import { ParticipationQueries } from './participation.queries.js';
import { RankingQueries } from './ranking.queries.js';
import { RegularityQueries } from './regularity.queries.js';
import { TurnoutQueries } from './turnout.queries.js';

let world: World;
let networkId: string;
let organiser: Caller;
beforeAll(async () => {
  world = await aWorld(AttendanceModule);
});
afterAll(() => world?.close());
beforeEach(async () => {
  world.at('2026-12-01T15:00:00Z');
  networkId = (await aNetwork(world.sql)).id;
  organiser = organiserIn(networkId);
});

type Seat = Readonly<{ personId: string; status: AttendanceStatus; minutes?: number; columns?: object }>;

/** A gathering of two hours that is confirmed at once. */
async function held(day: string, seats: readonly Seat[], columns: object = {}): Promise<string> {
  const times = { startsLocal: `${day}T10:00`, endsLocal: `${day}T12:00` };
  const event = await anEvent(world.sql, networkId, { state: 'running', ...times }, columns as never);
  const marks = [];
  for (const { personId, status, minutes = null, columns: more = {} } of seats) {
    const seat = { person_id: personId, confirmed_at: '2026-01-12', ...more };
    const registrationId = await aRegistration(world.sql, event, 'confirmed', seat);
    const evidence = 'organiser' as const;
    marks.push({ registrationId, status, minutes, version: 0, substituteId: null, evidence });
  }
  const { version } = await world.get(AttendanceMarks).mark(organiser, event.id, marks);
  const input = { version, restAbsent: true, headcount: 1 };
  await world.get(AttendanceConfirmation).confirm(organiser, event.id, input);
  return event.id;
}

const matrixOf = (kind: MatrixKind, choice: Partial<MeetingChoice> = {}, scope = organiser.scope) =>
  world.get(RegularityQueries).matrix(scope, networkId, kind, { asOf: '2026-12-01', ...choice });
const turnoutOf = () => world.get(TurnoutQueries).list(organiser.scope, networkId, { asOf: '2026-12-01' });
const someone = async (columns: Record<string, string> = {}) => (await aPerson(world.sql, networkId, columns)).id;

describe('the matrix', () => {
  it('stands in the order of days, whichever sheet was confirmed first', async () => {
    const personId = await someone();
    await held('2026-05-06', [{ personId, status: 'excused' }]);
    await held('2026-03-04', [{ personId, status: 'absent' }]);
    await held('2026-04-01', [{ personId, status: 'present' }]);
    const { rows, meetings } = await matrixOf('persons');
    expect(rows).toMatchObject([{ id: personId, letters: 'APE', n: 3, a: 1, x: 1, rate: 1 / 3, adjusted: 1 / 2 }]);
    expect(meetings.map(({ no }) => no)).toEqual([2, 3, 1]);
    expect((await matrixOf('persons', { asOf: '2026-04-01', from: '2026-04-01' })).rows).toMatchObject([
      { letters: 'P' },
    ]);
    expect((await matrixOf('persons', { asOf: '2026-01-01' })).rows).toEqual([]);
  });

  it('is that of a group alone, and knows who has left it', async () => {
    const group = await aGroup(world.sql, networkId);
    const [left, guest] = [await someone({ lastName: 'Abel' }), await someone({ lastName: 'Brandt' })];
    await world.sql.query(
      `insert into membership (id, network_id, group_id, person_id, state, valid_from, valid_to, created_at)
       values ($1, $2, $3, $4, 'ended', '2026-01-01', '2026-06-01', now())`,
      [newId(), networkId, group.id, left],
    );
    await held('2026-03-04', [{ personId: left, status: 'present' }], { group_id: group.id });
    await held(
      '2026-04-01',
      [left, guest].map((personId) => ({ personId, status: 'present' })),
    );
    expect((await matrixOf('persons', { groupId: group.id })).rows).toMatchObject([
      { id: left, letters: 'P', status: 'former' },
    ]);
    expect((await matrixOf('persons', { groupId: group.id, asOf: '2026-05-31' })).rows[0]!.status).toBe('new');
    expect((await matrixOf('persons')).rows.map(({ letters }) => letters)).toEqual(['PP', '.P']);
  });

  it('counts a project by whoever spoke for it, and ends with it', async () => {
    const project = await aProject(world.sql, networkId);
    const [one, other] = [await aPerson(world.sql, networkId), await aPerson(world.sql, networkId)];
    for (const person of [one, other]) await aContactRole(world.sql, person, project);
    await held('2026-03-04', [
      { personId: one.id, status: 'absent' },
      { personId: other.id, status: 'present' },
    ]);
    await held('2026-04-01', [{ personId: one.id, status: 'absent' }]);
    const [row] = (await matrixOf('projects')).rows;
    expect(row).toMatchObject({ id: project.id, name: project.name, letters: 'PA', status: 'new' });
    await world.sql.query(`update project set ended_on = '2026-05-01' where id = $1`, [project.id]);
    expect((await matrixOf('projects')).rows[0]!.status).toBe('former');
    expect((await matrixOf('projects', { asOf: '2026-04-30' })).rows[0]!.status).toBe('new');
  });

  it('names nobody who was erased', async () => {
    const personId = await someone();
    await held('2026-03-04', [{ personId, status: 'present' }]);
    await world.sql.query(`update person set state = 'anonymised' where id = $1`, [personId]);
    expect((await matrixOf('persons')).rows).toMatchObject([{ id: personId, name: '', letters: 'P' }]);
  });

  it('is read in its own network alone, by whoever may read registrations', async () => {
    const foreign = await aNetwork(world.sql);
    const [group, ownGroup] = [await aGroup(world.sql, foreign.id), await aGroup(world.sql, networkId)];
    const scopes = [organiserIn(foreign.id).scope, scopeIn([networkId], ['event:read', 'contact:read'])];
    for (const scope of scopes) {
      const reads = [
        matrixOf('persons', {}, scope),
        world.get(RankingQueries).list(scope, networkId, { page: 1, size: 10 }),
        world.get(TurnoutQueries).list(scope, networkId, { asOf: '2026-12-01' }),
        world.get(ParticipationQueries).get(scope, networkId, { asOf: '2026-12-01' }),
      ];
      await Promise.all(reads.map((read) => expect(read).rejects.toMatchObject({ code: 'not-found' })));
    }
    await expect(matrixOf('persons', { groupId: group.id })).rejects.toMatchObject({ facts: { thing: 'group' } });
    await expect(matrixOf('persons', { seriesId: newId() })).rejects.toMatchObject({ facts: { thing: 'series' } });
    expect(await matrixOf('persons', { groupId: ownGroup.id })).toMatchObject({ meetings: [], rows: [] });
  });

  it('tells who has lapsed by sheets that were confirmed since, once each and nobody who was erased', async () => {
    const [stays, lapses, erased] = [await someone(), await someone({ lastName: 'Abel' }), await someone()];
    const since = async (moment: string, scope = organiser.scope) =>
      (await world.get(LapsedQueries).since(scope, networkId, new Date(moment))).map(({ id }) => id);
    const days = ['2026-02-04', '2026-03-04', '2026-04-01', '2026-05-06'];
    for (const [at, day] of days.entries()) {
      world.at(`${day}T15:00:00Z`);
      expect(await since('2026-01-01T00:00:00Z')).toEqual([]);
      const status = at === 0 ? 'present' : 'absent';
      await held(day, [
        { personId: stays, status: 'present' },
        { personId: lapses, status },
        { personId: erased, status },
      ]);
    }
    await world.sql.query(`update person set state = 'anonymised' where id = $1`, [erased]);
    expect(await since('2026-05-06T14:00:00Z')).toEqual([lapses]);
    expect(await since('2026-05-06T15:00:00Z')).toEqual([]);
    world.at('2026-06-03T15:00:00Z');
    await held('2026-06-03', [{ personId: lapses, status: 'absent' }]);
    expect(await since('2026-05-06T16:00:00Z')).toEqual([]);
    const foreign = organiserIn((await aNetwork(world.sql)).id).scope;
    await expect(since('2026-05-06T16:00:00Z', foreign)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells the share of the regular ones that has lapsed since', async () => {
    const [stays, lapses] = [await someone(), await someone()];
    const days = ['2026-02-04', '2026-03-04', '2026-04-01', '2026-05-06', '2026-06-03', '2026-07-01'];
    for (const [at, day] of days.entries()) {
      await held(day, [
        { personId: stays, status: 'present' },
        { personId: lapses, status: at < 3 ? 'present' : 'absent' },
      ]);
    }
    const choice = { from: '2026-04-02', asOf: '2026-12-01' };
    const rate = world.get(RegularityQueries).lapseRate(organiser.scope, networkId, 'persons', choice);
    expect(await rate).toBe(1 / 2);
  });
});

describe('the turnout', () => {
  it('takes somebody for present from half of the gathering on, as the figures do', async () => {
    const people = await Promise.all([59, 60, 120].map(() => someone()));
    await held(
      '2026-03-04',
      [59, 60, 120].map((minutes, at) => ({ personId: people[at]!, status: 'partial', minutes })),
    );
    expect(await turnoutOf()).toMatchObject([{ present: 2, registered: 3, firstTimers: 2, showUp: 2 / 3 }]);
    const { rows } = await matrixOf('persons');
    expect(rows.map(({ letters }) => letters).sort()).toEqual(['E', 'P', 'P']);
  });

  it('leaves out speakers of whoever runs the network, and counts those of others', async () => {
    const [own, other] = [await anOrganisation(world.sql, networkId), await anOrganisation(world.sql, networkId)];
    await world.sql.query('update network set coordinating_organisation_id = $2 where id = $1', [networkId, own.id]);
    const seat = async (organisation: string, place: string): Promise<Seat> => ({
      ...{ personId: await someone(), status: 'present', columns: { organisation_id: organisation, place } },
    });
    await held('2026-03-04', [
      await seat(own.id, 'speaker'),
      await seat(other.id, 'speaker'),
      await seat(own.id, 'regular'),
    ]);
    expect(await turnoutOf()).toMatchObject([{ present: 2, registered: 2, firstTimers: 2 }]);
  });

  it('counts walk-ins apart, and whoever came again of those who were asked again', async () => {
    const [both, asked, away, walkIn] = await Promise.all([1, 2, 3, 4].map(() => someone()));
    const present = (personId: string, columns = {}): Seat => ({ personId, status: 'present', columns });
    await held('2026-03-04', [present(both!), present(asked!), present(away!)]);
    await held('2026-04-01', [
      present(both!, { practice_stage: 'new' }),
      { personId: asked!, status: 'absent' },
      present(walkIn!, { via: 'walk_in' }),
    ]);
    expect((await turnoutOf())[1]).toMatchObject({
      ...{ registered: 2, came: 1, walkIns: 1, present: 2, gross: 1, showUp: 1 / 2, firstTimers: 1 },
      ...{ askedAgain: 2, cameAgain: 1, retention: 1 / 2, practiceKnown: 1, practiceShare: 1 },
    });
  });
});

describe('the participation', () => {
  const participation = (choice: Partial<MeetingChoice> = {}) =>
    world.get(ParticipationQueries).get(organiser.scope, networkId, { asOf: '2026-12-01', ...choice });

  it('counts everybody once over all meetings, by the Land they came for and the kind of their organisation', async () => {
    const [school, firm] = [
      await anOrganisation(world.sql, networkId, { type: 'school' }),
      await anOrganisation(world.sql, networkId, { type: 'ihk' }),
    ];
    const seat = (personId: string, organisation: string | null, land: string | null, status = 'present'): Seat => ({
      ...{ personId, status: status as AttendanceStatus, columns: { organisation_id: organisation, land } },
    });
    const [both, other, away, alone] = await Promise.all([1, 2, 3, 4].map(() => someone()));
    await held('2026-03-04', [seat(both!, school.id, 'HE'), seat(away!, firm.id, 'BY', 'absent')]);
    await held('2026-04-01', [
      ...[seat(both!, school.id, 'HE'), seat(other!, school.id, 'BE'), seat(alone!, null, null)],
    ]);
    const found = await participation();
    expect(found).toMatchObject({
      ...{ asOf: '2026-12-01', meetings: [{ present: 1 }, { present: 3 }] },
      ...{ funnel: { registered: 5, effective: 5, came: 4, showUp: 4 / 5 }, renewal: { firstTimers: 3, cameAgain: 1 } },
      whole: { presences: 4, persons: 3, organisations: 1 },
      organisationTypes: [
        { type: 'school', presences: 3, persons: 2, organisations: 1 },
        { type: null, presences: 1, persons: 1, organisations: 0 },
      ],
    });
    expect(found.laender.filter(({ presences }) => presences > 0)).toEqual([
      { land: 'BE', presences: 1, persons: 1, organisations: 1 },
      { land: 'HE', presences: 2, persons: 1, organisations: 1 },
      { land: null, presences: 1, persons: 1, organisations: 0 },
    ]);
    expect((await participation({ asOf: '2026-03-31' })).whole).toEqual({ presences: 1, persons: 1, organisations: 1 });
  });

  it('of no meeting is nothing, for all sixteen Länder', async () => {
    const { meetings, whole, laender, organisationTypes } = await participation();
    expect([meetings, whole.presences, laender.length, organisationTypes]).toEqual([[], 0, 16, []]);
  });

  it('takes whoever was there for less than half of the time, and staff, for nobody', async () => {
    const own = await anOrganisation(world.sql, networkId);
    await world.sql.query('update network set coordinating_organisation_id = $2 where id = $1', [networkId, own.id]);
    await held('2026-03-04', [
      { personId: await someone(), status: 'partial', minutes: 59 },
      { personId: await someone(), status: 'partial', minutes: 60 },
      { personId: await someone(), status: 'present', columns: { organisation_id: own.id, place: 'speaker' } },
    ]);
    expect((await participation()).whole.persons).toBe(1);
  });
});
