/** Time and patience of one call: a limit for the parts that search and a signal that ends it at once. */
export class Deadline {
  private readonly end: number;

  constructor(
    milliseconds: number,
    readonly signal?: AbortSignal,
  ) {
    this.end = performance.now() + milliseconds;
  }

  /** Milliseconds left, never negative. */
  left(): number {
    return Math.max(0, this.end - performance.now());
  }

  /** False when time is up; throws the signal's reason when the caller gave up. */
  readonly mayGoOn = (): boolean => {
    this.signal?.throwIfAborted();
    return this.left() > 0;
  };
}
