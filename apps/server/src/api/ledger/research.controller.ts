import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ContactQuestions, type ContactQuestionView, ContactResearch } from '#libs/intake';
import type { Caller } from '#libs/kernel';
import type { Written } from '#libs/networks';
import { ContactReplacing } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { joinedAnswer, type ObligationParams, obligationParams, writtenAnswer } from './ledger.dto.js';
import {
  contactQuestionAnswer,
  type ContactQuestionBody,
  contactQuestionBody,
  type FoundBody,
  foundBody,
  type ReplacedBody,
  replacedBody,
  type SearchBody,
  searchBody,
} from './research.dto.js';

/** Looks for somebody who speaks for a promised project (E10), or somebody else does (E6). */
@Controller('api/promises/:obligationId')
export class ResearchController {
  constructor(
    private readonly research: ContactResearch,
    private readonly replacing: ContactReplacing,
    private readonly questions: ContactQuestions,
  ) {}

  @Get('question')
  @Requires('contact:read')
  @Answers(contactQuestionAnswer, 'Whether whoever told of the project can be asked for a contact, and what they said')
  asked(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
  ): Promise<ContactQuestionView> {
    return this.questions.of(scope, obligationId);
  }

  @Post('question')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Ask whoever told of the project for a contact, once; they answer on their own page', 201)
  ask(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
    @Body({ schema: contactQuestionBody }) { question }: ContactQuestionBody,
  ): Promise<Written> {
    return this.questions.ask(caller, obligationId, question);
  }

  @Post('searches')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Note where somebody was looked for in vain', 201)
  searched(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
    @Body({ schema: searchBody }) body: SearchBody,
  ): Promise<Written> {
    return this.research.search(caller, obligationId, body);
  }

  @Post('contact')
  @Requires('contact:write')
  @Answers(writtenAnswer, 'Enter who was found, and where: they are informed and invited', 201)
  found(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
    @Body({ schema: foundBody }) body: FoundBody,
  ): Promise<Written> {
    return this.research.found(caller, obligationId, body);
  }

  @Post('contact/replacement')
  @Requires('contact:write')
  @Answers(joinedAnswer, 'Let somebody else speak for the project before the first one has answered', 201)
  replaced(
    @CurrentCaller() caller: Caller,
    @Param({ schema: obligationParams }) { obligationId }: ObligationParams,
    @Body({ schema: replacedBody }) body: ReplacedBody,
  ): Promise<{ id: string }> {
    return this.replacing.replace(caller, obligationId, body);
  }
}
