import { newId, readLink, systemCaller } from '#libs/kernel';
import { eventually } from '../../../../test/support/eventually.js';
import { mailOfBounceAddress } from './bounce-address.js';
import { ATTEMPTS } from './delivery.rules.js';
import { DomainPace } from './domain-pace.service.js';
import { CONNECTIONS, MailTransport } from './mail-transport.js';
import { MailClaims } from './mail-claims.service.js';
import { aMail, MailWorld, NOON, SECRET } from '../mail-world.factory.js';
import { samples } from '../text/samples.js';

let world: MailWorld;

beforeAll(async () => (world = await MailWorld.open()));
beforeEach(() => world.reset());
afterAll(() => world?.close());

const messageIds = (): string[] => world.sink.received.map(({ raw }) => /^Message-ID: (<.*>)\r$/m.exec(raw)![1]!);

/** How many mails each look into the outbox took. */
async function claimsOf(work: () => Promise<unknown>): Promise<number[]> {
  const claimed: number[] = [];
  const query = world.source.query.bind(world.source);
  const spy = jest.spyOn(world.source, 'query').mockImplementation(async (...given: Parameters<typeof query>) => {
    const result: unknown = await query(...given);
    if (String(given[0]).includes('skip locked') && Array.isArray(result)) claimed.push(result.length);
    return result as never;
  });
  await work();
  spy.mockRestore();
  return claimed;
}

describe('whoever objects while a worker holds mails', () => {
  it('gets none that had not begun', async () => {
    const addresses = Array.from({ length: 30 }, (_, nth) => `reader${nth}@example.org`);
    const invitation = { template: 'still-interested', parameters: samples('de')['still-interested'] } as const;
    const ids = await world.add(...addresses.map((address) => aMail(address, invitation)));
    const object = () =>
      world.database.transaction(systemCaller('test'), async (tx) => {
        for (const address of addresses) {
          await world.suppressions.addWithin(tx, { address, reach: 'invitations', reason: 'objection' });
        }
      });
    // All of them object while the first mails are in the air.
    const { send } = MailTransport.prototype;
    let objected: Promise<void> | undefined;
    const spy = jest.spyOn(MailTransport.prototype, 'send').mockImplementation(async function (
      this: MailTransport,
      ...mail
    ) {
      await (objected ??= object());
      return send.apply(this, mail);
    });
    const tally = await world.worker().deliver('priority');
    spy.mockRestore();
    expect(tally).toEqual(expect.objectContaining({ sent: CONNECTIONS, suppressed: addresses.length - CONNECTIONS }));
    expect(await world.row(ids.at(-1)!)).toMatchObject({ status: 'suppressed', attempts: 0 });
  });
});

