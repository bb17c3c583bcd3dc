import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type EventContact, type EventFacts, findEventFacts } from '#libs/events';
import { Clock, type Language } from '#libs/kernel';
import { findWorkingCalendar } from '#libs/networks';
import type { Postponed } from '#libs/registration';
import type { InvitationState } from '../invitations/invitation-state.rules.js';
import { acceptUntil, possibleAnswers, type PossibleAnswers } from '../invitations/answer-times.rules.js';
import { findInvitedPerson } from './invited-person.queries.js';
import { listPostponed } from './postponed.queries.js';

/**
 * What the page of an invitation shows. Invitations are forwarded: of whoever is invited it tells the first name and the
 * organisation, and of what the network knows only whether it has to ask.
 */
export type LinkedInvitation = Readonly<{
  personId: string;
  firstName: string;
  organisationName: string;
  language: Language;
  state: InvitationState;
  asksForStage: boolean;
  acceptUntil: Date;
  possible: PossibleAnswers;
  /** What has become of the promise to their project, where the gathering had no place for it. */
  postponed: Postponed | null;
  event: EventFacts;
}>;

@Injectable()
export class LinkedInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whom somebody may ask who has ever been sent this invitation, whatever became of it. */
  async contactOf(invitationId: string): Promise<EventContact | null> {
    const invited = await findInvitedPerson(this.database, invitationId);
    return invited && findEventFacts(this.database, invited.eventId);
  }

  /** The signed link is the permission. Null when nobody is asked by it any more. */
  async find(invitationId: string): Promise<LinkedInvitation | null> {
    const invited = await findInvitedPerson(this.database, invitationId);
    if (!invited || invited.state === 'revoked') return null;
    const event = (await findEventFacts(this.database, invited.eventId))!;
    if (event.state === 'draft') return null;
    const { personId, firstName, organisationName, language, state } = invited;
    const calendar = (await findWorkingCalendar(this.database, invited.networkId))!;
    const until = acceptUntil(event, invited.sentAt, calendar);
    return {
      ...{ personId, firstName, organisationName, language, state, event },
      postponed: (await listPostponed(this.database, invited.eventId, [personId])).get(personId) ?? null,
      asksForStage: invited.practiceStage === null,
      acceptUntil: until,
      possible: possibleAnswers(event, until, this.clock.now()),
    };
  }
}
