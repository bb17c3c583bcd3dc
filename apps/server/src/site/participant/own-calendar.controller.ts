import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Participant } from '#libs/auth';
import { Config } from '#libs/config';
import { type Caller, type Language, NotFound } from '#libs/kernel';
import { feedLink, resolveLink } from '#libs/mail';
import { displayName, ProfileQueries } from '#libs/networks';
import { CalendarFeeds } from '#libs/registration';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { type FormBody, formBody } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { oneNetworkOf } from '../visitor/one-network.rules.js';
import { OwnCalendarPage } from './own-calendar.page.js';

/** One's own calendar address: made when somebody asks for it, gone when they take it back. */
@Controller('m/kalender')
export class OwnCalendarController {
  constructor(
    private readonly config: Config,
    private readonly feeds: CalendarFeeds,
    private readonly profiles: ProfileQueries,
  ) {}

  @Get()
  @ForParticipants()
  async page(
    @CurrentParticipant() { caller }: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const [profiles, open] = await Promise.all([this.profiles.list(caller.scope), this.feeds.openOf(caller.scope)]);
    const feeds = profiles.map((profile) => {
      const { personId, networkName, linkVersion } = profile;
      const feedId = open.get(personId);
      const address = feedId === undefined ? null : resolveLink(feedLink(feedId, linkVersion), this.config);
      return { personId, name: displayName(profile), networkName, address };
    });
    return sendPage(reply, OwnCalendarPage({ feeds, network: oneNetworkOf(profiles), language }), { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  async create(
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    await this.feeds.ensureFor(caller, ownPerson(body, caller));
    return seeOther(reply, '/m/kalender');
  }

  @Post('zuruecknehmen')
  @ForParticipants()
  async revoke(
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    await this.feeds.revokeFor(caller, ownPerson(body, caller));
    return seeOther(reply, '/m/kalender');
  }
}

/** @throws {NotFound} for a person behind another mailbox */
function ownPerson(body: FormBody, { scope }: Caller): string {
  const personId = body.get('personId') ?? '';
  if (!scope.persons.has(personId)) throw new NotFound({ thing: 'person' });
  return personId;
}
