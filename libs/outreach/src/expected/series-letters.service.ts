import { Injectable } from '@nestjs/common';
import { calendarCancel, calendarRequest, type SharedEntry } from '#libs/calendar';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, listEventFacts, listSeriesPlans } from '#libs/events';
import { Clock, systemCaller } from '#libs/kernel';
import { Outbox, type OutgoingMail } from '#libs/mail';
import { differs, MailOrigin, sharedEntry, wholeSeries } from '#libs/registration';
import type { MemberOfSeries } from './expected-members.queries.js';
import { findHolder, type Holder, listDatesOfHolder, listToTell } from './series-holders.queries.js';
import { SeriesMails } from './series.mails.js';

const SYSTEM = systemCaller('series entries');

/** Mails the one calendar entry of a series to members who come to all its dates, and takes it back from who no longer do. */
@Injectable()
export class SeriesLetters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly origin: MailOrigin,
  ) {}

  /** Everybody whose entry is not that of today. @returns how many were written to */
  async tell(): Promise<number> {
    const due = await listToTell(this.database, this.clock.now());
    for (const of of due) await this.write(of);
    return due.length;
  }

  /** The mark and the mails commit together; whoever holds the entry of today gets nothing. */
  async write(of: MemberOfSeries): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const holder = await findHolder(tx, of);
      if (holder === null) return;
      const mails = await this.lettersTo(tx, holder);
      await this.outbox.add(tx, mails);
      await tx.query('update series_answer set entry_sequence = $3 where series_id = $1 and person_id = $2', [
        ...[of.seriesId, of.personId, holder.answer === 'accepted' ? holder.sequence : null],
      ]);
    });
  }

  private async lettersTo(tx: Tx, holder: Holder): Promise<readonly OutgoingMail[]> {
    const plan = (await listSeriesPlans(tx, [holder.seriesId])).get(holder.seriesId)!;
    const facts = await listEventFacts(tx, plan.eventIds);
    const standing = new Map((await listDatesOfHolder(tx, holder, plan.eventIds)).map((one) => [one.eventId, one]));
    const now = this.clock.now();
    const origin = this.origin.calendar;
    const isAhead = ({ startsAt }: EventFacts) => startsAt > now;
    const isRegistered = ({ id }: EventFacts) => standing.get(id)?.isRegistered === true;
    // Of what is over they keep what they were at.
    const mine = [...facts.values()].filter(
      (event) => event.calendarUid === plan.id && standing.has(event.id) && (isAhead(event) || isRegistered(event)),
    );
    const mails = new SeriesMails(holder, now);
    const alone = (event: EventFacts): OutgoingMail => mails.one(event, standing.get(event.id)!, origin);
    if (holder.answer !== 'accepted') {
      const whole = wholeSeries(plan, [...facts.values()], origin);
      const registered = mine.filter((event) => isAhead(event) && isRegistered(event));
      return whole === null
        ? []
        : [mails.none([...facts.values()][0]!, calendarCancel(mails.to(whole))), ...registered.map(alone)];
    }
    const model = wholeSeries(plan, mine, origin);
    const isUsual = (event: EventFacts) => model !== null && !differs(sharedEntry(event, origin), model);
    const usual = mine.filter(isUsual);
    const whole: SharedEntry | null = wholeSeries(plan, usual, origin);
    if (whole === null) return mine.filter(isAhead).map(alone);
    const others = mine.filter((event) => isAhead(event) && !isUsual(event));
    return [mails.all(usual.filter(isAhead), usual[0]!, calendarRequest(mails.to(whole))), ...others.map(alone)];
  }
}
