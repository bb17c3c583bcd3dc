import { newId } from '#libs/kernel';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import {
  aContactRole,
  aNetwork,
  aPerson,
  type APerson,
  aProject,
  type AProject,
} from '../../../test/factories/networks.factory.js';
import { anAttendance, aRegistration } from '../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { EngagementQueries } from './engagement.queries.js';
import { LedgerModule } from './ledger.module.js';

let world: World;
let queries: EngagementQueries;
let networkId: string;

beforeAll(async () => {
  world = await aWorld(LedgerModule);
  queries = world.get(EngagementQueries);
  networkId = (await aNetwork(world.sql)).id;
});
afterAll(() => world?.close());

const PAGE = { page: 1, size: 50 };
const OWN = { startsLocal: '2026-03-19T10:00' };

const held = (day: string) => anEvent(world.sql, networkId, { state: 'held', startsLocal: `${day}T10:00` });
const ahead = () => anEvent(world.sql, networkId, OWN);

async function aVoice(columns: Readonly<Record<string, unknown>> = {}, role = {}) {
  const [project, person] = [await aProject(world.sql, networkId), await aPerson(world.sql, networkId, columns)];
  await aContactRole(world.sql, person, project, role);
  return { project, person };
}

const stage = async ({ id }: Pick<AProject, 'id'>) => (await queries.get(organiserIn(networkId).scope, id)).engagement;
const sits = (event: AnEvent, { id }: APerson, status: Parameters<typeof aRegistration>[2], columns = {}) =>
  aRegistration(world.sql, event, status, { person_id: id, ...columns });

describe('the stage of a project', () => {
  it('climbs with the letters to those who speak for it', async () => {
    const { project, person } = await aVoice();
    expect(await stage(project)).toBe('accepted');
    await world.sql.query(`update person set informed_at = '2026-01-20T08:00:00Z' where id = $1`, [person.id]);
    expect(await stage(project)).toBe('informed');
    const invitation = await anInvitation(world.sql, await ahead(), person);
    expect(await stage(project)).toBe('invited');
    await world.sql.query(`update invitation set state = 'declined_interested' where id = $1`, [invitation]);
    expect(await stage(project)).toBe('responded');
    await sits(await ahead(), person, 'waitlisted');
    expect(await stage(project)).toBe('registered');
  });

  it.each([
    ['excused', 'attended'],
    ['absent', 'lapsed'],
  ] as const)('tells on the sheet of attendance who was %s: %s', async (status, expected) => {
    const { project, person } = await aVoice({}, { valid_from: '2025-01-01' });
    await sits(await held('2025-05-12'), person, 'attended');
    for (const day of ['2025-09-12', '2025-10-12', '2025-11-12']) {
      const event = await held(day);
      const registration = await sits(event, person, 'no_show');
      await anAttendance(world.sql, event, { registrationId: registration, personId: person.id, status });
    }
    expect(await stage(project)).toBe(expected);
  });

  it('counts no letter that came back, was taken back, has not left or went to somebody who left', async () => {
    const { project, person } = await aVoice();
    const event = await ahead();
    await anInvitation(world.sql, event, person, { state: 'bounced' });
    await anInvitation(world.sql, await ahead(), person, { state: 'revoked' });
    await anInvitation(world.sql, await ahead(), person, { sent_at: '2026-02-02T08:00:30Z' });
    expect(await stage(project)).toBe('accepted');
    const gone = await aVoice({}, { valid_to: '2025-12-01' });
    await anInvitation(world.sql, event, gone.person);
    expect(await stage(gone.project)).toBe('accepted');
  });

  it('is a guest’s by who came, themselves or by a deputy, and lapses after three misses', async () => {
    const { project, person } = await aVoice();
    const deputy = await aPerson(world.sql, networkId);
    const own = await sits(await held('2025-07-01'), person, 'cancelled', { cancelled_by: 'person' });
    expect(await stage(project)).toBe('accepted');
    const [{ eventId }] = (await world.sql.query('select event_id as "eventId" from registration where id = $1', [
      own,
    ])) as [{ eventId: string }];
    await sits({ id: eventId, networkId } as AnEvent, deputy, 'attended', { substitute_for_id: own });
    expect(await stage(project)).toBe('attended');
    for (const day of ['2025-08-01', '2025-09-01']) await sits(await held(day), person, 'attended');
    expect(await stage(project)).toBe('regular');
    await anInvitation(world.sql, await held('2025-10-01'), person, { state: 'no_response', sent_at: '2025-09-01' });
    for (const day of ['2025-11-01', '2025-12-01']) await sits(await held(day), person, 'no_show');
    expect(await stage(project)).toBe('lapsed');
    await sits(await ahead(), person, 'confirmed');
    expect(await stage(project)).toBe('registered');
  });

  it('counts no gathering that was not held and no registration of one that was called off', async () => {
    const { project, person } = await aVoice();
    for (const state of ['cancelled', 'not_held'] as const) {
      await sits(await anEvent(world.sql, networkId, { ...OWN, state }), person, 'confirmed');
    }
    expect(await stage(project)).toBe('accepted');
  });

  it('is released when its latest promise was let go, and ended when the project has', async () => {
    const { project } = await aVoice();
    await world.sql.query(
      `insert into obligation (id, network_id, project_id, received_at, accepted_at, outcome, ended_at, updated_at)
       values ($1, $2, $3, $4, $4, 'released', $4, $4)`,
      [newId(), networkId, project.id, '2026-01-20T08:00:00Z'],
    );
    expect(await stage(project)).toBe('released');
    await world.sql.query(`update project set ended_on = '2026-02-02' where id = $1`, [project.id]);
    expect(await stage(project)).toBe('ended');
  });

  it('can be asked for in a list, beside everything else, and never over the wall', async () => {
    const { id } = await aNetwork(world.sql);
    const [one, other] = [await aProject(world.sql, id, { land: 'HE' }), await aProject(world.sql, id, { land: 'BE' })];
    await aContactRole(world.sql, await aPerson(world.sql, id, { informed_at: '2026-01-20T08:00:00Z' }), one);
    const { scope } = organiserIn(id);
    const found = async (filter: Parameters<typeof queries.list>[2], by = scope) =>
      (await queries.list(by, id, filter, PAGE)).rows.map(({ id: found, engagement }) => [found, engagement]);
    expect((await found({})).sort()).toEqual(
      [
        [one.id, 'informed'],
        [other.id, 'accepted'],
      ].sort(),
    );
    expect(await found({ engagement: 'informed' })).toEqual([[one.id, 'informed']]);
    expect(await found({ engagement: 'informed', land: 'BE' })).toEqual([]);
    expect(await found({ engagement: 'lapsed' })).toEqual([]);
    expect(await found({ engagement: 'informed' }, organiserIn(networkId).scope)).toEqual([]);
  });
});
