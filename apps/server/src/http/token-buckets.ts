/** `burst` at once, then `perMinute` on average. */
export type Limit = Readonly<{ burst: number; perMinute: number }>;

type Bucket = { tokens: number; at: number };

// A flood from ever new addresses must not fill the memory.
const MOST_BUCKETS = 50_000;

/** Token buckets in this process. `now` is a monotonic clock in milliseconds: a jump of the wall clock opens nothing. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Takes one token. @returns 0, or the seconds until the next one when the bucket is empty. */
  take(key: string, { burst, perMinute }: Limit): number {
    const at = this.now();
    const perMillisecond = perMinute / 60_000;
    const before = this.buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + (at - before.at) * perMillisecond);
    const left = tokens >= 1 ? tokens - 1 : tokens;
    // Deleting first moves the key to the end, so that the oldest key is always the first.
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: left, at });
    if (this.buckets.size > MOST_BUCKETS) this.buckets.delete(this.buckets.keys().next().value!);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMillisecond / 1_000);
  }
}
