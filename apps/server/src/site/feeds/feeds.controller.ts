import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkTokens } from '#libs/auth';
import { NotFound } from '#libs/kernel';
import { CalendarFeeds, FeedRevoked } from '#libs/registration';
import { Public } from '../../http/access.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import {
  type LinkParams,
  linkParams,
  type SeriesParams,
  seriesParams,
  type SlugParams,
  slugParams,
} from '../site.dto.js';
import { sendCalendar } from '../calendar-reply.js';

/** Calendars to subscribe to. */
@Controller()
export class FeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly links: LinkTokens,
  ) {}

  @Get('n/:slug.ics')
  @Public()
  async ofNetwork(@Param({ schema: slugParams }) { slug }: SlugParams, @Res() reply: FastifyReply) {
    const feed = await this.feeds.ofNetwork(slug);
    if (!feed) throw new NotFound({ thing: 'network' });
    return sendCalendar(reply, feed);
  }

  /** One entry with its rule, for who comes every time. */
  @Get('reihe/:seriesId.ics')
  @Public()
  async ofSeries(@Param({ schema: seriesParams }) { seriesId }: SeriesParams, @Res() reply: FastifyReply) {
    const feed = await this.feeds.ofSeries(seriesId);
    if (!feed) throw new NotFound({ thing: 'series' });
    return sendCalendar(reply, feed);
  }

  /** The address is the secret: whoever has it reads when its owner is away. */
  @Get('kalender/:token.ics')
  @Public()
  @Limited('link')
  async ofPerson(@Param({ schema: linkParams }) { token }: LinkParams, @Res() reply: FastifyReply) {
    const claims = this.links.read('feed', token);
    if (!claims) throw new NotFound({ thing: 'calendar' });
    void reply.header('x-robots-tag', 'noindex');
    try {
      return await sendCalendar(reply, await this.feeds.ofPerson(claims.subject, claims.version));
    } catch (problem) {
      // Gone for good: calendar programs stop asking.
      throw problem instanceof FeedRevoked ? new RequestRefused(410, problem.code) : problem;
    }
  }
}