describe('mails that are due', () => {
  it('go out once, each with its own return path and Message-ID', async () => {
    const ids = await world.add(aMail('anna@example.org'), aMail('ben@example.org'));
    const worker = world.worker();
    expect(await worker.deliver('priority')).toMatchObject({ sent: 2, failed: 0, paused: false });
    expect(await worker.deliver('priority')).toMatchObject({ sent: 0 });
    expect(world.sink.received.map(({ to }) => to).sort()).toEqual([['anna@example.org'], ['ben@example.org']]);
    expect(world.sink.received.map(({ from }) => mailOfBounceAddress(from, SECRET)).sort()).toEqual([...ids].sort());
    expect(messageIds().sort()).toEqual(ids.map((id) => `<${id}@tagwerk.example.org>`).sort());
    expect(await world.row(ids[0]!)).toMatchObject({ status: 'sent', attempts: 1, sent_at: NOON });
  });

  it('come from the network whose they are, and from the operator where there is none', async () => {
    const address = 'post@tagwerk.example.org';
    await world.add(aMail('anna@example.org', { networkId: newId() }), aMail('ben@example.org'));
    await world.worker().deliver('priority');
    const from = world.sink.received.map(({ to, raw }) => [to[0], /^From: (.*)\r$/m.exec(raw)![1]]);
    expect(Object.fromEntries(from)).toEqual({
      'anna@example.org': `Netzwerk Ausbildung im Wandel <${address}>`,
      'ben@example.org': `Tagwerk <${address}>`,
    });
  });

  it('wait for their lane and their time', async () => {
    await world.add(aMail('bulk@example.org', { lane: 'bulk' }));
    await world.add(aMail('later@example.org', { notBefore: new Date(NOON.getTime() + 60_000) }));
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 0 });
    world.clock.advance(60_000);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1 });
    expect(world.sink.received[0]!.to).toEqual(['later@example.org']);
  });

  it('are not sent any more once what they ask for is over, however long the mail server was away', async () => {
    const goodUntil = new Date(NOON.getTime() + 60_000);
    const [over, held] = await world.add(
      aMail('over@example.org', { goodUntil }),
      aMail('good@example.org', { goodUntil: new Date(goodUntil.getTime() + 1) }),
    );
    world.clock.set(goodUntil);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1, expired: 1 });
    expect(world.sink.received.map(({ to }) => to)).toEqual([['good@example.org']]);
    expect(await world.row(over!)).toMatchObject({ status: 'expired', attempts: 0 });
    expect(await world.row(held!)).toMatchObject({ status: 'sent' });
  });

  it('are not too late by a clock that nobody is certain of', async () => {
    const [id] = await world.add(aMail('waits@example.org', { goodUntil: new Date(NOON.getTime() + 60_000) }));
    world.clock.advance(120 * 86_400_000);
    world.clock.doubtAllBut(NOON);
    await world.worker().deliver('priority');
    world.clock.doubtAllBut(null);
    expect(await world.row(id!)).toMatchObject({ status: 'sent' });
  });

  it('are written once for one dedupe key', async () => {
    expect(await world.add(aMail('a@example.org', { dedupeKey: 'x' }))).toHaveLength(1);
    expect(await world.add(aMail('a@example.org', { dedupeKey: 'x' }))).toEqual([]);
  });

  it('are shared by several workers without a second copy', async () => {
    await world.add(...Array.from({ length: 300 }, (_, index) => aMail(`p${index}@example.org`)));
    const tallies = await Promise.all([1, 2, 3].map(() => world.worker().deliver('priority')));
    expect(tallies.reduce((sum, { sent }) => sum + sent, 0)).toBe(300);
    expect(new Set(messageIds()).size).toBe(300);
    expect(world.sink.received).toHaveLength(300);
  });

  it('read as their template says, with links signed only now', async () => {
    const parameters = samples('de')['waitlist-offer'];
    await world.add(aMail('anna@example.org', { template: 'waitlist-offer', parameters }));
    const [stored] = await world.source.query<{ parameters: string }[]>('select parameters::text from mail_message');
    await world.worker().deliver('priority');
    const token = /\/m\/angebot\/([\w-]{92})/.exec(world.sink.received[0]!.raw.replace(/=\r\n/g, ''))![1]!;
    expect(stored!.parameters).not.toContain(token);
    expect(readLink(SECRET, 'offer', token)).toMatchObject({
      subject: parameters.offer.purpose && parameters.offer.subject,
      sentAt: world.clock.now().getTime(),
    });
  });

  it('leave their subject with the row, as it went out and whatever became of it', async () => {
    const parameters = samples('de')['waitlist-offer'];
    const offer = (address: string) => aMail(address, { template: 'waitlist-offer', parameters });
    const [taken, refused] = await world.add(offer('anna@example.org'), offer('weg@example.org'));
    expect(await world.row(taken!)).toMatchObject({ subject: null });
    world.sink.script.atRecipient = (address) => (address === 'weg@example.org' ? '550 5.1.1 User unknown' : undefined);
    await world.worker().deliver('priority');
    const subject = 'Ein Platz ist frei: bitte bis';
    expect(await world.row(taken!)).toMatchObject({ status: 'sent', subject: expect.stringContaining(subject) });
    expect(await world.row(refused!)).toMatchObject({ status: 'failed', subject: expect.stringContaining(subject) });
  });

  it('are looked for once, as long as one look takes all of them', async () => {
    await world.add(aMail('anna@example.org'), aMail('bela@example.org'));
    expect(await claimsOf(() => world.worker().deliver('priority'))).toEqual([2]);
  });

  it('stop when the worker is asked to stop, and nothing is lost', async () => {
    await world.add(...Array.from({ length: 50 }, (_, index) => aMail(`p${index}@example.org`)));
    const stopping = new AbortController();
    world.sink.script.atRecipient = () => void stopping.abort();
    const { sent } = await world.worker().deliver('priority', { signal: stopping.signal });
    expect(sent).toBeLessThan(50);
    const rows = await world.rows();
    expect(rows.filter(({ status }) => status === 'queued')).toHaveLength(50 - sent);
    expect(rows.every(({ attempts, status }) => attempts === (status === 'sent' ? 1 : 0))).toBe(true);
  });
});

