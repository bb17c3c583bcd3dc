import { FixedClock, newId } from '#libs/kernel';
import { type AnEvent, anEvent } from '../../../../../test/factories/events.factory.js';
import { anInvitation, aWave } from '../../../../../test/factories/invitations.factory.js';
import { aNetwork } from '../../../../../test/factories/networks.factory.js';
import { anAttempt, type APromise, aPromise } from '../../../../../test/factories/obligations.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';
import { MONDAY } from '../../../../../test/support/world.js';

let server: TestServer;
beforeAll(async () => (server = await TestServer.start({ clock: new FixedClock(MONDAY) })));
afterAll(() => server?.stop());

type Entry = Readonly<Record<string, unknown> & { kind: string; at: string }>;
type Proof = Readonly<{
  version: number;
  standing: string;
  release: Readonly<Record<string, unknown>> | null;
  reports: readonly Readonly<{ reference: string; rawName: string }>[];
  entries: readonly Entry[];
}>;

async function aTeam() {
  const { id: networkId } = await aNetwork(server.sql);
  const member = () => server.account({ roles: [{ networkId, role: 'organiser' }] });
  return { networkId, one: await member(), other: await member() };
}

async function aReportedPromise(networkId: string): Promise<Readonly<{ promise: APromise; event: AnEvent }>> {
  const event = await anEvent(server.sql, networkId, { startsLocal: '2026-03-19T10:00' }, { guarantee_relevant: true });
  const promise = await aPromise(server.sql, networkId, { eventId: event.id });
  await server.sql.query(
    `insert into project_report (id, network_id, reference, channel, language, raw_name, received_at, state, project_id, obligation_id, updated_at)
     values ($1, $2, 'M-2026-001', 'event_desk', 'de', 'LOTSENPROJEKT Hohenau', '2026-01-20T09:00Z', 'accepted', $3, $4, now())`,
    [newId(), networkId, promise.project.id, promise.id],
  );
  return { promise, event };
}

async function invite({ promise, event }: Awaited<ReturnType<typeof aReportedPromise>>): Promise<void> {
  const { contact } = promise;
  const invitation = await anInvitation(server.sql, event, contact, {
    ...{ state: 'declined_interested', sent_at: '2026-01-26T09:00Z', answered_at: '2026-01-28T10:00Z' },
  });
  await anAttempt(server.sql, promise, event.id, contact.id);
  await server.sql.query(
    `insert into mail_message (id, network_id, event_id, person_id, template, language, to_name, to_address, to_domain, parameters, status, batch_id, not_before, sent_at, created_at)
     select $1, i.network_id, i.event_id, i.person_id, 'invitation', 'de', 'Ute', $3, 'lindengau.example.org', '{"a":1}', 'sent', i.wave_id, now(), '2026-01-26T09:01Z', now()
     from invitation i where i.id = $2`,
    [newId(), invitation, contact.email],
  );
}

async function proofOf(as: TestAccount, id: string): Promise<Proof> {
  const answer = await server.send('GET', `/api/promises/${id}`, { as });
  expect(answer.statusCode).toBe(200);
  return answer.json<Proof>();
}
const post = (as: TestAccount, path: string, body: object) =>
  server.send('POST', `/api/promises/${path}`, { as, body, headers: { 'idempotency-key': newId() } });

