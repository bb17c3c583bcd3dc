import { Binding, Obligations } from '#libs/intake';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation, aWave } from '../../../test/factories/invitations.factory.js';
import { aContactRole, aNetwork, aPerson, aProject } from '../../../test/factories/networks.factory.js';
import { anAttempt, aPromise } from '../../../test/factories/obligations.factory.js';
import { eventually } from '../../../test/support/eventually.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { LateInvitations } from './late-invitations.service.js';
import { LedgerModule } from './ledger.module.js';
import { WaveAccounts } from './wave-accounts.service.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(LedgerModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql)).id;
});
afterAll(() => world?.close());

async function aStage() {
  const event = await anEvent(world.sql, networkId, {}, { guarantee_relevant: true });
  const waveId = await aWave(world.sql, event);
  const invited = await aPromise(world.sql, networkId, { eventId: event.id });
  await anInvitation(world.sql, event, invited.contact, { wave_id: waveId });
  await anAttempt(world.sql, invited, event.id, invited.contact.id);
  return { event, waveId };
}
const complete = (waveId: string, of = networkId) => world.get(WaveAccounts).complete(organiserIn(of), waveId);
const waiting = () =>
  world.sql.query<unknown[]>(
    `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
const completedAt = async (waveId: string) => {
  const [row] = await world.sql.query<{ at: Date | null }[]>(
    'select completed_at as at from invitation_wave where id = $1',
    [waveId],
  );
  return row!.at;
};

describe('a wave of invitations (R9)', () => {
  it('is complete, once, when every promised project is invited', async () => {
    const { event, waveId } = await aStage();
    const first = await complete(waveId);
    world.at('2026-02-03T08:00:00Z');
    expect(await complete(waveId)).toEqual(first);
    expect(await world.historyOf(event.id)).toEqual(['event.invitations-completed']);
  });

  it('is refused, with the names, while a project has neither an invitation nor a reason, and then is not', async () => {
    const { event, waveId } = await aStage();
    const missing = await aPromise(world.sql, networkId, { eventId: event.id });
    const other = await aPromise(world.sql, networkId, { eventId: event.id });
    await world.sql.query('update person set email = null where id = $1', [other.contact.id]);
    await expect(complete(waveId)).rejects.toMatchObject({
      code: 'invitation.wave-incomplete',
      facts: { promises: expect.arrayContaining([missing, other].map(({ id }) => expect.objectContaining({ id }))) },
    });
    expect(await completedAt(waveId)).toBeNull();
    expect(await world.historyOf(event.id)).toEqual([]);
    await world.get(LateInvitations).invite(organiserIn(networkId), missing.id);
    const caller = organiserIn(networkId);
    await world.within(caller, (tx) =>
      world.get(Obligations).releaseWithin(tx, caller.actor, other.id, 'project_ended'),
    );
    await complete(waveId);
    expect(await completedAt(waveId)).toEqual(world.clock.now());
  });

  it('is refused for a project that is accepted while it is being completed', async () => {
    const { event, waveId } = await aStage();
    const project = await aProject(world.sql, networkId);
    await aContactRole(world.sql, await aPerson(world.sql, networkId), project, { is_primary: true });
    const caller = organiserIn(networkId);
    const promised = { networkId, projectId: project.id, receivedAt: world.clock.now() };
    let completing: Promise<unknown> = Promise.resolve();
    const id = await world.within(caller, async (tx) => {
      const made = await world.get(Obligations).promiseWithin(tx, caller.actor, promised);
      completing = complete(waveId).catch((refusal: unknown) => refusal);
      await eventually(async () => (await waiting()).length === 1);
      return made;
    });
    expect(await completing).toMatchObject({
      code: 'invitation.wave-incomplete',
      facts: { promises: [{ id }] },
    });
    expect(await completedAt(waveId)).toBeNull();
    expect(await world.historyOf(event.id)).toEqual([]);
  });

  it('is complete before a project that is accepted a moment later, which is then invited on its own', async () => {
    const { waveId } = await aStage();
    await complete(waveId);
    const late = await aPromise(world.sql, networkId, {
      ...{ received_at: world.clock.now(), accepted_at: world.clock.now() },
    });
    await world.get(Binding).sweep();
    await world.get(LateInvitations).invite(organiserIn(networkId), late.id);
    expect(await completedAt(waveId)).toEqual(world.clock.now());
  });

  it('waits until it has left, and belongs to its network', async () => {
    const { waveId } = await aStage();
    await expect(complete(waveId, (await aNetwork(world.sql)).id)).rejects.toMatchObject({ code: 'not-found' });
    world.at('2026-01-12T07:59:30Z');
    await expect(complete(waveId)).rejects.toMatchObject({ code: 'invitation.wave-held' });
  });
});
