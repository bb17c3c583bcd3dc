import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Participant } from '#libs/auth';
import { Config } from '#libs/config';
import { PublicEventQueries } from '#libs/events';
import { type Language, NotFound } from '#libs/kernel';
import { CalendarFeeds } from '#libs/registration';
import { Public, PublicGreeting } from '../../http/access.decorator.js';
import { KnownParticipant } from '../../http/caller.decorator.js';
import { Code } from '../components/Code.js';
import { sendCalendar } from '../calendar-reply.js';
import { PageLanguage } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { pageQuery, type SlugParams, slugParams } from '../site.dto.js';
import { EventPages } from './event-pages.service.js';
import { ThanksPage } from './thanks.page.js';

@Controller('e')
export class EventController {
  constructor(
    private readonly pages: EventPages,
    private readonly config: Config,
    private readonly events: PublicEventQueries,
    private readonly feeds: CalendarFeeds,
    private readonly mine: OwnRegistrations,
  ) {}

  @Get(':slug.ics')
  @Public()
  async calendar(@Param({ schema: slugParams }) { slug }: SlugParams, @Res() reply: FastifyReply) {
    const document = await this.feeds.ofEvent(slug);
    if (!document) throw new NotFound({ thing: 'event' });
    return sendCalendar(reply, document, `${slug}.ics`);
  }

  /** The address of the page for posters and slides; as large as anybody wants it. */
  @Get(':slug/qr.svg')
  @Public()
  async code(@Param({ schema: slugParams }) { slug }: SlugParams, @Res() reply: FastifyReply) {
    const { title } = await this.events.getBySlug(slug);
    const picture = Code({ text: `${this.config.baseUrl}/e/${slug}`, label: title });
    void reply.type('image/svg+xml').header('content-disposition', `attachment; filename="${slug}.svg"`);
    return reply.send(renderToStaticMarkup(picture));
  }

  /** With `?andere` somebody who is registered gets the form for somebody else. */
  @Get(':slug')
  @PublicGreeting()
  async page(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Query({ schema: pageQuery }) query: Record<string, unknown>,
    @KnownParticipant() participant: Participant | null,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const own = participant && !('andere' in query) ? await this.mine.find(participant, slug) : null;
    return sendPage(reply, await this.pages.draw(slug, language, { own }), { isPersonal: participant !== null });
  }

  /** After the form: the same for everybody, whatever the address. */
  @Get(':slug/danke')
  @Public()
  async thanks(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Query({ schema: pageQuery }) query: Record<string, unknown>,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const event = await this.events.getBySlug(slug);
    return sendPage(reply, ThanksPage({ event, isSentAgain: 'nochmal' in query, language }));
  }
}
