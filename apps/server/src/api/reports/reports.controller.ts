import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccountsQueries } from '#libs/auth';
import {
  type AskHindrance,
  Questions,
  ReporterAnswers,
  type ReportCounts,
  ReportQueries,
  type ReportRow,
  type ReportView,
  SparedContacts,
  type SparedReason,
} from '#libs/intake';
import type { Caller, Page } from '#libs/kernel';
import type { NearGathering } from '#libs/ledger';
import { Requires } from '../../http/access.decorator.js';
import { Answers } from '../../http/answers.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { type NetworkParams, networkParams } from '../networks/networks.dto.js';
import { type Clocked, type OwedAnswer, ReportClock } from './report-clock.service.js';
import {
  reportAnswer,
  reportCountsAnswer,
  type ReportParams,
  reportParams,
  reportsAnswer,
  type ReportsQuery,
  reportsQuery,
  sparedAnswer,
  type SparedQuery,
  sparedQuery,
} from './reports.dto.js';

type Answered = Clocked<ReportView> &
  Readonly<{ askHindrance: AskHindrance | null; owedAnswer: OwedAnswer | null; near: NearGathering | null }>;

@Controller('api')
export class ReportsController {
  constructor(
    private readonly queries: ReportQueries,
    private readonly questions: Questions,
    private readonly clock: ReportClock,
    private readonly spared: SparedContacts,
    private readonly accounts: AccountsQueries,
    private readonly answers: ReporterAnswers,
  ) {}

  @Get('networks/:networkId/reports')
  @Requires('contact:read')
  @Answers(reportsAnswer, 'Projects that somebody has reported; open ones by who waits longest, with their deadline')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: reportsQuery }) { page, size, which, search }: ReportsQuery,
  ): Promise<Page<Clocked<ReportRow>>> {
    // Whoever was asked back waits for an answer, too: whatever has left the inbox may be among them.
    const isOwed = which === 'unanswered';
    const among = isOwed ? (await this.answers.owedIn(scope, networkId)).map(({ reportId }) => reportId) : undefined;
    const filter = { which: isOwed ? ('any' as const) : which, term: search, among };
    const found = await this.queries.list(scope, networkId, filter, { page, size });
    return { ...found, rows: await this.clock.run(networkId, found.rows) };
  }

  @Get('networks/:networkId/reports/counts')
  @Requires('contact:read')
  @Answers(reportCountsAnswer, 'How many reports of a network are in each state')
  count(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
  ): Promise<ReportCounts> {
    return this.queries.count(scope, networkId);
  }

  @Get('networks/:networkId/reports/spared')
  @Requires('contact:read')
  @Answers(sparedAnswer, 'Why nobody may invite somebody whom a report names, by address or person')
  async isSpared(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: networkParams }) { networkId }: NetworkParams,
    @Query({ schema: sparedQuery }) { personId: id, ...typed }: SparedQuery,
  ): Promise<{ reason: SparedReason | null }> {
    return { reason: await this.spared.find(scope, networkId, { id, ...typed }) };
  }

  @Get('reports/:reportId')
  @Requires('contact:read')
  @Answers(reportAnswer, 'Everything that was told of a project, by whom, and what became of it')
  async get(
    @CurrentCaller() { scope }: Caller,
    @Param({ schema: reportParams }) { reportId }: ReportParams,
  ): Promise<Answered> {
    const report = await this.queries.get(scope, reportId);
    const [clocked] = await this.clock.run(report.networkId, [report]);
    const askHindrance = await this.questions.hindranceOf(scope, reportId);
    const owedAnswer = await this.clock.answerOf(report);
    const near = await this.clock.nearOf(report);
    return { ...clocked!, askHindrance, owedAnswer, near, history: await this.accounts.nameActors(clocked!.history) };
  }
}