describe('a mail server that refuses', () => {
  it.each(['421 4.3.2 going down', '450 4.2.1 greylisted', '451 4.3.0 error', '452 4.2.2 full'])(
    'for now (%s) gets the mail again with the same Message-ID',
    async (mood) => {
      world.sink.script.atRecipient = (_address, visit) => (visit === 1 ? mood : undefined);
      const address = `anna${mood.slice(0, 3)}@example.org`;
      const [id] = await world.add(aMail(address));
      const worker = world.worker();
      expect(await worker.deliver('priority')).toMatchObject({ sent: 0, retried: 1, failed: 0 });
      const row = await world.row(id!);
      expect(row).toMatchObject({ status: 'queued', attempts: 1, response: expect.stringContaining(mood.slice(0, 3)) });
      const seconds = (row.not_before.getTime() - NOON.getTime()) / 1_000;
      expect(seconds).toBeGreaterThanOrEqual(8);
      expect(seconds).toBeLessThanOrEqual(12);
      expect(await worker.deliver('priority')).toMatchObject({ sent: 0 });
      world.clock.advance(12_000);
      expect(await worker.deliver('priority')).toMatchObject({ sent: 1 });
      expect(messageIds()).toEqual([`<${id}@tagwerk.example.org>`]);
    },
  );

  it('after the data for now, too', async () => {
    world.sink.script.afterData = (_address, visit) => (visit === 1 ? '451 4.3.0 later' : undefined);
    const [id] = await world.add(aMail('data@example.org'));
    expect(await world.worker().deliver('priority')).toMatchObject({ retried: 1 });
    world.clock.advance(12_000);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 1 });
    expect(messageIds()).toEqual([`<${id}@tagwerk.example.org>`]);
  });

  it('for ever gets the mail once and is visible', async () => {
    world.sink.script.atRecipient = () => '552 5.2.2 mailbox full';
    const [id] = await world.add(aMail('full@example.org'));
    expect(await world.worker().deliver('priority')).toMatchObject({ failed: 1, retried: 0 });
    expect(await world.row(id!)).toMatchObject({ status: 'failed', attempts: 1, response: '552 5.2.2 mailbox full' });
    expect((await world.suppressions.find(['full@example.org'])).size).toBe(0);
  });

  it('because the mailbox does not exist is not asked again for it', async () => {
    world.sink.script.atRecipient = (address) =>
      address === 'gone@example.org' ? '550 5.1.1 no such user' : undefined;
    await world.add(aMail('gone@example.org'));
    await world.worker().deliver('priority');
    const [second] = await world.add(aMail('Gone@example.org'));
    expect(await world.worker().deliver('priority')).toMatchObject({ suppressed: 1, sent: 0 });
    expect(await world.row(second!)).toMatchObject({ status: 'suppressed' });
    expect(world.sink.recipients).toEqual(['gone@example.org']);
    const [kept] = await world.source.query<Record<string, unknown>[]>('select * from mail_suppression');
    expect(JSON.stringify(kept)).not.toMatch(/gone/i);
  });

  it('again and again gets the whole ladder and no more', async () => {
    world.sink.script.atRecipient = () => '450 4.2.0 not today';
    const [id] = await world.add(aMail('never@example.org'));
    const worker = world.worker();
    for (let round = 0; round < ATTEMPTS + 3; round += 1) {
      await worker.deliver('priority');
      world.clock.advance(24 * 3_600_000);
    }
    expect(await world.row(id!)).toMatchObject({ status: 'failed', attempts: ATTEMPTS });
    expect(world.sink.recipients).toHaveLength(ATTEMPTS);
  });

  it('one recipient lets the others through', async () => {
    world.sink.script.atRecipient = (address) => (address.startsWith('bad') ? '550 5.7.1 no' : undefined);
    const addresses = Array.from(
      { length: 40 },
      (_, index) => `${index % 10 === 0 ? 'bad' : 'good'}${index}@example.org`,
    );
    await world.add(...addresses.map((address) => aMail(address)));
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 36, failed: 4 });
  });
});

