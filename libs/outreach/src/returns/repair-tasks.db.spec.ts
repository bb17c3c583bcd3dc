import { newId, systemCaller } from '#libs/kernel';
import { type Bounce, Suppressions } from '#libs/mail';
import { PersonMailboxes, PersonService } from '#libs/networks';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { anInvitation } from '../../../../test/factories/invitations.factory.js';
import { aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { BounceRepair } from './bounce-repair.service.js';
import { Invitations } from '../invitations/invitations.service.js';
import { RepairInvitations } from './repair-invitations.service.js';
import { RepairTaskQueries } from './repair-task.queries.js';
import { ReturnDecisions } from './return-decisions.service.js';
import { ReturnRetention } from './return-retention.service.js';
import { ReturnWork } from './return-work.queries.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(OutreachModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql)).id;
});
afterAll(() => world?.close());

const NOBODY = { id: newId(), networkId: null, eventId: null, personId: null };
const DAY_MS = 24 * 60 * 60 * 1_000;

/** What the reader of returns does when a mail to the address came back. */
const comesBack = (address: string, mail: Partial<Bounce['mail']> = {}, isDead = true): Promise<void> =>
  world.within(systemCaller('test'), async (tx) => {
    const at = world.clock.now();
    if (isDead) await world.get(Suppressions).addWithin(tx, { address, reach: 'all', reason: 'hard-bounce' });
    await world.get(PersonMailboxes).bounced(tx, { address, isDead, at });
    const bounce: Bounce = { mail: { ...NOBODY, ...mail }, address, isDead, reason: 'unknown-address', at };
    await world.get(BounceRepair).bounced(tx, bounce);
  });
const open = () => world.get(RepairTaskQueries).listOpen(organiserIn(networkId).scope, networkId);
const work = () => world.get(ReturnWork).listWork(organiserIn(networkId).scope);
const decisions = () => world.get(ReturnDecisions);
const somebody = async (columns: Parameters<typeof aPerson>[2] = {}) => {
  const person = await aPerson(world.sql, networkId, columns);
  return { ...person, email: person.email! };
};
const speaks = (person: { id: string }, of: Readonly<Record<string, unknown>>) =>
  world.sql.query(
    `insert into contact_role (id, network_id, person_id, project_id, organisation_id, is_primary, valid_from, created_at)
     values ($1, $2, $3, $4, $5, $6, '2025-01-01', $7)`,
    [
      newId(),
      networkId,
      person.id,
      of.project ?? null,
      of.organisation ?? null,
      of.isPrimary ?? false,
      world.clock.now(),
    ],
  );

