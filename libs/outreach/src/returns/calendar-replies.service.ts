import { Injectable, Logger } from '@nestjs/common';
import { Database, recordHistory } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { type Caller, Clock, Problem, systemCaller } from '#libs/kernel';
import { OwnRegistration } from '#libs/registration';
import { InvitationAnswers } from '../answers/invitation-answers.service.js';
import { findLiveRegistration } from '../answers/own-registration.queries.js';
import { findExpected } from '../expected/expected-series.queries.js';
import { SeriesAnswers } from '../expected/series-answers.service.js';
import { findLiveInvitation } from './live-invitation.queries.js';
import type { ReviewCause } from './reply-state.rules.js';
import { type Step, stepOf, stepOfSeries } from './reply.rules.js';

/** Makes the caller that a person is who answers from the own mailbox; null when there is no such person any more. */
export type CallerOf = (personId: string) => Promise<Caller | null>;

type Pending = Readonly<{
  id: string;
  networkId: string;
  /** Null for an answer to a series as a whole. */
  eventId: string | null;
  seriesId: string | null;
  personId: string;
  participation: 'accepted' | 'declined';
}>;

/**
 * Carries out what calendars answered, as the person's own doing and by the services of their pages. Each step may be
 * repeated, so whoever dies between the step and its note does it once more and changes nothing.
 */
@Injectable()
export class CalendarReplies {
  private readonly logger = new Logger('CalendarReplies');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: InvitationAnswers,
    private readonly own: OwnRegistration,
    private readonly series: SeriesAnswers,
  ) {}

  /** @returns how many answers were carried out or handed to an organiser */
  async carryOut(callerOf: CallerOf, signal?: AbortSignal): Promise<number> {
    const pending = await this.database.query<Pending>(
      `select id, network_id as "networkId", event_id as "eventId", series_id as "seriesId", person_id as "personId", participation
       from calendar_reply where state = 'pending' order by stamp, id limit 500`,
    );
    let done = 0;
    for (const reply of pending) {
      if (signal?.aborted) break;
      if (await this.carryOutOne(reply, callerOf)) done += 1;
    }
    return done;
  }

  private async carryOutOne(reply: Pending, callerOf: CallerOf): Promise<boolean> {
    try {
      const caller = await callerOf(reply.personId);
      const step = caller === null ? ({ do: 'review', cause: 'unknown-person' } as const) : await this.stepFor(reply);
      if (caller !== null) await this.take(caller, step);
      await this.note(reply, step.do === 'review' ? step.cause : null);
    } catch (error) {
      if (!(error instanceof Problem)) {
        this.logger.error(`the answer ${reply.id} waits: ${(error as Error).message}`);
        return false;
      }
      // Too late, no place, already taken: what a page would say to the person, an organiser reads here.
      await this.note(reply, 'refused');
    }
    return true;
  }

  private async stepFor({ eventId, seriesId, ...reply }: Pending): Promise<Step> {
    if (seriesId !== null) {
      const of = { seriesId, personId: reply.personId };
      return stepOfSeries(reply.participation, of, await findExpected(this.database, of, this.clock.now()));
    }
    const who = { eventId: eventId!, personId: reply.personId };
    const [event, registration, invitation] = await Promise.all([
      findEventFacts(this.database, who.eventId),
      findLiveRegistration(this.database, who),
      findLiveInvitation(this.database, who),
    ]);
    return stepOf(reply.participation, { registration, invitation, modes: event?.modes ?? [] });
  }

  private async take(caller: Caller, step: Step): Promise<void> {
    switch (step.do) {
      case 'accept':
        await this.answers.accept(caller, step.invitationId, { mode: step.mode });
        return;
      case 'decline':
        return this.answers.decline(caller, step.invitationId, 'declined');
      case 'cancel':
        await this.own.cancel(caller, step.registrationId, 'calendar-reply');
        return;
      case 'reconfirm':
        await this.own.reconfirm(caller, step.registrationId);
        return;
      case 'accept-offer':
        await this.own.acceptOffer(caller, step.registrationId);
        return;
      case 'answer-all':
        return this.series.answer(caller, step.of, { answer: step.answer, mode: null });
      case 'nothing':
      case 'review':
    }
  }

  private async note({ id, networkId }: Pending, cause: ReviewCause | null): Promise<void> {
    const at = this.clock.now();
    const to = cause === null ? 'applied' : 'review';
    const caller = systemCaller('calendar reply');
    await this.database.transaction(caller, async (tx) => {
      const moved = await tx.query<unknown[]>(
        `with moved as (
           update calendar_reply set state = $2, cause = $3, handled_at = case when $2 = 'applied' then $4::timestamptz end
           where id = $1 and state = 'pending' returning id)
         select id from moved`,
        [id, to, cause, at],
      );
      if (moved.length === 0) return;
      await recordHistory(tx, caller.actor, at, {
        ...{ networkId, thing: 'calendar-reply', thingId: id, action: `calendar-reply.${to}` },
        ...{ from: 'pending', to, facts: { cause } },
      });
    });
  }
}
