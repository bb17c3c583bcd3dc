import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Participant } from '#libs/auth';
import type { Caller, Language } from '#libs/kernel';
import { OwnRegistration } from '#libs/registration';
import { ForParticipants } from '../../http/access.decorator.js';
import { CurrentCaller, CurrentParticipant } from '../../http/caller.decorator.js';
import { type SlugParams, slugParams } from '../event/event.dto.js';
import { checkForm, type FormBody, formBody } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { wordsOf } from '../registration/fault-words.js';
import { CancelPage } from './cancel.page.js';
import { OwnRegistrations } from './own-registrations.service.js';

const cancelForm = z.object({ understood: z.literal('yes', 'required') });

@Controller('m/e/:slug/absagen')
export class CancelController {
  constructor(
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
    if (own.status !== 'cancelled') await this.own.cancel(caller, own.id);
    return seeOther(reply, `/m/e/${slug}`);
  }
}
