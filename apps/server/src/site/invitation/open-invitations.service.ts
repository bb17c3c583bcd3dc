import { Injectable } from '@nestjs/common';
import { LinkTokens } from '#libs/auth';
import { type PublicEventCard, PublicEventQueries } from '#libs/events';
import { ExpectedSeriesQueries, LinkedInvitations } from '#libs/outreach';
import { OwnPlacesQueries, type OwnRegistrationView, type PlacesView } from '#libs/registration';
import { RequestRefused } from '../../http/request-refused.js';
import { isFull } from '../components/places.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { ParticipantLinks } from '../visitor/participant-links.service.js';
import { comingAs } from './invitation-state.rules.js';

/** What somebody who cannot come may register for instead, with its places. */
export type OtherGatherings = Readonly<{
  events: readonly PublicEventCard[];
  places: ReadonlyMap<string, readonly PlacesView[]>;
}>;

const MOST_OTHERS = 3;
/** So many are looked through for those that are open. */
const LOOKED_THROUGH = 20;
const DECLINED: ReadonlySet<string> = new Set(['declined', 'declined_interested']);

/**
 * The invitation behind a link, with what came of it. It opens this page and no other: an invitation is meant to be
 * passed on, so that whoever holds it sets no cookie and sees nothing else of the person (docs/adr/0040).
 */
@Injectable()
export class OpenInvitations {
  constructor(
    private readonly links: LinkTokens,
    private readonly invitations: LinkedInvitations,
    private readonly participantLinks: ParticipantLinks,
    private readonly mine: OwnRegistrations,
    private readonly places: OwnPlacesQueries,
    private readonly expected: ExpectedSeriesQueries,
    private readonly events: PublicEventQueries,
  ) {}

  /** @throws {RequestRefused} for a forged or revoked invitation, and when it was sent to another mailbox */
  async open(token: string) {
    const proof = this.links.read('invitation', token);
    const invitation = proof && (await this.invitations.find(proof.subject));
    const participant = invitation && (await this.participantLinks.open(invitation.personId, proof));
    if (!participant) throw new RequestRefused(410, 'invitation-over');
    const { personId, event } = invitation;
    const mine = await this.mine.list(participant);
    const own = mine.find((one) => one.personId === personId && one.event.id === event.id) ?? null;
    const [places, series] = await Promise.all([
      this.places.ofEvents([event.id], personId),
      this.expected.ofEvent(event.id, personId),
    ]);
    const hasDeclined = DECLINED.has(invitation.state) && comingAs(own) === null;
    const others = await this.othersThan(hasDeclined ? event : null, personId, mine);
    return {
      ...{ ...invitation, invitationId: proof.subject, participant, own, series, others },
      places: places.get(event.id) ?? [],
    };
  }

  /** Of the same network, open with a place for them, and none for which they are registered already. */
  private async othersThan(
    event: Readonly<{ id: string; networkId: string }> | null,
    personId: string,
    mine: readonly OwnRegistrationView[],
  ): Promise<OtherGatherings> {
    if (event === null) return { events: [], places: new Map() };
    const taken = new Set([event.id, ...mine.flatMap((one) => (one.status === 'cancelled' ? [] : [one.event.id]))]);
    const { networkId } = event;
    const { rows } = await this.events.listUpcoming({ networkId }, { page: 1, size: LOOKED_THROUGH });
    const open = rows.filter(({ id, registrationState }) => registrationState === 'open' && !taken.has(id));
    const places = await this.places.ofEvents(
      open.map(({ id }) => id),
      personId,
    );
    const withRoom = open.filter(({ id }) => !places.get(id)!.every(isFull));
    return { events: withRoom.slice(0, MOST_OTHERS), places };
  }
}

export type OpenInvitation = Awaited<ReturnType<OpenInvitations['open']>>;
