import { Body, Controller, Get, type OnModuleInit, Param, Post, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Caller, Language } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { CrossSite } from '../../http/forgery.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { formBody } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { UnsubscribedPage, UnsubscribePage } from './unsubscribe.page.js';

/** The page and the one-click address of List-Unsubscribe (RFC 8058). */
@Controller('abmelden')
export class UnsubscribeController implements OnModuleInit {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Mail programs may send the click as multipart/form-data; the address says all, so its parts are not read. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: 4096 }, (request, _, done) => {
      if (request.url.startsWith('/abmelden/')) done(null, {});
      else done(new RequestRefused(415, 'unsupported-media-type'));
    });
  }

  @Get(':token')
  @Public()
  @Limited('link')
  async look(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    await this.suppressions.networkOfLink(token);
    return sendPage(reply, UnsubscribePage({ token, language }), { isPersonal: true });
  }

  @Post(':token')
  @Public()
  @CrossSite()
  @Limited('link')
  async unsubscribe(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    await this.suppressions.unsubscribe(caller, token);
    return sendPage(reply, UnsubscribedPage({ language }), { isPersonal: true });
  }
}
