import { Holds } from '#libs/intake';
import { PromiseContacts } from '#libs/outreach';
import { organiserIn, scopeIn } from '../../../test/factories/callers.factory.js';
import { type AnEvent, anEvent, type EventOverrides } from '../../../test/factories/events.factory.js';
import { anInvitation, aWave } from '../../../test/factories/invitations.factory.js';
import { aContactRole, aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { anAttempt, type APromise, aPromise } from '../../../test/factories/obligations.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { overlapping } from '../../../test/support/overlapping.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { LedgerBalance } from './balance.queries.js';
import { EventPromises } from './event-promises.queries.js';
import { Fulfilment } from './fulfilment.service.js';
import { LateInvitations } from './late-invitations.service.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerProofs } from './proof.queries.js';
import { LedgerWatching } from './watching.queries.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(LedgerModule)));
beforeEach(async () => {
  world.reset();
  await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where outcome is null`);
  networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
});
afterAll(() => world?.close());

const late = () => world.get(LateInvitations);

/** A gathering whose invitations have gone out; with more of it, its registration may be over. */
async function aFachtag(more: EventOverrides = {}): Promise<AnEvent> {
  const event = await anEvent(
    world.sql,
    networkId,
    { startsLocal: '2026-03-19T10:00', ...more },
    { guarantee_relevant: true },
  );
  await aWave(world.sql, event);
  return event;
}
/** Accepted on this Monday, so that Wednesday is the last of its two working days. */
const promised = (event: AnEvent, more: Parameters<typeof aPromise>[2] = {}) =>
  aPromise(world.sql, networkId, { eventId: event.id, accepted_at: '2026-02-02T07:00:00Z', ...more });
const standing = async (event: AnEvent) => {
  const list = await world
    .get(LedgerQueries)
    .list(scopeIn([networkId]), networkId, { eventId: event.id }, { page: 1, size: 9 });
  return list.rows.map((row) => row.standing);
};
const invitations = async (event: AnEvent) => {
  const rows = await world.sql.query<{ person: string; state: string }[]>(
    'select person_id as person, state from invitation where event_id = $1 order by created_at, id',
    [event.id],
  );
  return rows.map(({ person, state }) => `${person} ${state}`);
};
const mails = (event: AnEvent) =>
  world.sql.query<{ template: string; parameters: Record<string, unknown>; good_until: Date }[]>(
    'select template, parameters, good_until from mail_message where event_id = $1 order by id',
    [event.id],
  );

async function asked(promise: APromise, event: AnEvent, state = 'sent'): Promise<void> {
  const reasons = JSON.stringify([{ kind: 'obligation', name: promise.project.name }]);
  await anInvitation(world.sql, event, promise.contact, { state, reasons });
  await anAttempt(world.sql, promise, event.id, promise.contact.id);
}

describe('E1: a promise that came after the invitations', () => {
  it('is invited at the press of a button, held for a minute like every wave', async () => {
    const event = await aFachtag();
    const { id, contact } = await promised(event);
    expect(await standing(event)).toEqual(['ready']);
    const wave = await late().invite(organiserIn(networkId), id);
    expect(wave).toMatchObject({ eventId: event.id, invited: 1, sendsAt: '2026-02-02T08:01:00.000Z' });
    expect(await invitations(event)).toEqual([`${contact.id} sent`]);
    expect(await standing(event)).toEqual(['invited']);
    await expect(late().invite(organiserIn(networkId), id)).rejects.toMatchObject({ code: 'invitation.not-late' });
  });

  it('is invited by itself on the morning of its last working day, and not before', async () => {
    const event = await aFachtag();
    const { contact } = await promised(event);
    world.at('2026-02-04T07:59:00Z');
    expect(await late().sendDue()).toBe(0);
    world.at('2026-02-04T08:00:00Z');
    expect(await late().sendDue()).toBe(1);
    expect(await late().sendDue()).toBe(0);
    expect(await invitations(event)).toEqual([`${contact.id} sent`]);
  });

  it('has five working days of its own, though registration has closed', async () => {
    const event = await aFachtag({ closes: '2026-01-30T18:00' });
    const { id } = await promised(event);
    await late().invite(organiserIn(networkId), id);
    expect(await mails(event)).toMatchObject([
      { template: 'invitation-guarantee', parameters: { isLate: true }, good_until: new Date('2026-02-09T22:59:00Z') },
    ]);
  });

  it('is refused when nobody could answer any more, and the register says so', async () => {
    const event = await aFachtag({ startsLocal: '2026-02-04T10:00', closes: '2026-01-30T18:00' });
    const { id } = await promised(event, { accepted_at: '2026-01-20T09:00:00Z' });
    world.at('2026-02-02T23:30:00Z');
    await expect(late().invite(organiserIn(networkId), id)).rejects.toMatchObject({ code: 'invitation.not-possible' });
    expect(await late().sendDue()).toBe(0);
    expect(await standing(event)).toEqual(['ready']);
  });

  it('takes over what its contact was sent for another reason, and asks nobody twice', async () => {
    const event = await aFachtag();
    const contact = await aPerson(world.sql, networkId);
    await anInvitation(world.sql, event, contact, { state: 'sent', reasons: '[]' });
    await promised(event, { contact });
    expect(await standing(event)).toEqual(['ready']);
    world.at('2026-02-04T08:00:00Z');
    expect(await late().sendDue()).toBe(0);
    expect(await standing(event)).toEqual(['delivered']);
    expect(await mails(event)).toEqual([]);
  });

  it('asks nobody who has registered by themselves, and says that the project has answered', async () => {
    const event = await aFachtag();
    const { id, contact } = await promised(event);
    const registration = await aRegistration(world.sql, event, 'confirmed', { person_id: contact.id });
    world.at('2026-02-04T08:00:00Z');
    expect(await late().sendDue()).toBe(0);
    expect(await late().sendDue()).toBe(0);
    expect(await standing(event)).toEqual(['responded']);
    const { entries } = await world.get(LedgerProofs).one(scopeIn([networkId]), id);
    expect(entries).toMatchObject([{ kind: 'registered', status: 'confirmed', person: { id: contact.id } }]);
    const cancel = `update registration set status = 'cancelled', cancelled_by = $2, cancelled_at = now() where id = $1`;
    await world.sql.query(cancel, [registration, 'person']);
    expect(await standing(event)).toEqual(['responded']);
    await world.sql.query(`update event set state = 'held' where id = $1`, [event.id]);
    await world.get(Fulfilment).settle();
    expect(await standing(event)).toEqual(['fulfilled']);
  });

  it('stays due when its contact registered by themselves and was turned down: somebody has to see to it', async () => {
    const event = await aFachtag();
    const { contact } = await promised(event);
    await aRegistration(world.sql, event, 'rejected', { person_id: contact.id });
    world.at('2026-02-04T08:00:00Z');
    expect(await late().sendDue()).toBe(0);
    expect(await standing(event)).toEqual(['ready']);
  });

  it('E14: asks the contact of two projects once', async () => {
    const event = await aFachtag();
    const contact = await aPerson(world.sql, networkId);
    await promised(event, { contact });
    await promised(event, { contact });
    world.at('2026-02-04T08:00:00Z');
    expect(await late().sendDue()).toBe(1);
    expect(await mails(event)).toHaveLength(1);
    expect(await standing(event)).toEqual(['invited', 'invited']);
  });

  it('goes out once when a person and the clock send at the same moment', async () => {
    const event = await aFachtag();
    const { id } = await promised(event);
    world.at('2026-02-04T08:00:00Z');
    const held = `select 1 from event where id = '${event.id}' for update`;
    await overlapping<unknown>(
      world.sql,
      held,
      () => late().invite(organiserIn(networkId), id),
      () => late().sendDue(),
    );
    expect(await mails(event)).toHaveLength(1);
  });

  it('is invited by organisers of its network alone', async () => {
    const { id } = await promised(await aFachtag());
    const other = (await aNetwork(world.sql)).id;
    await expect(late().invite(organiserIn(other), id)).rejects.toThrow('not-found');
  });

  it('E7: asks nobody who has objected meanwhile', async () => {
    const event = await aFachtag();
    const { contact } = await promised(event);
    await world.sql.query('update person set objection_at = now() where id = $1', [contact.id]);
    world.at('2026-02-04T08:00:00Z');
    expect(await late().sendDue()).toBe(0);
    expect(await mails(event)).toEqual([]);
  });

  it('waits with all others while these have not been invited', async () => {
    const event = await anEvent(
      world.sql,
      networkId,
      { startsLocal: '2026-03-19T10:00' },
      { guarantee_relevant: true },
    );
    const { id } = await promised(event);
    await expect(late().invite(organiserIn(networkId), id)).rejects.toMatchObject({ code: 'invitation.not-late' });
    world.at('2026-02-10T08:00:00Z');
    expect(await late().sendDue()).toBe(0);
  });
});

describe('E1: a late invitation that is held', () => {
  const hold = (id: string, version = 1) =>
    world.get(Holds).hold(organiserIn(networkId), { id, version }, 'Erst telefonisch klären');
  const end = (id: string, version = 2) => world.get(Holds).release(organiserIn(networkId), { id, version });
  const row = async (event: AnEvent) => {
    const list = await world
      .get(LedgerQueries)
      .list(scopeIn([networkId]), networkId, { eventId: event.id }, { page: 1, size: 9 });
    return list.rows[0]!;
  };

  it('does not go out by itself, while its clock runs on and everybody sees who holds it and why', async () => {
    const event = await aFachtag();
    const { id } = await promised(event);
    await hold(id);
    world.at('2026-02-04T08:00:00Z');
    expect(await late().sendDue()).toBe(0);
    expect(await row(event)).toMatchObject({
      hold: { at: '2026-02-02T08:00:00.000Z', reason: 'Erst telefonisch klären' },
      ...{ standing: 'ready', deadline: { clock: 'invitation', dueOn: '2026-02-04', urgency: 'amber' } },
    });
    world.at('2026-02-05T08:00:00Z');
    expect(await late().sendDue()).toBe(0);
    expect(await row(event)).toMatchObject({ deadline: { urgency: 'red' } });
    const balance = await world.get(LedgerBalance).of(scopeIn([networkId]), networkId);
    expect(balance).toMatchObject({ held: 1, byStanding: { ready: 1 } });
    expect(balance.gaps.map(({ kind }) => kind)).toContain('report-missing');
  });

  it('is a task on the page of today, before it presses and after', async () => {
    const { id } = await promised(await aFachtag());
    await hold(id);
    const work = () => world.get(LedgerWatching).listWork(scopeIn([networkId]), world.clock.now());
    expect(await work()).toContainEqual(expect.objectContaining({ kind: 'promise-held', count: 1 }));
    world.at('2026-02-06T08:00:00Z');
    const kinds = (await work()).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['promise-held', 'promise-overdue']));
  });

  it('is found in the register by that, also while nobody can be written to', async () => {
    const event = await aFachtag();
    const [one, other] = [await promised(event), await promised(event)];
    await promised(event);
    for (const { id } of [one, other]) await hold(id);
    await world.sql.query('update person set email = null where id = $1', [other.contact.id]);
    const filter = { eventId: event.id, isHeld: true };
    const { rows, counts } = await world
      .get(LedgerQueries)
      .list(scopeIn([networkId]), networkId, filter, { page: 1, size: 9 });
    const found = new Map(rows.map(({ id, standing }) => [id, standing]));
    expect(found).toEqual(
      new Map([
        [one.id, 'ready'],
        [other.id, 'contact_research'],
      ]),
    );
    expect(counts).toMatchObject({ total: 3, held: 2 });
  });

  it('goes out again once it is released, and the history knows both', async () => {
    const event = await aFachtag();
    const { id } = await promised(event);
    await hold(id);
    world.at('2026-02-04T08:00:00Z');
    await end(id);
    expect(await late().sendDue()).toBe(1);
    expect(await world.historyOf(id)).toEqual(['obligation.held', 'obligation.hold-ended']);
  });

  it('goes out at the press of a button, and is held no longer by that', async () => {
    const event = await aFachtag();
    const { id } = await promised(event);
    await hold(id);
    await late().invite(organiserIn(networkId), id);
    expect(await row(event)).toMatchObject({ standing: 'invited', hold: null });
  });

  it('holds what would take the place of an invitation that reached nobody, too', async () => {
    const event = await aFachtag();
    const promise = await promised(event);
    await asked(promise, event, 'revoked');
    await hold(promise.id);
    expect(await late().sendDue()).toBe(0);
    await end(promise.id);
    expect(await late().sendDue()).toBe(1);
  });

  it('is refused in a second tab that has not seen the first, to whoever may not, and where nothing is held', async () => {
    const { id } = await promised(await aFachtag());
    await expect(end(id, 1)).rejects.toMatchObject({ code: 'move-not-allowed' });
    await hold(id);
    await expect(hold(id)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const abroad = organiserIn((await aNetwork(world.sql)).id);
    await expect(world.get(Holds).release(abroad, { id, version: 2 })).rejects.toThrow('not-found');
    const reading = { ...organiserIn(networkId), scope: scopeIn([networkId], ['contact:read', 'event:write']) };
    await expect(world.get(Holds).release(reading, { id, version: 2 })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is refused where the promise has ended, and no reason is too long for the row', async () => {
    const event = await aFachtag();
    const { id } = await promised(event);
    const long = 'Frist '.repeat(83);
    await world.get(Holds).hold(organiserIn(networkId), { id, version: 1 }, long);
    expect(await row(event)).toMatchObject({ hold: { reason: long } });
    await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where id = $1`, [id]);
    await expect(hold(id, 2)).rejects.toMatchObject({ code: 'move-not-allowed' });
    await expect(end(id, 2)).rejects.toMatchObject({ code: 'move-not-allowed' });
  });

  it('keeps its invitation back also when it is held at the moment in which it goes out', async () => {
    const event = await aFachtag();
    const { id } = await promised(event);
    world.at('2026-02-04T08:00:00Z');
    // Begun before and committed after the look of the run that sends.
    const held = `update obligation set held_at = '2026-02-04T08:00:00Z', hold_reason = 'Erst anrufen' where id = '${id}'`;
    const [sent] = await overlapping<unknown>(world.sql, held, () => late().sendDue());
    expect(sent).toMatchObject({ status: 'fulfilled', value: 0 });
    expect(await mails(event)).toEqual([]);
  });
});

