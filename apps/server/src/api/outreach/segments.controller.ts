import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import {
  type EventSegmentsView,
  type SegmentMeaning,
  type SegmentPerson,
  SegmentQueries,
  Segments,
  type SegmentView,
} from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type EventParams, eventParams, type PeopleQuery, peopleQuery } from './outreach.dto.js';
import * as dto from './segments.dto.js';

/** Stored queries for people, and which of them a gathering asks. */
@Controller('api')
export class SegmentsController {
  constructor(
    private readonly queries: SegmentQueries,
    private readonly segments: Segments,
  ) {}

  @Get('networks/:networkId/segments')
  @Requires('contact:read')
  @Answers(dto.segmentsAnswer, 'The segments of a network with what each means now')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: dto.networkParams }) { networkId }: dto.NetworkParams,
  ): Promise<{ rows: readonly SegmentView[] }> {
    return { rows: await this.queries.list(scope, networkId) };
  }

  @Post('networks/:networkId/segments')
  @Requires('contact:write')
  @Answers(dto.seenAnswer, 'Keep a segment', 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param({ schema: dto.networkParams }) { networkId }: dto.NetworkParams,
    @Body({ schema: dto.segmentBody }) body: dto.SegmentBody,
  ): Promise<{ id: string; version: number }> {
    return this.segments.create(caller, networkId, body);
  }

  @Post('networks/:networkId/segments/meaning')
  @Requires('contact:read')
  @Answers(dto.meaningAnswer, 'What criteria mean now, before anybody keeps them')
  meaning(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: dto.networkParams }) { networkId }: dto.NetworkParams,
    @Body({ schema: dto.meaningBody }) { criteria }: dto.MeaningBody,
  ): Promise<SegmentMeaning> {
    return this.queries.meaning(scope, networkId, criteria);
  }

  @Get('segments/:segmentId')
  @Requires('contact:read')
  @Answers(dto.segmentAnswer, 'One segment with its sentence and how many people it means now')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: dto.segmentParams }) { segmentId }: dto.SegmentParams,
  ): Promise<SegmentView> {
    return this.queries.get(scope, segmentId);
  }

  @Get('segments/:segmentId/people')
  @Requires('contact:read')
  @Answers(dto.segmentPeopleAnswer, 'Everybody it means now, by name')
  people(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: dto.segmentParams }) { segmentId }: dto.SegmentParams,
    @Query({ schema: peopleQuery }) request: PeopleQuery,
  ): Promise<Page<SegmentPerson>> {
    return this.queries.people(scope, segmentId, request);
  }

  @Put('segments/:segmentId')
  @Requires('contact:write')
  @Answers(dto.seenAnswer, 'Change a segment; waves that were sent keep what it meant')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: dto.segmentParams }) { segmentId }: dto.SegmentParams,
    @Body({ schema: dto.segmentEditBody }) { version, ...fields }: dto.SegmentEditBody,
  ): Promise<{ id: string; version: number }> {
    return this.segments.edit(caller, { id: segmentId, version }, fields);
  }

  @Delete('segments/:segmentId')
  @Requires('contact:write')
  @AnswersNothing('Forget a segment')
  async remove(
    @CurrentCaller() caller: Caller,
    @Param({ schema: dto.segmentParams }) { segmentId }: dto.SegmentParams,
    @Body({ schema: dto.segmentRemovalBody }) { version }: dto.SegmentRemovalBody,
  ): Promise<void> {
    await this.segments.remove(caller, { id: segmentId, version });
  }

  @Get('events/:eventId/segments')
  @Requires('contact:read')
  @Answers(dto.eventSegmentsAnswer, 'Which segments the event asks, with what each means now')
  ofEvent(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<EventSegmentsView> {
    return this.queries.ofEvent(scope, eventId);
  }

  @Put('events/:eventId/segments')
  @Requires('event:write')
  @AnswersNothing('Say which segments the event asks')
  async choose(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: dto.eventSegmentsBody }) choice: dto.EventSegmentsBody,
  ): Promise<void> {
    await this.segments.choose(caller, eventId, choice);
  }
}
