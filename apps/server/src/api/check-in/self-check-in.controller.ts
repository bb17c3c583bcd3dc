import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { SelfCheckInQueries, SelfCheckInSwitch, type SelfCheckInView } from '#libs/attendance';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type EventParams, eventParams, selfAnswer, type SelfBody, selfBody } from './check-in.dto.js';

/** Whether people may say themselves that they are there, and the link of the screen that shows the code. */
@Controller('api/events/:eventId/self-check-in')
export class SelfCheckInController {
  constructor(
    private readonly queries: SelfCheckInQueries,
    private readonly self: SelfCheckInSwitch,
  ) {}

  @Get()
  @Requires('registration:write')
  @Answers(selfAnswer, 'Whether people check themselves in, from when until when, and the token of the screen')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<SelfCheckInView> {
    return this.queries.get(scope, eventId);
  }

  @Put()
  @Requires('registration:write')
  @AnswersNothing('Let people check themselves in, or no more; switched on anew it has another screen')
  turn(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: selfBody }) { isOn }: SelfBody,
  ): Promise<void> {
    return this.self.turn(caller, eventId, isOn);
  }
}
