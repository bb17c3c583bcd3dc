/** Nobody types this fast, and hand scanners are faster. */
const LONGEST_PAUSE_MS = 60;
const SHORTEST_CODE = 8;

/** A key as far as it matters, with the time of the machine's own event. */
export type Key = Readonly<{ key: string; timeStamp: number }>;

/** Tells what a hand scanner types from what people type: a burst of characters that ends with Enter. */
export class Burst {
  private text = '';
  private last = Number.NEGATIVE_INFINITY;

  /** @returns the code once it is whole, null until then and for whatever a person types */
  take({ key, timeStamp }: Key): string | null {
    // The shift key of a capital letter comes between and says nothing.
    if (key.length > 1 && key !== 'Enter') return null;
    const isLate = timeStamp - this.last > LONGEST_PAUSE_MS;
    const text = isLate ? '' : this.text;
    this.last = timeStamp;
    if (key !== 'Enter') {
      this.text = text + key;
      return null;
    }
    this.text = '';
    return text.length >= SHORTEST_CODE ? text : null;
  }
}
