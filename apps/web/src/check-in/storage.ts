import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isOver } from './people';
import type { Item, KeptDoor } from './types';

interface Schema extends DBSchema {
  door: { key: string; value: KeptDoor };
  /** In the order of the presses. */
  waiting: { key: number; value: { token: string; item: Item }; indexes: { token: string } };
}

/** What a device keeps, so that a closed tab or an empty battery loses nothing. */
export interface Storage {
  load(token: string): Promise<Readonly<{ door: KeptDoor | null; waiting: readonly Item[] }>>;
  /** Keeps the door, adds what was pressed and drops what the server has answered, all or nothing. */
  keep(
    token: string,
    change: Readonly<{ door?: KeptDoor; pressed?: Item; answered?: readonly string[] }>,
  ): Promise<void>;
  forget(token: string): Promise<void>;
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
    if (door !== undefined) void change.objectStore('door').put(door);
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
    const change = this.database.transaction(['door', 'waiting'], 'readwrite');
    void change.objectStore('door').delete(token);
    let row = await change.objectStore('waiting').index('token').openCursor(token);
    while (row !== null) {
      void row.delete();
      row = await row.continue();
    }
    await change.done;
  }

  /** Whichever link is opened, names of gatherings that are over do not stay. @param opened says by itself what was not sent */
  async forgetOver(now: Date, opened: string | null): Promise<void> {
    for (const { token, roster } of await this.database.getAll('door')) {
      if (token !== opened && isOver(roster, now)) await this.forget(token);
    }
  }

  /** The link that was opened last, for whoever opens the app without one. */
  async latestToken(): Promise<string | null> {
    const doors = await this.database.getAll('door');
    return doors.sort((one, other) => other.roster.now.localeCompare(one.roster.now))[0]?.token ?? null;
  }
}
