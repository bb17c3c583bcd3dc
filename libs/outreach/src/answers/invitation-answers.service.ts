import { Injectable } from '@nestjs/common';
import { Database, lock, recordHistory, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, type Caller, Clock, InvalidInput, mayMove, NotFound, provesMailbox } from '#libs/kernel';
import { usualQuietPeriods } from '#libs/networks';
import { OwnRegistration, RegistrationClosed, Registrations, type RegistrationView } from '#libs/registration';
import { type InvitationAnswer, invitationMoves, type InvitationState } from '../invitations/invitation-state.rules.js';
import { type Acceptance, applicationOf } from './acceptance.rules.js';
import { acceptUntil, possibleAnswers } from './answer-times.rules.js';
import { AnswerOver } from './answers.errors.js';
import { findInvitedPerson, type InvitedPerson } from './invited-person.queries.js';
import { findLiveRegistration, isComing } from './own-registration.queries.js';

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
    private readonly clock: Clock,
    private readonly registrations: Registrations,
    private readonly own: OwnRegistration,
  ) {}

  /**
   * Registers whoever is invited; repeating it registers nobody twice.
   * @throws {NotFound} for a foreign or revoked invitation, {AnswerOver}, {RegistrationClosed} before it opens
   */
  async accept(caller: Caller, invitationId: string, acceptance: Acceptance): Promise<RegistrationView> {
    const { invited, event, until } = await this.open(caller, invitationId);
    const isOrganiser = isOrganiserFor(caller, invited);
    const { accept } = possibleAnswers(event, until, this.clock.now());
    if (!isOrganiser && accept === 'not_yet') {
      throw new RegistrationClosed({ eventId: event.id, state: 'not_yet_open' });
    }
    if (!isOrganiser && accept === 'over') throw new AnswerOver({ eventId: event.id, answer: 'accepted' });
    const { email } = invited;
    if (email === null) throw new InvalidInput({ field: 'email', fault: 'required' });
    const application = applicationOf({ ...invited, email }, acceptance, isOrganiser ? 'organiser' : 'invitation');
    const registration = await this.registrations.apply(caller, application, until);
    await this.settle(caller, invited, 'accepted');
    return registration;
  }

  /**
   * Says no; whoever is registered gives the place back.
   * @throws {NotFound} as above, {AnswerOver} once the event has begun or is called off, {CancellationOver}
   */
  async decline(caller: Caller, invitationId: string, answer: Declining): Promise<void> {
    const { invited, event, until } = await this.open(caller, invitationId);
    if (!possibleAnswers(event, until, this.clock.now()).decline) throw new AnswerOver({ eventId: event.id, answer });
    const live = await findLiveRegistration(this.database, invited);
    // What an organiser gives as the reason is written to the person: an answer by telephone needs none.
    const reason = isOrganiserFor(caller, invited) ? '' : 'invitation-declined';
    if (live !== null) await this.own.cancel(caller, live.id, reason);
    await this.settle(caller, invited, answer);
  }

  private async open(caller: Caller, invitationId: string) {
    const invited = await findInvitedPerson(this.database, invitationId);
    if (!invited || !mayAnswer(caller, invited) || invited.state === 'revoked') {
      throw new NotFound({ thing: 'invitation' });
    }
    const event: EventFacts = (await findEventFacts(this.database, invited.eventId))!;
    const calendar = { land: invited.networkLand, quietPeriods: usualQuietPeriods };
    return { invited, event, until: acceptUntil(event, invited.sentAt, calendar) };
  }

  /** Writes the answer unless another one has come true meanwhile. */
  private async settle(caller: Caller, { invitationId, networkId }: InvitedPerson, answer: InvitationAnswer) {
    // The claim of the request belongs to the desk, which answers a repetition; this is the same done twice.
    const { idempotency: _, ...asker } = caller;
    const now = this.clock.now();
    await this.database.transaction(asker, async (tx) => {
      const row = await lockInvitation(tx, invitationId);
      if (!row || !mayAnswer(caller, { ...row, networkId })) throw new NotFound({ thing: 'invitation' });
      const live = await findLiveRegistration(tx, row);
      const comes = live !== null && isComing(live.status);
      if (comes !== (answer === 'accepted') || !mayMove(invitationMoves, row.state, answer)) return;
      await tx.query(
        'update invitation set state = $2, answered_at = $3, updated_at = $3, version = version + 1 where id = $1',
        [invitationId, answer, now],
      );
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId, thing: 'invitation', thingId: invitationId, action: `invitation.${answer}` },
        ...{ from: row.state, to: answer },
      });
    });
  }
}

type LockedInvitation = Readonly<{ state: InvitationState; eventId: string; personId: string; linkVersion: number }>;

/** The invitation for its answer, and the mailbox as it is while the answer is written. */
async function lockInvitation(tx: Tx, invitationId: string): Promise<LockedInvitation | null> {
  const [row] = await tx.query<LockedInvitation[]>(
    `select i.state, i.event_id as "eventId", i.person_id as "personId", p.link_version as "linkVersion"
     from invitation i join person p on p.id = i.person_id where i.id = $1 ${lock.toChange} of i ${lock.asIs} of p`,
    [invitationId],
  );
  return row ?? null;
}

type Asked = Readonly<{ personId: string; networkId: string; linkVersion: number }>;

const isOrganiserFor = ({ scope }: Caller, { networkId }: Asked): boolean =>
  allows(scope, 'registration:write', networkId);

const mayAnswer = (caller: Caller, asked: Asked): boolean =>
  isOrganiserFor(caller, asked) || provesMailbox(caller.scope, { id: asked.personId, linkVersion: asked.linkVersion });
