import { Injectable } from '@nestjs/common';
import { LinkTokens } from '#libs/auth';
import { type EventContact, PublicEventQueries } from '#libs/events';
import { LinkedInvitations } from '#libs/outreach';
import { ProfileQueries } from '#libs/networks';
import { ParticipantQueries } from '#libs/registration';

/** What people cannot do alone, and a person with a number can: links that are over, steps that are too late. */
const REFUSED: readonly number[] = [409, 410, 422];

/**
 * Whom to call where a step was refused. An event says so to everybody on its page; a link of ours was in a mail that
 * said so, however long it is over. What is forged hears of nobody.
 */
@Injectable()
export class ProblemContacts {
  constructor(
    private readonly events: PublicEventQueries,
    private readonly invitations: LinkedInvitations,
    private readonly links: LinkTokens,
    private readonly participants: ParticipantQueries,
    private readonly profiles: ProfileQueries,
  ) {}

  async find(status: number, path: string): Promise<EventContact | null> {
    if (!REFUSED.includes(status)) return null;
    const [, slug] = /^\/(?:m\/)?e\/([a-z0-9-]+)\/./.exec(path) ?? [];
    if (slug) return this.events.findContact(slug);
    const [, offer] = /^\/m\/angebot\/([\w-]+)/.exec(path) ?? [];
    if (offer) return this.ofOffer(offer);
    const [, invitation] = /^\/i\/([\w-]+)/.exec(path) ?? [];
    if (invitation) return this.ofInvitation(invitation);
    const [, wish] = /^\/weiter-einladen\/([\w-]+)/.exec(path) ?? [];
    if (wish) return this.ofPerson('wish', wish);
    const [, person] = /^\/m\/([\w-]+)$/.exec(path) ?? [];
    return person ? this.ofPerson('person', person) : null;
  }

  private async ofOffer(token: string): Promise<EventContact | null> {
    const registrationId = this.links.subjectOf('offer', token);
    return (registrationId && (await this.participants.findLinked(registrationId))?.event) || null;
  }

  private async ofInvitation(token: string): Promise<EventContact | null> {
    const invitationId = this.links.subjectOf('invitation', token);
    return invitationId === null ? null : this.invitations.contactOf(invitationId);
  }

  private async ofPerson(purpose: 'person' | 'wish', token: string): Promise<EventContact | null> {
    const personId = this.links.subjectOf(purpose, token);
    const network = personId && (await this.profiles.networkOf(personId));
    if (!network) return null;
    const { name, mailbox, phone } = network;
    return { contactName: '', contactPhone: phone ?? '', contactEmail: mailbox, networkName: name };
  }
}
