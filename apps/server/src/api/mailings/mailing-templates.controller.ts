import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import type { Caller } from '#libs/kernel';
import {
  builtInNames,
  builtInTemplates,
  MailingTemplateQueries,
  MailingTemplates,
  type MailingTemplateView,
  needsEvent,
} from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { writtenAnswer } from '../networks/networks.dto.js';
import {
  type NewTemplateBody,
  newTemplateBody,
  type RemoveBody,
  removeBody,
  templateAnswer,
  type TemplateBody,
  templateBody,
  type TemplateParams,
  templateParams,
  templatesAnswer,
} from './mailing-templates.dto.js';
import { type NetworkParams, networkParams } from './mailings.dto.js';

const builtIn = builtInNames.map((name) => {
  const texts = builtInTemplates[name];
  return { name, texts, needsEvent: needsEvent(texts) };
});

/** Texts that a network keeps for its free mails. */
@Controller('api')
export class MailingTemplatesController {
  constructor(
    private readonly queries: MailingTemplateQueries,
    private readonly templates: MailingTemplates,
  ) {}

  @Get('networks/:networkId/mailing-templates')
  @Requires('event:write')
  @Answers(templatesAnswer, 'Texts that the network keeps, by name, and those that every network has')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<{ rows: readonly MailingTemplateView[]; builtIn: typeof builtIn }> {
    return { rows: await this.queries.list(scope, networkId), builtIn };
  }

  @Post('networks/:networkId/mailing-templates')
  @Requires('event:write')
  @Answers(writtenAnswer, 'Keep a text under a name', 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: newTemplateBody }) body: NewTemplateBody,
  ): Promise<{ id: string; version: number }> {
    return this.templates.create(caller, networkId, body);
  }

  @Get('mailing-templates/:mailingTemplateId')
  @Requires('event:write')
  @Answers(templateAnswer, 'One text that a network keeps')
  get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: templateParams }) { mailingTemplateId }: TemplateParams,
  ): Promise<MailingTemplateView> {
    return this.queries.get(scope, mailingTemplateId);
  }

  @Patch('mailing-templates/:mailingTemplateId')
  @Requires('event:write')
  @Answers(writtenAnswer, 'Rename a kept text or write it anew; mails that were written from it stay as they are')
  edit(
    @CurrentCaller() caller: Caller,
    @Param({ schema: templateParams }) { mailingTemplateId: id }: TemplateParams,
    @Body({ schema: templateBody }) { version, ...changes }: TemplateBody,
  ): Promise<{ id: string; version: number }> {
    return this.templates.edit(caller, { id, version }, changes);
  }

  @Post('mailing-templates/:mailingTemplateId/remove')
  @Requires('event:write')
  @AnswersNothing('Remove a kept text; mails that were written from it stay as they are')
  remove(
    @CurrentCaller() caller: Caller,
    @Param({ schema: templateParams }) { mailingTemplateId: id }: TemplateParams,
    @Body({ schema: removeBody }) { version }: RemoveBody,
  ): Promise<void> {
    return this.templates.remove(caller, { id, version });
  }
}