describe('a connection that breaks', () => {
  it.each(['atRecipient', 'afterData'] as const)('%s: the mail is tried again', async (stage) => {
    world.sink.script[stage] = (_address, visit) => (visit === 1 ? 'drop' : undefined);
    const [id] = await world.add(aMail(`${stage}@example.org`));
    const worker = world.worker();
    expect(await worker.deliver('priority')).toMatchObject({ retried: 1, sent: 0, paused: false });
    expect(await world.row(id!)).toMatchObject({ status: 'queued', attempts: 1 });
    world.clock.advance(12_000);
    expect(await worker.deliver('priority')).toMatchObject({ sent: 1 });
    expect(new Set(messageIds())).toEqual(new Set([`<${id}@tagwerk.example.org>`]));
  });

  it('after the data leaves a mail of policy "hold" to an organiser', async () => {
    world.sink.script.afterData = () => 'drop';
    const [id] = await world.add(aMail('held@example.org', { policy: 'hold' }));
    expect(await world.worker().deliver('priority')).toMatchObject({ held: 1, sent: 0 });
    world.clock.advance(3_600_000);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 0 });
    expect(await world.row(id!)).toMatchObject({ status: 'held' });
    expect(world.sink.received).toHaveLength(1);
  });

  it('together with the server leaves it to an organiser as well', async () => {
    world.sink.script.afterData = () => {
      void world.sink.stop();
      return 'drop';
    };
    const [id] = await world.add(aMail('held@example.org', { policy: 'hold' }));
    try {
      expect(await world.worker().deliver('priority')).toMatchObject({ held: 1, retried: 0 });
    } finally {
      await world.sink.listen();
    }
    expect(await world.row(id!)).toMatchObject({ status: 'held' });
  });

  it('by silence ends after the patience for it', async () => {
    world.sink.script.atRecipient = (_address, visit) => (visit === 1 ? 'stall' : undefined);
    await world.add(aMail('silent@example.org'));
    const worker = world.worker({}, { socketTimeout: 300 });
    expect(await worker.deliver('priority')).toMatchObject({ retried: 1 });
    world.clock.advance(12_000);
    expect(await worker.deliver('priority')).toMatchObject({ sent: 1 });
  });
});

describe('a mail server that is away', () => {
  it('costs no mail an attempt, is probed now and then, and gets everything when it is back', async () => {
    await world.add(...Array.from({ length: 120 }, (_, index) => aMail(`p${index}@example.org`)));
    await world.sink.stop();
    const worker = world.worker();
    try {
      expect(await worker.deliver('priority')).toMatchObject({ paused: true, sent: 0, failed: 0 });
      for (let minute = 0; minute < 10; minute += 1) {
        world.clock.advance(60_000);
        expect(await worker.deliver('priority')).toMatchObject({ paused: true, sent: 0, failed: 0 });
      }
      expect((await world.rows()).every(({ status, attempts }) => status === 'queued' && attempts === 0)).toBe(true);
    } finally {
      await world.sink.listen();
    }
    world.clock.advance(75_000);
    expect(await worker.deliver('priority')).toMatchObject({ sent: 120, paused: false });
    expect(new Set(messageIds()).size).toBe(120);
  });

  it('is not asked at all during a pause', async () => {
    await world.add(aMail('anna@example.org'));
    await world.sink.stop();
    const worker = world.worker();
    try {
      await worker.deliver('priority');
    } finally {
      await world.sink.listen();
    }
    expect(await worker.deliver('priority')).toMatchObject({ paused: true, sent: 0 });
    expect(world.sink.connections).toBe(0);
  });
});

