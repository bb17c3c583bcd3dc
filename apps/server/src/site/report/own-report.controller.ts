import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkTokens } from '#libs/auth';
import { asReached, FollowedReports, OwnReports } from '#libs/intake';
import { type Caller, type FieldFault, InvalidInput } from '#libs/kernel';
import { PublicAnswers } from '#libs/ledger';
import { PublicNetworkQueries } from '#libs/networks';
import { Public } from '../../http/access.decorator.js';
import { CurrentCaller } from '../../http/caller.decorator.js';
import { Limited } from '../../http/rate-limit.decorator.js';
import { RequestRefused } from '../../http/request-refused.js';
import { wordsOf } from '../components/fault-words.js';
import { type FormBody, formBody, keptOf } from '../form-input.js';
import { askedLanguageOf } from '../language.decorator.js';
import { seeOther, sendPage } from '../page-reply.js';
import { type LinkParams, linkParams } from '../site.dto.js';
import { readContactLine } from './contact-line.rules.js';
import { inForm, type OwnReportQuery, ownReportQuery } from './report.dto.js';
import { OwnReportPage } from './own-report.page.js';

/** What became of a report. The link opens this page alone; one that came by mail proves the mailbox. */
@Controller('meldung/:token')
export class OwnReportController {
  constructor(
    private readonly links: LinkTokens,
    private readonly reports: FollowedReports,
    private readonly own: OwnReports,
    private readonly networks: PublicNetworkQueries,
    private readonly answers: PublicAnswers,
  ) {}

  @Get()
  @Public()
  @Limited('link')
  async look(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Query({ schema: ownReportQuery }) { neu, gespeichert }: OwnReportQuery,
    @Res() reply: FastifyReply,
  ) {
    const note = neu
      ? 'arrived'
      : gespeichert === 'ja'
        ? 'saved'
        : gespeichert === 'vergessen'
          ? 'forgotten'
          : undefined;
    const { page } = await this.open(token, reply);
    return sendPage(reply, page({ note }), { isPersonal: true });
  }

  @Post('nachtrag')
  @Public()
  @Limited('link')
  async supplement(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    const input = { note: body.get('supplement') ?? '', contact: readContactLine(body.get('contact') ?? '') };
    return this.save(token, body, reply, (id) => this.own.supplement(caller, id, input), { note: 'supplement' });
  }

  @Post('name')
  @Public()
  @Limited('link')
  async name(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) body: FormBody,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    const [isAllowed, name] = [body.get('answer') === 'yes', body.get('ownName') ?? ''];
    return this.save(token, body, reply, async (id, isProven) => {
      requireProof(isProven);
      await this.own.allowName(caller, id, isAllowed, name);
    });
  }

  @Post('vergessen')
  @Public()
  @Limited('link')
  async forget(
    @Param({ schema: linkParams }) { token }: LinkParams,
    @Body({ schema: formBody }) _body: FormBody,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ) {
    const { report, isProven } = await this.open(token, reply);
    requireProof(isProven);
    await this.own.forgetReporter(caller, report.id);
    return seeOther(reply, `/meldung/${token}?gespeichert=vergessen`);
  }

  private async save(
    token: string,
    body: FormBody,
    reply: FastifyReply,
    work: (reportId: string, isProven: boolean) => Promise<void>,
    renamed: Readonly<Record<string, string>> = {},
  ) {
    const { report, page, isProven, language } = await this.open(token, reply);
    const faults = await faultsOf(work(report.id, isProven));
    if (faults.length === 0) return seeOther(reply, `/meldung/${token}?gespeichert=ja`);
    const atFields = faults.map(({ field, fault }) => ({ field: renamed[field] ?? field, fault }));
    const filled = { kept: keptOf(body), faults: wordsOf(inForm(atFields), language) };
    return sendPage(reply, page(filled), { status: 422, isPersonal: true });
  }

  /** @throws {RequestRefused} for a forged link, and for one that was taken back */
  private async open(token: string, reply: FastifyReply) {
    const claims = this.links.read('report', token);
    const found = claims && (await this.reports.find(claims.subject));
    if (!claims || !found || found.linkVersion !== claims.version) throw new RequestRefused(410, 'link-over');
    const network = (await this.networks.identityOf(found.networkId))!;
    const language = askedLanguageOf(reply.request) ?? found.language;
    const answeredAt = found.promise && (await this.answers.answeredAt(found.promise.id));
    const report = { ...found, promise: found.promise && asReached(found.promise, answeredAt) };
    const isProven = claims.sentAt > 0;
    const shared = { report, network, path: `/meldung/${token}`, isProven, answeredAt, language };
    const page = (more: Partial<Parameters<typeof OwnReportPage>[0]>) =>
      OwnReportPage({ ...shared, kept: {}, faults: [], ...more });
    return { report, page, isProven, language };
  }
}

/** Names and addresses are the business of whoever reads the mailbox. */
function requireProof(isProven: boolean): void {
  if (!isProven) throw new RequestRefused(403, 'link-unproven');
}

async function faultsOf(work: Promise<void>): Promise<readonly FieldFault[]> {
  try {
    await work;
    return [];
  } catch (problem) {
    if (problem instanceof InvalidInput) return problem.facts.faults;
    throw problem;
  }
}
