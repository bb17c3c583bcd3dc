import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AttendanceScans } from '#libs/attendance';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { SEALED_FILE_POLICY } from '../../http/security-headers.js';
import { type EventParams, eventParams, sheetAnswer } from './attendance.dto.js';
import {
  type ScanBody,
  scanBody,
  type ScanParams,
  scanParams,
  type ScanRemovalBody,
  scanRemovalBody,
} from './attendance-scans.dto.js';
import { type NamedSheet, NamedSheets } from './named-sheets.service.js';

/** Signed lists: evidence for the sheet. They are saved and never shown here. */
@Controller('api/events/:eventId/attendance/scans')
export class AttendanceScansController {
  constructor(
    private readonly scans: AttendanceScans,
    private readonly sheets: NamedSheets,
  ) {}

  @Post()
  @Requires('registration:write')
  @Answers(sheetAnswer, 'Keep a signed list (PDF, JPEG, PNG) as evidence; the same file again changes nothing', 201)
  async add(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: scanBody }) { content }: ScanBody,
  ): Promise<NamedSheet> {
    return this.sheets.name(await this.scans.add(caller, eventId, Buffer.from(content, 'base64')));
  }

  @Get(':scanId')
  @Requires('registration:read')
  async open(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: scanParams }) { eventId, scanId }: ScanParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { mediaType, bytes, fileName } = await this.scans.open(scope, eventId, scanId);
    void reply
      .type(mediaType)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('content-security-policy', SEALED_FILE_POLICY)
      .header('cache-control', 'private, no-store');
    return bytes;
  }

  @Post(':scanId/removal')
  @Requires('registration:write')
  @Answers(sheetAnswer, 'Remove a signed list; once the sheet is confirmed a reason is needed')
  async remove(
    @CurrentCaller() caller: Caller,
    @Param({ schema: scanParams }) { eventId, scanId }: ScanParams,
    @Body({ schema: scanRemovalBody }) { reason }: ScanRemovalBody,
  ): Promise<NamedSheet> {
    return this.sheets.name(await this.scans.remove(caller, eventId, scanId, reason));
  }
}
