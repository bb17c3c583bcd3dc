import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type ObjectionLink, Objections } from '#libs/intake';
import type { Caller, Language } from '#libs/kernel';
import { PublicNetworkQueries } from '#libs/networks';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { CrossSite } from '../../http/forgery.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { formBody } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { ObjectionPage } from './objection.page.js';

/** Whoever was named by others says that they do not want that: one press, here or in the mail program (RFC 8058). */
@Controller('widerspruch/:token')
export class ObjectionController {
  constructor(
    private readonly objections: Objections,
    private readonly networks: PublicNetworkQueries,
  ) {}

  @Get()
  @Public()
  @Limited('link')
  async look(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    return this.show(reply, { token, language }, await this.objections.look(token));
  }

  @Post()
  @Public()
  @CrossSite()
  @Limited('link')
  async object(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    return this.show(reply, { token, language }, await this.objections.object(caller, token));
  }

  private async show(
    reply: FastifyReply,
    asked: Readonly<{ token: string; language: Language }>,
    { networkId, isDone }: ObjectionLink,
  ) {
    const network = (await this.networks.identityOf(networkId))!;
    return sendPage(reply, ObjectionPage({ ...asked, network, isDone }), { isPersonal: true });
  }
}
