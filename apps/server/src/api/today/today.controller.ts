import { Controller, Get } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { todayAnswer } from './today.dto.js';
import { WorkList, type WorkLine } from './work-list.service.js';

@Controller('api/today')
export class TodayController {
  constructor(private readonly list: WorkList) {}

  @Get()
  @Requires('event:read')
  @Answers(todayAnswer, 'What does not go on by itself in your networks, most urgent first')
  async today(@CurrentCaller() { scope }: Caller): Promise<{ work: readonly WorkLine[] }> {
    return { work: await this.list.list(scope) };
  }
}
