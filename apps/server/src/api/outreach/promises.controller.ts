import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { EventPromises, type EventPromisesView, LateInvitations, ShortNotices } from '#libs/ledger';
import type { PlannedWave } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type EventParams, eventParams, plannedWaveAnswer } from './outreach.dto.js';
import {
  eventPromisesAnswer,
  type PromiseParams,
  promiseParams,
  type ShortNoticeBody,
  shortNoticeBody,
} from './promises.dto.js';

/** Invitations that were promised to reported projects. */
@Controller('api')
export class PromisesController {
  constructor(
    private readonly promises: EventPromises,
    private readonly late: LateInvitations,
    private readonly shortNotices: ShortNotices,
  ) {}

  @Get('events/:eventId/promises')
  @Requires('contact:read')
  @Answers(eventPromisesAnswer, 'How many reported projects are promised an invitation, and who has none yet')
  of(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<EventPromisesView> {
    return this.promises.of(scope, eventId);
  }

  @Post('promises/:obligationId/invitation')
  @Requires('event:write')
  @Answers(plannedWaveAnswer, 'Invite a promised project that came after the invitations; held for a minute', 201)
  invite(
    @CurrentCaller() caller: Caller,
    @Param({ schema: promiseParams }) { obligationId }: PromiseParams,
  ): Promise<PlannedWave> {
    return this.late.invite(caller, obligationId);
  }

  @Post('promises/:obligationId/short-notice')
  @Requires('event:write')
  @Answers(
    plannedWaveAnswer,
    'Invite a promised project to an earlier gathering, beside its promise; held for a minute',
    201,
  )
  welcome(
    @CurrentCaller() caller: Caller,
    @Param({ schema: promiseParams }) { obligationId }: PromiseParams,
    @Body({ schema: shortNoticeBody }) { eventId }: ShortNoticeBody,
  ): Promise<PlannedWave> {
    return this.shortNotices.invite(caller, obligationId, eventId);
  }
}
