import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Acceptance, Questions, ReporterAnswers, Triage } from '#libs/intake';
import type { Caller } from '#libs/kernel';
import type { Written } from '#libs/networks';
import { type SightedSuggestions, SightingQueries } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { writtenAnswer } from '../networks/networks.dto.js';
import {
  type AcceptBody,
  acceptBody,
  type AnsweredBody,
  answeredBody,
  type AskBody,
  askBody,
  type DuplicateBody,
  duplicateBody,
  type KnownBody,
  knownBody,
  type OutOfScopeBody,
  outOfScopeBody,
  type ReportParams,
  reportParams,
  suggestionsAnswer,
  type UndoBody,
  undoBody,
} from './reports.dto.js';

@Controller('api/reports/:reportId')
export class ReportDecisionsController {
  constructor(
    private readonly sighting: SightingQueries,
    private readonly acceptance: Acceptance,
    private readonly triage: Triage,
    private readonly questions: Questions,
    private readonly answers: ReporterAnswers,
  ) {}

  @Get('suggestions')
  @Requires('contact:read')
  @Answers(
    suggestionsAnswer,
    'What a report may be the same as, with reasons, and whom the network knows behind its address',
  )
  suggest(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: reportParams }) { reportId }: ReportParams,
  ): Promise<SightedSuggestions> {
    return this.sighting.list(scope, reportId);
  }

  @Post('accept')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Take a project on, which promises that it is invited to the next gathering')
  accept(
    @CurrentCaller() caller: Caller,
    @Param({ schema: reportParams }) { reportId: id }: ReportParams,
    @Body({ schema: acceptBody }) { version, ...input }: AcceptBody,
  ): Promise<Written> {
    return this.acceptance.accept(caller, { id, version }, input);
  }

  @Post('already-known')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'The network knows whom the report names; another project of theirs is entered beside')
  alreadyKnown(
    @CurrentCaller() caller: Caller,
    @Param({ schema: reportParams }) { reportId: id }: ReportParams,
    @Body({ schema: knownBody }) { version, ...input }: KnownBody,
  ): Promise<Written> {
    return this.acceptance.alreadyKnown(caller, { id, version }, input);
  }

  @Post('duplicate')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'The same project was reported before: both reports follow one promise')
  duplicate(
    @CurrentCaller() caller: Caller,
    @Param({ schema: reportParams }) { reportId: id }: ReportParams,
    @Body({ schema: duplicateBody }) { version, of }: DuplicateBody,
  ): Promise<Written> {
    return this.triage.duplicate(caller, { id, version }, of);
  }

  @Post('out-of-scope')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'The project does not fit; its reporter is told why')
  outOfScope(
    @CurrentCaller() caller: Caller,
    @Param({ schema: reportParams }) { reportId: id }: ReportParams,
    @Body({ schema: outOfScopeBody }) { version, reason }: OutOfScopeBody,
  ): Promise<Written> {
    return this.triage.outOfScope(caller, { id, version }, reason);
  }

  @Post('ask')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Ask whoever told of the project, once; they answer on their own page')
  ask(
    @CurrentCaller() caller: Caller,
    @Param({ schema: reportParams }) { reportId: id }: ReportParams,
    @Body({ schema: askBody }) { version, question }: AskBody,
  ): Promise<Written> {
    return this.questions.ask(caller, { id, version }, question);
  }

  @Post('answered')
  @Requires('contact:write')
  @AnswersNothing('Whoever told of the project was told otherwise what became of it, or cannot be reached')
  answered(
    @CurrentCaller() caller: Caller,
    @Param({ schema: reportParams }) { reportId }: ReportParams,
    @Body({ schema: answeredBody }) { note }: AnsweredBody,
  ): Promise<void> {
    return this.answers.answered(caller, reportId, note);
  }

  @Post('undo')
  @Requires('contact:write')
  @Answers(
    writtenAnswer,
    'Back into the inbox, with what the decision has entered and nobody uses; not once somebody was written to',
  )
  undo(
    @CurrentCaller() caller: Caller,
    @Param({ schema: reportParams }) { reportId: id }: ReportParams,
    @Body({ schema: undoBody }) { version }: UndoBody,
  ): Promise<Written> {
    return this.triage.undo(caller, { id, version });
  }
}
