import { Body, Controller, Param, Post } from '@nestjs/common';
import { Reporting, type TakenReport } from '#libs/intake';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type NetworkParams, networkParams } from '../networks/networks.dto.js';
import { takenAnswer, type TakingInBody, takingInBody } from './taking-in.dto.js';

/** Organisers write down what somebody has told them of a project. */
@Controller('api/networks/:networkId/reports')
export class TakingInController {
  constructor(private readonly reporting: Reporting) {}

  @Post()
  @Requires('contact:write')
  @Answers(takenAnswer, 'Take in a project of which somebody has told on the telephone, by mail or at a meeting', 201)
  take(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: takingInBody }) { channel, eventId, language, ...told }: TakingInBody,
  ): Promise<TakenReport> {
    return this.reporting.report(caller, { networkId, channel, eventId, language }, told);
  }
}
