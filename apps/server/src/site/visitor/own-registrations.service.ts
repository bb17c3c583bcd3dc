import { Injectable } from '@nestjs/common';
import type { Participant } from '#libs/auth';
import { NotFound } from '#libs/kernel';
import { type OwnRegistrationView, ParticipantQueries } from '#libs/registration';
import { openedBy } from './own-registration.rules.js';

/** Finds one's own registration by the event's address. */
@Injectable()
export class OwnRegistrations {
  constructor(private readonly participants: ParticipantQueries) {}

  list({ caller }: Participant): Promise<readonly OwnRegistrationView[]> {
    return this.participants.list(caller.scope);
  }

  /**
   * That of the person whose link was followed, else of somebody with the same mailbox; a live one before a cancelled
   * one. Null for events nobody of them registered for.
   */
  async find(participant: Participant, slug: string): Promise<OwnRegistrationView | null> {
    return openedBy(participant.personId, slug, await this.list(participant));
  }

  /** @throws {NotFound} */
  async get(participant: Participant, slug: string): Promise<OwnRegistrationView> {
    const found = await this.find(participant, slug);
    if (!found) throw new NotFound({ thing: 'registration' });
    return found;
  }
}
