import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';
import { type Places, promisedWaitInVain } from './capacity.rules.js';
import { type Postponed, WAITING_FOLLOWERS, type WaitingFollower } from '../waiting-follower.rules.js';

const NOBODY: ReadonlyMap<string, Postponed> = new Map();

/** Places that are kept for somebody. */
@Injectable()
export class PromisedPlaces {
  constructor(@Optional() @Inject(WAITING_FOLLOWERS) private readonly followers: readonly WaitingFollower[] = []) {}

  /**
   * Whoever has promised a place hears that there is none, be it that somebody has begun to wait or that the last place
   * of another mode is gone. Nobody is moved there, and whoever waits goes on waiting.
   * @param places as they stand now, and saved
   * @returns what becomes of the promises, by person
   */
  async tellWaiting(
    tx: Tx,
    actor: Actor,
    eventId: string,
    places: ReadonlyMap<string, Places>,
  ): Promise<ReadonlyMap<string, Postponed>> {
    if (this.followers.length === 0 || !promisedWaitInVain([...places.values()])) return NOBODY;
    const waiting = await tx.query<{ personId: string }[]>(
      `select person_id as "personId" from registration
       where event_id = $1 and status = 'waitlisted' and place = 'guarantee' order by waitlist_since, sequence, id`,
      [eventId],
    );
    if (waiting.length === 0) return NOBODY;
    const told = { actor, eventId, personIds: waiting.map(({ personId }) => personId) };
    const answers = [];
    for (const follower of this.followers) answers.push(...(await follower.waits(tx, told)));
    return new Map(answers);
  }
}
