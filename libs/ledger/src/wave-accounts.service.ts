import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { IntakeFollower } from '#libs/intake';
import { type Caller, Clock } from '#libs/kernel';
import { lockInvitedEvent, WaveCompletion, type WaveOfEvent } from '#libs/outreach';
import { WaveIncomplete } from './ledger.errors.js';
import { findUnaccountedOf } from './unaccounted.queries.js';

/** Completes a wave of invitations, which the ledger refuses while a promised project is missing in it (domain rule R9). */
@Injectable()
export class WaveAccounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly promises: IntakeFollower,
    private readonly waves: WaveCompletion,
  ) {}

  /**
   * The locks of the promises and of the gathering come first: none changes, and nobody is invited or not any more,
   * between the look and the commit.
   * @throws {NotFound} {Forbidden} {WaveHeld} {WaveIncomplete} naming the projects with neither an invitation nor a reason
   */
  complete(caller: Caller, waveId: string): Promise<Readonly<{ id: string; completedAt: string }>> {
    return this.database.transaction(caller, async (tx) => {
      const wave = await this.waves.find(tx, caller, waveId);
      await this.promises.prepare(tx, wave.eventId);
      await lockInvitedEvent(tx, wave.eventId);
      const completedAt = await this.waves.completeWithin(tx, caller, waveId);
      await this.requireNobodyMissing(tx, wave);
      return { id: waveId, completedAt: completedAt.toISOString() };
    });
  }

  private async requireNobodyMissing(tx: Tx, { id: waveId, eventId, networkId }: WaveOfEvent): Promise<void> {
    const owed = await findUnaccountedOf(tx, { id: eventId, networkId }, this.clock.now());
    // Whoever was invited has an answer to give; whether that keeps the promise is asked when the gathering is over.
    const missing = owed.filter(({ why }) => why !== 'not-settled').map(({ obligationId }) => obligationId);
    if (missing.length === 0) return;
    const projects = await tx.query<{ id: string; name: string }[]>(
      `select o.id, p.name from obligation o join project p on p.id = o.project_id where o.id = any($1)
       order by p.name, o.id`,
      [missing],
    );
    throw new WaveIncomplete({ waveId, promises: projects });
  }
}
