import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { OpenSession } from '#libs/auth';
import type { Caller } from '#libs/kernel';
import { StepDecisions, type StepPreview, StepPreviews, type StepView, TimelineQueries } from '#libs/outreach';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller, CurrentSession } from '../../http/caller.decorator.js';
import { SHOWN_MAIL_POLICY } from '../../http/security-headers.js';
import { type EventParams, eventParams } from './outreach.dto.js';
import {
  type ChangeBody,
  changeBody,
  decidedAnswer,
  type PlanBody,
  planBody,
  previewAnswer,
  type PreviewQuery,
  previewQuery,
  type SendBody,
  sendBody,
  type SkipBody,
  skipBody,
  type StepParams,
  stepParams,
  type TestBody,
  testBody,
  timelineAnswer,
} from './timeline.dto.js';

type Decided = Readonly<{ id: string; state: StepView['state']; version: number }>;

/** The mails around an event: each can be read before anybody gets it, changed, left out and sent. */
@Controller('api')
export class TimelineController {
  constructor(
    private readonly queries: TimelineQueries,
    private readonly previews: StepPreviews,
    private readonly decisions: StepDecisions,
  ) {}

  @Get('events/:eventId/timeline')
  @Requires('contact:read')
  @Answers(timelineAnswer, 'Every mail that is planned, was sent, skipped or missed, in the order in which they go out')
  async get(@CurrentCaller() { scope }: Caller, @Param({ schema: eventParams }) { eventId }: EventParams) {
    return { rows: (await this.queries.get(scope, eventId)).map(shown) };
  }

  @Patch('steps/:stepId')
  @Requires('event:write')
  @Answers(decidedAnswer, 'Another moment or words of one’s own; a moment ahead plans again what was left out')
  async change(
    @CurrentCaller() caller: Caller,
    @Param({ schema: stepParams }) { stepId }: StepParams,
    @Body({ schema: changeBody }) body: ChangeBody,
  ): Promise<Decided> {
    return decided(await this.decisions.change(caller, stepId, body));
  }

  @Post('steps/:stepId/skip')
  @Requires('event:write')
  @Answers(decidedAnswer, 'Leave it out, and say why')
  async skip(
    @CurrentCaller() caller: Caller,
    @Param({ schema: stepParams }) { stepId }: StepParams,
    @Body({ schema: skipBody }) body: SkipBody,
  ): Promise<Decided> {
    return decided(await this.decisions.skip(caller, stepId, body));
  }

  @Post('steps/:stepId/plan')
  @Requires('event:write')
  @Answers(decidedAnswer, 'Plan again what was left out')
  async plan(
    @CurrentCaller() caller: Caller,
    @Param({ schema: stepParams }) { stepId }: StepParams,
    @Body({ schema: planBody }) body: PlanBody,
  ): Promise<Decided> {
    return decided(await this.decisions.plan(caller, stepId, body));
  }

  @Post('steps/:stepId/send')
  @Requires('event:write')
  @Answers(decidedAnswer, 'Send it now, to as many people as were confirmed')
  async send(
    @CurrentCaller() caller: Caller,
    @Param({ schema: stepParams }) { stepId }: StepParams,
    @Body({ schema: sendBody }) body: SendBody,
  ): Promise<Decided> {
    return decided(await this.decisions.send(caller, stepId, body));
  }

  @Get('steps/:stepId/preview')
  @Requires('contact:read')
  @Answers(previewAnswer, 'The mail as one of its readers gets it; links that open something lead nowhere')
  preview(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: stepParams }) { stepId }: StepParams,
    @Query({ schema: previewQuery }) { position }: PreviewQuery,
  ): Promise<StepPreview> {
    return this.previews.preview(scope, stepId, position);
  }

  /** No JSON: a document for a frame, with a policy of its own. */
  @Get('steps/:stepId/mail')
  @Requires('contact:read')
  async mail(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: stepParams }) { stepId }: StepParams,
    @Query({ schema: previewQuery }) { position }: PreviewQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const html = await this.previews.html(scope, stepId, position);
    void reply.type('text/html; charset=utf-8').header('content-security-policy', SHOWN_MAIL_POLICY);
    return html;
  }

  @Post('steps/:stepId/test')
  @Requires('event:write')
  @AnswersNothing('Send the mail of one reader to yourself; its links open nothing')
  async test(
    @CurrentCaller() caller: Caller,
    @CurrentSession() session: OpenSession,
    @Param({ schema: stepParams }) { stepId }: StepParams,
    @Body({ schema: testBody }) { position }: TestBody,
  ): Promise<void> {
    await this.previews.test(caller, stepId, position, { name: session.displayName, address: session.email });
  }
}

const decided = ({ id, state, version }: Decided): Decided => ({ id, state, version });

/** How its moment is reckoned stays inside. */
const shown = ({ timing: _timing, recipients: _recipients, dueAt, decidedAt, ...step }: StepView) => ({
  ...step,
  dueAt: dueAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});
