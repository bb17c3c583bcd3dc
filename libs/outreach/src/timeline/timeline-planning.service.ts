import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { Clock, systemCaller } from '#libs/kernel';
import { beginTimeline, planAgain } from './planning.rules.js';
import { insertSteps, lockTimeline, noteSteps, saveSteps } from './step-rows.service.js';
import type { StepReason } from './step-state.rules.js';
import { Timeline } from './timeline.entity.js';
import { findTimelineGround, listSteps, listToPlan, type TimelineGround } from './timeline.queries.js';
import { listUsualSteps } from './usual-timeline.queries.js';

const planner = systemCaller('timeline');

/** Gives every event its timeline once people know of it, and lets open steps follow whatever they are reckoned from. */
@Injectable()
export class TimelinePlanning {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What the clock asks for every minute. @returns how many timelines were planned */
  async planDue(): Promise<number> {
    const events = await listToPlan(this.database, this.clock.certain());
    for (const eventId of events) await this.database.transaction(planner, (tx) => this.planWithin(tx, eventId));
    return events.length;
  }

  /** Begins the timeline of an event, or plans its open steps again; in the transaction of what made that necessary. */
  async planWithin(tx: Tx, eventId: string): Promise<void> {
    const now = this.clock.certain();
    // First of all the lock: of two workers the second waits here, and then finds the work done.
    await this.claim(tx, eventId, now);
    const timeline = await lockTimeline(tx, eventId);
    const ground = timeline && (await findTimelineGround(tx, eventId, now));
    if (!timeline || !ground || timeline.basis === ground.basis) return;
    const event = (await findEventFacts(tx, eventId))!;
    await tx.update(Timeline, { eventId }, { basis: ground.basis });
    if (timeline.basis === NEW) await this.begin(tx, event, ground, now);
    else await this.again(tx, event, ground, now);
  }

  /** Nothing more is sent for an event that does not take place. */
  async endWithin(tx: Tx, { id: eventId, networkId }: EventFacts, reason: StepReason): Promise<void> {
    const now = this.clock.now();
    const open = (await listSteps(tx, eventId)).filter(({ state }) => state === 'planned');
    const ended = await saveSteps(tx, open, (step) => ({ ...step, state: 'skipped', reason }), now);
    if (ended.length === 0) return;
    const facts = { steps: ended.map(({ kind }) => kind) };
    await noteSteps(tx, planner.actor, now, { networkId, eventId }, { action: 'timeline.ended', reason, facts });
  }

  private async claim(tx: Tx, eventId: string, now: Date): Promise<void> {
    await tx.query(
      `insert into timeline (event_id, network_id, basis, begun_at)
       select e.id, e.network_id, $3, $1 from event e where e.id = $2 on conflict do nothing`,
      [now, eventId, NEW],
    );
  }

  private async begin(tx: Tx, event: EventFacts, { calendar }: TimelineGround, now: Date) {
    const usual = await listUsualSteps(tx, [event]);
    const steps = beginTimeline(usual.get(event.id)!, { event, calendar, now });
    await insertSteps(tx, event.id, steps, now);
    const missed = steps.filter(({ state }) => state === 'missed').map(({ kind }) => kind);
    await noteSteps(tx, planner.actor, now, ofEvent(event), { action: 'timeline.begun', facts: { missed } });
  }

  private async again(tx: Tx, event: EventFacts, { calendar }: TimelineGround, now: Date): Promise<void> {
    const steps = await listSteps(tx, event.id);
    const moved = await saveSteps(tx, steps, (step) => planAgain(step, { event, calendar, now }), now);
    if (moved.length === 0) return;
    const facts = {
      steps: moved.map(({ kind }) => kind),
      missed: moved.filter(({ state }) => state === 'missed').map(({ kind }) => kind),
    };
    await noteSteps(tx, planner.actor, now, ofEvent(event), { action: 'timeline.moved', facts });
  }
}

/** The basis of a timeline that has no steps yet. */
const NEW = '';

const ofEvent = ({ id, networkId }: EventFacts) => ({ eventId: id, networkId });
