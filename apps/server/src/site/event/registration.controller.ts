import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IdempotencyKeyReused } from '#libs/database';
import { PublicEventQueries } from '#libs/events';
import { type Caller, type FieldFault, inSameTime, InvalidInput, type Language } from '#libs/kernel';
import { ModeNotOffered, RegistrationClosed, Registrations } from '#libs/registration';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { type SlugParams, slugParams } from '../site.dto.js';
import { ThanksPage } from './thanks.page.js';
import { EventPages } from './event-pages.service.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { againForm, applicationForm } from '../registration/application.dto.js';
import { applicationOf } from '../registration/application.rules.js';
import { DRAWN, HONEYPOT } from '../registration/bot-trap.rules.js';
import { BotTrap } from '../registration/bot-trap.service.js';
import { wordsOf } from '../components/fault-words.js';

/** The public form of an event. */
@Controller('e')
export class RegistrationController {
  constructor(
    private readonly pages: EventPages,
    private readonly events: PublicEventQueries,
    private readonly registrations: Registrations,
    private readonly trap: BotTrap,
  ) {}

  @Post(':slug/anmeldung')
  @Public()
  async register(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const faults = await this.tryToRequest(slug, body, caller, language);
    if (faults === 'closed') return sendPage(reply, await this.pages.draw(slug, language), { status: 409 });
    if (faults.length === 0) return seeOther(reply, `/e/${slug}/danke`);
    const form = { kept: keptOf(body), faults: wordsOf(faults, language) };
    return sendPage(reply, await this.pages.draw(slug, language, form), { status: 422 });
  }

  /** The button of the page after the form. It says as little about an address as the form does. */
  @Post(':slug/danke')
  @Public()
  @Limited('mail')
  async sendAgain(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const checked = checkForm(againForm, body);
    if ('faults' in checked) {
      const event = await this.events.getBySlug(slug);
      const form = { kept: keptOf(body), faults: wordsOf(checked.faults, language) };
      return sendPage(reply, ThanksPage({ event, ...form, language }), { status: 422 });
    }
    const eventId = await this.events.getIdBySlug(slug);
    await inSameTime(this.registrations.sendAgain(eventId, checked.value.email));
    return seeOther(reply, `/e/${slug}/danke?nochmal=ja`);
  }

  private async tryToRequest(
    slug: string,
    body: FormBody,
    caller: Caller,
    language: Language,
  ): Promise<readonly FieldFault[] | 'closed'> {
    const eventId = await this.events.getIdBySlug(slug);
    const checked = checkForm(applicationForm, body);
    if ('faults' in checked) return checked.faults;
    const hasKey = caller.idempotency !== undefined;
    await this.trap.slow({ honeypot: body.get(HONEYPOT), drawn: body.get(DRAWN), hasKey });
    try {
      await inSameTime(this.request(caller, applicationOf(eventId, checked.value, language)));
      return [];
    } catch (problem) {
      if (problem instanceof RegistrationClosed) return 'closed';
      if (problem instanceof ModeNotOffered) return [{ field: 'mode', fault: 'required' }];
      if (problem instanceof InvalidInput) return problem.facts.faults;
      throw problem;
    }
  }

  /** Who goes back, mends the address and sends the same form again means a new request, not a repetition. */
  private async request(caller: Caller, input: ReturnType<typeof applicationOf>): Promise<void> {
    try {
      await this.registrations.request(caller, input);
    } catch (problem) {
      if (!(problem instanceof IdempotencyKeyReused)) throw problem;
      await this.registrations.request({ ...caller, idempotency: undefined }, input);
    }
  }
}
