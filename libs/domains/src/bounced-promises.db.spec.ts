import { FollowedReports, FunctionalMailboxes, Informing, Objections, Obligations, Tries } from '#libs/intake';
import { newId, signLink, systemCaller } from '#libs/kernel';
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

/** Somebody who speaks for the carrier of the project. */
async function speaksForCarrier(email: string, columns: Readonly<Record<string, unknown>> = {}) {
  const person = await aPerson(world.sql, promised.networkId, { lastName: 'Zentrale', email, ...columns });
  await world.sql.query(
    `insert into contact_role (id, network_id, person_id, organisation_id, valid_from, created_at)
     select $1, $2, $3, carrier_organisation_id, '2025-06-01', $5 from project where id = $4`,
    [newId(), promised.networkId, person.id, promised.projectId, world.clock.now()],
  );
  return person;
}
const fallBack = () => world.get(FunctionalMailboxes).fallBack();
/** What the worker does every minute. */
async function keepPromises(): Promise<void> {
  await fallBack();
  await world.get(PromiseContacts).renew();
  await world.get(LateInvitations).sendDue();
  await inform();
}
const sentTo = async () =>
  (await mails()).map(({ to, template, told }) => `${template} ${to}${told ? ' (Art. 14)' : ''}`);
const suppress = (address: string) =>
  world.within(systemCaller('test'), (tx) =>
    world.get(Suppressions).addWithin(tx, {
      ...{ address, reach: 'invitations', networkId: promised.networkId, reason: 'unsubscribed' },
    }),
  );

describe('E9: the functional mailbox of the carrier', () => {
  const dead = () => promised.person.email;

  it('is invited in the place of a dead address by itself, informed in the same mail, and the proof names it', async () => {
    await aWave(world.sql, event);
    const info = await speaksForCarrier('info@werk.example.org');
    await world.get(LateInvitations).invite(caller(), promised.obligationId);
    minutesPass(2);
    await keepPromises();
    expect(await sentTo()).toHaveLength(1);
    await comesBack();
    await keepPromises();
    minutesPass(1);
    await keepPromises();
    expect(await sentTo()).toEqual([
      `invitation-guarantee ${dead()} (Art. 14)`,
      'invitation-guarantee info@werk.example.org (Art. 14)',
    ]);
    const { entries, contacts, standing } = await proof();
    expect(entries).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'searched', place: 'functional_mailbox', isFound: true, actorKind: 'system', actorId: null },
        person: { id: info.id, name: info.name },
      }),
    );
    expect(contacts.map(({ id }) => id)).toEqual([promised.person.id, info.id]);
    expect(standing).toBe('invited');
    expect(await world.historyOf(promised.obligationId)).toContain('obligation.contact-found');
  });

  it('is told first where nobody was invited yet', async () => {
    await speaksForCarrier('kontakt@werk.example.org');
    await inform();
    await comesBack();
    await keepPromises();
    expect(await sentTo()).toEqual([`first-information ${dead()}`, 'first-information kontakt@werk.example.org']);
    // When that one is dead, too, it is one more try, and it is not taken a second time.
    await comesBack();
    expect(await fallBack()).toBe(0);
    expect(await tries()).toMatchObject([{ kind: 'undelivered' }, { kind: 'undelivered' }]);
  });

  it('is asked once of two workers', async () => {
    await speaksForCarrier('info@werk.example.org');
    await inform();
    await comesBack();
    const taken = await Promise.all([fallBack(), fallBack()]);
    expect(taken[0] + taken[1]).toBe(1);
  });

  it.each([
    ['a mailbox of a person', 'ute.kallweit@werk.example.org', {}],
    ['a dead one', 'info@werk.example.org', { email_status: 'hard_bounce' }],
    ['that of somebody who has left', 'info@werk.example.org', { state: 'inactive' }],
    ['that of somebody who has objected', 'info@werk.example.org', { objection_at: '2026-01-30T09:00:00Z' }],
  ])('is not %s', async (_, email, columns) => {
    await speaksForCarrier(email, columns);
    await inform();
    await comesBack();
    await keepPromises();
    expect(await sentTo()).toEqual([`first-information ${dead()}`]);
  });

  it('is the next one where the first is suppressed, and none when all are', async () => {
    await speaksForCarrier('info@werk.example.org');
    await suppress('info@werk.example.org');
    await inform();
    await comesBack();
    expect(await fallBack()).toBe(0);
    await speaksForCarrier('post@werk.example.org');
    await keepPromises();
    expect(await sentTo()).toEqual([`first-information ${dead()}`, 'first-information post@werk.example.org']);
  });

  it('is asked neither while the address may be right, nor where somebody else of the project is reached', async () => {
    await speaksForCarrier('info@werk.example.org');
    await inform();
    await comesBack('5.2.2');
    expect(await fallBack()).toBe(0);
    const second = await aPerson(world.sql, promised.networkId, {});
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, project_id, valid_from, created_at) values ($1, $2, $3, $4, '2025-06-01', $5)`,
      [newId(), promised.networkId, second.id, promised.projectId, world.clock.now()],
    );
    await comesBack();
    expect(await fallBack()).toBe(0);
  });

  it('is not asked while somebody holds the promise or wants to let it go, and not once somebody has taken it off', async () => {
    const info = await speaksForCarrier('info@werk.example.org');
    await inform();
    await comesBack();
    const set = (columns: string) =>
      world.sql.query(`update obligation set ${columns} where id = $1`, [promised.obligationId]);
    await set(`held_at = now(), hold_reason = 'Erst anrufen'`);
    expect(await fallBack()).toBe(0);
    await set(`held_at = null, hold_reason = '', release_cause = 'withdrawn'`);
    expect(await fallBack()).toBe(0);
    await set('release_cause = null');
    expect(await fallBack()).toBe(1);
    await world.sql.query(
      'update contact_role set valid_to = valid_from where person_id = $1 and project_id is not null',
      [info.id],
    );
    expect(await fallBack()).toBe(0);
  });

  it('E7: is never asked after an objection, also when whoever has objected is erased and another contact is dead', async () => {
    await speaksForCarrier('info@werk.example.org');
    const { networkId, projectId, obligationId } = promised;
    const second = await aPerson(world.sql, networkId, { email: 'zweite@werk.example.org' });
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, project_id, valid_from, created_at) values ($1, $2, $3, $4, '2025-06-01', $5)`,
      [newId(), networkId, second.id, projectId, world.clock.now()],
    );
    const claims = { purpose: 'objection', subject: promised.person.id, version: 1, expiresOn: 0 } as const;
    await world.get(Objections).object(systemCaller('test'), signLink(world.config.secret, claims));
    expect(await world.historyOf(obligationId)).toContain('obligation.contact-objected');
    await world.sql.query('delete from contact_role where person_id = $1', [promised.person.id]);
    await world.sql.query(`update person set email_status = 'hard_bounce' where id = $1`, [second.id]);
    expect(await fallBack()).toBe(0);
    await world.sql.query(`delete from history_entry where action = 'obligation.contact-objected'`);
    expect(await fallBack()).toBe(1);
  });
});
