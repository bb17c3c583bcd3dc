import { Injectable } from '@nestjs/common';
import { Database, lock, recordHistory, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, type Caller, Clock, mayMove, NotFound, provesMailbox } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import { heardFrom } from '../audience/heard-from.service.js';
import { type InvitationAnswer, invitationMoves, type InvitationState } from '../invitations/invitation-state.rules.js';
import { acceptUntil, possibleAnswers, type PossibleAnswers } from '../invitations/answer-times.rules.js';
import { findInvitedPerson, type InvitedPerson } from './invited-person.queries.js';
import { findLiveRegistration, isComing } from './own-registration.queries.js';

/** An invitation that somebody is about to answer. */
export type OpenAnswer = Readonly<{
  invited: InvitedPerson;
  event: EventFacts;
  until: Date;
  possible: PossibleAnswers;
  /** Whether the team answers in the person's name. */
  isOrganiser: boolean;
}>;

/** The way into every answer to an invitation, and the way out of it: what is written is what is true by then. */
@Injectable()
export class AnswerRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} for the invitation of another mailbox or network, and for a revoked one */
  async open(caller: Caller, invitationId: string): Promise<OpenAnswer> {
    const invited = await findInvitedPerson(this.database, invitationId);
    if (!invited || !mayAnswer(caller, invited) || invited.state === 'revoked') {
      throw new NotFound({ thing: 'invitation' });
    }
    const [event, calendar] = await Promise.all([
      findEventFacts(this.database, invited.eventId),
      findWorkingCalendar(this.database, invited.networkId),
    ]);
    const until = acceptUntil(event!, invited.sentAt, calendar!);
    const possible = possibleAnswers(event!, until, this.clock.now());
    return { invited, event: event!, until, possible, isOrganiser: isOrganiserFor(caller, invited) };
  }

  /**
   * Writes the answer unless another one has come true meanwhile.
   * @param facts of the history: ids and words from closed lists
   */
  async settle(
    caller: Caller,
    { invitationId, networkId }: InvitedPerson,
    answer: InvitationAnswer,
    facts: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
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
      await heardFrom(tx, [row.personId], now);
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId, thing: 'invitation', thingId: invitationId, action: `invitation.${answer}` },
        ...{ from: row.state, to: answer, facts },
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
