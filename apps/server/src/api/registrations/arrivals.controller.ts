import { Controller, Get, Query } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { ArrivalQueries, type ArrivalsView } from '#libs/registration';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { arrivalsAnswer, type ArrivalsQuery, arrivalsQuery } from './arrivals.dto.js';

@Controller('api/arrivals')
export class ArrivalsController {
  constructor(private readonly queries: ArrivalQueries) {}

  @Get()
  @Requires('registration:read')
  @Answers(arrivalsAnswer, 'Who registered in your networks in the last fourteen days, in numbers')
  arrivals(
    @CurrentCaller() { scope }: Caller,
    @Query({ schema: arrivalsQuery }) { zone }: ArrivalsQuery,
  ): Promise<ArrivalsView> {
    return this.queries.ofLastDays(scope, zone);
  }
}