describe('a dead address', () => {
  it('opens one task for each of its people, due in three working days, and marks the invitation', async () => {
    const event = await anEvent(world.sql, networkId);
    const person = await somebody();
    const invitation = await anInvitation(world.sql, event, person);
    await comesBack(person.email.toUpperCase(), { networkId, eventId: event.id, personId: person.id });
    await comesBack(person.email);
    expect(await open()).toMatchObject([
      {
        person: { id: person.id },
        address: person.email,
        reason: 'unknown-address',
        event: { id: event.id },
        // It came back on Monday.
        dueOn: '2026-02-05',
        next: null,
      },
    ]);
    expect(await world.historyOf(invitation)).toEqual(['invitation.bounced']);
    expect(await work()).toMatchObject([{ kind: 'address-repair', networkId, count: 1 }]);
  });

  it('opens none while it may only be for the moment, and none for strangers and those who have left', async () => {
    const [one, stranger, gone] = [
      await somebody(),
      await somebody({ state: 'unproven' }),
      await somebody({ state: 'inactive' }),
    ];
    await comesBack(one.email, {}, false);
    await comesBack(stranger.email);
    await comesBack(gone.email);
    expect(await open()).toEqual([]);
  });

  it('is seen by nobody of another network', async () => {
    const { email } = await somebody();
    await comesBack(email);
    const other = organiserIn((await aNetwork(world.sql)).id);
    await expect(world.get(RepairTaskQueries).listOpen(other.scope, networkId)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await world.get(ReturnWork).listWork(other.scope)).toEqual([]);
    const [task] = await open();
    await expect(decisions().closeRepair(other, task!.id, { outcome: 'works' })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});

describe('the next contact', () => {
  it('is who speaks for the same project, before the organisation’s own people', async () => {
    const organisation = await anOrganisation(world.sql, networkId);
    const project = await aProject(world.sql, networkId);
    const person = await somebody({ organisation_id: organisation.id });
    const colleague = await somebody({ organisation_id: organisation.id });
    await comesBack(person.email);
    expect((await open())[0]!.next).toMatchObject({ id: colleague.id, of: organisation.name });
    const second = await somebody();
    await speaks(person, { project: project.id });
    await speaks(second, { project: project.id, isPrimary: true });
    expect((await open())[0]!.next).toMatchObject({ id: second.id, email: second.email });
    await comesBack(second.email);
    expect((await open()).find((task) => task.person.id === person.id)!.next).toMatchObject({ id: colleague.id });
  });

  it('is nobody who has objected', async () => {
    const project = await aProject(world.sql, networkId);
    const [person, second] = [await somebody(), await somebody({ objection_at: '2026-01-30T09:00:00Z' })];
    await speaks(person, { project: project.id });
    await speaks(second, { project: project.id, isPrimary: true });
    await comesBack(person.email);
    expect((await open())[0]!.next).toBeNull();
  });
});

describe('a repair', () => {
  it('has done itself once the person has another address', async () => {
    const person = await somebody();
    await comesBack(person.email);
    await world
      .get(PersonService)
      .edit(organiserIn(networkId), { id: person.id, version: 1 }, { email: 'neu@lindengau.example.org' }, () =>
        Promise.resolve(),
      );
    expect(await open()).toEqual([]);
    expect(await work()).toEqual([]);
    await comesBack('neu@lindengau.example.org');
    expect(await open()).toMatchObject([{ address: 'neu@lindengau.example.org' }]);
  });

  it('lets everybody write again to an address that works after all', async () => {
    const person = await somebody();
    await comesBack(person.email);
    const [task] = await open();
    await decisions().closeRepair(organiserIn(networkId), task!.id, { outcome: 'works' });
    expect((await world.get(Suppressions).find([person.email])).size).toBe(0);
    expect(await world.historyOf(person.id)).toEqual(['person.mailbox-failed', 'person.mailbox-works']);
    expect(await open()).toEqual([]);
  });

  it('ends with another contact of the network, or with a reason, and only once', async () => {
    const [person, other] = [await somebody(), await somebody()];
    const foreign = await aPerson(world.sql, (await aNetwork(world.sql)).id);
    const me = organiserIn(networkId);
    await comesBack(person.email);
    await comesBack(other.email);
    const [one, two] = await open();
    const close = (decision: Parameters<ReturnDecisions['closeRepair']>[2]) =>
      decisions().closeRepair(me, one!.id, decision);
    await expect(close({ outcome: 'given_up', note: ' ' })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(close({ outcome: 'other_contact', otherPersonId: foreign.id })).rejects.toMatchObject({
      kind: 'not-found',
    });
    await close({ outcome: 'other_contact', otherPersonId: two!.person.id });
    await expect(close({ outcome: 'works' })).rejects.toMatchObject({ kind: 'conflict' });
    await decisions().closeRepair(me, two!.id, { outcome: 'given_up', note: 'Projekt ist zu Ende' });
    expect(await open()).toEqual([]);
    expect(await world.historyOf(two!.id)).toEqual(['repair-task.opened', 'repair-task.closed']);
  });

  it('is deleted a year after its end', async () => {
    const person = await somebody();
    await comesBack(person.email);
    await world.sql.query('update person set email = null where id = $1', [person.id]);
    const count = async () =>
      (await world.sql.query<unknown[]>('select 1 from repair_task where person_id = $1', [person.id])).length;
    const retention = world.get(ReturnRetention);
    await retention.forget(world.clock.now());
    await retention.forget(new Date(world.clock.now().getTime() + 365 * DAY_MS));
    expect(await count()).toBe(1);
    await retention.forget(new Date(world.clock.now().getTime() + 366 * DAY_MS));
    expect(await count()).toBe(0);
  });
});

describe('somebody else is invited instead', () => {
  const reason = 'Für das Projekt; die bisherige Adresse stimmt nicht mehr';
  /** Of an event whose invitation to somebody came back, with another contact. */
  async function aDeadInvitation() {
    const event = await anEvent(world.sql, networkId);
    const [person, other] = [await somebody({ lastName: 'Alt' }), await somebody({ lastName: 'Neu' })];
    await anInvitation(world.sql, event, person);
    await comesBack(person.email, { networkId, eventId: event.id, personId: person.id });
    const [task] = await open();
    const me = organiserIn(networkId);
    return {
      ...{ event, person, other, me, task: task! },
      invite: (personId = other.id, by = me) => world.get(RepairInvitations).invite(by, task!.id, { personId, reason }),
      settled: () => world.get(RepairTaskQueries).listSettled(me.scope, networkId),
    };
  }
  const invitedTo = async (eventId: string) => {
    const rows = await world.sql.query<{ name: string }[]>(
      `select p.last_name || ' ' || i.state as name from invitation i join person p on p.id = i.person_id
       where i.event_id = $1 order by 1`,
      [eventId],
    );
    return rows.map(({ name }) => name);
  };

  it('by a wave that is held for a minute, and the task says so and is closed', async () => {
    const { event, person, other, invite, settled } = await aDeadInvitation();
    const wave = await invite();
    expect(wave).toMatchObject({ eventId: event.id, invited: 1, sendsAt: '2026-02-02T08:01:00.000Z' });
    expect(await invitedTo(event.id)).toEqual(['Alt bounced', 'Neu sent']);
    const mails = await world.sql.query<{ to: string }[]>(
      'select to_address as "to" from mail_message where batch_id = $1',
      [wave.id],
    );
    expect(mails).toEqual([{ to: other.email }]);
    expect(await open()).toEqual([]);
    expect(await settled()).toMatchObject([
      {
        ...{ person: { id: person.id }, outcome: 'invited', note: reason, other: { id: other.id } },
        ...{ event: { id: event.id }, wave: { id: wave.id, sendsAt: '2026-02-02T08:01:00Z' } },
      },
    ]);
  });

  it('and the task is open again when that is taken back', async () => {
    const { event, me, task, invite, settled } = await aDeadInvitation();
    const { id } = await invite();
    await world.get(Invitations).takeBack(me, id);
    expect(await invitedTo(event.id)).toEqual(['Alt bounced']);
    expect(await open()).toMatchObject([{ id: task.id }]);
    expect(await settled()).toEqual([]);
    expect(await world.historyOf(task.id)).toEqual([
      ...['repair-task.opened', 'repair-task.closed', 'repair-task.reopened'],
    ]);
    expect(await invite()).toMatchObject({ invited: 1 });
  });

  it('once, by one of two windows', async () => {
    const { event, invite } = await aDeadInvitation();
    const tries = await Promise.allSettled([invite(), invite()]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await invitedTo(event.id)).toEqual(['Alt bounced', 'Neu sent']);
  });

  it('unless something speaks against them, and then nothing has changed', async () => {
    const { event, person, other, invite } = await aDeadInvitation();
    await world.sql.query('update person set objection_at = now() where id = $1', [other.id]);
    await expect(invite()).rejects.toMatchObject({ code: 'invitation.excluded', facts: { cause: 'objection' } });
    await expect(invite(person.id)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await invitedTo(event.id)).toEqual(['Alt bounced']);
    expect(await open()).toHaveLength(1);
    expect(await world.sql.query('select 1 from guest where event_id = $1', [event.id])).toEqual([]);
  });

  it('never from or into another network, and only where a gathering is concerned', async () => {
    const { event, invite } = await aDeadInvitation();
    const foreign = (await aNetwork(world.sql)).id;
    const stranger = await aPerson(world.sql, foreign);
    await expect(invite(stranger.id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(invite(undefined, organiserIn(foreign))).rejects.toMatchObject({ kind: 'not-found' });
    await world.sql.query('update repair_task set event_id = null where event_id = $1', [event.id]);
    await expect(invite()).rejects.toMatchObject({ kind: 'invalid' });
    expect(await invitedTo(event.id)).toEqual(['Alt bounced']);
  });
});
