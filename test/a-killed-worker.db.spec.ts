import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { MailDelivery } from '#libs/mail';
import { Invitations, OutreachModule, StepRunning, TimelinePlanning } from '#libs/outreach';
import { organiserIn } from './factories/callers.factory.js';
import { type AnEvent, anEvent } from './factories/events.factory.js';
import { aGroup, aNetwork, aPerson } from './factories/networks.factory.js';
import { eventually } from './support/eventually.js';
import { MailServer } from './support/mail-server.js';
import type { Deed } from './support/worker-to-kill.js';
import { aWorldWith, type World } from './support/world.js';

const MEMBERS = 12;
/** The invitations of a Fachtag on 19 May 2026 are due eight weeks before it. */
const INVITING = '2026-03-24T08:00:00Z';

const workers: ChildProcess[] = [];

let mailServer: MailServer;
let world: World;
beforeAll(async () => {
  mailServer = await MailServer.start();
  world = await aWorldWith({ smtpUrl: mailServer.url }, OutreachModule);
});
afterAll(async () => {
  await world?.close();
  await mailServer?.stop();
});
beforeEach(() => world.reset());
afterEach(() => workers.splice(0).forEach((worker) => worker.kill('SIGKILL')));

/** A Fachtag of a group with twelve members, of whom every third reads English. */
async function aFachtag(): Promise<AnEvent> {
  const { id: networkId } = await aNetwork(world.sql, { land: 'HE' });
  const { id: groupId } = await aGroup(world.sql, networkId, { invite_lead_days: 56 });
  for (let member = 0; member < MEMBERS; member += 1) {
    const { id } = await aPerson(world.sql, networkId, { language: member % 3 === 0 ? 'en' : 'de' });
    await world.sql.query(
      `insert into membership (id, network_id, group_id, person_id, valid_from, created_at)
       values (gen_random_uuid(), $1, $2, $3, '2025-01-01', now())`,
      [networkId, groupId, id],
    );
  }
  return anEvent(world.sql, networkId, {}, { group_id: groupId });
}

/** A worker in a process of its own that begins this now. */
function aWorker(deed: Deed): ChildProcess {
  const loader = path.resolve(import.meta.dirname, 'support/load-typescript.cjs');
  const script = path.resolve(import.meta.dirname, 'support/worker-to-kill.ts');
  const wish = JSON.stringify({ config: world.config, now: world.clock.now(), deed });
  const worker = spawn(process.execPath, [loader, script, wish], { stdio: ['ignore', 'pipe', 'inherit'] });
  workers.push(worker);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

const count = async (from: string, ...values: unknown[]): Promise<number> =>
  (await world.database.query<{ count: number }>(`select count(*)::int as count from ${from}`, values))[0]!.count;

describe('a worker that is killed', () => {
  it('in the middle of a wave leaves nothing of it, and the next one sends it once and whole', async () => {
    const event = await aFachtag();
    await world.get(TimelinePlanning).planDue();
    await world.sql.query(`update outreach_step set state = 'skipped' where kind <> 'invitation'`);
    world.at(INVITING);
    const worker = aWorker('step');
    await once(worker.stdout!, 'data');
    // While it lives, nobody else begins the same step.
    expect(await world.get(StepRunning).runDue()).toBe(0);
    await kill(worker);
    await eventually(async () => (await world.get(StepRunning).runDue()) === 1);
    expect(await world.get(StepRunning).runDue()).toBe(0);
    const [step] = await world.database.query<{ id: string; state: string; recipients: number }>(
      `select id, state, recipients from outreach_step where event_id = $1 and kind = 'invitation'`,
      [event.id],
    );
    expect(step).toMatchObject({ state: 'sent', recipients: MEMBERS });
    expect(await count('invitation where event_id = $1', event.id)).toBe(MEMBERS);
    expect(await count('mail_message where event_id = $1', event.id)).toBe(MEMBERS);
    expect(await count('(select distinct person_id from mail_message where batch_id = $1) x', step!.id)).toBe(MEMBERS);
    expect((await world.historyOf(event.id)).filter((action) => action === 'timeline.step-sent')).toHaveLength(1);
  });

  it('while it hands a wave over leaves the rest to the next one: everybody gets one mail', async () => {
    await world.sql.query('delete from mail_message');
    const event = await aFachtag();
    const organiser = organiserIn(event.networkId);
    const wave = await world.get(Invitations).send(organiser, event.id, { expected: MEMBERS });
    world.clock.advance(60_000);
    mailServer.most = MEMBERS / 2;
    const worker = aWorker('delivery');
    const sent = () => count(`mail_message where batch_id = $1 and status = 'sent'`, wave.id);
    await eventually(async () => (await sent()) === MEMBERS / 2);
    await kill(worker);
    mailServer.most = Infinity;
    expect(await world.get(MailDelivery).deliver('bulk')).toMatchObject({ sent: 0 });
    world.clock.advance(60_000);
    expect(await world.get(MailDelivery).sweep()).toMatchObject({ requeued: MEMBERS / 2, dueLanes: ['bulk'] });
    expect(await world.get(MailDelivery).deliver('bulk')).toMatchObject({ sent: MEMBERS / 2 });
    expect(mailServer.recipients).toHaveLength(MEMBERS);
    expect(new Set(mailServer.recipients).size).toBe(MEMBERS);
  });
});
