import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkTokens } from '#libs/auth';
import { type Caller, Clock } from '#libs/kernel';
import { ParticipantQueries, Registrations } from '#libs/registration';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import { type ConfirmParams, confirmParams } from '../site.dto.js';
import { formBody } from '../form-input.js';
import { askedLanguageOf } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { ParticipantLinks } from '../visitor/participant-links.service.js';
import { ConfirmedPage } from './confirmed.page.js';
import { ConfirmPage } from './confirm.page.js';

/** The link of the first mail: looking at it changes nothing, the button confirms. */
@Controller('e')
export class ConfirmController {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkTokens,
    private readonly participants: ParticipantQueries,
    private readonly registrations: Registrations,
    private readonly participantLinks: ParticipantLinks,
  ) {}

  @Get(':slug/bestaetigen/:token')
  @Public()
  @Limited('link')
  async look(@Param({ schema: confirmParams }) { token }: ConfirmParams, @Res() reply: FastifyReply) {
    const { request } = await this.open(token);
    const language = askedLanguageOf(reply.request) ?? request.language;
    return sendPage(reply, ConfirmPage({ request, token, language }), { isPersonal: true });
  }

  @Post(':slug/bestaetigen/:token')
  @Public()
  @Limited('link')
  async confirm(
    @Param({ schema: confirmParams }) { token }: ConfirmParams,
    @Body({ schema: formBody }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    const { proof, request, participant } = await this.open(token);
    if (request.status === 'cancelled' || request.status === 'rejected') throw new RequestRefused(410, 'link-over');
    const asParticipant = { ...participant.caller, idempotency: caller.idempotency };
    const registration = await this.registrations.confirm(asParticipant, {
      id: proof.subject,
      eventId: request.event.id,
    });
    this.participantLinks.welcome(reply, request.personId, proof);
    const language = askedLanguageOf(reply.request) ?? request.language;
    const page = ConfirmedPage({ registration, event: request.event, now: this.clock.now(), language });
    return sendPage(reply, page, { isPersonal: true });
  }

  /**
   * @throws {RequestRefused} for a forged or expired link, when it was sent to another mailbox than the person has, and
   * when the request has been forgotten
   */
  private async open(token: string) {
    const proof = this.links.read('confirm', token);
    const request = proof && (await this.participants.findLinked(proof.subject));
    const participant = request && (await this.participantLinks.open(request.personId, proof));
    if (!participant) throw new RequestRefused(410, 'link-over');
    return { proof, request, participant };
  }
}
