/** A binary heap of people by the price of their move; equal prices go by person, so that results never vary. */
export class MoverHeap {
  private readonly prices: number[] = [];
  private readonly people: number[] = [];

  push(price: number, person: number): void {
    const { prices, people } = this;
    let at = prices.length;
    prices.push(price);
    people.push(person);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!precedes(price, person, prices[parent]!, people[parent]!)) break;
      prices[at] = prices[parent]!;
      people[at] = people[parent]!;
      at = parent;
    }
    prices[at] = price;
    people[at] = person;
  }

  /** The cheapest mover's person, or -1. */
  person(): number {
    return this.people.length === 0 ? -1 : this.people[0]!;
  }

  price(): number {
    return this.prices.length === 0 ? Infinity : this.prices[0]!;
  }

  pop(): void {
    const { prices, people } = this;
    const price = prices.pop()!;
    const person = people.pop()!;
    const count = prices.length;
    if (count === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      if (child + 1 < count && precedes(prices[child + 1]!, people[child + 1]!, prices[child]!, people[child]!))
        child += 1;
      if (!precedes(prices[child]!, people[child]!, price, person)) break;
      prices[at] = prices[child]!;
      people[at] = people[child]!;
      at = child;
    }
    prices[at] = price;
    people[at] = person;
  }
}

const precedes = (price: number, person: number, otherPrice: number, otherPerson: number): boolean =>
  price < otherPrice || (price === otherPrice && person < otherPerson);
