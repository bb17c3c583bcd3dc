import { systemCaller } from '#libs/kernel';
import { eventually } from '../../../../test/support/eventually.js';
import { aMail, MailWorld } from '../mail-world.factory.js';
import { LEASE } from '../outbox/claimed-mail.js';
import type { HandedMails } from '../outbox/handover.service.js';
import { MailClaims } from './mail-claims.service.js';

let world: MailWorld;
beforeAll(async () => {
  world = await MailWorld.open();
});
beforeEach(async () => {
  await world.reset();
  world.isNearIdle = true;
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => world.close());

const statuses = async () => (await world.rows()).map(({ status }) => status);

/** A worker that takes mails and dies with them. */
function dyingHand(): HandedMails[] {
  const taken: HandedMails[] = [];
  world.handover.to({
    isReady: () => true,
    deliver: (mails) => {
      taken.push(mails);
      return new Promise(() => undefined);
    },
  });
  return taken;
}

describe('a mail that is written where a worker has nothing to do', () => {
  it('goes out without anybody looking for it', async () => {
    const look = jest.spyOn(MailClaims.prototype, 'claim');
    world.worker();
    const [id] = await world.add(aMail('a@example.org'));
    await eventually(async () => (await world.row(id!)).status === 'sent');
    expect(await world.row(id!)).toMatchObject({ attempts: 1, claimed_at: null, leased_until: null });
    expect(world.sink.received.map(({ to }) => to)).toEqual([['a@example.org']]);
    expect(look).not.toHaveBeenCalled();
    expect(world.rung).toEqual([]);
  });

  it('does not go out when its cause fails after all', async () => {
    const taken = dyingHand();
    const broken = world.database.transaction(systemCaller('test'), async (tx) => {
      await world.outbox.add(tx, [aMail('a@example.org')]);
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(taken).toEqual([]);
    expect(await world.rows()).toEqual([]);
  });

  it.each(['retry', 'hold'] as const)(
    'comes back once when that worker dies (%s), and is the same mail',
    async (policy) => {
      const taken = dyingHand();
      const mail = aMail('a@example.org', { policy, goodUntil: new Date('2026-03-01T00:00:00Z') });
      await world.add(mail);
      const other = world.worker();
      expect(await other.deliver('priority')).toMatchObject({ sent: 0 });
      expect(await statuses()).toEqual(['claimed']);

      world.clock.advance(LEASE.lastsMs + 1);
      expect(await other.sweep()).toMatchObject({ requeued: 1, held: 0, dueLanes: ['priority'] });
      const { rows } = await new MailClaims(world.database).claim('priority', world.clock.now(), 1);
      expect(rows.map(({ isFearedDue: _, ...row }: (typeof rows)[number] & { isFearedDue?: boolean }) => row)).toEqual(
        taken[0]!.rows,
      );

      world.clock.advance(LEASE.lastsMs + 1);
      await other.sweep();
      expect(await other.deliver('priority')).toMatchObject({ sent: 1 });
      expect(world.sink.received).toHaveLength(1);
    },
  );

  it('goes back untouched when the worker is told to stop first', async () => {
    jest.spyOn(world.near, 'runAs').mockImplementation((_, work) => work(AbortSignal.abort()));
    world.worker();
    await world.add(aMail('a@example.org'));
    await eventually(async () => (await statuses())[0] === 'queued');
    expect(world.sink.recipients).toEqual([]);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1 });
  });

  it('is left to be looked for when it is not due, is one of many or the mail server is away', async () => {
    const taken = dyingHand();
    await world.add(aMail('a@example.org', { notBefore: new Date('2026-02-02T12:00:00Z') }));
    expect(world.rung).toEqual([]);
    await world.add(aMail('b@example.org', { lane: 'bulk' }));
    await world.add(...Array.from({ length: 101 }, (_, at) => aMail(`c${at}@example.org`)));
    world.handover.to({ isReady: () => false, deliver: () => Promise.resolve() });
    await world.add(aMail('d@example.org'));
    world.isNearIdle = false;
    await world.add(aMail('e@example.org'));
    expect(taken).toEqual([]);
    expect(new Set(await statuses())).toEqual(new Set(['queued']));
    expect(world.rung).toEqual(['bulk', 'priority', 'priority', 'priority'].map((lane) => `mail.deliver-${lane}`));
  });
});
