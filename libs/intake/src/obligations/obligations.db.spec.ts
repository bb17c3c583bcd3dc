import { type Caller, newId, NotFound, systemCaller } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent, type EventOverrides } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { NotTriedEnough, SecondPairOfEyesNeeded } from '../intake.errors.js';
import { IntakeModule } from '../intake.module.js';
import { Binding } from './binding.service.js';
import { Obligations } from './obligations.service.js';
import type { HandWay } from './release.rules.js';
import { Tries } from './tries.service.js';

const system = systemCaller('test');

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());
afterEach(() => world.reset());

const fachtag = (networkId: string, more: EventOverrides = {}) =>
  anEvent(world.sql, networkId, { startsLocal: '2026-03-19T10:00', ...more }, { guarantee_relevant: true });

async function aPromise(receivedAt = world.clock.now(), more: EventOverrides = {}) {
  const { id: networkId } = await aNetwork(world.sql);
  const { id: projectId } = await aProject(world.sql, networkId);
  const { id: eventId } = await fachtag(networkId, more);
  const id = await promise(networkId, projectId, receivedAt);
  return { id, networkId, projectId, eventId };
}
const promise = (networkId: string, projectId: string, receivedAt = world.clock.now()) =>
  world.within(system, (tx) =>
    world.get(Obligations).promiseWithin(tx, system.actor, { networkId, projectId, receivedAt }),
  );
const stored = async (id: string) => {
  const [row] = await world.sql.query<
    {
      event: string | null;
      version: number;
      outcome: string | null;
      receivedAt: Date;
      refusedBy: string[];
      askedBy: string | null;
      agreedBy: string | null;
    }[]
  >(
    `select bound_event_id as event, version, outcome, received_at as "receivedAt", refused_by as "refusedBy",
       release_asked_by as "askedBy", release_agreed_by as "agreedBy"
     from obligation where id = $1`,
    [id],
  );
  return row!;
};
const accountOf = ({ actor }: Caller) => (actor.kind === 'account' ? actor.id : null);

describe('a promise', () => {
  it('is one for each project, however often it is reported, and runs from the earliest report (R4)', async () => {
    const { id, networkId, projectId } = await aPromise();
    expect(await promise(networkId, projectId, new Date('2026-01-20T09:00:00Z'))).toBe(id);
    expect(await stored(id)).toMatchObject({ receivedAt: new Date('2026-01-20T09:00:00Z') });
    expect(await world.historyOf(id)).toEqual(['obligation.made', 'obligation.bound', 'obligation.joined']);
  });

  it('is bound to the next gathering that keeps promises, and of two to the earlier (R5, E26)', async () => {
    const { id, networkId, eventId } = await aPromise();
    await fachtag(networkId, { startsLocal: '2026-04-19T10:00' });
    expect(await stored(id)).toMatchObject({ event: eventId });
    const { id: earlier } = await fachtag(networkId, { startsLocal: '2026-02-19T10:00' });
    await world.get(Binding).sweep();
    expect(await stored(id)).toMatchObject({ event: earlier });
  });

  it('waits while there is none, and is bound once one is published', async () => {
    const { id, networkId } = await aPromise(undefined, { state: 'draft' });
    expect(await stored(id)).toMatchObject({ event: null });
    const { id: published } = await fachtag(networkId, { startsLocal: '2026-05-19T10:00' });
    expect(await world.get(Binding).sweep()).toBe(1);
    expect(await stored(id)).toMatchObject({ event: published });
  });

  it('refused by a full gathering is bound to the following one, once (E18)', async () => {
    const { id, networkId, eventId } = await aPromise();
    const { id: next } = await fachtag(networkId, { startsLocal: '2026-06-19T10:00' });
    const refuse = () =>
      world.within(system, (tx) => world.get(Obligations).refusedWithin(tx, system.actor, id, eventId));
    await refuse();
    await refuse();
    expect(await stored(id)).toMatchObject({ event: next, refusedBy: [eventId] });
  });
});

