import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { type RuleDay, type SeenSeries, SeriesQueries, SeriesService, type SeriesSummary } from '#libs/events';
import type { Caller, Page } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type EventParams, eventParams } from '../events/events.dto.js';
import { type NetworkParams, networkParams, writtenAnswer } from '../networks/networks.dto.js';
import {
  type EventSeriesBody,
  eventSeriesBody,
  type NewSeriesBody,
  newSeriesBody,
  type RecurrenceQuery,
  recurrenceQuery,
  ruleDaysAnswer,
  seriesListAnswer,
  type SeriesListQuery,
  seriesListQuery,
} from './series.dto.js';

@Controller('api')
export class NetworkSeriesController {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly series: SeriesService,
  ) {}

  @Get('networks/:networkId/series')
  @Requires('event:read')
  @Answers(seriesListAnswer, 'The series of a network; those that have ended come last')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: seriesListQuery }) page: SeriesListQuery,
  ): Promise<Page<SeriesSummary>> {
    return this.queries.list(scope, networkId, page);
  }

  @Post('networks/:networkId/series')
  @Requires('event:write')
  @Answers(writtenAnswer, 'Begin a series', 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: newSeriesBody }) body: NewSeriesBody,
  ): Promise<SeenSeries> {
    return this.series.create(caller, networkId, body);
  }

  @Get('networks/:networkId/recurrence')
  @Requires('event:read')
  @Answers(ruleDaysAnswer, 'The days that a rule would meet, and which of them are off')
  daysOfRule(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: recurrenceQuery }) query: RecurrenceQuery,
  ): Promise<readonly RuleDay[]> {
    return this.queries.daysOfRule(scope, networkId, {
      ...query,
      until: query.until ?? null,
      count: query.count ?? null,
    });
  }

  @Put('events/:eventId/series')
  @Requires('event:write')
  @Answers(writtenAnswer, 'Put an event into a series, or take it out')
  place(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: eventSeriesBody }) body: EventSeriesBody,
  ): Promise<SeenSeries> {
    return this.series.place(caller, eventId, body);
  }
}
