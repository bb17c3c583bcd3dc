import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import { MailDecisions, MailQueries, type MailStatus, type MailView, type OutboxRow } from '#libs/mail';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import {
  mailAnswer,
  mailCountsAnswer,
  type MailParams,
  mailParams,
  mailStatusAnswer,
  type NetworkParams,
  networkParams,
  outboxAnswer,
  type OutboxQuery,
  outboxQuery,
} from './mails.dto.js';

@Controller('api')
export class MailsController {
  constructor(
    private readonly queries: MailQueries,
    private readonly decisions: MailDecisions,
  ) {}

  @Get('networks/:networkId/mails')
  @Requires('mail:read')
  @Answers(outboxAnswer, 'The outbox of a network, newest first')
  list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: outboxQuery }) { page, size, ...filter }: OutboxQuery,
  ): Promise<Page<OutboxRow>> {
    return this.queries.outbox(scope, { networkId, ...filter }, { page, size });
  }

  @Get('networks/:networkId/mails/counts')
  @Requires('mail:read')
  @Answers(mailCountsAnswer, 'How many mails in each status')
  counts(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<Record<MailStatus, number>> {
    return this.queries.counts(scope, { networkId });
  }

  @Get('mails/:mailId')
  @Requires('mail:read')
  @Answers(mailAnswer, 'One mail with its text; links that open something for the addressee alone lead nowhere')
  one(@CurrentCaller() { scope }: Caller, @Param({ schema: mailParams }) { mailId }: MailParams): Promise<MailView> {
    return this.queries.one(scope, mailId);
  }

  @Post('mails/:mailId/resend')
  @Requires('event:write')
  @Answers(mailStatusAnswer, 'Send a mail again, with its Message-ID; one that went out rests for ten minutes')
  resend(
    @CurrentCaller() caller: Caller,
    @Param({ schema: mailParams }) { mailId }: MailParams,
  ): Promise<{ id: string; status: MailStatus }> {
    return this.decisions.resend(caller, mailId);
  }

  @Post('mails/:mailId/mark-sent')
  @Requires('event:write')
  @Answers(mailStatusAnswer, 'Say that a held mail has arrived')
  markSent(
    @CurrentCaller() caller: Caller,
    @Param({ schema: mailParams }) { mailId }: MailParams,
  ): Promise<{ id: string; status: MailStatus }> {
    return this.decisions.markSent(caller, mailId);
  }
}