describe('letting a promise go', () => {
  it('needs somebody else than the one who asked', async () => {
    const { id, networkId } = await aPromise();
    const [one, other] = [organiserIn(networkId), organiserIn(networkId)];
    const { version } = await stored(id);
    const asked = await world.get(Obligations).askRelease(one, { id, version }, { cause: 'withdrawn', note: 'Anruf' });
    expect(await stored(id)).toMatchObject({ outcome: null });
    await expect(world.get(Obligations).agreeRelease(one, asked)).rejects.toThrow(SecondPairOfEyesNeeded);
    await world.get(Obligations).agreeRelease(other, asked);
    const agreed = { askedBy: accountOf(one), agreedBy: accountOf(other) };
    expect(await stored(id)).toMatchObject({ outcome: 'released', ...agreed });
  });

  it('E9: as unreachable needs three tries on two ways', async () => {
    const { id, networkId, eventId } = await aPromise();
    const { id: personId } = await aPerson(world.sql, networkId);
    const caller = organiserIn(networkId);
    const ask = async () => {
      const { version } = await stored(id);
      return world.get(Obligations).askRelease(caller, { id, version }, { cause: 'unreachable', note: '' });
    };
    const tried = (...ways: readonly ('wave' | 'mail' | 'phone' | 'letter')[]) =>
      world.within(system, (tx) =>
        world.get(Obligations).attemptedWithin(
          tx,
          ways.map((way) => ({ obligationId: id, networkId, eventId, personId, way })),
        ),
      );
    await tried('wave', 'mail', 'mail');
    await expect(ask()).rejects.toThrow(NotTriedEnough);
    await tried('phone');
    await expect(ask()).resolves.toMatchObject({ id });
  });

  it('E9: counts every call as a try, with or without a date and somebody to call', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const { id: projectId } = await aProject(world.sql, networkId);
    const id = await promise(networkId, projectId);
    const { id: personId } = await aPerson(world.sql, networkId);
    const caller = organiserIn(networkId);
    const tried = (way: HandWay, whom: string | null = personId) =>
      world.get(Tries).record(caller, id, { way, personId: whom, note: 'Mailbox besprochen' });
    await tried('phone');
    await tried('phone', null);
    await tried('letter');
    const { version } = await stored(id);
    await expect(
      world.get(Obligations).askRelease(caller, { id, version }, { cause: 'unreachable', note: '' }),
    ).resolves.toMatchObject({ id });
    const foreign = (await aPerson(world.sql, (await aNetwork(world.sql)).id)).id;
    await expect(tried('phone', foreign)).rejects.toThrow(NotFound);
    await expect(world.get(Tries).record(organiserIn(), id, { way: 'phone', note: '' })).rejects.toThrow(NotFound);
  });

  it('E7: happens at once after an objection, and what has ended stays as it ended', async () => {
    const { id } = await aPromise();
    const end = (work: 'releaseWithin' | 'fulfilWithin') =>
      world.within(system, (tx) =>
        work === 'releaseWithin'
          ? world.get(Obligations).releaseWithin(tx, system.actor, id, 'objection')
          : world.get(Obligations).fulfilWithin(tx, system.actor, id, newId()),
      );
    await end('releaseWithin');
    await end('fulfilWithin');
    expect(await stored(id)).toMatchObject({ outcome: 'released' });
  });
});

describe('what was reported', () => {
  const report = (networkId: string) =>
    world.sql.query<{ id: string }[]>(
      `insert into project_report (id, network_id, reference, channel, language, raw_name, raw_note, received_at, state, updated_at)
       values ($1, $2, 'M-2026-001', 'form', 'de', 'LOTSENPROJEKT Hohenau', 'von Frau Orth', now(), 'in_triage', now()) returning id`,
      [newId(), networkId],
    );

  it('is never changed nor deleted; only free words that name somebody may be taken out', async () => {
    const { networkId } = await aPromise();
    const [{ id }] = (await report(networkId)) as [{ id: string }];
    const change = (set: string) => world.sql.query(`update project_report set ${set} where id = $1`, [id]);
    await expect(change(`raw_name = 'anders'`)).rejects.toThrow('never changed');
    await expect(change(`raw_note = 'anders'`)).rejects.toThrow('never changed');
    await expect(world.sql.query('delete from project_report where id = $1', [id])).rejects.toThrow('never deleted');
    await change(`raw_note = ''`);
  });
});
