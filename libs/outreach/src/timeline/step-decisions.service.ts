import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import {
  allows,
  type Caller,
  ChangedMeanwhile,
  Clock,
  InvalidInput,
  isId,
  type LocalTime,
  MoveNotAllowed,
  NotFound,
  requireMove,
  requirePermission,
  toInstant,
} from '#libs/kernel';
import type { OwnTexts } from '../invitations/preface.rules.js';
import { RecipientsChanged, StepNotNow } from '../outreach.errors.js';
import { OutreachStep } from './outreach-step.entity.js';
import { isCalledOff, verdictAlone } from './running.rules.js';
import { lockTimeline, noteSteps, saveSteps } from './step-rows.service.js';
import { StepRunning } from './step-running.service.js';
import { stepMoves } from './step-state.rules.js';
import { StepWriting } from './step-writing.service.js';
import { listSteps, type StepRow } from './timeline.queries.js';
import { timingFault, timingOn } from './timing.rules.js';

export type Seen = Readonly<{ version: number }>;
export type StepChange = Seen & Readonly<{ dueLocal?: LocalTime; texts?: OwnTexts }>;

type Held = Readonly<{ event: EventFacts; step: StepRow }>;

/** What organisers decide about the steps of an event. */
@Injectable()
export class StepDecisions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly running: StepRunning,
    private readonly writing: StepWriting,
  ) {}

  /**
   * Another moment, or other words of one's own. A step that had been left out or missed is planned again by a moment
   * ahead.
   * @throws {NotFound} {Forbidden} {ChangedMeanwhile} {MoveNotAllowed} when it has been sent, {InvalidInput}
   */
  change(caller: Caller, stepId: string, { version, dueLocal, texts }: StepChange): Promise<StepRow> {
    return this.decide(caller, stepId, { version }, async (tx, { event, step }) => {
      requireUnsent(step);
      if (dueLocal !== undefined) requireTakesPlace({ event, step });
      const due = dueLocal === undefined ? {} : this.planOn(step, dueLocal, event);
      return this.save(tx, caller, { event, step }, 'changed', { ...step, ...due, texts: texts ?? step.texts });
    });
  }

  /** @throws as `change` */
  skip(caller: Caller, stepId: string, { version, remark }: Seen & { remark: string }): Promise<StepRow> {
    return this.decide(caller, stepId, { version }, (tx, held) => {
      requireMove('step', stepMoves, held.step.state, 'skipped');
      return this.save(tx, caller, held, 'skipped', { ...held.step, state: 'skipped', reason: 'by_hand', remark });
    });
  }

  /** Takes a skip back. @throws as `change`, {StepNotNow} when its moment has passed */
  plan(caller: Caller, stepId: string, { version }: Seen): Promise<StepRow> {
    return this.decide(caller, stepId, { version }, (tx, held) => {
      requireUnsent(held.step);
      requireMove('step', stepMoves, held.step.state, 'planned');
      requireTakesPlace(held);
      if (held.step.dueAt <= this.clock.now()) throw new StepNotNow({ stepId, why: 'past' });
      return this.save(tx, caller, held, 'planned', { ...held.step, ...PLANNED });
    });
  }

  /**
   * Sends it now, whatever its moment, to as many people as the organiser has confirmed.
   * @throws as `change`, {StepNotNow} {RecipientsChanged}
   */
  async send(caller: Caller, stepId: string, { version, expected }: Seen & { expected: number }): Promise<StepRow> {
    return this.decide(caller, stepId, { version }, async (tx, { event, step }) => {
      const now = this.clock.now();
      requireMove('step', stepMoves, step.state, 'sent');
      const verdict = verdictAlone(step.kind, now, event, now);
      if (verdict !== 'send') throw new StepNotNow({ stepId, why: verdict === 'wait' ? 'wait' : verdict.reason });
      const found = (await this.writing.write(tx, event, step)).length;
      if (found !== expected) throw new RecipientsChanged({ expected, found });
      if (found === 0) throw new StepNotNow({ stepId, why: 'nobody' });
      await this.running.sendWithin(tx, caller.actor, event, step);
      return (await listSteps(tx, event.id)).find(({ id }) => id === stepId)!;
    });
  }

  private decide<T>(
    caller: Caller,
    stepId: string,
    { version }: Seen,
    work: (tx: Tx, held: Held) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(caller, async (tx) => {
      const found = isId(stepId) ? await tx.findOneBy(OutreachStep, { id: stepId }) : null;
      const timeline = found && (await lockTimeline(tx, found.eventId));
      if (!timeline) throw new NotFound({ thing: 'step' });
      requirePermission(caller.scope, 'event:write', timeline.networkId, 'step');
      if (!allows(caller.scope, 'contact:read', timeline.networkId)) throw new NotFound({ thing: 'step' });
      const step = (await listSteps(tx, timeline.eventId)).find(({ id }) => id === stepId)!;
      if (step.version !== version) throw new ChangedMeanwhile({ thing: 'step', version: step.version });
      return work(tx, { step, event: (await findEventFacts(tx, timeline.eventId))! });
    });
  }

  private planOn(step: StepRow, dueLocal: LocalTime, event: EventFacts): Partial<StepRow> {
    const timing = timingOn(step.kind, dueLocal, event);
    const dueAt = toInstant(dueLocal, event.zone);
    const isAfter = timing.anchor === 'end';
    const misplaced = isAfter
      ? dueAt <= event.endsAt && 'not-after-end'
      : dueAt >= event.startsAt && 'not-before-start';
    const fault = misplaced || timingFault(step.kind, timing) || (dueAt <= this.clock.now() && 'in-the-past');
    if (fault) throw new InvalidInput({ field: 'dueLocal', fault });
    return { timing, dueAt, ...PLANNED };
  }

  private async save(tx: Tx, caller: Caller, { event, step }: Held, what: string, after: StepRow): Promise<StepRow> {
    const now = this.clock.now();
    await saveSteps(tx, [step], () => after, now);
    const about = { networkId: event.networkId, eventId: event.id };
    await noteSteps(tx, caller.actor, now, about, { action: `timeline.step-${what}`, facts: { step: step.kind } });
    return (await listSteps(tx, event.id)).find(({ id }) => id === step.id)!;
  }
}

function requireUnsent({ state: from }: StepRow): void {
  if (from === 'sent') throw new MoveNotAllowed({ thing: 'step', from, to: 'planned' });
}

function requireTakesPlace({ event, step }: Held): void {
  if (isCalledOff(event.state)) throw new StepNotNow({ stepId: step.id, why: event.state });
}

const PLANNED = { state: 'planned', reason: null, remark: '' } as const;
