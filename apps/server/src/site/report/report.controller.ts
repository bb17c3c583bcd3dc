import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller, Language } from '#libs/kernel';
import { PublicNetworkQueries } from '#libs/networks';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { wordsOf } from '../components/fault-words.js';
import { type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { type SlugParams, slugParams } from '../site.dto.js';
import { ChooseNetworkPage } from './choose-network.page.js';
import { reportOf } from './report.dto.js';
import { type ReportForm, ReportPages } from './report-pages.service.js';

/** Everybody tells of a project: from the page of a network, or at a gathering. */
@Controller()
export class ReportController {
  constructor(
    private readonly pages: ReportPages,
    private readonly networks: PublicNetworkQueries,
  ) {}

  /** Asks for the network only where there is a choice. */
  @Get('projekt-melden')
  @Public()
  async choose(@PageLanguage() language: Language, @Res() reply: FastifyReply) {
    const networks = await this.networks.list();
    const [only, ...others] = networks;
    if (only && others.length === 0) return seeOther(reply, `/n/${only.slug}/projekt-melden`);
    return sendPage(reply, ChooseNetworkPage({ networks, language }));
  }

  @Get('n/:slug/projekt-melden')
  @Public()
  async ofNetwork(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, this.pages.draw(await this.pages.ofNetwork(slug), language));
  }

  @Post('n/:slug/projekt-melden')
  @Public()
  @Limited('report')
  async toNetwork(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    return this.take(await this.pages.ofNetwork(slug), body, caller, language, reply);
  }

  /** Behind the QR code on the wall and on the desk (E25). */
  @Get('e/:slug/projekt-melden')
  @Public()
  async atEvent(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, this.pages.draw(await this.pages.ofEvent(slug), language));
  }

  @Post('e/:slug/projekt-melden')
  @Public()
  @Limited('report')
  async toEvent(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    return this.take(await this.pages.ofEvent(slug), body, caller, language, reply);
  }

  /** The closing slide: reload it to count anew. */
  @Get('e/:slug/neue-projekte')
  @Public()
  async slide(
    @Param({ schema: slugParams }) { slug }: SlugParams,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    return sendPage(reply, await this.pages.slideOf(slug, language));
  }

  private async take(form: ReportForm, body: FormBody, caller: Caller, language: Language, reply: FastifyReply) {
    const taken = await this.pages.take(caller, form, body, reportOf(body), language);
    if (typeof taken === 'string') return seeOther(reply, taken);
    const filled = { kept: keptOf(body), faults: wordsOf(taken, language) };
    return sendPage(reply, this.pages.draw(form, language, filled), { status: 422 });
  }
}
