import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { type Actor, Clock, requireMove, systemCaller } from '#libs/kernel';
import { Outbox } from '#libs/mail';
import { Invitations } from '../invitations/invitations.service.js';
import { NobodyToInvite } from '../outreach.errors.js';
import { lockInvitedEvent } from '../recipients/invited-event.queries.js';
import { verdictOn } from './running.rules.js';
import { claimTimeline, noteSteps, saveSteps } from './step-rows.service.js';
import { type StepReason, type StepState, stepMoves } from './step-state.rules.js';
import { StepWriting } from './step-writing.service.js';
import { listDueEvents, listSteps, type StepRow } from './timeline.queries.js';

const runner = systemCaller('timeline');

// As many mails as make one statement of a few megabytes.
const MAILS_AT_ONCE = 5_000;

type Outcome = Readonly<{ state: Exclude<StepState, 'planned'>; reason: StepReason | null; recipients: number | null }>;

/** Lets the steps that are due happen: each in one commit with its mails, once, however many workers there are. */
@Injectable()
export class StepRunning {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly writing: StepWriting,
    private readonly invitations: Invitations,
    private readonly outbox: Outbox,
  ) {}

  /**
   * What the clock asks for every minute.
   * @returns how many steps went out, were skipped or missed
   * @throws {AggregateError} after all others when steps of some events failed; the next run tries them again
   */
  async runDue(): Promise<number> {
    const failures: unknown[] = [];
    let settled = 0;
    for (const eventId of await listDueEvents(this.database, this.clock.certain())) {
      try {
        while (await this.runNext(eventId)) settled += 1;
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `The steps of ${failures.length} events did not run.`);
    return settled;
  }

  /** One step of the event in one transaction. @returns whether there was one */
  private runNext(eventId: string): Promise<boolean> {
    return this.database.transaction(runner, async (tx) => {
      const timeline = await claimTimeline(tx, eventId);
      if (!timeline) return false;
      const now = this.clock.certain();
      const steps = await listSteps(tx, eventId);
      const event = (await findEventFacts(tx, eventId))!;
      for (const step of steps.filter(({ state, dueAt }) => state === 'planned' && dueAt <= now)) {
        const verdict = verdictOn(step, steps, event, now);
        if (verdict === 'wait') continue;
        if (verdict === 'send') await this.sendWithin(tx, runner.actor, event, step);
        else await this.settle(tx, runner.actor, event, step, { ...verdict, recipients: null });
        return true;
      }
      return false;
    });
  }

  /** Sends the step in the transaction of a caller who holds the timeline. @returns to how many people */
  async sendWithin(tx: Tx, actor: Actor, event: EventFacts, step: StepRow): Promise<number> {
    requireMove('step', stepMoves, step.state, 'sent');
    const recipients = isWritten(step)
      ? await this.mailWithin(tx, event, step)
      : await this.invite(tx, actor, event, step);
    const outcome: Outcome =
      recipients === 0
        ? { state: 'skipped', reason: 'nobody', recipients }
        : { state: 'sent', reason: null, recipients };
    await this.settle(tx, actor, event, step, outcome);
    return recipients;
  }

  /** Its mails as the event is now, to everybody who gets them or only to these. @returns how many */
  async mailWithin(tx: Tx, event: EventFacts, step: StepRow, only?: ReadonlySet<string>): Promise<number> {
    const mails = (await this.writing.write(tx, event, step))
      .filter(({ personId }) => only === undefined || only.has(personId!))
      .map((mail) => ({ ...mail, batchId: step.id, dedupeKey: `${step.id}:${mail.personId}` }));
    for (let from = 0; from < mails.length; from += MAILS_AT_ONCE) {
      await this.outbox.add(tx, mails.slice(from, from + MAILS_AT_ONCE));
    }
    return mails.length;
  }

  private async invite(tx: Tx, actor: Actor, event: EventFacts, step: StepRow): Promise<number> {
    const invited = (await lockInvitedEvent(tx, event.id))!;
    try {
      const wave = { id: step.id, sendsAt: this.clock.now(), texts: step.texts };
      return (await this.invitations.sendWithin(tx, actor, invited, wave)).invited;
    } catch (refusal) {
      // Whoever there is was invited by hand already.
      if (refusal instanceof NobodyToInvite) return 0;
      throw refusal;
    }
  }

  private async settle(tx: Tx, actor: Actor, event: EventFacts, step: StepRow, outcome: Outcome): Promise<void> {
    const now = this.clock.now();
    await saveSteps(tx, [step], (one) => ({ ...one, ...outcome }), now);
    const { state, reason, recipients } = outcome;
    await noteSteps(
      tx,
      actor,
      now,
      { networkId: event.networkId, eventId: event.id },
      { action: `timeline.step-${state}`, reason: reason ?? undefined, facts: { step: step.kind, recipients } },
    );
  }
}

/** Invitations are sent in waves. */
export const isWritten = ({ kind }: StepRow): boolean => kind !== 'invitation';
