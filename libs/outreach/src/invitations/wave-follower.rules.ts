import type { Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';

/** Who keeps something of a wave, and is told in the transaction in which all of it is taken back. */
export interface WaveFollower {
  takenBack(tx: Tx, actor: Actor, waveId: string): Promise<void>;
}
/** In the order of their locks. */
export const WAVE_FOLLOWERS = Symbol('wave followers');
