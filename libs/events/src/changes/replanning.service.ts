import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { type Caller, Clock, minutesBetween, MoveNotAllowed, toLocal } from '#libs/kernel';
import { tidied } from '../plan/details.rules.js';
import { shiftAgenda } from '../programme/programme-transfer.service.js';
import type { Event } from '../event.entity.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';
import { isAhead } from '../event-state.rules.js';
import { type EventView, planOf } from '../plan/event-view.rules.js';
import {
  type EventPlan,
  modeFaults,
  type ModePlaces,
  modesFor,
  planAfter,
  planFaults,
  planInstants,
} from '../plan/plan.rules.js';
import {
  type RegistrationWindow,
  shiftWindow,
  toWindow,
  toWindowInstants,
  windowFaults,
} from '../plan/registration-window.rules.js';
import { given, refuse } from '../input.rules.js';
import { planChanges, revisionKindOf } from '../plan/revision.rules.js';
import { RevisionService, type RevisionView } from './revision.service.js';

/** Only what is given changes; times of the window that are not given keep their distance to the start. */
export type PlanChange = Readonly<
  Partial<EventPlan> & {
    version: number;
    reason: string;
    window?: Partial<RegistrationWindow>;
    modes?: readonly ModePlaces[];
  }
>;

/** Another time, place, format or number of places for an event that people already know of. */
@Injectable()
export class ReplanningService {
  constructor(
    private readonly clock: Clock,
    private readonly records: EventRecords,
    private readonly moves: EventMoves,
    private readonly revisions: RevisionService,
  ) {}

  async replan(
    tx: Tx,
    caller: Caller,
    eventId: string,
    input: PlanChange,
    kind: 'moved' | 'changed',
  ): Promise<Readonly<{ event: EventView; revision: RevisionView }>> {
    const event = await this.records.lock(tx, caller.scope, eventId, input.version);
    await this.moves.catchUp(tx, event);
    requireKnown(event, kind);
    const from = planOf(event);
    const to = planOf(tidied(planAfter(from, given(input))));
    const modes = input.modes ?? modesFor(to.format, await this.records.modes(tx, eventId));
    const changes = planChanges(from, to);
    refuse(
      ...planFaults(to),
      ...modeFaults(to.format, modes),
      ...(changes.length === 0 ? [{ field: 'plan', fault: 'nothing-changed' }] : []),
      ...(revisionKindOf(from, to) === kind ? [] : [{ field: 'startsLocal', fault: DAY_FAULT[kind] }]),
    );
    const instants = planInstants(to);
    const isElsewhen = instants.startsAt.getTime() !== event.startsAt.getTime();
    if (isElsewhen && instants.startsAt <= this.clock.now()) refuse({ field: 'startsLocal', fault: 'in-the-past' });
    // Judged last: with a start that cannot be, its deadlines cannot be right either.
    const window = this.windowAfter(event, to, input.window);
    refuse(...windowFaults(window, to.startsLocal, to.zone));
    Object.assign(event, to, instants, toWindowInstants(window, to.zone));
    await this.records.saveModes(tx, eventId, modes);
    await shiftAgenda(tx, eventId, minutesBetween(from.startsLocal, to.startsLocal));
    await this.moves.reopen(tx, caller.actor, event);
    if (event.state === 'open') await this.moves.requireComplete(tx, event, 'open', ['window']);
    const revision = await this.revisions.revise(tx, event, { kind, changes, reason: input.reason });
    await this.moves.note(tx, caller.actor, event, {
      action: `event.${kind}`,
      reason: input.reason,
      facts: {
        revisionId: revision.id,
        sequence: revision.calendarSequence,
        fields: changes.map(({ field }) => field),
      },
    });
    await this.records.save(tx, event);
    return { event: await this.records.view(tx, event), revision };
  }

  async resize(
    tx: Tx,
    caller: Caller,
    eventId: string,
    { version, modes }: Readonly<{ version: number; modes: readonly ModePlaces[] }>,
  ): Promise<Readonly<{ event: EventView }>> {
    const event = await this.records.lock(tx, caller.scope, eventId, version);
    await this.moves.catchUp(tx, event);
    requireKnown(event, 'changed');
    refuse(...modeFaults(event.format, modes));
    const before = await this.records.modes(tx, eventId);
    await this.records.saveModes(tx, eventId, modes);
    await this.moves.note(tx, caller.actor, event, {
      action: 'event.places-changed',
      facts: { from: before, to: modes },
    });
    await this.records.save(tx, event);
    return { event: await this.records.view(tx, event) };
  }

  private windowAfter(event: Event, to: EventPlan, wanted: Partial<RegistrationWindow> = {}): RegistrationWindow {
    const now = toLocal(this.clock.now(), event.zone);
    const move = { from: event.startsLocal, to: to.startsLocal, zone: to.zone, now };
    const shifted = shiftWindow(toWindow(event, event.zone), move);
    return { ...shifted, ...given(wanted) };
  }
}

const DAY_FAULT = { moved: 'same-day', changed: 'other-day' } as const;

/** A draft is edited instead, and what is over stays as it was; only a running event may still change its place. */
function requireKnown(event: Event, kind: 'moved' | 'changed'): void {
  if (isAhead(event.state) || (kind === 'changed' && event.state === 'running')) return;
  throw new MoveNotAllowed({ thing: 'event', from: event.state, to: kind });
}
