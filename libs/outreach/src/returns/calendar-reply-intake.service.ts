import { Injectable } from '@nestjs/common';
import { parseReply } from '#libs/calendar';
import { recordHistory, type Tx } from '#libs/database';
import { Clock, newId, systemCaller } from '#libs/kernel';
import type { CalendarLetter, CalendarReader } from '#libs/mail';
import { findAnswered } from './answered.queries.js';
import { CalendarReply } from './calendar-reply.entity.js';
import { findLastReply, listPeopleOf } from './reply.queries.js';
import { judgeReply, plannedOf } from './reply.rules.js';

/** Notes what calendar programs answered; carrying it out has transactions of its own. */
@Injectable()
export class CalendarReplyIntake implements CalendarReader {
  constructor(private readonly clock: Clock) {}

  /** False for what is no answer, or one to an entry of nobody here. */
  async take(tx: Tx, { content, sender, isDoubted }: CalendarLetter): Promise<boolean> {
    const reply = parseReply(content);
    const answered = reply && (await findAnswered(tx, reply));
    if (!reply || !answered) return false;
    const { networkId } = answered;
    // Two answers of one attendee, read by two processes, come one after the other.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${answered.id} ${reply.attendee}`]);
    const { attendee, participation, sequence, stamp } = reply;
    const people = await listPeopleOf(tx, networkId, attendee);
    const now = this.clock.now();
    const last = await findLastReply(tx, answered.id, attendee);
    const answer = { ...reply, stamp: stamp < now ? stamp : now };
    const planned = answered.kind === 'series' ? answered : plannedOf(answered.planned, now);
    const judged = judgeReply(answer, { sender, isDoubted }, planned, last, people.length);
    const subject = { eventId: null, seriesId: null, [`${answered.kind}Id`]: answered.id };
    const id = newId();
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(CalendarReply)
      .values({
        ...{ id, networkId, ...subject, personId: people.length === 1 ? people[0]! : null },
        ...{ attendee, sender, participation, sequence, stamp, ...judged },
        ...{ receivedAt: now, handledAt: judged.state === 'stale' ? now : null },
      })
      .orIgnore()
      .returning('id')
      .execute();
    const isNew = (added.raw as unknown[]).length > 0;
    if (isNew) {
      await recordHistory(tx, systemCaller('calendar reply').actor, now, {
        ...{ networkId, thing: 'calendar-reply', thingId: id, action: 'calendar-reply.received' },
        ...{ to: judged.state, facts: { ...subject, participation, cause: judged.cause } },
      });
    }
    return true;
  }
}
