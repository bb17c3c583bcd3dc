import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type ContactLink, ContactNaming } from '#libs/intake';
import { type Caller, type FieldFault, InvalidInput, type Language } from '#libs/kernel';
import { PublicNetworkQueries } from '#libs/networks';
import { PromiseContacts } from '#libs/outreach';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { email, id, text } from '../../http/fields.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { askedLanguageOf } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { OtherContactPage } from './other-contact.page.js';

const otherContactForm = z.object({ promiseId: id(), firstName: text(80), lastName: text(80), email: email() });

/** "I am not the right contact": whoever was named by others says who is, without an account (E6). */
@Controller('ansprechperson/:token')
export class OtherContactController {
  constructor(
    private readonly naming: ContactNaming,
    private readonly contacts: PromiseContacts,
    private readonly networks: PublicNetworkQueries,
  ) {}

  @Get()
  @Public()
  @Limited('link')
  async look(@Param({ schema: linkParams }) { token }: LinkParams, @Res() reply: FastifyReply) {
    return this.show(reply, token, await this.naming.look(token));
  }

  @Post()
  @Public()
  @Limited('mail')
  async name(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    const link = await this.naming.look(token);
    if (link.projects.length === 0) return this.show(reply, token, link);
    const checked = checkForm(otherContactForm, body);
    if ('faults' in checked) return this.show(reply, token, link, { body, faults: checked.faults });
    try {
      await this.naming.name(caller, token, checked.value);
    } catch (problem) {
      if (!(problem instanceof InvalidInput)) throw problem;
      return this.show(reply, token, link, { body, faults: problem.facts.faults });
    }
    // What they were asked to answer is not theirs any more, at once.
    await this.contacts.renew();
    return seeOther(reply, `/ansprechperson/${token}`);
  }

  private async show(
    reply: FastifyReply,
    token: string,
    link: ContactLink,
    typed?: Readonly<{ body: FormBody; faults: readonly FieldFault[] }>,
  ) {
    const language: Language = askedLanguageOf(reply.request) ?? link.language;
    const network = (await this.networks.identityOf(link.networkId))!;
    const form = typed && { kept: keptOf(typed.body), faults: wordsOf(typed.faults, language) };
    const page = OtherContactPage({ projects: link.projects, network, token, language, ...form });
    return sendPage(reply, page, { status: typed ? 422 : 200, isPersonal: true });
  }
}
