import { NotFound, systemCaller } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { ProjectPromisedAnew } from '../intake.errors.js';
import { IntakeModule } from '../intake.module.js';
import { Holds } from '../obligations/holds.service.js';
import { Obligations } from '../obligations/obligations.service.js';
import { Acceptance } from './acceptance.service.js';
import { AlikePromises } from './alike-promise.queries.js';
import { PromiseJoining } from './promise-joining.service.js';
import { ReportQueries } from './report.queries.js';
import { Triage } from './triage.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());

async function aDesk() {
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  const get = (id: string) => world.get(ReportQueries).get(caller.scope, id);
  const accepted = async (name: string, receivedAt: string, email: string | null) => {
    const { id } = await aReport(world.sql, networkId, { name, receivedAt });
    const contact = email === null ? null : { firstName: 'Ute', lastName: 'Kallweit', email };
    const project = { name, carrier: { name: 'Werkbrücke', city: 'Hohenau' } };
    await world.get(Acceptance).accept(caller, { id, version: 1 }, { project, contact });
    const { obligationId, project: made } = await get(id);
    return { id, obligationId: obligationId!, projectId: made!.id };
  };
  return { networkId, caller, get, accepted };
}

const promise = async (id: string) => {
  const [row] = await world.sql.query<{ received: string; project: string; event: string | null; tries: number }[]>(
    `select received_at::date::text as received, project_id as project, bound_event_id as event,
       (select count(*)::int from obligation_attempt a where a.obligation_id = o.id) as tries
     from obligation o where id = $1`,
    [id],
  );
  return row ?? null;
};
const speakers = async (projectId: string): Promise<number> => {
  const [row] = await world.sql.query<{ count: number }[]>(
    'select count(*)::int as count from contact_role where project_id = $1',
    [projectId],
  );
  return row!.count;
};

