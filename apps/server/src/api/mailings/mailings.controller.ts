import { Controller, Get, type MessageEvent, Param, Post, Query, Sse, UseGuards } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { AccountsQueries } from '#libs/auth';
import type { Caller, Page } from '#libs/kernel';
import { MailingQueries, Mailings, type MailingView } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { MailingInView } from './mailing-in-view.guard.js';
import { MailingProgressStream } from './mailing-progress.service.js';
import {
  mailingAnswer,
  type MailingParams,
  mailingParams,
  mailingsAnswer,
  type MailingsQuery,
  mailingsQuery,
  type NetworkParams,
  networkParams,
  takenBackAnswer,
} from './mailings.dto.js';

/** What was sent in organisers' own words. Each of its mails stands in the outbox. */
@Controller('api')
export class MailingsController {
  constructor(
    private readonly queries: MailingQueries,
    private readonly mailings: Mailings,
    private readonly accounts: AccountsQueries,
    private readonly progress: MailingProgressStream,
  ) {}

  @Get('networks/:networkId/mailings')
  @Requires('mail:read')
  @Answers(mailingsAnswer, 'The mailings of a network or about a gathering, newest first')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: mailingsQuery }) { page, size, ...filter }: MailingsQuery,
  ): Promise<Page<MailingView>> {
    const found = await this.queries.list(scope, networkId, filter, { page, size });
    return { ...found, rows: await this.accounts.nameActors(found.rows) };
  }

  @Get('mailings/:mailingId')
  @Requires('mail:read')
  @Answers(mailingAnswer, 'One mailing, and how many of its mails are where')
  async get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: mailingParams }) { mailingId }: MailingParams,
  ): Promise<MailingView> {
    const [view] = await this.accounts.nameActors([await this.queries.get(scope, mailingId)]);
    return view!;
  }

  @Sse('mailings/:mailingId/progress')
  @UseGuards(MailingInView)
  @Requires('mail:read')
  follow(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: mailingParams }) { mailingId }: MailingParams,
  ): Observable<MessageEvent> {
    return this.progress.follow(scope, mailingId);
  }

  @Post('mailings/:mailingId/take-back')
  @Requires('event:write')
  @Answers(takenBackAnswer, 'Delete the mails while they are held, which is a minute')
  takeBack(
    @CurrentCaller() caller: Caller,
    @Param({ schema: mailingParams }) { mailingId }: MailingParams,
  ): Promise<{ id: string; takenBack: number }> {
    return this.mailings.takeBack(caller, mailingId);
  }
}
