import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, Clock, type FieldFault, inSameTime, InvalidInput, type Language } from '#libs/kernel';
import { passingOn, PassingOnInvitations, type PassedOn } from '#libs/outreach';
import { DeputyAlreadyRegistered, ModeNotOffered, modes } from '#libs/registration';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { optionalText } from '../../http/fields.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { askedLanguageOf } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { deputyForm } from '../registration/application.dto.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { type OpenInvitation, OpenInvitations } from './open-invitations.service.js';
import { PassedOnPage } from './passed-on.page.js';
import { PassingOnPage } from './passing-on.page.js';

/** Organisation and mode stay open where the place that is handed over has them already. */
const passOnForm = deputyForm.extend({
  relation: z.enum(['instead', 'also'], 'required'),
  organisationName: optionalText(160).default(''),
  mode: z.enum(modes).optional(),
});
type PassOnForm = z.output<typeof passOnForm>;

/** "It is not me who was invited", and "somebody else comes": the same few fields, whoever fills them in. */
@Controller('i/:token')
export class PassingOnController {
  constructor(
    private readonly clock: Clock,
    private readonly invitations: OpenInvitations,
    private readonly passing: PassingOnInvitations,
  ) {}

  @Get('weitergeben')
  @Public()
  @Limited('link')
  async form(@Param({ schema: linkParams }) { token }: LinkParams, @Res() reply: FastifyReply) {
    return this.send(reply, await this.invitations.open(token), token);
  }

  @Post('weitergeben')
  @Public()
  @Limited('link')
  async passOn(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() { idempotency }: Caller,
    @Res() reply: FastifyReply,
  ) {
    const invitation = await this.invitations.open(token);
    const checked = checkForm(passOnForm, body);
    if ('faults' in checked) return this.send(reply, invitation, token, { body, faults: checked.faults });
    const language = askedLanguageOf(reply.request) ?? invitation.language;
    const caller = { ...invitation.participant.caller, idempotency };
    const passed = await inSameTime(this.pass(caller, invitation, checked.value, language));
    if (Array.isArray(passed)) return this.send(reply, invitation, token, { body, faults: passed });
    return seeOther(reply, passed === 'asked' ? `/i/${token}/weitergegeben` : `/i/${token}`);
  }

  @Get('weitergegeben')
  @Public()
  @Limited('link')
  async passedOn(@Param({ schema: linkParams }) { token }: LinkParams, @Res() reply: FastifyReply) {
    const invitation = await this.invitations.open(token);
    const language = askedLanguageOf(reply.request) ?? invitation.language;
    return sendPage(reply, PassedOnPage({ invitation, token, language }), { isPersonal: true });
  }

  private async pass(
    caller: Caller,
    { invitationId, organisationName, event }: OpenInvitation,
    form: PassOnForm,
    language: Language,
  ): Promise<PassedOn | FieldFault[]> {
    const [only, ...others] = event.modes;
    const mode = form.mode ?? (others.length === 0 ? only?.mode : undefined) ?? null;
    const newcomer = { ...form, mode, language, organisationName: form.organisationName || organisationName };
    try {
      return await this.passing.passOn(caller, invitationId, newcomer);
    } catch (problem) {
      if (problem instanceof ModeNotOffered) return [{ field: 'mode', fault: 'required' }];
      if (problem instanceof DeputyAlreadyRegistered) return [{ field: 'email', fault: 'registered' }];
      if (problem instanceof InvalidInput) return [...problem.facts.faults];
      throw problem;
    }
  }

  private send(
    reply: FastifyReply,
    invitation: OpenInvitation,
    token: string,
    typed?: Readonly<{ body: FormBody; faults: readonly FieldFault[] }>,
  ) {
    const language = askedLanguageOf(reply.request) ?? invitation.language;
    const possible = passingOn(invitation.event, invitation.own?.status ?? null, this.clock.now());
    const form = typed && { kept: keptOf(typed.body), faults: wordsOf(typed.faults, language) };
    const isOver = possible.instead === null && !possible.also;
    const page = PassingOnPage({ invitation, possible, token, language, ...form });
    return sendPage(reply, page, { status: isOver ? 409 : typed ? 422 : 200, isPersonal: true });
  }
}
