import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HandOver } from '#libs/intake';
import type { Caller } from '#libs/kernel';
import type { Named, Written } from '#libs/networks';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { writtenAnswer } from '../networks/networks.dto.js';
import { type HandOverBody, handOverBody, receiversAnswer } from './hand-over.dto.js';
import { type ReportParams, reportParams } from './reports.dto.js';

/** What does not fit here may fit another network of this instance. */
@Controller('api/reports/:reportId')
export class HandOverController {
  constructor(private readonly service: HandOver) {}

  @Get('receivers')
  @Requires('contact:read')
  @Answers(receiversAnswer, 'Networks to which a report can be handed over')
  receivers(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: reportParams }) { reportId }: ReportParams,
  ): Promise<Named[]> {
    return this.service.receivers(scope, reportId);
  }

  @Post('hand-over')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Hand a report over to another network with consent; it is sighted anew there')
  handOver(
    @CurrentCaller() caller: Caller,
    @Param({ schema: reportParams }) { reportId: id }: ReportParams,
    @Body({ schema: handOverBody }) { version, ...input }: HandOverBody,
  ): Promise<Written> {
    return this.service.handOver(caller, { id, version }, input);
  }
}
