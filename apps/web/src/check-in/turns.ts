/** How often a device hears what others have said. */
export const POLL_MS = 10_000;
const SHORTEST_MS = 1_000;
const LONGEST_MS = 60_000;

/** How long a device waits after so many turns in vain: longer each time, and never longer than a minute. */
export const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(failures - 1, 10));
