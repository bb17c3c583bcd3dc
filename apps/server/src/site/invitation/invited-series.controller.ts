import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Caller, Clock, NotFound } from '#libs/kernel';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { type FormBody, formBody, keptOf } from '../form-input.js';
import { askedLanguageOf } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { SeriesAnswering } from '../series/series-answering.service.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { InvitationPage } from './invitation.page.js';
import { OpenInvitations } from './open-invitations.service.js';

/** Whoever is invited to one date and expected at all of them may answer for all at once. */
@Controller('i/:token')
export class InvitedSeriesController {
  constructor(
    private readonly clock: Clock,
    private readonly invitations: OpenInvitations,
    private readonly answering: SeriesAnswering,
  ) {}

  @Post('reihe')
  @Public()
  @Limited('link')
  async answer(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() { idempotency }: Caller,
    @Res() reply: FastifyReply,
  ) {
    const invitation = await this.invitations.open(token);
    const { series, participant } = invitation;
    if (series === null) throw new NotFound({ thing: 'series' });
    const faults = await this.answering.take({ ...participant.caller, idempotency }, series, body);
    if (faults.length === 0) return seeOther(reply, `/i/${token}`);
    const language = askedLanguageOf(reply.request) ?? invitation.language;
    const form = { kept: keptOf(body), faults: wordsOf(faults, language), sent: 'series' } as const;
    const page = InvitationPage({ invitation, token, now: this.clock.now(), language, ...form });
    return sendPage(reply, page, { status: 422, isPersonal: true });
  }
}