describe('two accepted projects that are one', () => {
  it('have one promise, from the earliest report, for which the people of both speak', async () => {
    const { caller, get, accepted } = await aDesk();
    const into = await accepted('Lotsen', '2026-01-20T09:00:00Z', 'ute@example.org');
    const from = await accepted('Lotsen Hohenau', '2026-01-12T09:00:00Z', 'jens@example.org');
    await world.get(PromiseJoining).join(caller, from.obligationId, into.obligationId);
    expect(await promise(from.obligationId)).toBeNull();
    expect(await promise(into.obligationId)).toMatchObject({ received: '2026-01-12', project: into.projectId });
    expect(await get(from.id)).toMatchObject({ state: 'accepted', obligationId: into.obligationId });
    expect(await speakers(into.projectId)).toBe(2);
    expect(await world.historyOf(from.id)).toEqual(['report.accepted', 'report.merged']);
  });

  it.each([
    ['the one that goes', true, false],
    ['the one that stays', false, true],
  ])('E1: are held as %s was', async (_which, fromIsHeld, intoIsHeld) => {
    const { caller, accepted } = await aDesk();
    const into = await accepted('Lotsen', '2026-01-20T09:00:00Z', 'ute@example.org');
    const from = await accepted('Lotsen Hohenau', '2026-01-12T09:00:00Z', 'jens@example.org');
    const hold = ({ obligationId: id }: typeof into) =>
      world.get(Holds).hold(caller, { id, version: 1 }, 'Erst anrufen');
    if (fromIsHeld) await hold(from);
    if (intoIsHeld) await hold(into);
    await world.get(PromiseJoining).join(caller, from.obligationId, into.obligationId);
    const [held] = await world.sql.query<{ reason: string }[]>(
      'select hold_reason as reason from obligation where id = $1 and held_at is not null and held_by = $2',
      [into.obligationId, caller.actor.kind === 'account' ? caller.actor.id : null],
    );
    expect(held).toEqual({ reason: 'Erst anrufen' });
  });

  it('E4: come apart again with their old dates, tries and people, bound anew', async () => {
    const { networkId, caller, get, accepted } = await aDesk();
    const into = await accepted('Lotsen', '2026-01-20T09:00:00Z', 'ute@example.org');
    const from = await accepted('Lotsen Hohenau', '2026-01-12T09:00:00Z', 'jens@example.org');
    const { id: eventId } = await anEvent(
      ...([world.sql, networkId, { startsLocal: '2026-03-19T10:00' }, { guarantee_relevant: true }] as const),
    );
    const [person] = await world.sql.query<{ id: string }[]>(
      `select id from person where network_id = $1 and email = 'jens@example.org'`,
      [networkId],
    );
    await world.within(systemCaller('test'), (tx) =>
      world
        .get(Obligations)
        .attemptedWithin(tx, [
          { obligationId: from.obligationId, networkId, eventId, personId: person!.id, way: 'single' },
        ]),
    );
    const joining = world.get(PromiseJoining);
    await joining.join(caller, from.obligationId, into.obligationId);
    expect(await promise(into.obligationId)).toMatchObject({ tries: 1 });
    await joining.split(caller, from.obligationId);
    expect(await promise(from.obligationId)).toEqual({
      ...{ received: '2026-01-12', project: from.projectId, event: eventId, tries: 1 },
    });
    expect(await promise(into.obligationId)).toMatchObject({ received: '2026-01-20', tries: 0 });
    expect(await get(from.id)).toMatchObject({ obligationId: from.obligationId, project: { id: from.projectId } });
    expect(await speakers(into.projectId)).toBe(1);
  });

  it.each(['wave', 'registration'] as const)(
    'E4: tell whoever is second, and bring back what both had (%s)',
    async (way) => {
      const { networkId, caller, accepted } = await aDesk();
      const into = await accepted('Lotsen', '2026-01-20T09:00:00Z', 'ute@example.org');
      const from = await accepted('Lotsen Hohenau', '2026-01-12T09:00:00Z', 'ute@example.org');
      const { id: eventId } = await anEvent(world.sql, networkId, { startsLocal: '2026-03-19T10:00' });
      const [person] = await world.sql.query<{ id: string }[]>('select id from person where network_id = $1', [
        networkId,
      ]);
      const asked = { networkId, eventId, personId: person!.id, way };
      await world.within(systemCaller('test'), (tx) =>
        world.get(Obligations).attemptedWithin(
          tx,
          [into, from].map(({ obligationId }) => ({ ...asked, obligationId })),
        ),
      );
      const joining = world.get(PromiseJoining);
      const both = await Promise.allSettled([
        joining.join(caller, from.obligationId, into.obligationId),
        joining.join(caller, into.obligationId, from.obligationId),
      ]);
      const lost = both.find((one) => one.status === 'rejected');
      expect(lost?.reason).toMatchObject({ code: 'obligation.joined-meanwhile' });
      const [kept, gone] = both[0]!.status === 'fulfilled' ? [into, from] : [from, into];
      expect(await promise(kept.obligationId)).toMatchObject({ tries: 1 });
      await joining.split(caller, gone.obligationId);
      expect([await promise(kept.obligationId), await promise(gone.obligationId)]).toMatchObject([
        { tries: 1 },
        { tries: 1 },
      ]);
      await expect(joining.split(caller, gone.obligationId)).rejects.toMatchObject({ code: 'move-not-allowed' });
      const stranger = organiserIn((await aNetwork(world.sql)).id);
      await expect(joining.split(stranger, gone.obligationId)).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  it('E4: stay one when the report of the other one is decided anew, which then stands for nothing', async () => {
    const { caller, get, accepted } = await aDesk();
    const into = await accepted('Lotsen', '2026-01-20T09:00:00Z', 'ute@example.org');
    const from = await accepted('Lotsen Hohenau', '2026-01-12T09:00:00Z', null);
    const joining = world.get(PromiseJoining);
    await joining.join(caller, from.obligationId, into.obligationId);
    await world.get(Triage).undo(caller, { id: from.id, version: (await get(from.id)).version });
    expect(await promise(into.obligationId)).toMatchObject({ received: '2026-01-20' });
    await expect(joining.split(caller, from.obligationId)).rejects.toThrow(NotFound);
    expect(await promise(from.obligationId)).toBeNull();
  });

  it('E4: leave whom a report has named for the other project meanwhile to speak for it', async () => {
    const { networkId, caller, accepted } = await aDesk();
    const into = await accepted('Lotsen', '2026-01-20T09:00:00Z', 'ute@example.org');
    const from = await accepted('Lotsen Hohenau', '2026-01-12T09:00:00Z', 'jens@example.org');
    const joining = world.get(PromiseJoining);
    await joining.join(caller, from.obligationId, into.obligationId);
    const { id } = await aReport(world.sql, networkId, { name: 'Lotsen' });
    const contact = { firstName: 'Ute', lastName: 'Kallweit', email: 'jens@example.org' };
    await world.get(Acceptance).accept(caller, { id, version: 1 }, { project: { id: into.projectId }, contact });
    await joining.split(caller, from.obligationId);
    expect(await speakers(into.projectId)).toBe(2);
  });

  it('E4: come apart in any order, with all their reports', async () => {
    const { caller, get, accepted } = await aDesk();
    const [one, two, three] = [
      await accepted('Lotsen', '2026-01-20T09:00:00Z', null),
      await accepted('Lotsen Hohenau', '2026-01-12T09:00:00Z', null),
      await accepted('Lotsen Morgental', '2026-01-14T09:00:00Z', null),
    ];
    const joining = world.get(PromiseJoining);
    await joining.join(caller, one.obligationId, two.obligationId);
    await joining.join(caller, two.obligationId, three.obligationId);
    await joining.split(caller, two.obligationId);
    expect(await get(one.id)).toMatchObject({ obligationId: two.obligationId });
    await joining.split(caller, one.obligationId);
    for (const { id, obligationId } of [one, two, three]) expect(await get(id)).toMatchObject({ obligationId });
  });

  it('E4: are suggested with reasons, and only those to which something is promised', async () => {
    const { caller, accepted } = await aDesk();
    const own = await accepted('Lotsen Hohenau', '2026-01-20T09:00:00Z', 'ute@example.org');
    const other = await accepted('Lotsen Hohenau II', '2026-01-12T09:00:00Z', 'ute@example.org');
    await accepted('Werkstattgespräche', '2026-01-12T09:00:00Z', null);
    expect(await world.get(AlikePromises).list(caller.scope, own.obligationId)).toMatchObject([
      {
        id: other.obligationId,
        project: { name: 'Lotsen Hohenau II' },
        reasons: expect.arrayContaining(['same_contact']) as unknown,
      },
    ]);
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    await expect(world.get(AlikePromises).list(stranger.scope, own.obligationId)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('E4: stay one while the project of the other one is promised anew: nobody is promised twice', async () => {
    const { networkId, caller, accepted } = await aDesk();
    const into = await accepted('Lotsen', '2026-01-20T09:00:00Z', 'ute@example.org');
    const from = await accepted('Lotsen Hohenau', '2026-01-12T09:00:00Z', 'jens@example.org');
    await world.get(PromiseJoining).join(caller, from.obligationId, into.obligationId);
    const { id } = await aReport(world.sql, networkId, { name: 'Lotsen Hohenau' });
    await world.get(Acceptance).accept(caller, { id, version: 1 }, { project: { id: from.projectId }, contact: null });
    await expect(world.get(PromiseJoining).split(caller, from.obligationId)).rejects.toThrow(ProjectPromisedAnew);
    expect(await promise(from.obligationId)).toBeNull();
  });

  it('are never of two networks, and a promise is not joined with itself', async () => {
    const [mine, other] = [await aDesk(), await aDesk()];
    const into = await mine.accepted('Lotsen', '2026-01-20T09:00:00Z', null);
    const foreign = await other.accepted('Lotsen', '2026-01-20T09:00:00Z', null);
    const both = organiserIn(mine.networkId, other.networkId);
    const joining = world.get(PromiseJoining);
    const notFound = { code: 'not-found' };
    await expect(joining.join(both, foreign.obligationId, into.obligationId)).rejects.toMatchObject(notFound);
    await expect(joining.join(mine.caller, foreign.obligationId, into.obligationId)).rejects.toMatchObject(notFound);
    await expect(joining.join(both, into.obligationId, into.obligationId)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
