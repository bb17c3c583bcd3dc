import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aProject } from '../../../../test/factories/networks.factory.js';
import { anAttempt, aPromise } from '../../../../test/factories/obligations.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { FollowedReports } from '../following/followed-report.queries.js';
import { IntakeModule } from '../intake.module.js';
import { EndedProjects } from './ended-projects.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());

const settle = () => world.get(EndedProjects).settle();
const promisesTo = (projectId: string) =>
  world.sql.query<Record<string, unknown>[]>(
    `select outcome, release_cause as cause, bound_event_id as event, received_at as "receivedAt"
     from obligation where project_id = $1`,
    [projectId],
  );
async function aStage() {
  const { id: networkId } = await aNetwork(world.sql);
  const { id: event } = await anEvent(world.sql, networkId, {}, { guarantee_relevant: true });
  const promise = await aPromise(world.sql, networkId, { eventId: event });
  const end = (successorId: string | null, on = '2026-01-31') =>
    world.sql.query('update project set ended_on = $2, successor_project_id = $3 where id = $1', [
      ...[promise.project.id, on, successorId],
    ]);
  return { networkId, event, promise, end };
}
const RECEIVED = new Date('2026-01-26T09:00:00Z');

describe('E13: the promise to a project that has ended', () => {
  it('is let go', async () => {
    const { promise, end } = await aStage();
    await end(null);
    expect(await settle()).toBe(1);
    expect(await promisesTo(promise.project.id)).toMatchObject([{ outcome: 'released', cause: 'project_ended' }]);
    expect(await settle()).toBe(0);
  });

  it('is inherited by the project that goes on in its place, with its dates', async () => {
    const { networkId, event, promise, end } = await aStage();
    const heir = await aProject(world.sql, networkId);
    await end(heir.id);
    await settle();
    expect(await promisesTo(promise.project.id)).toMatchObject([{ outcome: 'released' }]);
    expect(await promisesTo(heir.id)).toEqual([{ outcome: null, cause: null, event, receivedAt: RECEIVED }]);
  });

  it('joins the promise that the successor has, which is the older one from then on', async () => {
    const { networkId, promise, end } = await aStage();
    const heir = await aPromise(world.sql, networkId, { received_at: '2026-01-30T09:00:00Z' });
    await end(heir.project.id);
    await settle();
    expect(await promisesTo(heir.project.id)).toMatchObject([{ outcome: null, receivedAt: RECEIVED }]);
    expect(await promisesTo(promise.project.id)).toMatchObject([{ outcome: 'released' }]);
  });

  const HELD_AT = new Date('2026-01-28T09:00:00Z');
  const hold = (id: string, at: Date, reason: string) =>
    world.sql.query('update obligation set held_at = $2, hold_reason = $3 where id = $1', [id, at, reason]);
  const heldOf = async (projectId: string) =>
    (
      await world.sql.query<unknown[]>(
        `select held_at as at, hold_reason as reason from obligation where project_id = $1 and outcome is null`,
        [projectId],
      )
    )[0];

  it('is inherited with its hold: whoever wants to speak to the project first still does (E1)', async () => {
    const { networkId, promise, end } = await aStage();
    await hold(promise.id, HELD_AT, 'Erst anrufen');
    const heir = await aProject(world.sql, networkId);
    await end(heir.id);
    await settle();
    expect(await heldOf(heir.id)).toEqual({ at: HELD_AT, reason: 'Erst anrufen' });
  });

  it('is not held anew when somebody was asked after it was held', async () => {
    const { networkId, event, promise, end } = await aStage();
    await hold(promise.id, new Date('2026-01-26T08:00:00Z'), 'Erst anrufen');
    await anAttempt(world.sql, promise, event, promise.contact.id);
    const heir = await aProject(world.sql, networkId);
    await end(heir.id);
    await settle();
    expect(await heldOf(heir.id)).toEqual({ at: null, reason: '' });
  });

  it.each([
    ['later', '2026-01-27T09:00:00Z', 'Erst anrufen'],
    ['earlier', '2026-01-29T09:00:00Z', 'Leitung neu'],
  ])('says of two holds the later one: that of the ended project was %s', async (_, heldAt, reason) => {
    const { networkId, promise, end } = await aStage();
    await hold(promise.id, HELD_AT, 'Erst anrufen');
    const heir = await aPromise(world.sql, networkId);
    await hold(heir.id, new Date(heldAt), 'Leitung neu');
    await end(heir.project.id);
    await settle();
    expect(await heldOf(heir.project.id)).toMatchObject({ reason });
  });

  it('leads every reporter of it to the last heir, however often a project goes on in the place of another', async () => {
    const { networkId, promise, end } = await aStage();
    const [first, second] = [await aProject(world.sql, networkId), await aProject(world.sql, networkId)];
    const accepted = { state: 'accepted', project_id: promise.project.id, obligation_id: promise.id };
    const { id } = await aReport(world.sql, networkId, {}, accepted);
    await end(first.id);
    await settle();
    await world.sql.query(`update project set ended_on = '2026-01-31', successor_project_id = $2 where id = $1`, [
      ...[first.id, second.id],
    ]);
    await settle();
    const [heir] = await world.sql.query<{ id: string }[]>('select id from obligation where project_id = $1', [
      second.id,
    ]);
    expect(await world.get(FollowedReports).find(id)).toMatchObject({ promise: { id: heir!.id, releaseCause: null } });
  });

  it('stays while the project goes on', async () => {
    const { promise, end } = await aStage();
    await end(null, '2026-12-31');
    expect(await settle()).toBe(0);
    expect(await promisesTo(promise.project.id)).toMatchObject([{ outcome: null }]);
  });
});
