import { Injectable } from '@nestjs/common';
import { Database, recordHistory } from '#libs/database';
import type { EventFormat } from '#libs/events';
import { allows, type Caller, Clock, InvalidInput, isId, NotFound, provesMailbox } from '#libs/kernel';
import { PersonService } from '#libs/networks';
import { CancellationOver, type Mode, OwnRegistration, RegistrationClosed } from '#libs/registration';
import { AnswerOver } from '../answers/answers.errors.js';
import { InvitationAnswers } from '../answers/invitation-answers.service.js';
import { heardFrom } from '../audience/heard-from.service.js';
import type { MemberOfSeries } from './expected-members.queries.js';
import { ExpectedMembers } from './expected-members.service.js';
import { findExpected } from './expected-series.queries.js';
import { listHeldDates } from './held-dates.queries.js';
import { SeriesLetters } from './series-letters.service.js';
import type { AnswerForAll } from './series-answer.rules.js';

/** `mode`: null where the dates can be attended in one way. */
export type SaidForAll = Readonly<{ answer: AnswerForAll; mode: Mode | null }>;

/**
 * One answer for all dates of a series, by whoever is expected at each. It is written first; what follows from it is done
 * by the desk and by the services of each date's own page, in transactions of their own, and repeating it does no harm.
 */
@Injectable()
export class SeriesAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: PersonService,
    private readonly expected: ExpectedMembers,
    private readonly invitations: InvitationAnswers,
    private readonly own: OwnRegistration,
    private readonly letters: SeriesLetters,
  ) {}

  /**
   * Yes registers for every date whose registration is open, and for the others once theirs opens; no gives back what can
   * still be given back. A no to one date said before stays a no.
   * @throws {NotFound} for another mailbox, and for who is not expected; {InvalidInput} without a mode where it matters
   */
  async answer(caller: Caller, of: MemberOfSeries, said: SaidForAll): Promise<void> {
    if (!isId(of.seriesId) || !isId(of.personId)) throw new NotFound({ thing: 'series' });
    await this.write(caller, of, said);
    const { actor, scope } = caller;
    if (said.answer === 'declined') await this.declineEach({ actor, scope }, of);
    if (said.answer === 'accepted') {
      await this.acceptInvitations({ actor, scope }, of, said.mode);
      await this.expected.register(of);
    }
    await this.letters.write(of);
  }

  private async write(caller: Caller, of: MemberOfSeries, { answer, mode }: SaidForAll): Promise<void> {
    const { seriesId, personId } = of;
    // The claim of the request belongs to the desk, which answers a repetition; this is the same done twice.
    const { idempotency: _, ...asker } = caller;
    const now = this.clock.now();
    await this.database.transaction(asker, async (tx) => {
      await this.persons.holdWithin(tx, personId);
      const series = await findExpected(tx, of, now);
      if (series === null || !mayAnswer(caller, series)) throw new NotFound({ thing: 'series' });
      const chosen = answer === 'accepted' && series.asksForMode ? mode : null;
      if (answer === 'accepted' && series.asksForMode && mode === null) {
        throw new InvalidInput({ field: 'mode', fault: 'required' });
      }
      await heardFrom(tx, [personId], now);
      if (series.answer === answer && series.mode === chosen) return;
      await tx.query(
        `insert into series_answer as a (series_id, person_id, network_id, answer, mode, answered_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (series_id, person_id) do update set answer = $4, mode = $5, answered_at = $6`,
        [seriesId, personId, series.networkId, answer, chosen, now],
      );
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId: series.networkId, thing: 'series', thingId: seriesId, action: 'series.answered' },
        ...{ from: series.answer ?? undefined, to: answer, facts: { personId } },
      });
    });
  }

  /** Whoever was invited late has a later deadline than the date itself. */
  private async acceptInvitations(caller: Caller, of: MemberOfSeries, mode: Mode | null): Promise<void> {
    const dates = await listHeldDates(this.database, of, this.clock.now());
    for (const { invitationId, isOpen, format } of dates) {
      if (invitationId === null || !isOpen) continue;
      await unlessOver(this.invitations.accept(caller, invitationId, { mode: modeAt(format, mode) }));
    }
  }

  /** What is too late to give back stays, and the person's page says so. */
  private async declineEach(caller: Caller, of: MemberOfSeries): Promise<void> {
    // What an organiser gives as the reason is written to the person: an answer by telephone needs none.
    const reason = caller.scope.persons.has(of.personId) ? 'series-declined' : '';
    for (const { invitationId, registrationId } of await listHeldDates(this.database, of, this.clock.now())) {
      if (invitationId !== null) await unlessOver(this.invitations.decline(caller, invitationId, 'declined'));
      else if (registrationId !== null) await unlessOver(this.own.cancel(caller, registrationId, reason));
    }
  }
}

/** An answer for all dates is none to those whose time has passed or has not come. */
async function unlessOver(step: Promise<unknown>): Promise<void> {
  try {
    await step;
  } catch (problem) {
    const isOver = [AnswerOver, CancellationOver, RegistrationClosed].some((kind) => problem instanceof kind);
    if (!isOver) throw problem;
  }
}

const modeAt = (format: EventFormat, chosen: Mode | null): Mode => {
  if (format === 'hybrid') return chosen ?? 'on_site';
  return format === 'online' ? 'online' : 'on_site';
};

type Asked = Readonly<{ personId: string; networkId: string; linkVersion: number }>;

const mayAnswer = ({ scope }: Caller, { personId, networkId, linkVersion }: Asked): boolean =>
  allows(scope, 'registration:write', networkId) || provesMailbox(scope, { id: personId, linkVersion });
