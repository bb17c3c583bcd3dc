import { aMail, MailWorld, NOON } from '../mail-world.factory.js';

const MONTHS = 120 * 86_400_000;

describe('mails that a clock 120 days ahead had in its hands', () => {
  let world: MailWorld;
  beforeAll(async () => {
    world = await MailWorld.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.reset());

  /** What is done while the clock is ahead, before it is put right. */
  async function ahead(work: () => Promise<unknown>): Promise<void> {
    world.clock.advance(MONTHS);
    await work();
    world.clock.set(NOON);
  }

  it('go out with the next sweep when they were written then, also those that were to wait a little', async () => {
    const later = new Date(NOON.getTime() + MONTHS + 3_600_000);
    await ahead(() => world.add(aMail('a@example.org'), aMail('b@example.org', { notBefore: later })));
    await world.worker().sweep();
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1 });
    world.clock.advance(3_600_000);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1 });
  });

  it('are tried again now when their next attempt lies there', async () => {
    world.sink.script.atRecipient = (_address, visit) => (visit === 1 ? '451 4.3.0 later' : undefined);
    await world.add(aMail('again@example.org'));
    await ahead(() => world.worker().deliver('priority'));
    await world.worker().sweep();
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1 });
  });

  it('are taken back from a worker that died with them', async () => {
    const [id] = await world.add(aMail('a@example.org'));
    const until = new Date(NOON.getTime() + MONTHS);
    await world.source.query(`update mail_message set status = 'claimed', claimed_at = $1, leased_until = $1`, [until]);
    expect(await world.worker().sweep()).toMatchObject({ requeued: 1 });
    expect(await world.row(id!)).toMatchObject({ status: 'queued' });
  });

  it('do not count against the pace of their domain', async () => {
    const worker = world.worker();
    worker.pace.bulkPerDomainAndMinute = 4;
    const four = () =>
      world.add(...['a', 'b', 'c', 'd'].map((name) => aMail(`${name}@bulk.example.org`, { lane: 'bulk' })));
    await four();
    await ahead(() => worker.deliver('bulk'));
    await four();
    expect(await worker.deliver('bulk')).toMatchObject({ sent: 4 });
  });

  it('are no others: what is planned for next month waits for it, and a living worker keeps what it holds', async () => {
    const nextMonth = new Date(NOON.getTime() + 30 * 86_400_000);
    await world.add(aMail('a@example.org', { notBefore: nextMonth }), aMail('b@example.org'));
    await world.source.query(
      `update mail_message set status = 'claimed', claimed_at = $1, leased_until = $1::timestamptz + interval '45 seconds'
       where to_address = 'b@example.org'`,
      [NOON],
    );
    expect(await world.worker().sweep()).toMatchObject({ requeued: 0, dueLanes: [] });
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 0 });
  });
});
