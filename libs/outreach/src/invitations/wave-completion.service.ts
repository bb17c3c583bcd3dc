import { Injectable } from '@nestjs/common';
import { lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, isId, NotFound, requirePermission } from '#libs/kernel';
import { WaveHeld } from '../outreach.errors.js';
import { InvitationWave } from './invitation-wave.entity.js';

export type WaveOfEvent = Readonly<{ id: string; eventId: string; networkId: string }>;

/** That the invitations of a gathering are complete. Whether they are, the ledger knows: it asks before it lets this happen. */
@Injectable()
export class WaveCompletion {
  constructor(private readonly clock: Clock) {}

  /** @throws {NotFound} also for a wave of another network, {Forbidden} */
  async find(tx: Tx, { scope }: Caller, waveId: string): Promise<WaveOfEvent> {
    const wave = isId(waveId) ? await tx.findOneBy(InvitationWave, { id: waveId }) : null;
    if (wave === null) throw new NotFound({ thing: 'wave' });
    requirePermission(scope, 'contact:read', wave.networkId, 'wave');
    requirePermission(scope, 'event:write', wave.networkId, 'wave');
    return wave;
  }

  /** Once. @returns when @throws {NotFound} {Forbidden} {WaveHeld} while it can be taken back */
  async completeWithin(tx: Tx, caller: Caller, waveId: string): Promise<Date> {
    const wave = await lockInScope(tx, InvitationWave, 'wave', caller.scope, 'event:write', waveId);
    const now = this.clock.now();
    if (wave.sendsAt > now) throw new WaveHeld({ waveId });
    if (wave.completedAt !== null) return wave.completedAt;
    await tx.update(InvitationWave, { id: waveId }, { completedAt: now });
    const { networkId, eventId: thingId } = wave;
    const entry = { networkId, thing: 'event', thingId, action: 'event.invitations-completed' };
    await recordHistory(tx, caller.actor, now, { ...entry, facts: { waveId } });
    return now;
  }
}
