import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type Caller, isId, type LocalTime, NotFound, requirePermission } from '#libs/kernel';
import { copyProgramme } from '../programme/programme-transfer.service.js';
import { copyCover } from '../pictures/cover.service.js';
import { CreationService, type Origin } from './creation.service.js';
import { Event } from '../event.entity.js';
import { EventLogo } from '../pictures/event-logo.entity.js';
import { EventRecords } from '../plan/event-records.service.js';
import type { EventDetails } from '../plan/details.rules.js';
import { detailsOf, type EventView, planOf } from '../plan/event-view.rules.js';
import { given } from '../input.rules.js';
import { planAfter } from '../plan/plan.rules.js';
import { shiftWindow, toWindow } from '../plan/registration-window.rules.js';

/** Without an end the copy lasts as long as the original. */
export type CopyInput = Readonly<{ startsLocal: LocalTime; endsLocal?: LocalTime; title?: string }>;

/** What a copy has of its own. */
export type Differences = CopyInput & Readonly<Partial<EventDetails & { meetingUrl: string | null }>>;

@Injectable()
export class CopyingService {
  constructor(
    private readonly database: Database,
    private readonly records: EventRecords,
    private readonly creation: CreationService,
  ) {}

  /** A draft with the same texts, places, rooms, programme, cover and logos on another day. */
  copy(caller: Caller, eventId: string, input: CopyInput): Promise<EventView> {
    return this.database.transaction(caller, async (tx) => {
      const original = isId(eventId) ? await tx.findOneBy(Event, { id: eventId }) : null;
      if (original === null) throw new NotFound({ thing: 'event' });
      requirePermission(caller.scope, 'event:write', original.networkId, 'event');
      const number = original.number === null ? null : original.number + 1;
      const copy = await this.copyWithin(tx, caller, original, { number, ...given(input) });
      return this.records.view(tx, copy);
    });
  }

  /**
   * The same in a transaction that has asked already, with what is different about the copy. The meeting links stay
   * behind unless they are given: they are secrets of those who took part in the first one.
   */
  async copyWithin(tx: Tx, caller: Caller, original: Event, own: Differences, origin: Origin = {}): Promise<Event> {
    const { startsLocal, endsLocal, ...details } = own;
    const copy = await this.creation.createWithin(
      tx,
      caller,
      original.networkId,
      {
        ...detailsOf(original),
        ...this.onAnotherDay(original, { startsLocal, endsLocal }),
        ...{ nextDateHint: '', meetingUrl: null },
        modes: await this.records.modes(tx, original.id),
        ...details,
      },
      { ...origin, copyOf: original.id },
    );
    await copyProgramme(tx, original, copy);
    await copyCover(tx, original.id, copy.id);
    const logos = await tx.findBy(EventLogo, { eventId: original.id });
    if (logos.length > 0)
      await tx.insert(
        EventLogo,
        logos.map((logo) => ({ ...logo, eventId: copy.id })),
      );
    return copy;
  }

  private onAnotherDay(original: Event, { startsLocal, endsLocal }: CopyInput) {
    const { startsLocal: from, zone } = original;
    const window = shiftWindow(toWindow(original, zone), { from, to: startsLocal, zone, now: '' });
    return { ...planAfter(planOf(original), given({ startsLocal, endsLocal })), window };
  }
}
