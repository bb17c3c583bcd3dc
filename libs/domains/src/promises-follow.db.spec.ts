import { EventChanges } from '#libs/changes';
import { EditingService, PublicationService, SeriesPlanning, SeriesService } from '#libs/events';
import { Binding } from '#libs/intake';
import { systemCaller } from '#libs/kernel';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { aDraft, aFachtag } from '../../../test/factories/drafts.factory.js';
import { anAgendaItem, type AnEvent, anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { anAttempt, aPromise, type APromise } from '../../../test/factories/obligations.factory.js';
import { overlapping } from '../../../test/support/overlapping.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

const system = systemCaller('test');

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(DomainsModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql, { land: 'HE' })).id;
});
afterAll(() => world?.close());

async function gathering(startsLocal: string, guaranteeRelevant = true): Promise<AnEvent> {
  const event = await anEvent(world.sql, networkId, { startsLocal }, { guarantee_relevant: guaranteeRelevant });
  await anAgendaItem(world.sql, event.id, { startsLocal });
  return event;
}
const boundTo = async ({ id }: Pick<APromise, 'id'>) => {
  const [row] = await world.sql.query<{ event: string | null }[]>(
    'select bound_event_id as event from obligation where id = $1',
    [id],
  );
  return row!.event;
};
const changes = () => world.get(EventChanges);
const to = (day: string, version = 1) => ({
  ...{ version, reason: 'Der Saal ist belegt.' },
  ...{ startsLocal: `${day}T10:00`, endsLocal: `${day}T16:00` },
});
/** A gathering, the one after it, and two promises bound to the first: one is invited already. */
async function aStage() {
  const [first, next] = [await gathering('2026-03-19T10:00'), await gathering('2026-05-19T10:00')];
  const [waiting, invited] = [
    await aPromise(world.sql, networkId, { eventId: first.id }),
    await aPromise(world.sql, networkId, { eventId: first.id }),
  ];
  await anAttempt(world.sql, invited, first.id, invited.contact.id);
  return { first, next, waiting, invited };
}

/** The process ends at the row that says so. */
async function killedAt(action: string, work: () => Promise<unknown>): Promise<void> {
  await world.sql.query(`
    create function fall() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
    create trigger fall before insert on history_entry for each row when (new.action = '${action}') execute function fall()`);
  try {
    await expect(work()).rejects.toThrow('killed');
  } finally {
    await world.sql.query('drop trigger fall on history_entry; drop function fall');
  }
}

describe('a promise, in the commit of what happens to its gathering', () => {
  it('E15: goes to the next one when it is cancelled, invited or not', async () => {
    const { first, next, waiting, invited } = await aStage();
    await changes().cancel(system, first.id, { version: 1, reason: 'Bahnstreik' });
    expect([await boundTo(waiting), await boundTo(invited)]).toEqual([next.id, next.id]);
    expect(await world.historyOf(invited.id)).toEqual(['obligation.reopened', 'obligation.bound']);
  });

  it('E15: waits when no other is far enough ahead, and the sweep finds nothing to mend', async () => {
    const first = await gathering('2026-03-19T10:00');
    await gathering('2026-02-05T10:00');
    const promise = await aPromise(world.sql, networkId, { eventId: first.id });
    await changes().cancel(system, first.id, { version: 1, reason: 'Bahnstreik' });
    expect(await boundTo(promise)).toBeNull();
    expect(await world.historyOf(promise.id)).toEqual(['obligation.reopened']);
    await world.get(Binding).sweep();
    expect(await boundTo(promise)).toBeNull();
  });

  it('E16: stays when the new day still is the next one', async () => {
    const { first, waiting, invited } = await aStage();
    await changes().move(system, first.id, to('2026-04-16'));
    expect([await boundTo(waiting), await boundTo(invited)]).toEqual([first.id, first.id]);
  });

  it('E16: goes to the one that is next now when its own moves behind it', async () => {
    const { first, next, waiting, invited } = await aStage();
    await changes().move(system, first.id, to('2026-06-16'));
    expect([await boundTo(waiting), await boundTo(invited)]).toEqual([next.id, next.id]);
    await world.get(Binding).sweep();
    expect(await boundTo(invited)).toBe(next.id);
  });

  it.each([
    ['E15', 'cancelled', 'event.cancelled'],
    ['E15', 'cancelled', 'obligation.reopened'],
    ['E15', 'cancelled', 'obligation.bound'],
    ['E16', 'moved', 'event.moved'],
    ['E16', 'moved', 'obligation.bound'],
  ])('%s: stays where it is, as the gathering does, when the process ends while it is %s (%s)', async (_, what, at) => {
    const { first, next, waiting, invited } = await aStage();
    const all = async () => ({
      event: await world.sql.query('select state, starts_local, version from event where id = $1', [first.id]),
      bound: [await boundTo(waiting), await boundTo(invited)],
      history: await Promise.all([first, waiting, invited].map(({ id }) => world.historyOf(id))),
      mails: await world.sql.query('select id from mail_message where network_id = $1', [networkId]),
    });
    const before = await all();
    const change = () =>
      what === 'moved'
        ? changes().move(system, first.id, to('2026-06-16'))
        : changes().cancel(system, first.id, { version: 1, reason: 'Bahnstreik' });
    await killedAt(at, change);
    expect(await all()).toEqual(before);
    await change();
    expect([await boundTo(waiting), await boundTo(invited)]).toEqual([next.id, next.id]);
  });

  it('E21: is reopened when nobody came', async () => {
    const { first, next, invited } = await aStage();
    world.at('2026-03-19T15:30:00Z');
    const [{ version }] = (await world.sql.query('select version from event where id = $1', [first.id])) as [
      { version: number },
    ];
    await changes().notHeld(system, first.id, { version, note: 'Niemand kam.' });
    expect(await boundTo(invited)).toBe(next.id);
  });

  it('E26: of two gatherings that change at once each promise ends with the one that is left', async () => {
    const { first, next, waiting } = await aStage();
    const last = await gathering('2026-07-16T10:00');
    const cancel =
      ({ id }: Readonly<{ id: string }>) =>
      () =>
        changes().cancel(system, id, { version: 1, reason: 'Bahnstreik' });
    await overlapping(
      world.sql,
      `select 1 from obligation where id = '${waiting.id}' for update`,
      cancel(first),
      cancel(next),
    );
    expect(await boundTo(waiting)).toBe(last.id);
  });
});

