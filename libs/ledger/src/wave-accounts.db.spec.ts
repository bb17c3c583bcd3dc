import { Obligations } from '#libs/intake';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation, aWave } from '../../../test/factories/invitations.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { anAttempt, aPromise } from '../../../test/factories/obligations.factory.js';
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

  it('waits until it has left, and belongs to its network', async () => {
    const { waveId } = await aStage();
    await expect(complete(waveId, (await aNetwork(world.sql)).id)).rejects.toMatchObject({ code: 'not-found' });
    world.at('2026-01-12T07:59:30Z');
    await expect(complete(waveId)).rejects.toMatchObject({ code: 'invitation.wave-held' });
  });
});
