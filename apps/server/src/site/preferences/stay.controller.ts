import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { LinkTokens } from '#libs/auth';
import { ProfileQueries } from '#libs/networks';
import { InvitationPreferences } from '#libs/outreach';
import { Public } from '../../http/access.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import { checkForm, type FormBody, formBody } from '../form-input.js';
import { askedLanguageOf } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { ParticipantLinks } from '../visitor/participant-links.service.js';
import { StayPage } from './stay.page.js';

const answerForm = z.object({ answer: z.enum(['yes', 'no'], 'required') });

/** "Would you like to keep receiving invitations?" The link opens this question alone. */
@Controller('weiter-einladen/:token')
export class StayController {
  constructor(
    private readonly links: LinkTokens,
    private readonly participantLinks: ParticipantLinks,
    private readonly profiles: ProfileQueries,
    private readonly preferences: InvitationPreferences,
  ) {}

  @Get()
  @Public()
  @Limited('link')
  async ask(@Param({ schema: linkParams }) { token }: LinkParams, @Res() reply: FastifyReply) {
    const { profile, participant } = await this.open(token);
    const language = askedLanguageOf(reply.request) ?? participant.language;
    return sendPage(reply, StayPage({ profile, token, language }), { isPersonal: true });
  }

  @Post()
  @Public()
  @Limited('link')
  async answer(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const { profile, participant } = await this.open(token);
    const language = askedLanguageOf(reply.request) ?? participant.language;
    const checked = checkForm(answerForm, body);
    if ('faults' in checked)
      return sendPage(reply, StayPage({ profile, token, language }), { status: 422, isPersonal: true });
    const { answer } = checked.value;
    await this.preferences.stay(participant.caller, participant.personId, answer === 'yes');
    return sendPage(reply, StayPage({ profile, token, answer, language }), { isPersonal: true });
  }

  /** @throws {RequestRefused} for a forged link, and when it was sent to another mailbox than the person has */
  private async open(token: string) {
    const proof = this.links.read('wish', token);
    const participant = proof && (await this.participantLinks.open(proof.subject, proof));
    const profiles = participant ? await this.profiles.list(participant.caller.scope) : [];
    const profile = profiles.find(({ personId }) => personId === proof?.subject);
    if (!participant || !profile) throw new RequestRefused(410, 'link-over');
    return { participant, profile };
  }
}
