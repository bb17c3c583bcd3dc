import { Body, Controller, Param, Post } from '@nestjs/common';
import { type EventView, PublicationService } from '#libs/events';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type StepBody, stepBody } from './event-edit.dto.js';
import { eventAnswer, type EventParams, eventParams } from './events.dto.js';

@Controller('api/events/:eventId')
export class PublicationController {
  constructor(private readonly publication: PublicationService) {}

  @Post('announce')
  @Requires('event:write')
  @Answers(eventAnswer, 'Save the Date: everybody sees the event; registration opens when its window does')
  announce(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: stepBody }) body: StepBody,
  ): Promise<EventView> {
    return this.publication.announce(caller, eventId, body);
  }

  @Post('open')
  @Requires('event:write')
  @Answers(eventAnswer, 'Open registration now')
  open(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: stepBody }) body: StepBody,
  ): Promise<EventView> {
    return this.publication.open(caller, eventId, body);
  }

  @Post('close')
  @Requires('event:write')
  @Answers(eventAnswer, 'Close registration before its deadline')
  close(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: stepBody }) body: StepBody,
  ): Promise<EventView> {
    return this.publication.close(caller, eventId, body);
  }
}