describe('a promise that waits for a date', () => {
  const organiser = () => organiserIn(networkId);
  const draft = () => aDraft(world, organiser(), networkId, { guaranteeRelevant: true });

  it('is bound in the commit that publishes one', async () => {
    const promise = await aPromise(world.sql, networkId);
    const { id } = await draft();
    expect(await boundTo(promise)).toBeNull();
    await world.get(PublicationService).announce(organiser(), id, { version: 1 });
    expect(await boundTo(promise)).toBe(id);
  });

  it('is bound by a series that announces its dates, and to the earlier of them (E26)', async () => {
    const promise = await aPromise(world.sql, networkId);
    const recurrence = {
      starts: '2026-03-11',
      pattern: 'monthly-by-weekday',
      every: 1,
      until: null,
      count: 4,
    } as const;
    const first = { ...aFachtag, startsLocal: '2026-03-11T10:00', endsLocal: '2026-03-11T16:00' };
    const series = await world
      .get(SeriesService)
      .create(organiser(), networkId, { title: 'Fachtag', recurrence, guaranteeRelevant: true, first });
    const planned = await world
      .get(SeriesPlanning)
      .planYear(organiser(), series.id, { version: 1, year: 2026, state: 'announced' });
    expect(await boundTo(promise)).toBe(planned[0]!.id);
  });

  it('is bound by a published gathering that is meant to keep promises from now on', async () => {
    const promise = await aPromise(world.sql, networkId);
    const { id } = await gathering('2026-05-19T10:00', false);
    await world.get(EditingService).edit(organiser(), id, { version: 1, guaranteeRelevant: true });
    expect(await boundTo(promise)).toBe(id);
  });

  it('goes to the next one when its own shall keep promises no longer, unless somebody was asked to it', async () => {
    const { first, next, waiting, invited } = await aStage();
    await world.get(EditingService).edit(organiser(), first.id, { version: 1, guaranteeRelevant: false });
    expect([await boundTo(waiting), await boundTo(invited)]).toEqual([next.id, first.id]);
  });

  it('stays unbound with the gathering unpublished when the process ends in between', async () => {
    const promise = await aPromise(world.sql, networkId);
    const { id } = await draft();
    await killedAt('obligation.bound', () => world.get(PublicationService).announce(organiser(), id, { version: 1 }));
    const [event] = await world.sql.query<{ state: string }[]>('select state from event where id = $1', [id]);
    expect([event!.state, await boundTo(promise)]).toEqual(['draft', null]);
    await world.get(PublicationService).announce(organiser(), id, { version: 1 });
    expect(await boundTo(promise)).toBe(id);
  });

  it('is found by the sweep when its gathering has begun without it', async () => {
    const { next, waiting, invited, first } = await aStage();
    world.at('2026-03-19T10:00:00Z');
    await world.sql.query(`update event set state = 'running' where id = $1`, [first.id]);
    await world.get(Binding).sweep();
    expect([await boundTo(waiting), await boundTo(invited)]).toEqual([next.id, first.id]);
  });
});
