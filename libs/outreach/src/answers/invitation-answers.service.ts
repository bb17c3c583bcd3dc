import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Caller, InvalidInput } from '#libs/kernel';
import {
  type Mode,
  OwnRegistration,
  RegistrationClosed,
  Registrations,
  type RegistrationView,
} from '#libs/registration';
import type { InvitationAnswer } from '../invitations/invitation-state.rules.js';
import { type Acceptance, applicationOf } from './acceptance.rules.js';
import { AnswerRecords } from './answer-records.service.js';
import { AnswerOver } from './answers.errors.js';
import { findLiveRegistration } from './own-registration.queries.js';

export type Declining = Exclude<InvitationAnswer, 'accepted'>;

/**
 * What people answer to their invitation, and organisers in their name. The place is given by the desk and given back by
 * the registration's own service, each in a transaction of its own; the invitation is settled afterwards by what is true
 * then, so that two answers on their way at once end in one.
 */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly database: Database,
    private readonly records: AnswerRecords,
    private readonly registrations: Registrations,
    private readonly own: OwnRegistration,
  ) {}

  /**
   * Registers whoever is invited; repeating it registers nobody twice.
   * @throws {NotFound} for a foreign or revoked invitation, {AnswerOver}, {RegistrationClosed} before it opens
   */
  async accept(caller: Caller, invitationId: string, acceptance: Acceptance): Promise<RegistrationView> {
    const { invited, event, until, possible, isOrganiser } = await this.records.open(caller, invitationId);
    if (!isOrganiser && possible.accept === 'not_yet') {
      throw new RegistrationClosed({ eventId: event.id, state: 'not_yet_open' });
    }
    if (!isOrganiser && possible.accept === 'over') throw new AnswerOver({ eventId: event.id, answer: 'accepted' });
    const { email } = invited;
    if (email === null) throw new InvalidInput({ field: 'email', fault: 'required' });
    const application = applicationOf({ ...invited, email }, acceptance, isOrganiser ? 'organiser' : 'invitation');
    const registration = await this.registrations.apply(caller, application, until);
    await this.records.settle(caller, invited, 'accepted');
    return registration;
  }

  /**
   * What somebody has said by telephone. Where there is one way to take part it need not be named.
   * @throws {InvalidInput} and what the answers throw
   */
  async enter(
    caller: Caller,
    invitationId: string,
    { answer, mode }: Readonly<{ answer: InvitationAnswer; mode: Mode | null }>,
  ): Promise<void> {
    if (answer !== 'accepted') return this.decline(caller, invitationId, answer);
    const { event } = await this.records.open(caller, invitationId);
    const only = event.modes.length === 1 ? event.modes[0]!.mode : null;
    const chosen = mode ?? only;
    if (chosen === null) throw new InvalidInput({ field: 'mode', fault: 'required' });
    await this.accept(caller, invitationId, { mode: chosen });
  }

  /**
   * Says no; whoever is registered gives the place back.
   * @throws {NotFound} as above, {AnswerOver} once the event has begun or is called off, {CancellationOver}
   */
  async decline(caller: Caller, invitationId: string, answer: Declining): Promise<void> {
    const { invited, event, possible, isOrganiser } = await this.records.open(caller, invitationId);
    if (!possible.decline) throw new AnswerOver({ eventId: event.id, answer });
    const live = await findLiveRegistration(this.database, invited);
    // What an organiser gives as the reason is written to the person: an answer by telephone needs none.
    const reason = isOrganiser ? '' : 'invitation-declined';
    if (live !== null) await this.own.cancel(caller, live.id, reason);
    await this.records.settle(caller, invited, answer);
  }
}
