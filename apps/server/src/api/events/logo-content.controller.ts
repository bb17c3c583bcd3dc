import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LogoQueries } from '#libs/events';
import { NotFound } from '#libs/kernel';
import { Public } from '../../http/access.decorator.js';
import { type LogoContentParams, logoContentParams } from './logos.dto.js';

/** The pictures themselves. What stands at an address never changes, so browsers may keep it for good. */
@Controller('logos')
export class LogoContentController {
  constructor(private readonly queries: LogoQueries) {}

  @Get(':sha256')
  @Public()
  async content(
    @Param({ schema: logoContentParams }) { sha256 }: LogoContentParams,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const logo = await this.queries.findContent(sha256);
    if (logo === null) throw new NotFound({ thing: 'logo' });
    await reply
      .type(logo.mediaType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-disposition', 'inline')
      .send(logo.bytes);
  }
}
