import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type EventDocument, EventDocuments } from '#libs/documents';
import type { Caller, Scope } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type DocumentQuery, documentQuery, type EventParams, eventParams } from './documents.dto.js';

/** What is printed for a gathering. No JSON: PDF files, shown by the browser. */
@Controller('api/events/:eventId/documents')
export class DocumentsController {
  constructor(private readonly documents: EventDocuments) {}

  @Get('signature-list')
  @Requires('registration:read')
  signatureList(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Query({ schema: documentQuery }) query: DocumentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.send(reply, scope, eventId, 'signature-list', query);
  }

  @Get('online-list')
  @Requires('registration:read')
  onlineList(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Query({ schema: documentQuery }) query: DocumentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.send(reply, scope, eventId, 'online-list', query);
  }

  @Get('badges')
  @Requires('registration:read')
  badges(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Query({ schema: documentQuery }) query: DocumentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.send(reply, scope, eventId, 'badges', query);
  }

  @Get('room-signs')
  @Requires('event:read')
  roomSigns(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Query({ schema: documentQuery }) query: DocumentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.send(reply, scope, eventId, 'room-signs', query);
  }

  private async send(
    reply: FastifyReply,
    scope: Scope,
    eventId: string,
    document: EventDocument,
    { language }: DocumentQuery,
  ): Promise<Buffer> {
    const { fileName, bytes } = await this.documents.write(scope, eventId, document, language);
    void reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${fileName}"`)
      .header('cache-control', 'private, no-store');
    return bytes;
  }
}
