import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CoverQueries, LogoQueries } from '#libs/events';
import { NotFound } from '#libs/kernel';
import { NetworkLogoQueries } from '#libs/networks';
import { Public } from '../../http/access.decorator.js';
import { SEALED_FILE_POLICY } from '../../http/security-headers.js';

const pictureParams = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * Pictures that organisers have uploaded. What stands at an address never changes, so browsers may keep it for good.
 * Opened by itself one is a document with no rights at all, whatever its bytes may hold.
 */
@Controller('pictures')
export class PicturesController {
  constructor(
    private readonly networkLogos: NetworkLogoQueries,
    private readonly covers: CoverQueries,
    private readonly funderLogos: LogoQueries,
  ) {}

  @Get(':sha256')
  @Public()
  async content(
    @Param({ schema: pictureParams }) { sha256 }: z.output<typeof pictureParams>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const picture =
      (await this.networkLogos.findContent(sha256)) ??
      (await this.covers.findContent(sha256)) ??
      (await this.funderLogos.findContent(sha256));
    if (picture === null) throw new NotFound({ thing: 'picture' });
    await reply
      .type(picture.mediaType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-disposition', 'inline')
      .header('content-security-policy', SEALED_FILE_POLICY)
      .send(picture.bytes);
  }
}
