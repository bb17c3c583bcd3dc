import { MoverHeap } from './mover-heap.js';
import type { Transport } from './transport.js';

/**
 * Who sits where, and for every pair of rooms the cheapest person to move from one to the other. Entries of people
 * who moved on stay in the heaps and are dropped when they surface.
 */
export class RoomArcs {
  readonly member: Uint8Array;
  readonly load: Int32Array;
  /** Price of the cheapest move (`price[from * k + to]`), Infinity when there is none, and who makes it. */
  readonly price: Float64Array;
  readonly mover: Int32Array;
  private readonly heaps: (MoverHeap | undefined)[];
  /** Movers to any room not mentioned: all at one price, so one heap per room serves all targets. */
  private readonly anywhere: MoverHeap[];

  constructor(private readonly transport: Transport) {
    const { n, k } = transport;
    this.member = new Uint8Array(n * k);
    this.load = new Int32Array(k);
    this.price = new Float64Array(k * k).fill(Infinity);
    this.mover = new Int32Array(k * k).fill(-1);
    this.heaps = new Array<MoverHeap | undefined>(k * k);
    this.anywhere = Array.from({ length: k }, () => new MoverHeap());
  }

  /** Seats a person without looking at moves; `offerAll` follows when everybody sits. */
  place(person: number, room: number): void {
    this.member[person * this.transport.k + room] = 1;
    this.load[room]! += 1;
  }

  offerAll(): void {
    const { n, k } = this.transport;
    for (let person = 0, cell = 0; person < n; person += 1) {
      for (let room = 0; room < k; room += 1, cell += 1) if (this.member[cell] === 1) this.offerMoves(person, room);
    }
    for (let from = 0; from < k; from += 1) for (let to = 0; to < k; to += 1) this.refresh(from, to);
  }

  /** Seats one person more. */
  enter(person: number, room: number): void {
    this.place(person, room);
    this.offerMoves(person, room);
    for (let to = 0; to < this.transport.k; to += 1) this.refresh(room, to);
  }

  leave(person: number, room: number): void {
    const { k } = this.transport;
    this.member[person * k + room] = 0;
    this.load[room]! -= 1;
    for (let to = 0; to < k; to += 1) if (this.mover[room * k + to] === person) this.refresh(room, to);
  }

  move(from: number, to: number, person: number): void {
    const { supply, base, cost, k } = this.transport;
    const row = person * k;
    this.leave(person, from);
    this.enter(person, to);
    if (supply[person] === 1 && base[person] === base[person]) return;
    // The room just left is open again to the person's other seats, and the room just taken is closed to them.
    for (let seat = 0; seat < k; seat += 1) {
      if (this.member[row + seat] === 0 || seat === to) continue;
      if (cost[row + from] !== Infinity) this.offer(seat, from, cost[row + from]! - cost[row + seat]!, person);
      this.refresh(seat, from);
      this.refresh(seat, to);
    }
  }

  /** Enters what it would cost to move a person out of a room into every other one. */
  private offerMoves(person: number, from: number): void {
    const { k, cost, base, supply } = this.transport;
    const here = cost[person * k + from]!;
    const elsewhere = supply[person] === 1 ? base[person]! : NaN;
    if (elsewhere === elsewhere) this.anywhere[from]!.push(elsewhere - here, person);
    for (let to = 0, cell = person * k; to < k; to += 1, cell += 1) {
      const there = cost[cell]!;
      if (to === from || there >= elsewhere || there === Infinity || this.member[cell] === 1) continue;
      this.offer(from, to, there - here, person);
    }
  }

  private offer(from: number, to: number, price: number, person: number): void {
    const at = from * this.transport.k + to;
    (this.heaps[at] ??= new MoverHeap()).push(price, person);
  }

  /** Finds the cheapest mover of one arc anew. */
  private refresh(from: number, to: number): void {
    if (from === to) return;
    const { member } = this;
    const { k } = this.transport;
    const at = from * k + to;
    const heap = this.heaps[at];
    let person = -1;
    let price = Infinity;
    if (heap !== undefined) {
      person = heap.person();
      while (person >= 0 && (member[person * k + from] === 0 || member[person * k + to] === 1)) {
        heap.pop();
        person = heap.person();
      }
      price = heap.price();
    }
    const anywhere = this.anywhere[from]!;
    let other = anywhere.person();
    while (other >= 0 && member[other * k + from] === 0) {
      anywhere.pop();
      other = anywhere.person();
    }
    if (anywhere.price() < price) {
      person = other;
      price = anywhere.price();
    }
    this.price[at] = price;
    this.mover[at] = person;
  }
}
