import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { withOthers } from './latest';
import { isOver } from './people';
import type { Item, KeptDoor } from './types';
import { unsentOf } from './unsent';

interface Schema extends DBSchema {
  door: { key: string; value: KeptDoor };
  /** In the order of the presses. */
  waiting: { key: number; value: { token: string; item: Item }; indexes: { token: string } };
}

/** What a device still has of a gathering that is over: somebody has to be told of it. */
export type Left = Readonly<{ door: KeptDoor; waiting: readonly Item[] }>;

/** What a device keeps, so that a closed tab or an empty battery loses nothing. */
export interface Storage {
  load(token: string): Promise<Readonly<{ door: KeptDoor | null; waiting: readonly Item[] }>>;
  /** Keeps the door with what other tabs have pressed, adds what was pressed and drops what the server has answered, all or nothing. */
  keep(
    token: string,
    change: Readonly<{ door?: KeptDoor; pressed?: Item; answered?: readonly string[] }>,
  ): Promise<void>;
  forget(token: string): Promise<void>;
  /** Forgets the gathering unless something of it was not sent, by this tab or another. @returns null once forgotten */
  forgetSent(token: string): Promise<Left | null>;
}

export class DeviceStorage implements Storage {
  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  static async open(): Promise<DeviceStorage> {
    const database = await openDB<Schema>('tagwerk-check-in', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('door', { keyPath: 'token' });
        fresh.createObjectStore('waiting', { autoIncrement: true }).createIndex('token', 'token');
      },
    });
    return new DeviceStorage(database);
  }

  async load(token: string) {
    const [door, waiting] = await Promise.all([
      this.database.get('door', token),
      this.database.getAllFromIndex('waiting', 'token', token),
    ]);
    return { door: door ?? null, waiting: waiting.map(({ item }) => item) };
  }

  async keep(token: string, { door, pressed, answered = [] }: Parameters<Storage['keep']>[1]): Promise<void> {
    const change = this.database.transaction(['door', 'waiting'], 'readwrite');
    const waiting = change.objectStore('waiting');
    const doors = change.objectStore('door');
    if (door !== undefined) void doors.put(withOthers(door, (await doors.get(token)) ?? null));
    if (pressed !== undefined) void waiting.add({ token, item: pressed });
    if (answered.length > 0) {
      let row = await waiting.index('token').openCursor(token);
      while (row !== null) {
        if (answered.includes(row.value.item.nonce)) void row.delete();
        row = await row.continue();
      }
    }
    await change.done;
  }

  async forget(token: string): Promise<void> {
    await this.forgetUnless(token, () => false);
  }

  forgetSent(token: string): Promise<Left | null> {
    return this.forgetUnless(token, ({ door, waiting }) => unsentOf(door, waiting).length > 0);
  }

  private async forgetUnless(token: string, isNeeded: (kept: Left) => boolean): Promise<Left | null> {
    const change = this.database.transaction(['door', 'waiting'], 'readwrite');
    const [doors, rows] = [change.objectStore('door'), change.objectStore('waiting').index('token')];
    const [door, waiting] = [await doors.get(token), await rows.getAll(token)];
    const kept = door === undefined ? null : { door, waiting: waiting.map(({ item }) => item) };
    const left = kept !== null && isNeeded(kept) ? kept : null;
    if (left === null) {
      void doors.delete(token);
      for (let row = await rows.openCursor(token); row !== null; row = await row.continue()) void row.delete();
    }
    await change.done;
    return left;
  }

  /**
   * Whichever link is opened, names of gatherings that are over do not stay.
   * @param opened says by itself what was not sent
   * @returns the others of which something was not sent
   */
  async forgetOver(now: Date, opened: string | null): Promise<readonly Left[]> {
    const left: Left[] = [];
    for (const door of await this.database.getAll('door')) {
      if (door.token === opened || !isOver(door.roster, now)) continue;
      const kept = await this.forgetSent(door.token);
      if (kept !== null) left.push(kept);
    }
    return left;
  }

  /** The link that was opened last, for whoever opens the app without one. */
  async latestToken(): Promise<string | null> {
    const doors = await this.database.getAll('door');
    return doors.sort((one, other) => other.roster.now.localeCompare(one.roster.now))[0]?.token ?? null;
  }
}
