import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { EventChange } from '#libs/events';
import { type Actor, Clock, requireMove } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { type Renewing, renewalOf } from './renewal.rules.js';
import { noteSteps, saveSteps } from './step-rows.service.js';
import { isWritten, StepRunning } from './step-running.service.js';
import { stepMoves } from './step-state.rules.js';
import { findPlannedGround, listSteps, type StepRow } from './timeline.queries.js';
import { dueAt } from './timing.rules.js';

type Renewed = Pick<EventChange, 'caller' | 'after'>;
type Withdrawn = Readonly<{ step: StepRow; personIds: ReadonlySet<string> }>;

/**
 * Mails of steps that wait to leave, for the minute of a busy mail server or longer, when what they say of their event
 * becomes untrue. What has left stays as it is. Whoever calls holds the timeline.
 */
@Injectable()
export class StepRenewal {
  constructor(
    private readonly clock: Clock,
    private readonly running: StepRunning,
    private readonly outbox: Outbox,
  ) {}

  /** None of them leaves any more. */
  async withdrawWithin(tx: Tx, eventId: string): Promise<readonly Withdrawn[]> {
    const steps = (await listSteps(tx, eventId)).filter(isWritten);
    const mails = await this.outbox.withdraw(
      tx,
      steps.map(({ id }) => id),
      'waiting',
    );
    const personsOf = (step: StepRow) =>
      new Set(mails.flatMap(({ batchId, personId }) => (batchId === step.id && personId !== null ? [personId] : [])));
    return steps.map((step) => ({ step, personIds: personsOf(step) })).filter(({ personIds }) => personIds.size > 0);
  }

  /** They say what is true now, or go out at their new moment, or are left to the notice of the change. */
  async renewWithin(tx: Tx, change: Renewed, what: Renewing): Promise<void> {
    const withdrawn = await this.withdrawWithin(tx, change.after.id);
    for (const one of withdrawn) await this.renew(tx, change, what, one);
  }

  private async renew(
    tx: Tx,
    { caller, after: event }: Renewed,
    what: Renewing,
    { step, personIds }: Withdrawn,
  ): Promise<void> {
    const now = this.clock.now();
    const { calendar } = await findPlannedGround(tx, event.id);
    const due = dueAt(step.kind, step.timing, event, calendar);
    const isWhole = personIds.size === step.recipients;
    const renewal = renewalOf({ kind: step.kind, dueAt: due, isWhole }, what, event, now);
    const written = renewal === 'write' ? await this.running.mailWithin(tx, event, step, personIds) : 0;
    const left = step.recipients! - personIds.size + written;
    if (renewal === 'plan') await this.save(tx, step, { state: 'planned', dueAt: due, recipients: null });
    else if (left === 0) await this.save(tx, step, { state: 'missed', reason: 'past', dueAt: due, recipients: null });
    else await this.save(tx, step, { recipients: left });
    await this.note(tx, caller.actor, event, { step: step.kind, withdrawn: personIds.size, written });
  }

  private async save(tx: Tx, step: StepRow, changes: Partial<StepRow>): Promise<void> {
    if (changes.state !== undefined) requireMove('step', stepMoves, step.state, changes.state);
    await saveSteps(tx, [step], (one) => ({ ...one, ...changes }), this.clock.now());
  }

  private note(
    tx: Tx,
    actor: Actor,
    { id: eventId, networkId }: Renewed['after'],
    facts: Readonly<{ step: string; withdrawn: number; written: number }>,
  ): Promise<void> {
    return noteSteps(tx, actor, this.clock.now(), { networkId, eventId }, { action: 'timeline.step-renewed', facts });
  }
}
