import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import { type AnswerList, AnswerQueries, InvitationAnswers, type OrganisationAnswerList } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  type AnswerBody,
  answerBody,
  answersAnswer,
  type AnswersQuery,
  answersQuery,
  enteredAnswer,
  type InvitationParams,
  invitationParams,
  organisationsAnswer,
  type OrganisationsQuery,
  organisationsQuery,
} from './answers.dto.js';
import { type EventParams, eventParams } from './outreach.dto.js';

/** What the invited of a gathering have answered, and who is still missing. */
@Controller('api')
export class AnswersController {
  constructor(
    private readonly queries: AnswerQueries,
    private readonly answers: InvitationAnswers,
  ) {}

  @Get('events/:eventId/answers')
  @Requires('contact:read')
  @Answers(answersAnswer, 'Everybody invited with their answer, by name')
  people(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Query({ schema: answersQuery }) { page, size, ...filter }: AnswersQuery,
  ): Promise<AnswerList> {
    return this.queries.people(scope, eventId, filter, { page, size });
  }

  @Get('events/:eventId/answers/organisations')
  @Requires('contact:read')
  @Answers(organisationsAnswer, 'The answers by organisation; those that are still missing first')
  organisations(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Query({ schema: organisationsQuery }) { page, size, ...filter }: OrganisationsQuery,
  ): Promise<OrganisationAnswerList> {
    return this.queries.organisations(scope, eventId, filter, { page, size });
  }

  @Post('invitations/:invitationId/answer')
  @Requires('registration:write')
  @Answers(enteredAnswer, 'Enter what somebody has answered by telephone; the history says who did')
  async enter(
    @CurrentCaller() caller: Caller,
    @Param({ schema: invitationParams }) { invitationId }: InvitationParams,
    @Body({ schema: answerBody }) body: AnswerBody,
  ): Promise<{ id: string; answer: AnswerBody['answer'] }> {
    await this.answers.enter(caller, invitationId, body);
    return { id: invitationId, answer: body.answer };
  }
}
