import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, Clock, type FieldFault } from '#libs/kernel';
import { InvitationAnswers } from '#libs/outreach';
import { ModeNotOffered } from '#libs/registration';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { askedLanguageOf } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { type InvitedApplicationForm, invitedApplicationForm } from '../registration/application.dto.js';
import { type LinkParams, linkParams, pageQuery } from '../site.dto.js';
import { InvitationPage } from './invitation.page.js';
import type { InvitationProps } from './invitation-props.js';
import { comingAs } from './invitation-state.rules.js';
import { type OpenInvitation, OpenInvitations } from './open-invitations.service.js';

const declining = { answer: z.enum(['declined', 'declined_interested'], 'required') };
const declineForm = z.object(declining);
const giveBackForm = z.object({ ...declining, understood: z.literal('yes', 'required') });

type Shown = Readonly<{
  chosen?: InvitationProps['chosen'];
  typed?: Readonly<{ body: FormBody; faults: readonly FieldFault[] }>;
}>;

/** The page of an invitation: looking at it changes nothing, its buttons answer. */
@Controller('i/:token')
export class InvitationController {
  constructor(
    private readonly clock: Clock,
    private readonly invitations: OpenInvitations,
    private readonly answers: InvitationAnswers,
  ) {}

  @Get()
  @Public()
  @Limited('link')
  async look(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Query({ schema: pageQuery }) { antwort }: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ) {
    const chosen = antwort === 'absage' || antwort === 'interessiert' ? 'no' : undefined;
    return this.send(reply, await this.invitations.open(token), token, { chosen });
  }

  @Post('zusagen')
  @Public()
  @Limited('link')
  async accept(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() { idempotency }: Caller,
    @Res() reply: FastifyReply,
  ) {
    const invitation = await this.invitations.open(token);
    const checked = checkForm(invitedApplicationForm, body);
    const caller = { ...invitation.participant.caller, idempotency };
    const faults = 'faults' in checked ? checked.faults : await this.register(caller, invitation, checked.value);
    if (faults.length > 0) return this.send(reply, invitation, token, { typed: { body, faults } });
    return seeOther(reply, `/i/${token}`);
  }

  @Post('absagen')
  @Public()
  @Limited('link')
  async decline(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @Res() reply: FastifyReply,
  ) {
    const invitation = await this.invitations.open(token);
    const checked = checkForm(comingAs(invitation.own) ? giveBackForm : declineForm, body);
    if ('faults' in checked)
      return this.send(reply, invitation, token, { chosen: 'no', typed: { body, faults: checked.faults } });
    await this.answers.decline(invitation.participant.caller, invitation.invitationId, checked.value.answer);
    return seeOther(reply, `/i/${token}`);
  }

  private async register(
    caller: Caller,
    { invitationId }: OpenInvitation,
    form: InvitedApplicationForm,
  ): Promise<readonly FieldFault[]> {
    try {
      await this.answers.accept(caller, invitationId, form);
      return [];
    } catch (problem) {
      if (problem instanceof ModeNotOffered) return [{ field: 'mode', fault: 'required' }];
      throw problem;
    }
  }

  private send(reply: FastifyReply, invitation: OpenInvitation, token: string, { typed, chosen }: Shown = {}) {
    const language = askedLanguageOf(reply.request) ?? invitation.language;
    const form = typed && { kept: keptOf(typed.body), faults: wordsOf(typed.faults, language) };
    const page = InvitationPage({ invitation, token, now: this.clock.now(), chosen, language, ...form });
    return sendPage(reply, page, { status: typed ? 422 : 200, isPersonal: true });
  }
}
