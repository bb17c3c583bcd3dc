import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Caller } from '#libs/kernel';
import { OwnRegistration } from '#libs/registration';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { checkForm, type FormBody, formBody } from '../form-input.js';
import { askedLanguageOf } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { wordsOf } from '../components/fault-words.js';
import { OfferPage } from './offer.page.js';
import { type Offer, OfferQueries } from './offer.queries.js';
import { ParticipantLinks } from '../visitor/participant-links.service.js';

const declineForm = z.object({ understood: z.literal('yes', 'required') });

/** The link of a waiting-list offer. It was mailed to the person, so it acts for the person. */
@Controller('m/angebot/:token')
export class OfferController {
  constructor(
    private readonly offers: OfferQueries,
    private readonly own: OwnRegistration,
    private readonly participantLinks: ParticipantLinks,
  ) {}

  @Get()
  @Public()
  @Limited('link')
  async look(@Param({ schema: linkParams }) { token }: LinkParams, @Res() reply: FastifyReply) {
    const offer = await this.offers.open(token);
    const language = askedLanguageOf(reply.request) ?? offer.language;
    if (offer.status !== 'offered' && offer.status !== 'confirmed') throw new RequestRefused(410, 'offer-over');
    return sendPage(reply, OfferPage({ offer, token, language }), { isPersonal: true });
  }

  @Post('annehmen')
  @Public()
  @Limited('link')
  async accept(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    const offer = await this.offers.open(token);
    if (offer.isCurrent) await this.own.acceptOffer(callerOf(offer, caller), offer.registrationId);
    return this.goOn(reply, offer);
  }

  @Post('ablehnen')
  @Public()
  @Limited('link')
  async decline(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    const offer = await this.offers.open(token);
    const checked = checkForm(declineForm, body);
    if ('faults' in checked) {
      const language = askedLanguageOf(reply.request) ?? offer.language;
      const faults = wordsOf(checked.faults, language);
      return sendPage(reply, OfferPage({ offer, token, faults, language }), { status: 422, isPersonal: true });
    }
    if (offer.status === 'offered') {
      await this.own.cancel(callerOf(offer, caller), offer.registrationId, 'offer-declined');
    }
    return this.goOn(reply, offer);
  }

  private goOn(reply: FastifyReply, { personId, proof, event, isCurrent }: Offer) {
    if (isCurrent) this.participantLinks.welcome(reply, personId, proof);
    return seeOther(reply, `/m/e/${event.slug}`);
  }
}

const callerOf = ({ participant }: Offer, { idempotency }: Caller): Caller => ({ ...participant.caller, idempotency });
