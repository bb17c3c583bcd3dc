/** What a mail says, and what is true instead once that is over: it may leave the queue later than it was written. */
export type TrueUntil<What> = What & Readonly<{ over?: number; then?: TrueUntil<What> }>;

/** Parameters as they are true at this moment. */
export function asOf<T>(value: T, at: Date): T {
  if (Array.isArray(value)) return value.map((inner: unknown) => asOf(inner, at)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { over, then } = value as TrueUntil<unknown>;
  if (over !== undefined && then !== undefined && over <= at.getTime()) return asOf(then, at) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asOf(inner, at)])) as T;
}