describe('E6: a contact who has changed before answering', () => {
  const renew = async () => [await world.get(PromiseContacts).renew(), await late().sendDue()];

  async function changed(state = 'sent') {
    const event = await aFachtag();
    const promise = await promised(event);
    await asked(promise, event, state);
    const successor = await aPerson(world.sql, networkId);
    await world.sql.query(`update contact_role set valid_to = '2026-02-01', is_primary = false where person_id = $1`, [
      promise.contact.id,
    ]);
    await aContactRole(world.sql, successor, promise.project, { is_primary: true });
    return { event, promise, successor };
  }

  it('loses the invitation, and the new one gets it at once', async () => {
    const { event, promise, successor } = await changed();
    expect(await renew()).toEqual([1, 1]);
    expect(await invitations(event)).toEqual([`${promise.contact.id} revoked`, `${successor.id} sent`]);
    expect(await standing(event)).toEqual(['invited']);
    expect(await renew()).toEqual([0, 0]);
  });

  it.each(['accepted', 'declined', 'declined_interested'])('keeps what was answered: %s', async (state) => {
    const { event } = await changed(state);
    expect(await renew()).toEqual([0, 0]);
    expect(await standing(event)).toEqual(['responded']);
  });

  it('goes on being asked who is invited for another reason, too', async () => {
    const { event, promise } = await changed();
    await world.sql.query(
      `update invitation set reasons = reasons || '[{"kind": "member", "name": "AK"}]' where event_id = $1`,
      [event.id],
    );
    expect(await renew()).toEqual([0, 0]);
    expect(await invitations(event)).toEqual([`${promise.contact.id} sent`]);
  });
});