describe('the proof of a promise', () => {
  it('tells what was said, to whom which mail went when, and what came back', async () => {
    const { networkId, one } = await aTeam();
    const found = await aReportedPromise(networkId);
    await invite(found);
    const { standing, reports, entries } = await proofOf(one, found.promise.id);
    expect([standing, reports[0]]).toMatchObject([
      'responded',
      { reference: 'M-2026-001', rawName: 'LOTSENPROJEKT Hohenau' },
    ]);
    const person = { id: found.promise.contact.id, name: found.promise.contact.name };
    expect(entries).toMatchObject([
      { kind: 'reported', reference: 'M-2026-001', channel: 'event_desk' },
      { kind: 'tried', way: 'wave', person, event: { id: found.event.id } },
      {
        kind: 'mailed',
        at: '2026-01-26T09:01:00.000Z',
        mail: { status: 'sent', toAddress: found.promise.contact.email },
      },
      { kind: 'answered', answer: 'declined_interested', person },
    ]);
  });

  it('stays true when whoever was asked is forgotten: that somebody was, not who', async () => {
    const { networkId, one } = await aTeam();
    const found = await aReportedPromise(networkId);
    await invite(found);
    const { contact, id } = found.promise;
    await server.sql.query('delete from mail_message where person_id = $1', [contact.id]);
    await server.sql.query(
      `update person set state = 'anonymised', first_name = '', last_name = '–', email = null where id = $1`,
      [contact.id],
    );
    const { entries } = await proofOf(one, id);
    expect(entries.slice(1)).toMatchObject([
      { kind: 'tried', person: null, isForgotten: true },
      { kind: 'mailed', at: '2026-01-26T09:00:00.000Z', mail: null, isForgotten: true },
      { kind: 'answered', person: null, isForgotten: true },
    ]);
    expect(JSON.stringify(entries)).not.toContain(contact.email);
  });

  it('E10: tells who looked for a contact where, and who was found', async () => {
    const { networkId, one } = await aTeam();
    const { promise } = await aReportedPromise(networkId);
    const contact = { lastName: 'Kallweit', email: 'ute@werk.example.org' };
    const found = { contact, place: 'website', source: 'Impressum' };
    expect((await post(one, `${promise.id}/searches`, { place: 'phone', note: ' ' })).statusCode).toBe(400);
    expect(
      (await post(one, `${promise.id}/searches`, { place: 'phone', note: 'Zentrale weiß nichts' })).statusCode,
    ).toBe(201);
    expect((await post(one, `${promise.id}/contact`, { ...found, place: 'former_contact' })).statusCode).toBe(400);
    expect((await post(one, `${promise.id}/contact`, found)).statusCode).toBe(201);
    const entries = (await proofOf(one, promise.id)).entries.filter(({ kind }) => kind !== 'reported');
    const by = { kind: 'searched', actorKind: 'account', actorName: expect.any(String) };
    expect(entries).toMatchObject([
      { ...by, place: 'phone', isFound: false, note: 'Zentrale weiß nichts', person: null, isForgotten: false },
      { ...by, place: 'website', isFound: true, note: 'Impressum', person: { name: 'Kallweit' } },
    ]);
  });

  it('is not for other networks', async () => {
    const [{ networkId }, { one: stranger }] = [await aTeam(), await aTeam()];
    const { promise } = await aReportedPromise(networkId);
    expect((await server.send('GET', `/api/promises/${promise.id}`, { as: stranger })).statusCode).toBe(404);
  });
});

describe('two promises of one project', () => {
  it('E4: become one and two again, and the proof of the one that runs on tells both', async () => {
    const { networkId, one } = await aTeam();
    const { promise: from } = await aReportedPromise(networkId);
    const into = await aPromise(server.sql, networkId);
    expect((await post(one, `${from.id}/join`, { into: into.id })).statusCode).toBe(200);
    const joined = await server.send('GET', `/api/promises/${into.id}`, { as: one });
    expect(joined.json()).toMatchObject({
      joined: [{ id: from.id, project: { name: from.project.name }, references: ['M-2026-001'] }],
      reports: [{ reference: 'M-2026-001' }],
    });
    const project = { id: from.project.id, name: from.project.name };
    expect((await proofOf(one, into.id)).entries).toContainEqual(
      expect.objectContaining({ action: 'obligation.merged', actorId: one.id, project }),
    );
    const again = await post(one, `${from.id}/join`, { into: into.id });
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'obligation.joined-meanwhile' }]);
    expect((await post(one, `${from.id}/split`, {})).statusCode).toBe(200);
    expect((await proofOf(one, from.id)).reports).toMatchObject([{ reference: 'M-2026-001' }]);
    expect((await proofOf(one, into.id)).entries).toContainEqual(
      expect.objectContaining({ action: 'obligation.split', project }),
    );
  });

  it('are not joined by somebody of another network', async () => {
    const [{ networkId }, { one: stranger }] = [await aTeam(), await aTeam()];
    const [from, into] = [await aPromise(server.sql, networkId), await aPromise(server.sql, networkId)];
    expect((await post(stranger, `${from.id}/join`, { into: into.id })).statusCode).toBe(404);
    expect((await server.send('GET', `/api/promises/${from.id}/alike`, { as: stranger })).statusCode).toBe(404);
  });
});

