import { ApiProblem } from '../api/problem';
import type { Connection } from './connection';
import { Door } from './door';
import type { Storage } from './storage';
import type { Answer, DoorView, Item, KeptDoor, Person, Roster } from './types';

const person = (registrationId: string): Person => ({
  ...{ registrationId, firstName: 'Kim', lastName: registrationId, organisationName: '', standing: 'place' },
  ...{ isExpected: true, mark: null, version: 0 },
});
const hour = (ahead: number): string => new Date(Date.now() + ahead * 3_600_000).toISOString();

/** A server as far as a device can tell: each nonce is answered once. */
class Somewhere implements Connection {
  readonly taken: Item[] = [];
  fault: ApiProblem | null = null;
  /** Takes everything and says nothing. */
  loses = 0;
  refuses = '';
  state: DoorView['state'] = 'open';
  isHere = true;
  eventId = 'e';
  constructor(private readonly people: readonly string[] = ['a', 'b', 'c']) {}

  async door(): Promise<DoorView> {
    this.fail();
    const { state, isHere } = this;
    return { ...{ linkId: 'l', eventId: 'e', title: 'Fachtag', startsLocal: '', endsLocal: '' }, state, isHere };
  }

  async open(): Promise<void> {
    this.isHere = true;
  }

  async roster(): Promise<Roster> {
    this.fail();
    if (!this.isHere) throw new ApiProblem(401, 'pin-needed');
    const isIn = (id: string) =>
      this.taken.findLast((item) => 'registrationId' in item && item.registrationId === id)?.kind === 'in';
    const people = this.people.map((id): Person => ({ ...person(id), mark: isIn(id) ? 'in' : null }));
    return {
      ...{
        eventId: this.eventId,
        title: 'Fachtag',
        startsAt: hour(-1),
        endsAt: hour(5),
        opensAt: hour(-3),
        use: 'marks',
      },
      ...{ now: hour(0), version: this.taken.length, people },
    };
  }

  async send(_eventId: string, items: readonly Item[]): Promise<Answer> {
    this.fail();
    if (!this.isHere) throw new ApiProblem(401, 'pin-needed');
    if (items.some(({ nonce }) => nonce === this.refuses)) throw new ApiProblem(400, 'invalid');
    for (const item of items) if (!this.taken.some(({ nonce }) => nonce === item.nonce)) this.taken.push(item);
    if (this.loses-- > 0) throw new ApiProblem(0, 'offline');
    const results = items.map((item, at) => ({
      ...{ nonce: item.nonce, outcome: item.kind === 'out' ? ('out' as const) : ('in' as const) },
      ...{ registrationId: item.kind === 'walk-in' ? 'w' : item.registrationId, version: at + 1 },
    }));
    return { version: this.taken.length, minutesAhead: 0, results };
  }

  private fail(): void {
    if (this.fault !== null) throw this.fault;
  }
}

class Memory implements Storage {
  door: KeptDoor | null = null;
  waiting: Item[] = [];
  load = async () => ({ door: this.door, waiting: [...this.waiting] });
  keep: Storage['keep'] = async (_, { door, pressed, answered = [] }) => {
    this.door = door ?? this.door;
    if (pressed !== undefined) this.waiting.push(pressed);
    this.waiting = this.waiting.filter(({ nonce }) => !answered.includes(nonce));
  };
  forget = async () => {
    this.door = null;
    this.waiting = [];
  };
  forgetSent: Storage['forgetSent'] = async () => {
    const left = this.door !== null && this.waiting.length > 0 ? { door: this.door, waiting: [...this.waiting] } : null;
    if (left === null) await this.forget();
    return left;
  };
}

const doors: Door[] = [];
async function opened(server = new Somewhere(), memory = new Memory()) {
  const door = new Door('token', memory, server);
  doors.push(door);
  await door.start();
  return { door, server, memory };
}
afterEach(() => doors.splice(0).forEach((door) => door.stop()));
const offline = new ApiProblem(0, 'offline');

