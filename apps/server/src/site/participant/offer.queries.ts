import { Injectable } from '@nestjs/common';
import { LinkTokens } from '#libs/auth';
import { Database } from '#libs/database';
import { ParticipantQueries } from '#libs/registration';
import { RequestRefused } from '../../http/request-refused.js';

type Row = { personId: string; version: number; respondBy: Date | null };

/** The offer behind a link: whoever moved on in the list meanwhile made older links worthless. */
@Injectable()
export class OfferQueries {
  constructor(
    private readonly links: LinkTokens,
    private readonly database: Database,
    private readonly participants: ParticipantQueries,
  ) {}

  /** @throws {RequestRefused} for a forged, expired or replaced offer */
  async open(token: string) {
    const claims = this.links.read('offer', token);
    const request = claims && (await this.participants.findRequest(claims.subject));
    const [row] = request
      ? await this.database.query<Row>(
          `select person_id as "personId", link_version as version, respond_by as "respondBy"
           from registration where id = $1`,
          [claims.subject],
        )
      : [];
    if (!request || !row) throw new RequestRefused(410, 'offer-over');
    const { personId, respondBy, version } = row;
    // Accepting ends the offer and its link; whoever presses twice still finds a friendly answer.
    const isCurrent = version % 256 === claims.version;
    if (!isCurrent && request.status !== 'confirmed') throw new RequestRefused(410, 'offer-over');
    return { registrationId: claims.subject, personId, respondBy, isCurrent, ...request };
  }
}

export type Offer = Awaited<ReturnType<OfferQueries['open']>>;
