import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Participant } from '#libs/auth';
import { type Caller, Clock, type Language } from '#libs/kernel';
import { CancellationOver, mayCancel, OwnRegistration, type OwnRegistrationView } from '#libs/registration';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { type SlugParams, slugParams } from '../site.dto.js';
import { checkForm, type FormBody, formBody } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { wordsOf } from '../components/fault-words.js';
import { CancelPage } from './cancel.page.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { StepOverPage } from './step-over.page.js';

const cancelForm = z.object({ understood: z.literal('yes', 'required') });

@Controller('m/e/:slug/absagen')
export class CancelController {
  constructor(
    private readonly clock: Clock,
    private readonly mine: OwnRegistrations,
    private readonly own: OwnRegistration,
  ) {}

  @Get()
  @ForParticipants()
  async ask(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.mine.get(participant, slug);
    if (own.status === 'cancelled') return seeOther(reply, `/m/e/${slug}`);
    if (!mayCancel(own, this.clock.now())) return this.tooLate(reply, own, language);
    return sendPage(reply, CancelPage({ own, language }), { isPersonal: true });
  }

  @Post()
  @ForParticipants()
  async cancel(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @CurrentParticipant() participant: Participant,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const own = await this.mine.get(participant, slug);
    const checked = checkForm(cancelForm, body);
    if ('faults' in checked) {
      const page = CancelPage({ own, faults: wordsOf(checked.faults, language), language });
      return sendPage(reply, page, { status: 422, isPersonal: true });
    }
    // A second click finds it done.
    try {
      if (own.status !== 'cancelled') await this.own.cancel(caller, own.id);
    } catch (problem) {
      if (problem instanceof CancellationOver) return this.tooLate(reply, own, language);
      throw problem;
    }
    return seeOther(reply, `/m/e/${slug}`);
  }

  private tooLate(reply: FastifyReply, own: OwnRegistrationView, language: Language) {
    return sendPage(reply, StepOverPage({ own, step: 'cancel', language }), { status: 409, isPersonal: true });
  }
}
