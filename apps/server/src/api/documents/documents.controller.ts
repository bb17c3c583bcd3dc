import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventDocuments } from '#libs/documents';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type DocumentParams, documentParams, type DocumentQuery, documentQuery } from './documents.dto.js';
import { pdfOf } from './pdf-reply.js';

/** What is printed for a gathering. No JSON: PDF files, shown by the browser. */
@Controller('api/events/:eventId/documents')
export class DocumentsController {
  constructor(private readonly documents: EventDocuments) {}

  /** Signs for the rooms name nobody. For whatever names people, the sheet asks for `registration:read` in the network. */
  @Get(':document')
  @Requires('event:read')
  async write(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: documentParams }) { eventId, document }: DocumentParams,
    @Query({ schema: documentQuery }) { language }: DocumentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return pdfOf(reply, await this.documents.write(scope, eventId, document, language));
  }
}