describe('E9: an invitation that came back', () => {
  async function bounced() {
    const event = await aFachtag();
    const promise = await promised(event);
    await asked(promise, event, 'bounced');
    await world.sql.query(`update person set email_status = 'hard_bounce' where id = $1`, [promise.contact.id]);
    return { event, promise };
  }
  const mend = async () => [await world.get(PromiseContacts).renew(), await late().sendDue()];

  it('is nobody’s while there is no other way to the project', async () => {
    const { event } = await bounced();
    expect(await mend()).toEqual([0, 0]);
    expect(await standing(event)).toEqual(['contact_research']);
  });

  it('goes out again once the address is repaired', async () => {
    const { event, promise } = await bounced();
    await world.sql.query(`update person set email_status = 'ok', email = $2 where id = $1`, [
      promise.contact.id,
      `neu.${promise.contact.id}@example.org`,
    ]);
    expect(await mend()).toEqual([1, 1]);
    expect(await invitations(event)).toEqual([`${promise.contact.id} revoked`, `${promise.contact.id} sent`]);
  });

  it('goes to somebody else of the project', async () => {
    const { event, promise } = await bounced();
    const second = await aPerson(world.sql, networkId);
    await aContactRole(world.sql, second, promise.project);
    expect(await mend()).toEqual([1, 1]);
    expect(await invitations(event)).toEqual([`${promise.contact.id} revoked`, `${second.id} sent`]);
  });
});

