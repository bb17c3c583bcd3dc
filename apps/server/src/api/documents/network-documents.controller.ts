import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RegularityDocuments } from '#libs/documents';
import { type Caller, Clock } from '#libs/kernel';
import { dayOf } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type NetworkParams,
  networkParams,
  type RegularityDocumentQuery,
  regularityDocumentQuery,
} from './documents.dto.js';
import { pdfOf } from './pdf-reply.js';

/** What is printed for a network. No JSON: PDF files, shown by the browser. */
@Controller('api/networks/:networkId/documents')
export class NetworkDocumentsController {
  constructor(
    private readonly regularities: RegularityDocuments,
    private readonly clock: Clock,
  ) {}

  @Get('regularity')
  @Requires('registration:read')
  async regularity(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: regularityDocumentQuery }) { language, ...given }: RegularityDocumentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const asked = { ...given, asOf: given.asOf ?? dayOf(this.clock.now()) };
    return pdfOf(reply, await this.regularities.write(scope, networkId, asked, language));
  }
}
