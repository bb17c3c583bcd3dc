import { Injectable } from '@nestjs/common';
import { parseReply } from '#libs/calendar';
import { recordHistory, type Tx } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { Clock, isId, newId, systemCaller } from '#libs/kernel';
import type { CalendarLetter, CalendarReader } from '#libs/mail';
import { CalendarReply } from './calendar-reply.entity.js';
import { findLastReply, listPeopleOf } from './reply.queries.js';
import { judgeReply } from './reply.rules.js';

/** Notes what calendar programs answered; carrying it out has transactions of its own. */
@Injectable()
export class CalendarReplyIntake implements CalendarReader {
  constructor(private readonly clock: Clock) {}

  /** False for what is no answer, or one to an entry of nobody here. */
  async take(tx: Tx, { content, sender, isDoubted }: CalendarLetter): Promise<boolean> {
    const reply = parseReply(content);
    // The UID of an entry is the id of its event (docs/adr/0012).
    const event = reply && isId(reply.uid) ? await findEventFacts(tx, reply.uid) : null;
    if (!reply || !event || event.state === 'draft') return false;
    // Two answers of one attendee, read by two processes, come one after the other.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${event.id} ${reply.attendee}`]);
    const { attendee, participation, sequence, stamp } = reply;
    const people = await listPeopleOf(tx, event.networkId, attendee);
    const now = this.clock.now();
    const last = await findLastReply(tx, event.id, attendee);
    const answer = { ...reply, stamp: stamp < now ? stamp : now };
    const judged = judgeReply(answer, { sender, isDoubted }, event, last, people.length, now);
    const id = newId();
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(CalendarReply)
      .values({
        ...{ id, networkId: event.networkId, eventId: event.id, personId: people.length === 1 ? people[0]! : null },
        ...{ attendee, sender, participation, sequence, stamp, ...judged },
        ...{ receivedAt: now, handledAt: judged.state === 'stale' ? now : null },
      })
      .orIgnore()
      .returning('id')
      .execute();
    const isNew = (added.raw as unknown[]).length > 0;
    if (isNew) {
      await recordHistory(tx, systemCaller('calendar reply').actor, now, {
        ...{ networkId: event.networkId, thing: 'calendar-reply', thingId: id, action: 'calendar-reply.received' },
        ...{ to: judged.state, facts: { eventId: event.id, participation, cause: judged.cause } },
      });
    }
    return true;
  }
}
