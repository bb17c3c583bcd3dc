import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkTokens, type Participant } from '#libs/auth';
import { Clock, type Language } from '#libs/kernel';
import { ProfileQueries } from '#libs/networks';
import { PlacesQueries } from '#libs/registration';
import { ForParticipants, Public } from '../../http/access.decorator.js';
import { CurrentParticipant } from '../../http/caller.decorator.js';
import { Cookies } from '../../http/cookies.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import { type LinkParams, linkParams, pageQuery } from '../site.dto.js';
import { formBody } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { NetworkOffers } from './network-offers.service.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { TodayPage } from './today.page.js';

@Controller('m')
export class TodayController {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkTokens,
    private readonly cookies: Cookies,
    private readonly registrations: OwnRegistrations,
    private readonly profiles: ProfileQueries,
    private readonly offers: NetworkOffers,
    private readonly places: PlacesQueries,
  ) {}

  @Get()
  @ForParticipants()
  async today(
    @Query({ schema: pageQuery }) query: Record<string, unknown>,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const [own, profiles] = await Promise.all([
      this.registrations.list(participant),
      this.profiles.list(participant.caller.scope),
    ]);
    const offered = await this.offers.list(profiles, own);
    const places = await this.places.ofEvents(offered.map(({ id }) => id));
    const page = TodayPage({
      personId: participant.personId,
      profiles,
      own,
      offered,
      places,
      now: this.clock.now(),
      isSaved: 'gespeichert' in query,
      language,
    });
    return sendPage(reply, page, { isPersonal: true });
  }

  /** For computers that several people use. */
  @Post('ende')
  @Public()
  leave(@Body({ schema: formBody }) _body: unknown, @Res() reply: FastifyReply) {
    this.cookies.clearParticipant(reply);
    return seeOther(reply, '/');
  }

  /** The link of every mail. It only remembers the link in this browser; nothing else happens. */
  @Get(':token')
  @Public()
  @Limited('link')
  async enter(@Param({ schema: linkParams }) { token }: LinkParams, @Res() reply: FastifyReply) {
    if (!(await this.links.openPerson(token))) throw new RequestRefused(410, 'link-over');
    this.cookies.setParticipant(reply, token);
    return seeOther(reply, '/m');
  }
}
