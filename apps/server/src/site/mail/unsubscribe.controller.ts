import { Body, Controller, Get, type OnModuleInit, Param, Post, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Caller, type FieldFault, InvalidInput, type Language } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { type NetworkIdentity, PublicNetworkQueries } from '#libs/networks';
import { InvitationPreferences } from '#libs/outreach';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { CrossSite } from '../../http/forgery.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { wordsOf } from '../components/fault-words.js';
import { checkForm, type FormBody, formBody, keptOf } from '../form-input.js';
import { PageLanguage } from '../language.decorator.js';
import { sendPage } from '../page-reply.js';
import { keptOfWishes, type WishesForm, wishesForm, wishesOf } from '../preferences/wishes.dto.js';
import { UnsubscribedPage, UnsubscribePage, WishesKeptPage } from './unsubscribe.page.js';

/** The pages to which the button of a mail program leads. */
const ONE_CLICK = ['/abmelden/', '/widerspruch/'];

/** The page and the one-click address of List-Unsubscribe (RFC 8058). */
@Controller('abmelden')
export class UnsubscribeController implements OnModuleInit {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly preferences: InvitationPreferences,
    private readonly networks: PublicNetworkQueries,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Mail programs may send the click as multipart/form-data; the address says all, so its parts are not read. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: 4096 }, (request, _, done) => {
      if (ONE_CLICK.some((page) => request.url.startsWith(page))) done(null, {});
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
    const wishes = await this.preferences.listBehindMail(token);
    const network = await this.networkOf(token);
    const page = UnsubscribePage({ token, network, kept: wishes && keptOfWishes(wishes), language });
    return sendPage(reply, page, { isPersonal: true });
  }

  /** Less instead of nothing. A mail program never sends this: it takes a form of ours. */
  @Post(':token/wuensche')
  @Public()
  @Limited('link')
  async wish(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const checked = checkForm(wishesForm, body);
    const faults = 'faults' in checked ? checked.faults : await this.save(caller, token, checked.value);
    const network = await this.networkOf(token);
    if (faults.length === 0) return sendPage(reply, WishesKeptPage({ network, language }), { isPersonal: true });
    const page = UnsubscribePage({ token, network, kept: keptOf(body), faults: wordsOf(faults, language), language });
    return sendPage(reply, page, { status: 422, isPersonal: true });
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
    const network = await this.networkOf(token);
    return sendPage(reply, UnsubscribedPage({ network, language }), { isPersonal: true });
  }

  private async networkOf(token: string): Promise<NetworkIdentity | null> {
    const { networkId } = await this.suppressions.addresseeOf(token);
    return networkId === null ? null : this.networks.identityOf(networkId);
  }

  private async save(caller: Caller, token: string, form: WishesForm): Promise<readonly FieldFault[]> {
    try {
      await this.preferences.changeBehindMail(caller, token, wishesOf(form), form.seen);
      return [];
    } catch (problem) {
      if (problem instanceof InvalidInput) return problem.facts.faults;
      throw problem;
    }
  }
}