describe('a worker that dies', () => {
  const LEASE = 45_001;
  const die = (status: string, where = 'true') =>
    world.source.query(`update mail_message set status = $1, claimed_at = $2, leased_until = $3 where ${where}`, [
      status,
      world.clock.now(),
      new Date(world.clock.now().getTime() + LEASE - 1),
    ]);

  it('loses no mail: another takes them over with the same Message-ID', async () => {
    const ids = await world.add(...Array.from({ length: 20 }, (_, index) => aMail(`p${index}@example.org`)));
    expect((await new MailClaims(world.database).claim('priority', world.clock.now(), 100)).rows).toHaveLength(20);
    const worker = world.worker();
    expect(await worker.deliver('priority')).toMatchObject({ sent: 0 });
    expect(await worker.sweep()).toMatchObject({ requeued: 0 });
    world.clock.advance(LEASE);
    expect(await worker.sweep()).toEqual({ requeued: 20, held: 0, failed: 0, dueLanes: ['priority'] });
    expect(await worker.deliver('priority')).toMatchObject({ sent: 20 });
    expect(messageIds().sort()).toEqual(ids.map((id) => `<${id}@tagwerk.example.org>`).sort());
  });

  it('is told from one that waits for a slow mail server, whose mail nobody else sends', async () => {
    const [id] = await world.add(aMail('slow@example.org'));
    let answer = (): void => {};
    world.sink.script.atRecipient = () => new Promise<void>((done) => (answer = done));
    const slow = world.worker();
    slow.pace.renewEveryMs = 10;
    const delivery = slow.deliver('priority');
    await eventually(() => world.sink.recipients.length === 1);
    for (let round = 1; round <= 4; round += 1) {
      world.clock.advance(LEASE - 5_000);
      const renewed = new Date(world.clock.now().getTime() + LEASE - 1);
      await eventually(async () => (await world.row(id!)).leased_until?.getTime() === renewed.getTime());
    }
    expect(await world.worker().sweep()).toMatchObject({ requeued: 0, dueLanes: [] });
    answer();
    expect(await delivery).toMatchObject({ sent: 1 });
    expect(world.sink.received).toHaveLength(1);
  });

  it('leaves a begun mail of policy "hold" for an organiser and sends the rest', async () => {
    const [begun, waiting] = await world.add(
      aMail('begun@example.org', { policy: 'hold' }),
      aMail('waiting@example.org', { policy: 'hold' }),
    );
    await die('claimed');
    await die('sending', `id = '${begun}'`);
    world.clock.advance(LEASE);
    const worker = world.worker();
    expect(await worker.sweep()).toMatchObject({ requeued: 1, held: 1 });
    expect(await worker.deliver('priority')).toMatchObject({ sent: 1 });
    expect(await world.row(begun!)).toMatchObject({ status: 'held' });
    expect(await world.row(waiting!)).toMatchObject({ status: 'sent' });
  });

  it('again and again over the same mail gives that mail up, and only that one', async () => {
    const [poison] = await world.add(aMail('poison@example.org'));
    await world.add(...Array.from({ length: 30 }, (_, index) => aMail(`p${index}@example.org`)));
    const worker = world.worker();
    await die('claimed');
    for (let round = 1; round <= 5; round += 1) {
      world.clock.advance(LEASE);
      await worker.sweep();
      // Every other mail goes out before the next crash, which meets the poison alone.
      await die('claimed', `id = '${poison}' and status = 'queued'`);
      await worker.deliver('priority');
    }
    expect(await world.row(poison!)).toMatchObject({ status: 'failed', crashes: 5 });
    expect((await world.rows()).filter(({ status }) => status === 'sent')).toHaveLength(30);
  });

  it('hands suspicious mails to the next worker one by one, after all others', async () => {
    await world.add(...Array.from({ length: 5 }, (_, index) => aMail(`p${index}@example.org`)));
    await world.source.query(`update mail_message set crashes = 1 where to_address < 'p3'`);
    expect((await claimsOf(() => world.worker().deliver('priority'))).filter((count) => count > 0)).toEqual([
      2, 1, 1, 1,
    ]);
  });
});

