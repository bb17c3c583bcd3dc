/** How long a wave is held so that it can be taken back. */
export const HOLD_MS = 60_000;
