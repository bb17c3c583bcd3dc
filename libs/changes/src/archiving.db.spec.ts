import { EventQueries } from '#libs/events';
import { ChangedMeanwhile, NotFound, systemCaller, systemScope } from '#libs/kernel';
import { PromisesUnsettled } from '#libs/ledger';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { aPromise } from '../../../test/factories/obligations.factory.js';
import { eventually } from '../../../test/support/eventually.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { ChangesModule } from './changes.module.js';
import { EventChanges } from './event-changes.service.js';

const organiser = systemCaller('test');

describe('a gathering that has taken place is put away', () => {
  let world: World;
  beforeAll(async () => (world = await aWorld(ChangesModule)));
  afterAll(() => world.close());
  afterEach(() => world.reset());

  const changes = () => world.get(EventChanges);
  const stateOf = async (id: string) =>
    (await world.database.query<{ state: string }>('select state from event where id = $1', [id]))[0]!.state;

  async function held() {
    const { id: networkId } = await aNetwork(world.sql);
    const event = await anEvent(
      world.sql,
      networkId,
      { startsLocal: '2026-01-15T10:00' },
      { guarantee_relevant: true, state: 'held' },
    );
    return { networkId, id: event.id, version: 1 };
  }

  const documented = async () => {
    const event = await held();
    const input = { version: event.version, minutes: 'kept', note: 'Ordner Protokolle 2026' } as const;
    const { version } = await changes().document(organiser, event.id, input);
    return { ...event, version };
  };

  it('once somebody has said where its minutes are, which the history and the overview keep', async () => {
    const event = await documented();
    expect(await stateOf(event.id)).toBe('documented');
    const [line] = await world.database.query<{ reason: string; facts: unknown }>(
      `select reason, facts from history_entry where thing_id = $1 and action = 'event.documented'`,
      [event.id],
    );
    expect(line).toEqual({ reason: 'Ordner Protokolle 2026', facts: { minutes: 'kept' } });
    const { minutes } = await world.get(EventQueries).getEvent(systemScope, event.id);
    expect(minutes).toEqual({ kind: 'kept', note: 'Ordner Protokolle 2026' });
    await changes().archive(organiser, event.id, event);
    expect(await stateOf(event.id)).toBe('archived');
    expect(await world.historyOf(event.id)).toEqual(['event.documented', 'event.archived']);
  });

  it('never before that, nor by somebody of another network or who has read an older version', async () => {
    const event = await held();
    await expect(changes().archive(organiser, event.id, event)).rejects.toThrow();
    const { id: other } = await aNetwork(world.sql);
    const input = { version: 1, minutes: 'waived', note: 'Nur ein Austausch' } as const;
    await expect(changes().document(organiserIn(other), event.id, input)).rejects.toThrow(NotFound);
    await changes().document(organiser, event.id, input);
    await expect(changes().archive(organiserIn(other), event.id, { version: 2 })).rejects.toThrow(NotFound);
    await expect(changes().archive(organiser, event.id, { version: 1 })).rejects.toThrow(ChangedMeanwhile);
    expect(await stateOf(event.id)).toBe('documented');
  });

  it('R9: not while it owes something to a reported project, which is named', async () => {
    const event = await documented();
    const promise = await aPromise(world.sql, event.networkId, { eventId: event.id });
    await expect(changes().archive(organiser, event.id, event)).rejects.toThrow(PromisesUnsettled);
    await expect(changes().archive(organiser, event.id, event)).rejects.toMatchObject({
      facts: { projects: promise.project.name },
    });
    expect(await stateOf(event.id)).toBe('documented');
    await world.sql.query(`update obligation set outcome = 'fulfilled', ended_at = now() where id = $1`, [promise.id]);
    await changes().archive(organiser, event.id, event);
    expect(await stateOf(event.id)).toBe('archived');
  });

  it('R9: waits for whoever is changing a promise at that moment, and counts what they leave', async () => {
    const event = await documented();
    const promise = await aPromise(world.sql, event.networkId, { eventId: event.id });
    let archiving: Promise<unknown> = Promise.resolve();
    await world.database.transaction(organiser, async (tx) => {
      await tx.query(`update obligation set outcome = 'fulfilled', ended_at = now() where id = $1`, [promise.id]);
      archiving = changes().archive(organiser, event.id, event);
      archiving.catch(() => undefined);
      await eventually(async () => {
        const waiting = await world.database.query<unknown>(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return waiting.length === 1;
      });
    });
    await archiving;
    expect(await stateOf(event.id)).toBe('archived');
  });
});
