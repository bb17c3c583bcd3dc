import { type Caller, Forbidden, grantScope, newId, NotFound } from '#libs/kernel';
import { ResendingChanged } from '../mail.errors.js';
import { aMail, MailWorld, NOON } from '../mail-world.factory.js';
import type { OutgoingMail } from '../outbox/outgoing-mail.js';
import type { ResendFilter, ResendOrder } from './resending.service.js';

let world: MailWorld;

beforeAll(async () => (world = await MailWorld.open()));
beforeEach(() => world.reset());
afterAll(() => world?.close());

const ours = newId();
const organiser = (permissions: readonly ('mail:read' | 'event:read' | 'event:write')[], network = ours): Caller => ({
  actor: { kind: 'account', id: newId() },
  scope: grantScope({
    networks: new Map(permissions.map((permission) => [permission, new Set([network])])),
    persons: new Map(),
  }),
});
const caller = organiser(['mail:read', 'event:read', 'event:write']);
const all: ResendFilter = { networkId: ours };
const resend = (seen: number, more: Partial<ResendOrder> = {}, as = caller) =>
  world.resending.resend(as, { filter: all, which: 'again', seen, ...more });

async function stuck(address: string, status: string, more: Partial<OutgoingMail> = {}) {
  const [id] = await world.add(aMail(`${address}@example.org`, { networkId: ours, lane: 'bulk', ...more }));
  await world.source.query(`update mail_message set status = $2, attempts = 12, response = '451 later' where id = $1`, [
    id,
    status,
  ]);
  return id!;
}
const statusOf = async (id: string) => (await world.row(id)).status;
const cameBackForGood = (id: string) =>
  world.source.query(
    `insert into mail_return (id, mail_id, digest, severity, reason, status_code, diagnosis, at)
     values ($1, $2, null, 'hard', 'unknown-address', '5.1.1', 'no such user', $3)`,
    [newId(), id, NOON],
  );

describe('all that failed', () => {
  it('go out again but for dead and suppressed addresses, which are counted with their cause', async () => {
    const ids = [await stuck('a', 'failed'), await stuck('b', 'failed'), await stuck('soft', 'bounced')];
    const dead = await stuck('dead', 'failed');
    await cameBackForGood(dead);
    const suppressed = await stuck('gone', 'failed');
    const gone = { address: 'gone@example.org', reach: 'all', reason: 'organiser' } as const;
    await world.database.transaction(caller, (tx) => world.suppressions.addWithin(tx, gone));
    const held = await stuck('held', 'held');
    expect(await world.resending.look(caller.scope, all)).toEqual({
      again: 3,
      unclear: 1,
      staying: [
        { cause: 'dead', count: 1 },
        { cause: 'suppressed', count: 1 },
      ],
    });
    world.rung.length = 0;
    expect(await resend(3)).toEqual({ resent: 3 });
    expect(world.rung).toEqual(['mail.deliver-bulk']);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['queued', 'queued', 'queued']);
    expect(await Promise.all([dead, suppressed, held].map(statusOf))).toEqual(['failed', 'failed', 'held']);
    const history = await world.source.query<object[]>(
      `select action, thing_id as id, from_state as "from" from history_entry order by thing_id`,
    );
    const entry = (id: string, from: string) => ({ action: 'mail.resent', id, from });
    expect(history).toEqual([entry(ids[0]!, 'failed'), entry(ids[1]!, 'failed'), entry(ids[2]!, 'bounced')]);
    expect(await world.worker().deliver('bulk')).toMatchObject({ sent: 3 });
  });

  it('go out once when two windows press at once, and not again when one presses later', async () => {
    await stuck('a', 'failed');
    await stuck('b', 'failed');
    const both = await Promise.all([resend(2), resend(2)]);
    expect(both.map(({ resent }) => resent).sort()).toEqual([0, 2]);
    expect(await resend(2)).toEqual({ resent: 0 });
    await world.worker().deliver('bulk');
    expect(world.sink.received).toHaveLength(2);
    expect(await resend(2)).toEqual({ resent: 0 });
  });

  it('are never more than the organiser saw', async () => {
    const ids = [await stuck('a', 'failed'), await stuck('b', 'failed')];
    const refused = resend(1);
    await expect(refused).rejects.toBeInstanceOf(ResendingChanged);
    await expect(refused).rejects.toMatchObject({ facts: { seen: 1, now: 2 } });
    expect(await Promise.all(ids.map(statusOf))).toEqual(['failed', 'failed']);
  });

  it('are those of the list that the organiser looks at', async () => {
    const [batchId, eventId] = [newId(), newId()];
    const [of, about, other] = [
      await stuck('of', 'failed', { batchId }),
      await stuck('about', 'failed', { eventId, to: { name: 'Jörg Müller', address: 'jm@example.org' } }),
      await stuck('other', 'failed'),
    ];
    expect(await resend(1, { filter: { ...all, batchId } })).toEqual({ resent: 1 });
    expect(await resend(1, { filter: { ...all, eventId, text: 'mueller', status: 'failed' } })).toEqual({ resent: 1 });
    expect(await Promise.all([of, about, other].map(statusOf))).toEqual(['queued', 'queued', 'failed']);
  });

  it('that may have arrived go out by a step of their own alone', async () => {
    const held = await stuck('held', 'held', { policy: 'hold' });
    expect(await resend(1)).toEqual({ resent: 0 });
    expect(await statusOf(held)).toBe('held');
    expect(await resend(1, { which: 'unclear' })).toEqual({ resent: 1 });
    expect(await statusOf(held)).toBe('queued');
  });

  it('are touched by nobody who may not', async () => {
    const id = await stuck('a', 'failed');
    await expect(resend(1, {}, organiser(['event:read']))).rejects.toBeInstanceOf(Forbidden);
    const theirs = newId();
    const foreign = organiser(['mail:read', 'event:write'], theirs);
    await expect(resend(1, {}, foreign)).rejects.toBeInstanceOf(NotFound);
    await expect(world.resending.look(foreign.scope, all)).rejects.toBeInstanceOf(NotFound);
    expect(await resend(1, { filter: { networkId: theirs } }, foreign)).toEqual({ resent: 0 });
    expect(await statusOf(id)).toBe('failed');
  });
});
