import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkTokens, type Participant } from '#libs/auth';
import { Clock, type Language } from '#libs/kernel';
import { ProfileQueries } from '#libs/networks';
import { ForParticipants, Public } from '../../http/access.decorator.js';
import { CurrentParticipant } from '../../http/caller.decorator.js';
import { Cookies } from '../../http/cookies.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import { type LinkParams, linkParams, pageQuery } from '../site.dto.js';
import { formBody } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { openedBy } from '../visitor/own-registration.rules.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { CARD_SOURCES, type CardSource, type Visit } from '../visitor/card-source.js';
import { nextOf } from './next-step.rules.js';
import { TodayPage } from './today.page.js';

@Controller('m')
export class TodayController {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkTokens,
    private readonly cookies: Cookies,
    private readonly registrations: OwnRegistrations,
    private readonly profiles: ProfileQueries,
    @Inject(CARD_SOURCES) private readonly sources: readonly CardSource[],
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
    const { personId, caller } = participant;
    const now = this.clock.now();
    const next = nextOf(
      own.filter((one) => openedBy(personId, one.event.slug, own) === one),
      now,
    );
    const visit: Visit = { personId, caller, profiles, own, next, now, language };
    const cards = await Promise.all(this.sources.map((source) => source.cardsFor(visit)));
    const page = TodayPage({ ...visit, cards, isSaved: 'gespeichert' in query });
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
