import { newKey } from '../api/new-key';
import type { Connection } from './connection';
import { type DoorState, firstState, peopleNow } from './door-state';
import { nameOf } from './find';
import { withPress } from './latest';
import { arrivalOf, isOver } from './people';
import type { Storage } from './storage';
import { Sending } from './sending';
import type { Item, Outcome, Person, Press } from './types';

export type WalkIn = Readonly<{ name: string; email: string; organisationName: string }>;

/** How long somebody waits for news of a person whom the list does not let in. */
const NEWS_MS = 1_500;

/** The door of one gathering on this device: what is pressed is kept before it is said, and sent when there is a network. */
export class Door {
  private current = firstState;
  private readonly listeners = new Set<() => void>();
  private readonly sending: Sending;

  constructor(
    readonly token: string,
    private readonly storage: Storage,
    private readonly connection: Connection,
  ) {
    this.sending = new Sending(token, storage, connection, { get: () => this.current, set: (more) => this.set(more) });
  }

  get state(): DoorState {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DoorState => this.current;

  /** What the device has kept is there at once, with or without a network. */
  async start(): Promise<void> {
    const kept = await this.storage.load(this.token);
    if (kept.door !== null && isOver(kept.door.roster, new Date())) {
      const left = await this.storage.forgetSent(this.token);
      return this.set({ phase: 'ended', ...(left ?? { door: null, waiting: [] }) });
    }
    if (kept.door !== null) this.set({ ...kept, phase: 'ready' });
    await this.sending.now();
  }

  /** @throws {ApiProblem} */
  async open(pin: string): Promise<void> {
    await this.connection.open(this.token, pin);
    await this.sending.now();
  }

  readonly syncNow = (): Promise<void> => this.sending.now();

  stop(): void {
    this.sending.stop();
  }

  /** @param isAdmitted whoever helps lets them in although there is no place */
  async arrive(registrationId: string, isAdmitted = false): Promise<Press> {
    let person = peopleNow(this.current).get(registrationId);
    let outcome = arrivalOf(person, isAdmitted);
    if (outcome !== 'in' && outcome !== 'already') {
      // Somebody may have registered, or got a place, a moment ago.
      await Promise.race([this.sending.now(), new Promise((resolve) => setTimeout(resolve, NEWS_MS))]);
      person = peopleNow(this.current).get(registrationId);
      outcome = arrivalOf(person, isAdmitted);
    }
    const press = this.pressOf(outcome, registrationId, person === undefined ? '' : nameOf(person));
    if (outcome !== 'in') return press;
    await this.keep(press, { kind: 'in', nonce: press.nonce, at: press.at, registrationId, isAdmitted });
    return press;
  }

  /** What was pressed here is taken back by its nonce, so that the word of another device stays. */
  async takeBack({ registrationId, name, nonce: undoes }: Press): Promise<Press> {
    return this.leave(registrationId!, name, { undoes, version: null });
  }

  /** Somebody whom another device has let in. */
  async takeBackMark(person: Person): Promise<Press> {
    const own = this.current.waiting.findLast(
      (item) => item.kind === 'in' && item.registrationId === person.registrationId,
    );
    const meant = own === undefined ? { undoes: null, version: person.version } : { undoes: own.nonce, version: null };
    return this.leave(person.registrationId, nameOf(person), meant);
  }

  async walkIn(walkIn: WalkIn): Promise<Press> {
    const press = this.pressOf('in', null, walkIn.name.trim());
    await this.keep(press, { kind: 'walk-in', nonce: press.nonce, at: press.at, ...walkIn });
    return press;
  }

  /** Nothing of the gathering stays on the device. */
  async forget(): Promise<void> {
    await this.storage.forget(this.token);
    this.set({ door: null, waiting: [] });
  }

  private async leave(
    registrationId: string,
    name: string,
    meant: Readonly<{ undoes: string | null; version: number | null }>,
  ): Promise<Press> {
    const press = this.pressOf('out', registrationId, name);
    await this.keep(press, { kind: 'out', nonce: press.nonce, at: press.at, registrationId, ...meant });
    return press;
  }

  private pressOf(outcome: Outcome, registrationId: string | null, name: string): Press {
    return { nonce: newKey(), at: new Date().toISOString(), registrationId, name, outcome, isSurprise: false };
  }

  private async keep(press: Press, item: Item): Promise<void> {
    if (this.current.door === null) throw new Error('there is no list yet');
    const door = withPress(this.current.door, press);
    // Before anything else happens: a second press of the same person is answered by the first.
    this.set({ door, waiting: [...this.current.waiting, item] });
    try {
      await this.storage.keep(this.token, { door, pressed: item });
    } catch (error) {
      this.set({ waiting: this.current.waiting.filter(({ nonce }) => nonce !== item.nonce) });
      throw error;
    }
    void this.sending.now();
  }

  private set(more: Partial<DoorState>): void {
    this.current = { ...this.current, ...more };
    for (const listener of this.listeners) listener();
  }
}