describe('a mail that cannot be rendered', () => {
  it('fails by itself and holds nobody up', async () => {
    await world.add(...Array.from({ length: 100 }, (_, index) => aMail(`p${index}@example.org`)));
    await world.source.query(`update mail_message set parameters = '{}' where to_address = 'p7@example.org'`);
    await world.source.query(`update mail_message set template = 'no-such-mail' where to_address = 'p8@example.org'`);
    expect(await world.worker().deliver('priority')).toMatchObject({ sent: 98, failed: 2 });
    const failed = (await world.rows()).filter(({ status }) => status === 'failed');
    expect(failed.map(({ to_address }) => to_address).sort()).toEqual(['p7@example.org', 'p8@example.org']);
    expect(failed[0]!.response).toContain('cannot be rendered');
  });
});

describe('the bulk lane', () => {
  it('gives no domain more than its share within any minute, and confirmations pass', async () => {
    const worker = world.worker();
    worker.pace.bulkPerDomainAndMinute = 24;
    await world.add(...Array.from({ length: 100 }, (_, index) => aMail(`p${index}@example.org`, { lane: 'bulk' })));
    await world.add(aMail('other@mail.example.org', { lane: 'bulk' }));
    const sentAt: number[] = [];
    for (let second = 0; second < 600 && sentAt.length < 100; second += 5) {
      const before = world.sink.received.length;
      await worker.deliver('bulk');
      if (second === 0) {
        expect(world.sink.received.some(({ to }) => to[0] === 'other@mail.example.org')).toBe(true);
        await world.add(aMail('now@example.org'));
        expect(await worker.deliver('priority')).toMatchObject({ sent: 1 });
      }
      const fresh = world.sink.received.slice(before).filter(({ to }) => /^p\d+@/.test(to[0]!));
      sentAt.push(...fresh.map(() => second));
      world.clock.advance(5_000);
    }
    expect(sentAt).toHaveLength(100);
    for (const start of sentAt) {
      expect(sentAt.filter((at) => at >= start && at < start + 60).length).toBeLessThanOrEqual(24);
    }
    // 24 a minute would need four minutes; the eight slices of the window make it three quarters of that.
    expect(sentAt.at(-1)).toBeLessThanOrEqual(360);
  });

  it('is never granted twice, however many ask at the same moment', async () => {
    const pace = new DomainPace(world.database);
    const grants = await Promise.all(
      Array.from({ length: 10 }, () => pace.grant(new Map([['example.org', 5]]), NOON, 20)),
    );
    expect(grants.reduce((sum, granted) => sum + granted.get('example.org')!, 0)).toBe(20);
  });

  it('is counted once by two workers', async () => {
    await world.add(...Array.from({ length: 60 }, (_, index) => aMail(`p${index}@example.org`, { lane: 'bulk' })));
    const tallies = await Promise.all(
      [1, 2].map(() => {
        const worker = world.worker();
        worker.pace.bulkPerDomainAndMinute = 20;
        worker.pace.chunk = 30;
        return worker.deliver('bulk');
      }),
    );
    expect(tallies.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
  });
});

describe('a worker that runs out of time', () => {
  it('puts back what it has not begun', async () => {
    await world.add(...Array.from({ length: 40 }, (_, index) => aMail(`p${index}@example.org`)));
    world.sink.script.afterData = () => void world.clock.advance(3_000);
    const worker = world.worker();
    worker.pace.startWithinMs = 10_000;
    let rounds = 0;
    while ((await world.rows()).some(({ status }) => status !== 'sent')) {
      await worker.deliver('priority');
      rounds += 1;
      expect(rounds).toBeLessThan(50);
    }
    expect(world.sink.received).toHaveLength(40);
    expect((await world.rows()).every(({ attempts }) => attempts === 1)).toBe(true);
  });
});

describe('rows for persons and events', () => {
  it('carry their ids', async () => {
    const [personId, networkId, eventId] = [newId(), newId(), newId()];
    await world.add(aMail('a@example.org', { personId, networkId, eventId }));
    expect((await world.rows())[0]).toMatchObject({ person_id: personId, network_id: networkId, event_id: eventId });
  });
});