describe('a device without a network', () => {
  it('keeps what is pressed in its order over a new start, and sends each press once', async () => {
    const { door, server, memory } = await opened();
    server.fault = offline;
    await door.arrive('a');
    await door.takeBack(await door.arrive('b'));
    await door.walkIn({ name: 'Mo', email: 'mo@example.org', organisationName: '' });
    expect(await door.arrive('a')).toMatchObject({ outcome: 'already' });
    door.stop();
    const again = await opened(server, memory);
    expect(again.door.state).toMatchObject({ phase: 'ready', sync: { kind: 'away' } });
    expect(again.door.state.waiting.map(({ kind }) => kind)).toEqual(['in', 'in', 'out', 'walk-in']);
    server.fault = null;
    await again.door.syncNow();
    expect(server.taken.map(({ kind }) => kind)).toEqual(['in', 'in', 'out', 'walk-in']);
    expect([again.door.state.waiting, memory.waiting, again.door.state.sync]).toEqual([[], [], { kind: 'saved' }]);
  });

  it('sends again what it got no answer to, and the server knows it by its nonce', async () => {
    const { door, server } = await opened();
    server.loses = 2;
    await door.arrive('a');
    for (let turn = 0; turn < 3; turn++) await door.syncNow();
    expect(server.taken).toHaveLength(1);
    expect(door.state.waiting).toEqual([]);
  });

  it('cannot be opened for the first time, and says so', async () => {
    const server = new Somewhere();
    server.fault = offline;
    expect((await opened(server)).door.state.phase).toBe('away');
  });
});

describe('what stands in the way', () => {
  it('is one press that the server never takes: the others go on without it, and it is told', async () => {
    const { door, server } = await opened();
    server.fault = offline;
    const { nonce } = await door.walkIn({ name: 'Mo', email: 'mo@x.y', organisationName: '' });
    await door.arrive('a');
    Object.assign(server, { fault: null, refuses: nonce });
    await door.syncNow();
    await door.syncNow();
    expect(server.taken.map(({ kind }) => kind)).toEqual(['in']);
    expect(door.state.door!.latest.find((press) => press.nonce === nonce)).toMatchObject({
      ...{ outcome: 'refused', isSurprise: true },
    });
  });

  it('is a sheet that is confirmed: nothing is dropped', async () => {
    const { door, server, memory } = await opened();
    server.fault = new ApiProblem(409, 'attendance.confirmed');
    await door.arrive('a');
    await door.syncNow();
    expect(door.state.sync).toEqual({ kind: 'stuck', code: 'attendance.confirmed' });
    expect(memory.waiting).toHaveLength(1);
  });

  it('is a PIN that is asked for again: what waits is sent after it', async () => {
    const { door, server } = await opened();
    server.isHere = false;
    await door.arrive('a');
    await door.syncNow();
    expect(door.state).toMatchObject({ phase: 'pin', waiting: [{ kind: 'in' }] });
    await door.open('123456');
    expect(server.taken).toHaveLength(1);
    expect(door.state.phase).toBe('ready');
  });

  it('is the cookie of another door: nobody of its list comes to this one, and the PIN is asked for again', async () => {
    const { door, server, memory } = await opened();
    server.eventId = 'other';
    await door.syncNow();
    expect(door.state).toMatchObject({ phase: 'pin', door: { roster: { eventId: 'e' } } });
    expect(memory.door).toMatchObject({ roster: { eventId: 'e' } });
  });

  it('is a link that was revoked: names are forgotten, unless somebody has to be told of', async () => {
    const revoked = { isHere: false, state: 'revoked' } as const;
    const calm = await opened();
    Object.assign(calm.server, revoked);
    await calm.door.syncNow();
    expect([calm.door.state.phase, calm.memory.door]).toEqual(['ended', null]);
    const busy = await opened();
    busy.server.fault = offline;
    await busy.door.arrive('a');
    Object.assign(busy.server, { fault: null, ...revoked });
    await busy.door.syncNow();
    await busy.door.syncNow();
    expect([busy.door.state.phase, busy.memory.waiting.length]).toEqual(['ended', 1]);
    await busy.door.forget();
    expect(busy.memory).toMatchObject({ door: null, waiting: [] });
  });

  it('is a link that was revoked: what another tab has not sent is not forgotten by this one either', async () => {
    const { door, server, memory } = await opened();
    const other = await opened(server, memory);
    server.fault = offline;
    await other.door.arrive('a');
    other.door.stop();
    Object.assign(server, { fault: null, isHere: false, state: 'revoked' });
    await door.syncNow();
    expect(memory.waiting).toHaveLength(1);
    expect(door.state).toMatchObject({ phase: 'ended', waiting: [{ registrationId: 'a' }] });
  });

  it('is nothing that somebody presses before it could be kept', async () => {
    const { door, memory } = await opened();
    memory.keep = () => Promise.reject(new Error('full'));
    await expect(door.arrive('a')).rejects.toThrow('full');
    expect(door.state.waiting).toEqual([]);
  });
});
