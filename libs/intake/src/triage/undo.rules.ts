/** What a promise stands on besides the report whose acceptance is to be taken back. */
export type PromisedSoFar = Readonly<{
  /** Other accepted reports of the same project. */
  others: number;
  attempts: number;
  /** Looks for somebody to write to: what came of them is written down. */
  searches: number;
  isInformed: boolean;
  hasEnded: boolean;
}>;

/**
 * `detach`: other reports keep the promise. `take-back`: nothing has been done for it, so that it may go with the
 * acceptance. What has been said to somebody, or is over, stays.
 */
export function undoOf({
  others,
  attempts,
  searches,
  isInformed,
  hasEnded,
}: PromisedSoFar): 'detach' | 'take-back' | 'sent' | 'searched' | 'ended' {
  if (others > 0) return 'detach';
  if (hasEnded) return 'ended';
  if (attempts > 0 || isInformed) return 'sent';
  return searches > 0 ? 'searched' : 'take-back';
}
