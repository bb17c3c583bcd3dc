import type { EventFormat } from '#libs/events';
import { InvitationAnswers } from '#libs/outreach';
import { personBehind } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { anInvitation } from '../../../test/factories/invitations.factory.js';
import { aNetwork, aPerson } from '../../../test/factories/networks.factory.js';
import { anAttempt, aPromise } from '../../../test/factories/obligations.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(DomainsModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
});
afterAll(() => world?.close());

type Mode = 'on_site' | 'online';

/** Two places, one of them kept for promised projects until registration closes in March. */
async function aStage(format: EventFormat = 'in_person', promised = 2) {
  const modes = (format === 'hybrid' ? (['on_site', 'online'] as const) : (['on_site'] as const)).map((mode) => ({
    ...{ mode, capacity: mode === 'online' ? 50 : 2, reserved: mode === 'online' ? 0 : 1 },
  }));
  const event = await anEvent(
    world.sql,
    networkId,
    { format, modes, startsLocal: '2026-03-19T10:00', closes: '2026-03-05T18:00' },
    { guarantee_relevant: true },
  );
  const next = await anEvent(world.sql, networkId, { startsLocal: '2026-05-19T10:00' }, { guarantee_relevant: true });
  const invite = async (personId: string, reasons = '[]') => {
    const id = await anInvitation(world.sql, event, { id: personId }, { reasons, sent_at: world.clock.now() });
    const accept = async (mode: Mode = 'on_site') => {
      const { status, place } = await world.get(InvitationAnswers).accept(personBehind(personId), id, { mode });
      return `${status} ${place}`;
    };
    return accept;
  };
  const guest = async () => (await invite((await aPerson(world.sql, networkId)).id))();
  const projects = [];
  for (let count = 0; count < promised; count += 1) {
    const promise = await aPromise(world.sql, networkId, { eventId: event.id });
    await anAttempt(world.sql, promise, event.id, promise.contact.id);
    const reasons = JSON.stringify([{ kind: 'obligation', name: promise.project.name }]);
    projects.push({ ...promise, accept: await invite(promise.contact.id, reasons) });
  }
  return { event, next, guest, projects };
}

const promise = async (id: string) => {
  const [row] = await world.sql.query<{ event: string; refusedBy: string[] }[]>(
    'select bound_event_id as event, refused_by as "refusedBy" from obligation where id = $1',
    [id],
  );
  return row!;
};

describe('E18: a place for a promised project', () => {
  it('is kept although the gathering is full for everybody else', async () => {
    const { guest, projects, event } = await aStage();
    expect([await guest(), await guest()]).toEqual(['confirmed regular', 'waitlisted regular']);
    expect(await projects[0]!.accept()).toBe('confirmed guarantee');
    expect(await promise(projects[0]!.id)).toEqual({ event: event.id, refusedBy: [] });
  });

  it('is everybody’s once registration has closed', async () => {
    const { event, guest, projects } = await aStage();
    expect(await guest()).toBe('confirmed regular');
    await world.sql.query(`update event set registration_closes_at = '2026-02-02T08:15:00Z' where id = $1`, [event.id]);
    world.at('2026-02-02T08:30:00Z');
    expect(await guest()).toBe('confirmed regular');
    expect(await projects[0]!.accept()).toBe('waitlisted guarantee');
  });

  it('that is not there reopens the promise in the same commit, and binds it to the next gathering', async () => {
    const { guest, projects, event, next } = await aStage();
    await guest();
    await projects[0]!.accept();
    expect(await projects[1]!.accept()).toBe('waitlisted guarantee');
    expect(await promise(projects[1]!.id)).toEqual({ event: next.id, refusedBy: [event.id] });
    expect(await world.historyOf(projects[1]!.id)).toEqual(['obligation.refused', 'obligation.bound']);
  });

  it('may be online: as long as there is one nothing is reopened', async () => {
    const { guest, projects, event } = await aStage('hybrid');
    await guest();
    await projects[0]!.accept();
    expect(await projects[1]!.accept()).toBe('waitlisted guarantee');
    expect(await promise(projects[1]!.id)).toEqual({ event: event.id, refusedBy: [] });
  });
});
