import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { OpenSession } from '#libs/auth';
import type { Caller } from '#libs/kernel';
import {
  type MailingCheck,
  type MailingPreview,
  MailingPreviews,
  Mailings,
  type MailingSent,
  placeholderNames,
  placeholders,
} from '#libs/outreach';
import { Requires, SignedIn } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller, CurrentSession } from '../../http/caller.decorator.js';
import {
  checkAnswer,
  type DraftBody,
  draftBody,
  type NetworkParams,
  networkParams,
  placeholdersAnswer,
  previewAnswer,
  type PreviewBody,
  previewBody,
  type SendBody,
  sendBody,
  sentAnswer,
} from './mailings.dto.js';

/** A draft lives in the page; these look at it, and one of them sends it. */
@Controller('api')
export class MailingDraftsController {
  constructor(
    private readonly previews: MailingPreviews,
    private readonly mailings: Mailings,
  ) {}

  @Get('mailing-placeholders')
  @SignedIn()
  @Answers(placeholdersAnswer, 'What may stand in braces in the text of a mailing')
  placeholders() {
    return { rows: placeholderNames.map((name) => ({ name, ...placeholders[name] })) };
  }

  @Post('networks/:networkId/mailings/check')
  @Requires('event:write')
  @Answers(checkAnswer, 'Whom a draft reaches, who is left out and why, and what stands against the text')
  check(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: draftBody }) body: DraftBody,
  ): Promise<MailingCheck> {
    return this.previews.check(scope, { networkId, ...body });
  }

  @Post('networks/:networkId/mailings/preview')
  @Requires('event:write')
  @Answers(previewAnswer, 'The mail as one of its readers gets it; links that open something lead nowhere')
  preview(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: previewBody }) { position, ...draft }: PreviewBody,
  ): Promise<MailingPreview> {
    return this.previews.preview(scope, { networkId, ...draft }, position);
  }

  @Post('networks/:networkId/mailings/test')
  @Requires('event:write')
  @AnswersNothing('Send the mail of one reader to yourself; its links open nothing')
  async test(
    @CurrentCaller() caller: Caller,
    @CurrentSession() session: OpenSession,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: previewBody }) { position, ...draft }: PreviewBody,
  ): Promise<void> {
    const to = { name: session.displayName, address: session.email };
    await this.mailings.test(caller, { networkId, ...draft }, position, to);
  }

  @Post('networks/:networkId/mailings')
  @Requires('event:write')
  @Answers(sentAnswer, 'Freeze the recipients; their mails leave a minute later', 201)
  send(
    @CurrentCaller() caller: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Body({ schema: sendBody }) { id, recipients, isMeant, ...draft }: SendBody,
  ): Promise<MailingSent> {
    return this.mailings.send(caller, { id, recipients, isMeant, draft: { networkId, ...draft } });
  }
}
