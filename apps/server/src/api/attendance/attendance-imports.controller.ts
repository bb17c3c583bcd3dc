import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import {
  AttendeeDecisions,
  type Imported,
  ReportImports,
  type ReportPreview,
  ReportPreviews,
  type ReportReview,
  ReviewQueries,
} from '#libs/attendance';
import { AccountsQueries } from '#libs/auth';
import type { Caller } from '#libs/kernel';
import { Requires } from '../../http/access.decorator.js';
import { Answers, AnswersNothing } from '../../http/answers.decorator.js';
import { CurrentCaller, WhileAsked } from '../../http/caller.decorator.js';
import { type EventParams, eventParams } from './attendance.dto.js';
import {
  type AdoptionsBody,
  adoptionsBody,
  type DecisionsBody,
  decisionsBody,
  type ImportBody,
  importBody,
  importedAnswer,
  type ImportParams,
  importParams,
  previewAnswer,
  type PreviewBody,
  previewBody,
  reviewAnswer,
} from './attendance-imports.dto.js';

type NamedReview = Omit<ReportReview, 'reports'> &
  Readonly<{ reports: readonly (ReportReview['reports'][number] & Readonly<{ importedByName: string | null }>)[] }>;

/** Reports of video meetings, and who is in them. */
@Controller('api/events/:eventId/attendance/imports')
export class AttendanceImportsController {
  constructor(
    private readonly reviews: ReviewQueries,
    private readonly previews: ReportPreviews,
    private readonly imports: ReportImports,
    private readonly decisions: AttendeeDecisions,
    private readonly accounts: AccountsQueries,
  ) {}

  @Get()
  @Requires('registration:read')
  @Answers(reviewAnswer, 'The reports that were read in, who is in them, and where the sheet says something else')
  async get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
  ): Promise<NamedReview> {
    const review = await this.reviews.get(scope, eventId);
    const named = await this.accounts.nameActors(
      review.reports.map(({ importedBy: actorId }) => ({ actorKind: 'account' as const, actorId, actorName: null })),
    );
    const reports = review.reports.map((one, at) => ({ ...one, importedByName: named[at]?.actorName ?? null }));
    return { ...review, reports };
  }

  @Post('preview')
  @Requires('registration:write')
  @Answers(previewAnswer, 'What reading a report in would do; nothing is stored')
  preview(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: previewBody }) { content, ...file }: PreviewBody,
    @WhileAsked() signal: AbortSignal,
  ): Promise<ReportPreview> {
    return this.previews.preview(scope, eventId, { ...file, bytes: Buffer.from(content, 'base64') }, signal);
  }

  @Post()
  @Requires('registration:write')
  @Answers(importedAnswer, 'Read a report in; the same file a second time changes nothing', 201)
  import(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: importBody }) { content, ...file }: ImportBody,
    @WhileAsked() signal: AbortSignal,
  ): Promise<Imported> {
    return this.imports.import(caller, eventId, { ...file, bytes: Buffer.from(content, 'base64') }, signal);
  }

  @Delete(':importId')
  @Requires('registration:write')
  @AnswersNothing('Take a report back: what only it told is gone, and the marks follow')
  remove(
    @CurrentCaller() caller: Caller,
    @Param({ schema: importParams }) { eventId, importId }: ImportParams,
  ): Promise<void> {
    return this.imports.remove(caller, eventId, importId);
  }

  @Post('decisions')
  @Requires('registration:write')
  @AnswersNothing('Say who people in reports are; all of them or none')
  decide(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: decisionsBody }) { decisions }: DecisionsBody,
  ): Promise<void> {
    return this.decisions.decide(caller, eventId, decisions);
  }

  @Post('adoptions')
  @Requires('registration:write')
  @AnswersNothing('Take over what reports tell of people, also against an entered mark')
  adopt(
    @CurrentCaller() caller: Caller,
    @Param({ schema: eventParams }) { eventId }: EventParams,
    @Body({ schema: adoptionsBody }) { people, reason }: AdoptionsBody,
  ): Promise<void> {
    return this.decisions.adopt(caller, eventId, people, reason);
  }
}
