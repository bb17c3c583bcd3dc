import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Participant } from '#libs/auth';
import { type Caller, Clock, type FieldFault, InvalidInput, type Language } from '#libs/kernel';
import { DeputyAlreadyRegistered, type DeputyInput, mayNameDeputy, Substitution } from '#libs/registration';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { type SlugParams, slugParams } from '../site.dto.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { deputyForm } from '../registration/application.dto.js';
import { wordsOf } from '../components/fault-words.js';
import { DeputyPage } from './deputy.page.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { StepOverPage } from './step-over.page.js';

@Controller('m/e/:slug/vertretung')
export class DeputyController {
  constructor(
    private readonly clock: Clock,
    private readonly mine: OwnRegistrations,
    private readonly substitution: Substitution,
  ) {}

  @Get()
  @ForParticipants()
  async form(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.mine.get(participant, slug);
    if (!mayNameDeputy(own, this.clock.now())) {
      return sendPage(reply, StepOverPage({ own, step: 'deputy', language }), { status: 409, isPersonal: true });
    }
    return sendPage(reply, DeputyPage({ own, language }), { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  async handOver(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.mine.get(participant, slug);
    if (!mayNameDeputy(own, this.clock.now())) {
      return sendPage(reply, StepOverPage({ own, step: 'deputy', language }), { status: 409, isPersonal: true });
    }
    const checked = checkForm(deputyForm, body);
    const faults = 'faults' in checked ? checked.faults : await this.substitute(caller, own.id, checked.value);
    if (faults.length === 0) return seeOther(reply, `/m/e/${slug}`);
    const page = DeputyPage({ own, kept: keptOf(body), faults: wordsOf(faults, language), language });
    return sendPage(reply, page, { status: 422, isPersonal: true });
  }

  private async substitute(
    caller: Caller,
    registrationId: string,
    deputy: DeputyInput,
  ): Promise<readonly FieldFault[]> {
    try {
      await this.substitution.nameDeputy(caller, registrationId, deputy);
      return [];
    } catch (problem) {
      if (problem instanceof DeputyAlreadyRegistered) return [{ field: 'email', fault: 'registered' }];
      if (problem instanceof InvalidInput) return problem.facts.faults;
      throw problem;
    }
  }
}
