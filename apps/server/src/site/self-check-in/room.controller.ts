import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SelfCheckInQueries } from '#libs/attendance';
import { LinkTokens } from '#libs/auth';
import { Config } from '#libs/config';
import { Clock, type Language, NotFound } from '#libs/kernel';
import { Public } from '../../http/access.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { PageLanguage } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { RoomPage } from './room.page.js';

/** A tab that was opened the day before looks again at least this often. */
const LONGEST_WAIT_SECONDS = 300;

/** What the projector shows: whoever holds the link sees the code, so it is for the room and for nobody else. */
@Controller('raum')
export class RoomController {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly links: LinkTokens,
    private readonly arrivals: SelfCheckInQueries,
  ) {}

  @Get(':token')
  @Public()
  @Limited('link')
  async screen(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const claims = this.links.read('room-screen', token);
    if (claims === null) throw new NotFound({ thing: 'room-screen' });
    const screen = await this.arrivals.screen(claims);
    if (screen.turnsAt !== null) {
      const seconds = Math.ceil((screen.turnsAt.getTime() - this.clock.now().getTime()) / 1_000);
      // Works without a script; the code has turned by then.
      void reply.header('refresh', Math.min(LONGEST_WAIT_SECONDS, Math.max(1, seconds)));
    }
    const page = RoomPage({ screen, path: `/raum/${token}`, baseUrl: this.config.baseUrl, language });
    return sendPage(reply, page, { isPersonal: true });
  }
}
