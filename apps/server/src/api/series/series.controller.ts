import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  type PlannedEvent,
  type SeenSeries,
  SeriesPlanning,
  SeriesQueries,
  SeriesService,
  type SeriesView,
} from '#libs/events';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { writtenAnswer } from '../networks/networks.dto.js';
import {
  nextDateAnswer,
  type NextDateBody,
  nextDateBody,
  seriesAnswer,
  type SeriesEditBody,
  seriesEditBody,
  type SeriesEndBody,
  seriesEndBody,
  type SeriesParams,
  seriesParams,
  type SeriesQuery,
  seriesQuery,
  yearPlanAnswer,
  type YearPlanBody,
  yearPlanBody,
} from './series.dto.js';

@Controller('api/series/:seriesId')
export class SeriesController {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly series: SeriesService,
    private readonly planning: SeriesPlanning,
  ) {}

  @Get()
  @Requires('event:read')
  @Answers(seriesAnswer, 'One series with the dates of a year, and why there are none on some days')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: seriesParams }) { seriesId }: SeriesParams,
    @Query({ schema: seriesQuery }) { year }: SeriesQuery,
  ): Promise<SeriesView> {
    return this.queries.get(scope, seriesId, year);
  }

  @Patch()
  @Requires('event:write')
  @Answers(writtenAnswer, 'Change a series; dates that stand stay as they are')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: seriesParams }) { seriesId }: SeriesParams,
    @Body({ schema: seriesEditBody }) { version, ...changes }: SeriesEditBody,
  ): Promise<SeenSeries> {
    return this.series.edit(caller, { id: seriesId, version }, changes);
  }

  @Post('end')
  @Requires('event:write')
  @Answers(writtenAnswer, 'End a series: no more dates; those that stand go on')
  end(
    @CurrentCaller() caller: Caller,
    @Param({ schema: seriesParams }) { seriesId }: SeriesParams,
    @Body({ schema: seriesEndBody }) { version, reason }: SeriesEndBody,
  ): Promise<SeenSeries> {
    return this.series.end(caller, { id: seriesId, version }, { reason });
  }

  @Post('years')
  @Requires('event:write')
  @Answers(yearPlanAnswer, 'Make every date of a year that does not stand yet', 201)
  planYear(
    @CurrentCaller() caller: Caller,
    @Param({ schema: seriesParams }) { seriesId }: SeriesParams,
    @Body({ schema: yearPlanBody }) body: YearPlanBody,
  ): Promise<readonly PlannedEvent[]> {
    return this.planning.planYear(caller, seriesId, body);
  }

  @Post('dates')
  @Requires('event:write')
  @Answers(nextDateAnswer, 'Make one date more: the next free day of the rule, or a day by hand', 201)
  planNext(
    @CurrentCaller() caller: Caller,
    @Param({ schema: seriesParams }) { seriesId }: SeriesParams,
    @Body({ schema: nextDateBody }) body: NextDateBody,
  ): Promise<PlannedEvent> {
    return this.planning.planNext(caller, seriesId, body);
  }
}
