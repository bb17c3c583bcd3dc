import { Injectable } from '@nestjs/common';
import type { Participant } from '#libs/auth';
import { NotFound } from '#libs/kernel';
import { type OwnRegistrationView, ParticipantQueries } from '#libs/registration';

/** Finds one's own registration by the event's address. */
@Injectable()
export class OwnRegistrations {
  constructor(private readonly participants: ParticipantQueries) {}

  list({ caller }: Participant): Promise<readonly OwnRegistrationView[]> {
    return this.participants.list(caller.scope);
  }

  /** The live one, else the one that was cancelled. Null for events the person never registered for. */
  async find(participant: Participant, slug: string): Promise<OwnRegistrationView | null> {
    const own = (await this.list(participant)).filter(({ event }) => event.slug === slug);
    return own.find(({ status }) => status !== 'cancelled') ?? own[0] ?? null;
  }

  /** @throws {NotFound} */
  async get(participant: Participant, slug: string): Promise<OwnRegistrationView> {
    const found = await this.find(participant, slug);
    if (!found) throw new NotFound({ thing: 'registration' });
    return found;
  }
}
