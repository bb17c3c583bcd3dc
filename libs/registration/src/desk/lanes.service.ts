import { type Answered, DatabaseUnavailable } from '#libs/database';

// Larger ones cost less each, but then the next batch has less to do while this one holds what it works on.
const MOST_IN_ONE_BATCH = 128;

/** When a batch may take what only one can hold, and whom to tell that it has it. */
export type Turn = Readonly<{ come: Promise<unknown>; begin: () => void }>;
const NO_TURN: Turn = { come: Promise.resolve(), begin: () => undefined };

/** Answers every item of a batch, all of them of one lane, in one transaction. */
export type Serve<Item, Answer> = (batch: readonly Item[], turn: Turn) => Promise<ReadonlyMap<Item, Answered<Answer>>>;

type Waiting<Item, Answer> = Readonly<{
  item: Item;
  names: readonly string[];
  resolve: (answer: Answer) => void;
  reject: (problem: unknown) => void;
}>;

/** One queue. The next batch may set out while `isOpen`; `busy` are the names of what is on its way. */
type Lane<Item, Answer> = {
  waiting: Waiting<Item, Answer>[];
  readonly busy: Set<string>;
  isOpen: boolean;
  ahead: Promise<void>;
  onTheirWay: number;
};

/**
 * Queues of which each is served in batches. Whatever arrives while a batch of a lane is on its way goes into the next
 * one, in the order of arrival. The log is flushed once for each commit, so that a hundred items in one transaction are
 * a hundred times as many per second; alone, an item waits for nobody.
 */
export class Lanes<Item, Answer> {
  private readonly lanes = new Map<string, Lane<Item, Answer>>();

  /** @param namesOf items that share a name are served one after the other: the later one needs what came of the first */
  constructor(
    private readonly serve: Serve<Item, Answer>,
    private readonly namesOf: (item: Item) => readonly string[],
  ) {}

  /** Resolves after the commit. @throws the Problem that refuses this item, whatever became of the others. */
  take(name: string, item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const lane = this.lanes.get(name) ?? emptyLane<Item, Answer>();
      this.lanes.set(name, lane);
      lane.waiting.push({ item, names: this.namesOf(item), resolve, reject });
      // What one turn of the event loop brings in belongs together.
      if (lane.isOpen) setImmediate(() => this.setOut(name, lane));
    });
  }

  private setOut(name: string, lane: Lane<Item, Answer>): void {
    if (!lane.isOpen) return;
    const batch = nextBatch(lane);
    if (batch.length === 0) {
      if (lane.onTheirWay === 0 && this.lanes.get(name) === lane) this.lanes.delete(name);
      return;
    }
    lane.isOpen = false;
    lane.onTheirWay += 1;
    let hasBegun = false;
    // The next batch may look for its people as soon as this one holds its turn, not earlier: it must never hold a
    // person that this one still has to wait for.
    const begin = (): void => {
      if (hasBegun) return;
      hasBegun = true;
      lane.isOpen = true;
      this.setOut(name, lane);
    };
    lane.ahead = this.answer(batch, { come: lane.ahead, begin }).then(() => {
      for (const one of batch.flatMap(({ names }) => names)) lane.busy.delete(one);
      lane.onTheirWay -= 1;
      begin();
      this.setOut(name, lane);
    });
  }

  /** Resolves when the transaction has ended, however it ended. */
  private async answer(batch: readonly Waiting<Item, Answer>[], turn: Turn = NO_TURN): Promise<void> {
    try {
      const results = await this.serve(
        batch.map(({ item }) => item),
        turn,
      );
      batch.forEach(({ item, resolve, reject }) => {
        const result = results.get(item)!;
        if ('view' in result) resolve(result.view);
        else reject(result.problem);
      });
    } catch (error) {
      if (batch.length === 1 || error instanceof DatabaseUnavailable) batch.forEach(({ reject }) => reject(error));
      else void this.answerEach(batch);
    }
  }

  /** One bad row harms nobody else: each item gets a transaction of its own. */
  private async answerEach(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    for (const waiting of batch) await this.answer([waiting]);
  }
}

const emptyLane = <Item, Answer>(): Lane<Item, Answer> => ({
  waiting: [],
  busy: new Set(),
  isOpen: true,
  ahead: Promise.resolve(),
  onTheirWay: 0,
});

/** Takes the next batch out of the lane. Whoever has to wait for a name stays, and keeps the place in the lane. */
function nextBatch<Item, Answer>(lane: Lane<Item, Answer>): readonly Waiting<Item, Answer>[] {
  const [batch, later]: [Waiting<Item, Answer>[], Waiting<Item, Answer>[]] = [[], []];
  for (const one of lane.waiting) {
    const isNext = batch.length < MOST_IN_ONE_BATCH && one.names.every((name) => !lane.busy.has(name));
    if (isNext) one.names.forEach((name) => lane.busy.add(name));
    (isNext ? batch : later).push(one);
  }
  lane.waiting = later;
  return batch;
}
