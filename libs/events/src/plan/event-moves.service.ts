import { Injectable } from '@nestjs/common';
import { type HistoryEntry, recordHistory, recordSpell, type Tx } from '#libs/database';
import { type Actor, Clock, requireMove } from '#libs/kernel';
import { AgendaItem } from '../programme/agenda-item.entity.js';
import { agendaSums } from '../programme/agenda.rules.js';
import { checklist, type ChecklistCode, missingFor } from './checklist.rules.js';
import type { Event } from '../event.entity.js';
import { EventRecords } from './event-records.service.js';
import { raiseSeries } from './series-sequence.service.js';
import { dueMoves, eventMoves, type EventState } from '../event-state.rules.js';
import { EventIncomplete } from '../events.errors.js';

type Remarks = Partial<Pick<HistoryEntry, 'action' | 'reason' | 'facts'>>;

/** Moves of a locked event: each along the one table of moves, each with its line of history. The caller saves. */
@Injectable()
export class EventMoves {
  constructor(
    private readonly clock: Clock,
    private readonly records: EventRecords,
  ) {}

  async to(tx: Tx, actor: Actor, event: Event, state: EventState, remarks: Remarks = {}): Promise<void> {
    requireMove('event', eventMoves, event.state, state);
    const from = event.state;
    event.state = state;
    // The first entry anybody sees is as new as the event is to them.
    if (from === 'draft') {
      event.changedAt = this.clock.now();
      await raiseSeries(tx, event.calendarUid, event.changedAt);
    }
    await this.note(tx, actor, event, { action: ACTION_OF[state], from, to: state, ...remarks });
  }

  /** Whatever time has made due comes first, so that with a late job nobody cancels what has begun. */
  async catchUp(tx: Tx, event: Event): Promise<readonly EventState[]> {
    const now = this.clock.certain();
    if (dueMoves({ ...event, isComplete: true }, now).length === 0) return [];
    const missing = await this.missingFor(tx, event, 'open');
    const due = dueMoves({ ...event, isComplete: missing.every((code) => code === 'window') }, now);
    for (const state of due) await this.to(tx, { kind: 'system', name: 'clock' }, event, state);
    return due;
  }

  /** A deadline that lies ahead again opens registration again. */
  async reopen(tx: Tx, actor: Actor, event: Event): Promise<void> {
    const { state, registrationClosesAt: closes, startsAt } = event;
    const now = this.clock.now();
    if (state !== 'closed' || closes === null || closes <= now || startsAt <= now) return;
    await this.to(tx, actor, event, 'open', { action: 'event.reopened' });
  }

  /** @throws {EventIncomplete} naming what the checklist misses for the step. */
  async requireComplete(tx: Tx, event: Event, step: 'announced' | 'open', allowed: readonly ChecklistCode[] = []) {
    const missing = (await this.missingFor(tx, event, step)).filter((code) => !allowed.includes(code));
    if (missing.length > 0) throw new EventIncomplete({ eventId: event.id, missing });
  }

  async note(tx: Tx, actor: Actor, event: Event, entry: Omit<HistoryEntry, 'networkId' | 'thing' | 'thingId'>) {
    await recordHistory(tx, actor, this.clock.now(), { ...aboutEvent(event), ...entry });
  }

  /** What saves itself while somebody works on it: once for each spell of work. */
  async noteSpell(tx: Tx, actor: Actor, event: Event, action: string) {
    await recordSpell(tx, actor, this.clock.now(), { ...aboutEvent(event), action }, SPELL_MINUTES);
  }

  private async missingFor(tx: Tx, event: Event, step: 'announced' | 'open'): Promise<readonly ChecklistCode[]> {
    const items = await tx.find(AgendaItem, { where: { eventId: event.id }, order: { position: 'asc' } });
    const agenda = { items: items.length, overrunMinutes: agendaSums(event, items).overrunMinutes };
    const modes = await this.records.modes(tx, event.id);
    return missingFor(step, checklist({ ...event, modes, agenda }, this.clock.now()));
  }
}

/** As long as people work on one thing without a pause that is one. */
const SPELL_MINUTES = 30;

const aboutEvent = ({ networkId, id }: Event) => ({ networkId, thing: 'event', thingId: id });

const ACTION_OF: Record<EventState, string> = {
  draft: 'event.created',
  announced: 'event.announced',
  open: 'event.opened',
  closed: 'event.closed',
  running: 'event.begun',
  held: 'event.held',
  documented: 'event.documented',
  archived: 'event.archived',
  cancelled: 'event.cancelled',
  not_held: 'event.not-held',
};