describe('what a gathering owes', () => {
  const owed = (event: AnEvent, of = networkId) => world.get(EventPromises).of(scopeIn([of]), event.id);

  it('is complete only when no promised project is without an invitation', async () => {
    const event = await aFachtag();
    const reached = await promised(event);
    await asked(reached, event);
    const [late, lost] = [await promised(event), await promised(event)];
    await world.sql.query('update person set email = null where id = $1', [lost.contact.id]);
    const { missing, ...counts } = await owed(event);
    expect(counts).toEqual({ promised: 3, invited: 1, isComplete: false });
    expect(missing.map(({ project, standing }) => `${project.name} ${standing}`).sort()).toEqual(
      [`${late.project.name} ready`, `${lost.project.name} contact_research`].sort(),
    );
    expect(missing.find(({ standing }) => standing === 'ready')).toMatchObject({ id: late.id, dueOn: '2026-02-04' });
    await world.sql.query(`update obligation set outcome = 'released', ended_at = now() where id = $1`, [lost.id]);
    await world.get(LateInvitations).invite(organiserIn(networkId), late.id);
    expect(await owed(event)).toEqual({ promised: 2, invited: 2, isComplete: true, missing: [] });
  });

  it('is seen by nobody of another network', async () => {
    const event = await aFachtag();
    await expect(owed(event, (await aNetwork(world.sql)).id)).rejects.toThrow('not-found');
  });
});
