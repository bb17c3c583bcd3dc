import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PreviewQueries } from '#libs/events';
import type { Caller, Language } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { PageLanguage } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { type PreviewParams, previewParams } from '../site.dto.js';
import { EventPages } from './event-pages.service.js';

/** The page of a draft, for the people of its network who are signed in. */
@Controller('vorschau')
export class PreviewController {
  constructor(
    private readonly previews: PreviewQueries,
    private readonly pages: EventPages,
  ) {}

  @Get(':eventId')
  @Requires('event:read')
  async page(
    @Param({ schema: previewParams }) { eventId }: PreviewParams,
    @CurrentCaller() { scope }: Caller,
    @PageLanguage() language: Language,
    @Res() reply: FastifyReply,
  ) {
    const { slug, draft } = await this.previews.get(scope, eventId);
    if (draft === null) return seeOther(reply, `/e/${slug}`);
    return sendPage(reply, await this.pages.drawDraft(draft, language), { isPersonal: true });
  }
}
