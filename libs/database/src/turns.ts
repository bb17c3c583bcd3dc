/**
 * Work about one thing, one after the other within this process and in the order of arrival. Taken before a connection
 * is: however many requests want the same lock, one waits for it in the database and no other holds what everybody needs.
 */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  async take<T>(thing: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(thing);
    let end = (): void => undefined;
    const mine = new Promise<void>((resolve) => (end = resolve));
    this.last.set(thing, mine);
    try {
      await before;
      return await work();
    } finally {
      end();
      if (this.last.get(thing) === mine) this.last.delete(thing);
    }
  }

  /** Work about many things, in the order of their names: two of them never wait for each other in a ring. */
  takeAll<T>(things: readonly string[], work: () => Promise<T>): Promise<T> {
    const inOrder = [...new Set(things)].sort();
    return inOrder.reduceRight((inner, thing) => () => this.take(thing, inner), work)();
  }
}