describe('E1: holding a late invitation', () => {
  it('says on the row and in the proof who holds it, since when and why, and anybody of the team ends it', async () => {
    const { networkId, one, other } = await aTeam();
    const { promise, event } = await aReportedPromise(networkId);
    await aWave(server.sql, event);
    const held = await post(one, `${promise.id}/hold`, { version: 1, reason: 'Erst telefonisch klären' });
    expect(held.statusCode).toBe(200);
    const hold = { at: MONDAY.toISOString(), by: 'Jule Wegener', reason: 'Erst telefonisch klären' };
    const list = await server.send('GET', `/api/networks/${networkId}/promises`, { as: other });
    expect(list.json()).toMatchObject({ rows: [{ id: promise.id, standing: 'ready', hold }] });
    const watch = await server.send('GET', '/api/ledger-watch', { as: other });
    expect(watch.json()).toMatchObject({ networks: [{ balance: { held: 1 }, first: [{ hold }] }] });
    expect((await proofOf(other, promise.id)).entries).toContainEqual(
      expect.objectContaining({ action: 'obligation.held', actorId: one.id, reason: 'Erst telefonisch klären' }),
    );
    const stale = await post(other, `${promise.id}/hold/end`, { version: 1 });
    expect([stale.statusCode, stale.json()]).toMatchObject([409, { code: 'changed-meanwhile' }]);
    expect((await post(other, `${promise.id}/hold/end`, { version: 2 })).statusCode).toBe(200);
    expect(await proofOf(one, promise.id)).toMatchObject({ hold: null, standing: 'ready' });
  });

  it('bad input: is refused without a reason', async () => {
    const { networkId, one } = await aTeam();
    const { promise } = await aReportedPromise(networkId);
    expect((await post(one, `${promise.id}/hold`, { version: 1, reason: '   ' })).statusCode).toBe(400);
  });
});

describe('letting a promise go', () => {
  it('needs a second pair of eyes, whose names stand in the proof', async () => {
    const { networkId, one, other } = await aTeam();
    const { promise } = await aReportedPromise(networkId);
    const asked = await post(one, `${promise.id}/release`, { version: 1, cause: 'withdrawn', note: 'Anruf am Montag' });
    expect(asked.statusCode).toBe(200);
    const { version } = asked.json<{ version: number }>();
    const own = await post(one, `${promise.id}/release/agree`, { version });
    expect([own.statusCode, own.json()]).toMatchObject([409, { code: 'obligation.second-pair-of-eyes' }]);
    expect((await proofOf(other, promise.id)).release).toEqual({
      ...{ cause: 'withdrawn', note: 'Anruf am Montag', askedBy: 'Jule Wegener', mayAgree: true },
    });
    expect((await proofOf(one, promise.id)).release).toMatchObject({ mayAgree: false });
    expect((await post(other, `${promise.id}/release/agree`, { version })).statusCode).toBe(200);
    const { standing, entries } = await proofOf(one, promise.id);
    expect(standing).toBe('released');
    const acts = entries.filter(({ kind }) => kind === 'noted').map(({ action, actorId }) => [action, actorId]);
    expect(acts).toEqual([
      ['obligation.release-asked', one.id],
      ['obligation.released', other.id],
    ]);
  });

  it('cannot call itself an objection, which nobody would have to agree to', async () => {
    const { networkId, one } = await aTeam();
    const { promise } = await aReportedPromise(networkId);
    const answer = await post(one, `${promise.id}/release`, { version: 1, cause: 'objection', note: '' });
    expect(answer.statusCode).toBe(400);
  });

  it('as unreachable needs three tries on two ways (E9)', async () => {
    const { networkId, one } = await aTeam();
    const { promise } = await aReportedPromise(networkId);
    const ask = () => post(one, `${promise.id}/release`, { version: 1, cause: 'unreachable', note: '' });
    for (const way of ['phone', 'phone', 'letter']) {
      expect((await ask()).json()).toMatchObject({ code: 'obligation.not-tried-enough' });
      await post(one, `${promise.id}/tries`, { way, note: 'Mailbox besprochen' });
    }
    expect((await ask()).statusCode).toBe(200);
  });
});

describe('the watch over the promises', () => {
  it('tells an organiser of each network what adds up and what is pressing, and puts it on Heute', async () => {
    const { networkId, one } = await aTeam();
    const { promise } = await aReportedPromise(networkId);
    await server.sql.query('delete from contact_role where project_id = $1', [promise.project.id]);
    await server.sql.query(`update obligation set accepted_at = '2026-01-12T09:00Z' where id = $1`, [promise.id]);
    const watch = (await server.send('GET', '/api/ledger-watch', { as: one })).json<{ networks: unknown[] }>();
    expect(watch.networks).toMatchObject([
      {
        balance: { networkId, reports: 1, promises: 1, gaps: [] },
        ...{
          amber: 0,
          red: 1,
          first: [{ id: promise.id, deadline: { clock: 'contact', dueOn: '2026-01-26', urgency: 'red' } }],
        },
      },
    ]);
    const today = (await server.send('GET', '/api/today', { as: one })).json<{ work: unknown[] }>();
    expect(today.work).toMatchObject([{ kind: 'promise-overdue', networkId, count: 1, until: null }]);
  });
});
