import { FollowedReports, Informing, Obligations, Tries } from '#libs/intake';
import { systemCaller } from '#libs/kernel';
import { LateInvitations, LedgerProofs } from '#libs/ledger';
import { ReturnReader, Suppressions } from '#libs/mail';
import { PromiseContacts, ReturnWork } from '#libs/outreach';
import { organiserIn, scopeIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent } from '../../../test/factories/events.factory.js';
import { aWave } from '../../../test/factories/invitations.factory.js';
import { aNamedContact, type ANamedContact } from '../../../test/factories/named-contacts.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { anAttempt } from '../../../test/factories/obligations.factory.js';
import { aDeliveryStatus } from '../../../test/factories/returned-mails.factory.js';
import { TestImapServer } from '../../../test/support/imap-server.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

let world: World;
let event: AnEvent;
let promised: ANamedContact;
let server: TestImapServer;
beforeAll(async () => {
  server = await TestImapServer.start();
  world = await aWorldWith({ imap: server.settings() }, DomainsModule);
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});
beforeEach(async () => {
  world.reset();
  await world.sql.query('delete from mail_message');
  await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where outcome is null`);
  const { id: networkId } = await aNetwork(world.sql, { land: 'HE' });
  const days = { startsLocal: '2026-03-19T10:00' };
  event = await anEvent(world.sql, networkId, days, { guarantee_relevant: true });
  promised = await aNamedContact(world.sql, networkId, { boundTo: event.id });
});

const caller = () => organiserIn(promised.networkId);
const inform = () => world.get(Informing).sweep();
const minutesPass = (minutes: number) => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
const proof = () => world.get(LedgerProofs).one(scopeIn([promised.networkId]), promised.obligationId);
const tries = async () =>
  (await proof()).entries.filter(({ kind }) => kind === 'undelivered' || kind === 'tried' || kind === 'returned');
const informed = async () =>
  (
    await world.sql.query<{ person: boolean; promise: boolean }[]>(
      `select p.informed_at is not null as person, o.first_informed_at is not null as promise
       from person p, obligation o where p.id = $1 and o.id = $2`,
      [promised.person.id, promised.obligationId],
    )
  )[0];
const mails = () =>
  world.sql.query<{ id: string; to: string; template: string; told: boolean }[]>(
    `select id, to_address as "to", template, parameters ? 'information' as told from mail_message order by created_at, id`,
  );

/** The latest mail went out, and its server says this of it. */
async function comesBack(status = '5.1.1'): Promise<void> {
  const { id, to } = (await mails()).at(-1)!;
  await world.sql.query(`update mail_message set status = 'sent', sent_at = coalesce(sent_at, $2) where id = $1`, [
    ...[id, world.clock.now()],
  ]);
  server.put(aDeliveryStatus({ id, to }, status, [`Date: ${world.clock.now().toUTCString()}`]));
  await world.get(ReturnReader).read();
}

/** An invitation, or another mail about the gathering, that went out to the contact. */
async function isSent(template: string, about = event): Promise<void> {
  const { networkId, person } = promised;
  await world.sql.query(
    `insert into mail_message (id, network_id, event_id, person_id, template, language, to_name, to_address, to_domain, parameters, status, not_before, sent_at, created_at)
     values (gen_random_uuid(), $1, $2, $3, $4, 'de', '', $5, 'example.org', '{}', 'sent', $6, $6, $6)`,
    [networkId, about.id, person.id, template, person.email, world.clock.now()],
  );
}

describe('E9: a mail to the contact of a promise comes back for good', () => {
  it('counts as a try by mail, with the address and the day, once', async () => {
    await inform();
    await comesBack();
    minutesPass(60);
    await comesBack();
    world.reset();
    expect(await tries()).toMatchObject([
      {
        ...{ kind: 'undelivered', at: world.clock.now().toISOString(), why: 'unknown-address' },
        mail: { template: 'first-information', toAddress: promised.person.email },
        person: { id: promised.person.id },
      },
    ]);
  });

  it.each(['invitation', 'invitation-guarantee', 'invitation-reminder'])('whether it was %s', async (template) => {
    await isSent(template);
    await comesBack();
    expect(await tries()).toMatchObject([{ kind: 'undelivered', mail: { template }, event: { id: event.id } }]);
  });

  it('E2: also when it was a welcome at short notice, by which they were told first', async () => {
    const { networkId, obligationId, person } = promised;
    const soon = await anEvent(world.sql, networkId, { startsLocal: '2026-02-05T10:00' }, { guarantee_relevant: true });
    await anAttempt(world.sql, { id: obligationId, project: { networkId } }, soon.id, person.id, 'short_notice');
    await isSent('invitation-short-notice', soon);
    await world.sql.query(
      `with mail as (update mail_message set parameters = '{"information": {}}'),
         told as (update person set informed_at = $2 where id = $3)
       update obligation set first_informed_at = $2 where id = $1`,
      [obligationId, world.clock.now(), person.id],
    );
    await comesBack();
    expect(await tries()).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'undelivered', event: { id: soon.id, name: expect.any(String) } },
        mail: expect.objectContaining({ template: 'invitation-short-notice' }),
      }),
    );
    expect(await informed()).toEqual({ person: false, promise: false });
  });

  it('but not a mail about anything else, and none that may still arrive', async () => {
    await isSent('thanks');
    await comesBack();
    expect(await tries()).toEqual([]);
    await isSent('invitation');
    await comesBack('5.2.2');
    expect(await tries()).toEqual([]);
  });

  it('is a try of each project for which they speak (E14)', async () => {
    const { networkId, person } = promised;
    const other = await aNamedContact(world.sql, networkId, { boundTo: event.id, person });
    await isSent('invitation-guarantee');
    await comesBack();
    const counted = await world.sql.query<unknown[]>('select 1 from obligation_attempt where obligation_id = any($1)', [
      [promised.obligationId, other.obligationId],
    ]);
    expect(counted).toHaveLength(2);
  });

  it('is a task on Heute and in the register for three working days', async () => {
    await inform();
    await comesBack();
    expect(await world.get(ReturnWork).listWork(caller().scope)).toMatchObject([{ kind: 'address-repair', count: 1 }]);
    const { standing, turn, deadline } = await proof();
    // It came back on Monday.
    const due = { clock: 'repair', dueOn: '2026-02-05', urgency: 'green' };
    expect({ standing, turn, deadline }).toEqual({ standing: 'contact_research', turn: 'team', deadline: due });
    world.at('2026-02-05T08:00:00Z');
    expect((await proof()).deadline).toMatchObject({ clock: 'repair', urgency: 'amber' });
    world.at('2026-02-06T08:00:00Z');
    expect((await proof()).deadline).toMatchObject({ clock: 'repair', urgency: 'red' });
  });

  it('is read by the reporter as nobody reached yet, without a name or an address, until somebody is', async () => {
    const followed = async () => (await world.get(FollowedReports).find(promised.reportId))!;
    await inform();
    expect((await followed()).promise).toMatchObject({ reach: null });
    await comesBack();
    expect((await followed()).promise).toMatchObject({ reach: 'unreached' });
    const { id, name, email } = promised.person;
    for (const secret of [id, name, email]) expect(JSON.stringify(await followed())).not.toContain(secret);
    await call('new_address', 'neu@werk.example.org');
    expect((await followed()).promise).toMatchObject({ reach: null });
  });

  it('but not once somebody was invited after that, who speaks for the project no longer', async () => {
    await inform();
    await comesBack();
    await call('new_address', 'neu@werk.example.org');
    await aWave(world.sql, event);
    minutesPass(5);
    await world.get(LateInvitations).invite(caller(), promised.obligationId);
    await world.sql.query('update contact_role set valid_to = valid_from where person_id = $1', [promised.person.id]);
    const { promise } = (await world.get(FollowedReports).find(promised.reportId))!;
    expect(promise).toMatchObject({ invitedAt: expect.any(Date), reach: null });
  });

  it('is a try also of whoever speaks for the project until a day that is known', async () => {
    await world.sql.query(`update contact_role set valid_to = '2026-06-30' where person_id = $1`, [promised.person.id]);
    await inform();
    await comesBack();
    expect(await tries()).toMatchObject([{ kind: 'undelivered' }]);
    expect(await informed()).toEqual({ person: false, promise: false });
  });

  it('has told nobody: under another address they are told first (Art. 14 GDPR)', async () => {
    await inform();
    expect(await informed()).toEqual({ person: true, promise: true });
    await comesBack();
    expect(await informed()).toEqual({ person: false, promise: false });
    await inform();
    expect(await mails()).toHaveLength(1);
    await call('new_address', 'neu@werk.example.org');
    minutesPass(61);
    await inform();
    expect((await mails()).slice(1)).toMatchObject([{ to: 'neu@werk.example.org', template: 'first-information' }]);
    expect(await informed()).toEqual({ person: true, promise: true });
  });
});

const call = (result: 'reached' | 'not_reached' | 'new_address', email = '') =>
  world.get(Tries).record(caller(), promised.obligationId, {
    ...{ way: 'phone', personId: promised.person.id, note: 'Zentrale', result, email },
  });
const letGo = async () => {
  const { version } = await proof();
  const seen = { id: promised.obligationId, version };
  return world.get(Obligations).askRelease(caller(), seen, { cause: 'unreachable', note: '' });
};

describe('E9: then somebody calls', () => {
  it('and nobody is unreachable before three tries in vain on two ways, which stand in the proof in their order', async () => {
    await inform();
    await comesBack();
    minutesPass(60);
    await call('reached');
    minutesPass(60);
    await call('not_reached');
    await expect(letGo()).rejects.toMatchObject({ code: 'obligation.not-tried-enough', facts: { tries: 2 } });
    minutesPass(60);
    await world.get(Tries).record(caller(), promised.obligationId, { way: 'letter', note: '' });
    await letGo();
    expect(await tries()).toMatchObject([
      { kind: 'undelivered' },
      { kind: 'tried', way: 'phone', result: 'reached' },
      { kind: 'tried', way: 'phone', result: 'not_reached' },
      { kind: 'tried', way: 'letter', result: null },
    ]);
  });

  it('and the new address is invited by itself, first information and invitation in one mail', async () => {
    await aWave(world.sql, event);
    await world.get(LateInvitations).invite(caller(), promised.obligationId);
    minutesPass(2);
    await comesBack();
    await call('new_address', 'neu@werk.example.org');
    for (const job of [
      inform,
      () => world.get(PromiseContacts).renew(),
      () => world.get(LateInvitations).sendDue(),
      inform,
    ])
      await job();
    expect((await mails()).map(({ to, template, told }) => ({ to, template, told }))).toEqual([
      { to: promised.person.email, template: 'invitation-guarantee', told: true },
      { to: 'neu@werk.example.org', template: 'invitation-guarantee', told: true },
    ]);
    expect(await world.get(ReturnWork).listWork(caller().scope)).toEqual([]);
  });

  it('but no address is taken that is none, is the dead one, may not be written to, or is nobody’s', async () => {
    const taken = (email: string) => call('new_address', email);
    await expect(taken('keine')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(taken(promised.person.email)).rejects.toMatchObject({
      facts: { faults: [{ fault: 'same-address' }] },
    });
    const address = 'nein@werk.example.org';
    await world.within(systemCaller('test'), (tx) =>
      world.get(Suppressions).addWithin(tx, {
        ...{ address, reach: 'invitations', networkId: promised.networkId, reason: 'objection' },
      }),
    );
    await expect(taken(address)).rejects.toMatchObject({ facts: { faults: [{ field: 'email', fault: 'spared' }] } });
    const nobody = { way: 'phone', personId: null, note: '', result: 'new_address', email: 'neu@example.org' } as const;
    await expect(world.get(Tries).record(caller(), promised.obligationId, nobody)).rejects.toMatchObject({
      facts: { faults: [{ field: 'personId' }] },
    });
    expect(await tries()).toEqual([]);
  });

  it('and nobody of another network gets an address by it, nor anybody once the promise has ended', async () => {
    const stranger = await aPerson(world.sql, (await aNetwork(world.sql)).id);
    const named = { way: 'phone', note: '', result: 'new_address', email: 'neu@werk.example.org' } as const;
    const noted = (personId: string) =>
      world.get(Tries).record(caller(), promised.obligationId, { ...named, personId });
    await expect(noted(stranger.id)).rejects.toMatchObject({ kind: 'not-found' });
    await world.sql.query(`update obligation set outcome = 'fulfilled', ended_at = now() where id = $1`, [
      promised.obligationId,
    ]);
    await expect(noted(promised.person.id)).rejects.toMatchObject({ code: 'move-not-allowed' });
    const kept = await world.sql.query<{ email: string }[]>('select email from person where id = any($1)', [
      [stranger.id, promised.person.id],
    ]);
    expect(kept.map(({ email }) => email).sort()).toEqual([stranger.email, promised.person.email].sort());
  });
});
