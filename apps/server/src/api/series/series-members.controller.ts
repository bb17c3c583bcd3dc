import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import { ExpectedSeriesQueries, type MemberAnswer } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { seriesMembersAnswer, type SeriesMembersQuery, seriesMembersQuery } from './series-members.dto.js';
import { type SeriesParams, seriesParams } from './series.dto.js';

@Controller('api/series/:seriesId/members')
export class SeriesMembersController {
  constructor(private readonly expected: ExpectedSeriesQueries) {}

  @Get()
  @Requires('contact:read')
  @Answers(seriesMembersAnswer, 'Members of the group and what they answered once for all dates')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: seriesParams }) { seriesId }: SeriesParams,
    @Query({ schema: seriesMembersQuery }) page: SeriesMembersQuery,
  ): Promise<Page<MemberAnswer>> {
    return this.expected.members(scope, seriesId, page);
  }
}
