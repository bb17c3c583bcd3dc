import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Caller, Page } from '#libs/kernel';
import {
  MailDecisions,
  MailQueries,
  type MailStatus,
  type MailView,
  type OutboxRow,
  type Resendable,
  Resending,
} from '#libs/mail';
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
  resendableAnswer,
  type ResendableQuery,
  resendableQuery,
  type ResendBody,
  resendBody,
  resentAnswer,
} from './mails.dto.js';

@Controller('api')
export class MailsController {
  constructor(
    private readonly queries: MailQueries,
    private readonly decisions: MailDecisions,
    private readonly resending: Resending,
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

  @Get('networks/:networkId/mails/resendable')
  @Requires('mail:read')
  @Answers(resendableAnswer, 'How many mails of a list can be sent again, may have arrived, or stay, and why')
  resendable(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: resendableQuery }) filter: ResendableQuery,
  ): Promise<Resendable> {
    return this.resending.look(scope, { ...filter, networkId });
  }

  @Post('networks/:networkId/mails/resend')
  @Requires('event:write')
  @Answers(resentAnswer, 'Send all of a list again that failed, or all that may have arrived; twice is once')
  resendAll(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: resendBody }) { which, seen, ...filter }: ResendBody,
  ): Promise<{ resent: number }> {
    return this.resending.resend(caller, { filter: { ...filter, networkId }, which, seen });
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
