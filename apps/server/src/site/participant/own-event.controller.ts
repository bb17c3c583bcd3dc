import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SelfCheckInQueries } from '#libs/attendance';
import type { Participant } from '#libs/auth';
import { PublicEventQueries } from '#libs/events';
import { Clock, type Language, NotFound } from '#libs/kernel';
import { OwnRegistration, Registrations } from '#libs/registration';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { redirect } from '../../http/redirect.js';
import type { Caller } from '#libs/kernel';
import { pageQuery, type SlugParams, slugParams } from '../site.dto.js';
import { formBody } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { CodePage } from './code.page.js';
import { hasPlace, mayJoin } from './next-step.rules.js';
import { OwnEventPage } from './own-event.page.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';

/** One's own registration for one event. */
@Controller('m/e/:slug')
export class OwnEventController {
  constructor(
    private readonly clock: Clock,
    private readonly events: PublicEventQueries,
    private readonly mine: OwnRegistrations,
    private readonly own: OwnRegistration,
    private readonly registrations: Registrations,
    private readonly arrivals: SelfCheckInQueries,
  ) {}

  @Get()
  @ForParticipants()
  async page(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Query({ schema: pageQuery }) query: Record<string, unknown>,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.mine.find(participant, slug);
    // Not registered: the event itself says what one can do.
    if (!own) return seeOther(reply, `/e/${(await this.events.getBySlug(slug)).slug}`);
    const event = await this.events.getBySlug(slug);
    const isSaved = 'gespeichert' in query;
    const all = await this.mine.list(participant);
    const arrival = (await this.arrivals.standings(participant.caller.scope, [own.id])).get(own.id);
    const page = OwnEventPage({ own, all, event, arrival, now: this.clock.now(), isSaved, language });
    return sendPage(reply, page, { isPersonal: true });
  }

  @Get('qr')
  @ForParticipants()
  async code(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.mine.get(participant, slug);
    if (!hasPlace(own)) throw new NotFound({ thing: 'registration' });
    return sendPage(reply, CodePage({ own, language }), { isPersonal: true });
  }

  /** The way into the video room stays here until it opens, and then leads on. */
  @Get('teilnehmen')
  @ForParticipants()
  async join(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @CurrentParticipant() participant: Participant,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.mine.get(participant, slug);
    if (!mayJoin(own, this.clock.now())) return seeOther(reply, `/m/e/${slug}`);
    return redirect(reply, 303, own.event.meetingUrl!);
  }

  @Post('bestaetigen')
  @ForParticipants()
  async confirm(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @Res() reply: FastifyReply,
  ) {
    const { id, event } = await this.mine.get(participant, slug);
    await this.registrations.confirm(caller, { id, eventId: event.id });
    return seeOther(reply, `/m/e/${slug}`);
  }

  @Post('annehmen')
  @ForParticipants()
  async accept(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @Res() reply: FastifyReply,
  ) {
    await this.own.acceptOffer(caller, (await this.mine.get(participant, slug)).id);
    return seeOther(reply, `/m/e/${slug}`);
  }

  @Post('zusagen')
  @ForParticipants()
  async reconfirm(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @Res() reply: FastifyReply,
  ) {
    await this.own.reconfirm(caller, (await this.mine.get(participant, slug)).id);
    return seeOther(reply, `/m/e/${slug}`);
  }
}
