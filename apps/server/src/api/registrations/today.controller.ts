import { Controller, Get } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { TodayQueries, type TodayView } from '#libs/registration';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { todayAnswer } from './registrations.dto.js';

@Controller('api/today')
export class TodayController {
  constructor(private readonly queries: TodayQueries) {}

  @Get()
  @Requires('event:read')
  @Answers(todayAnswer, 'Coming events with their numbers, and what needs a decision')
  today(@CurrentCaller() { scope }: Caller): Promise<TodayView> {
    return this.queries.today(scope);
  }
}
