/** What a promise stands on besides the report whose acceptance is to be taken back. */
export type PromisedSoFar = Readonly<{
  /** Other accepted reports of the same project. */
  others: number;
  attempts: number;
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
  isInformed,
  hasEnded,
}: PromisedSoFar): 'detach' | 'take-back' | 'sent' | 'ended' {
  if (others > 0) return 'detach';
  if (hasEnded) return 'ended';
  return attempts > 0 || isInformed ? 'sent' : 'take-back';
}
