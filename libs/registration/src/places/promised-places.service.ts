import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Reader, Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';
import { type Coming, PUT_OFF_PROMISES, type PutOffPromise, type PutOffPromises } from '../put-off-promises.rules.js';
import { sqlStatuses } from '../standing.rules.js';
import { type Postponed, WAITING_FOLLOWERS, type WaitingFollower } from '../waiting-follower.rules.js';
import type { Mode } from '../registration-status.rules.js';
import { mayWaitInVain, type Places, waitsForKept, waitsInVain } from './capacity.rules.js';

const NOBODY: ReadonlyMap<string, Postponed> = new Map();
const NOBODY_PROMISED: ReadonlySet<string> = new Set();

/** Places that are kept for promised projects. */
@Injectable()
export class PromisedPlaces {
  constructor(
    @Optional() @Inject(WAITING_FOLLOWERS) private readonly followers: readonly WaitingFollower[] = [],
    @Optional() @Inject(PUT_OFF_PROMISES) private readonly promises: PutOffPromises | null = null,
  ) {}

  /** Those of them for whom places are kept, whether they come by their invitation or by the public form. */
  async promisedAmong(reader: Reader, eventId: string, coming: Coming): Promise<ReadonlySet<string>> {
    const { personIds, registrationIds } = coming;
    if (this.promises === null || personIds.length + registrationIds.length === 0) return NOBODY_PROMISED;
    return this.promises.promisedAmong(reader, eventId, coming);
  }

  /** The promises that another gathering has put off and nobody has come for yet: places are kept for them first. */
  async listOpen(reader: Reader, eventId: string): Promise<readonly PutOffPromise[]> {
    const all = (await this.promises?.listFor(reader, eventId)) ?? [];
    const asked = all.flatMap(({ personIds }) => personIds);
    if (asked.length === 0) return all;
    const rows = await reader.query<{ personId: string }>(
      `select person_id as "personId" from registration
       where event_id = $1 and person_id = any($2) and status in (${sqlStatuses('countsForOrganisation')})`,
      [eventId, asked],
    );
    const come = new Set(rows.map(({ personId }) => personId));
    return all.filter(({ personIds }) => !personIds.some((id) => come.has(id)));
  }

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
    const modes = [...places.values()];
    if (this.followers.length === 0 || !mayWaitInVain(modes)) return NOBODY;
    const waiting = await listWaitingForKept(tx, eventId);
    const open = waiting.length === 0 ? [] : (await this.listOpen(tx, eventId)).map((one) => one.promisedSince);
    const personIds = waiting.filter((one) => waitsInVain(modes, one, open)).map(({ personId }) => personId);
    if (personIds.length === 0) return NOBODY;
    const answers = [];
    for (const follower of this.followers) answers.push(...(await follower.waits(tx, { actor, eventId, personIds })));
    return new Map(answers);
  }
  /**
   * Whoever waits for a place of one mode while there are places of another by now: a promise that was put off for want
   * of any comes back. Nobody is moved there.
   * @param places as they stand now, and saved
   * @returns whose promises have come back
   */
  async findElsewhere(
    tx: Tx,
    actor: Actor,
    eventId: string,
    places: ReadonlyMap<string, Places>,
  ): Promise<readonly string[]> {
    const modes = [...places.values()];
    if (this.followers.length === 0 || modes.length < 2 || !waitsForKept(modes)) return [];
    const waiting = await listWaitingForKept(tx, eventId);
    const open = (await this.listOpen(tx, eventId)).map((one) => one.promisedSince);
    const personIds = waiting.flatMap((one) => {
      const others = modes.filter(({ mode }) => mode !== one.mode);
      return waitsInVain(others, one, open) ? [] : [one.personId];
    });
    const found: string[] = [];
    if (personIds.length === 0) return found;
    for (const follower of this.followers) {
      found.push(...(await follower.findsElsewhere(tx, { actor, eventId, personIds })));
    }
    return found;
  }
}

const listWaitingForKept = (
  tx: Tx,
  eventId: string,
): Promise<{ personId: string; mode: Mode; promisedSince: Date | null }[]> =>
  tx.query(
    `select person_id as "personId", mode, promised_since as "promisedSince" from registration
     where event_id = $1 and status = 'waitlisted' and place = 'guarantee' order by waitlist_since, sequence, id`,
    [eventId],
  );
