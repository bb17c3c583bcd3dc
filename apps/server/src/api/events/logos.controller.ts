import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { CoverService, LogoQueries, LogoService, type LogoView } from '#libs/events';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type NetworkParams, networkParams } from '../networks/networks.dto.js';
import { type EventParams, eventParams } from './events.dto.js';
import {
  type CoverBody,
  coverBody,
  eventVersionAnswer,
  logoAnswer,
  type LogoBody,
  logoBody,
  type LogoParams,
  logoParams,
  logosAnswer,
  type LogosAnswer,
  type LogosOfEventBody,
  logosOfEventBody,
} from './logos.dto.js';

/** Logos of funders, and the picture above the page. */
@Controller('api')
export class LogosController {
  constructor(
    private readonly queries: LogoQueries,
    private readonly logos: LogoService,
    private readonly covers: CoverService,
  ) {}

  @Get('networks/:networkId/logos')
  @Requires('event:read')
  @Answers(logosAnswer, 'The logos a network keeps')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<LogosAnswer> {
    return { rows: [...(await this.queries.listLogos(scope, networkId))] };
  }

  @Post('networks/:networkId/logos')
  @Requires('event:write')
  @Answers(logoAnswer, 'Add a logo; the same picture again only changes its description', 201)
  upload(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: logoBody }) { alternativeText, content }: LogoBody,
  ): Promise<LogoView> {
    return this.logos.upload(caller, networkId, { alternativeText, bytes: Buffer.from(content, 'base64') });
  }

  @Delete('logos/:logoId')
  @Requires('event:write')
  @AnswersNothing('Remove a logo that no event shows')
  remove(@CurrentCaller() caller: Caller, @Param({ schema: logoParams }) { logoId }: LogoParams): Promise<void> {
    return this.logos.remove(caller, logoId);
  }

  @Put('events/:eventId/logos')
  @Requires('event:write')
  @Answers(eventVersionAnswer, 'The logos an event shows, in their order')
  show(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: logosOfEventBody }) body: LogosOfEventBody,
  ): Promise<Readonly<{ version: number }>> {
    return this.logos.show(caller, eventId, body);
  }

  @Put('events/:eventId/cover')
  @Requires('event:write')
  @Answers(eventVersionAnswer, 'The picture above the page of an event; null takes it away')
  showCover(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: coverBody }) { version, cover }: CoverBody,
  ): Promise<Readonly<{ version: number }>> {
    const upload = cover && { ...cover, bytes: Buffer.from(cover.content, 'base64') };
    return this.covers.show(caller, eventId, { version, cover: upload });
  }
}
