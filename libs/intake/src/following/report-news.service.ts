import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import { Clock, systemCaller, when } from '#libs/kernel';
import { Outbox, pageLink, type ReportNews } from '#libs/mail';
import { findNetworkSender } from '../network-sender.queries.js';
import { type AskedQuestion, outcomeMail, questionMail } from '../reports/report.mails.js';
import { ReportQuestion } from '../reports/report-question.entity.js';
import { Reporter } from '../reports/reporter.entity.js';
import { ReporterMail } from '../reports/reporter-mail.entity.js';
import { REST_MINUTES } from '../rest.rules.js';
import { type DueReport, listReportsToTell, lockReportWithNews } from './report-news.queries.js';
import { newsKindOf } from './report-news.rules.js';

const SYSTEM = systemCaller('report news');
const AT_ONCE = 200;

/** Tells those who reported a project what became of it (domain rule R6: within two working days). */
@Injectable()
export class ReportNewsRound {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many were told something */
  async tell(): Promise<number> {
    const rested = new Date(this.clock.certain().getTime() - REST_MINUTES * 60_000);
    const news = (await listReportsToTell(this.database, rested)).filter((one) => newsKindOf(one) !== null);
    let told = 0;
    for (const { reportId } of news.slice(0, AT_ONCE)) {
      told += await this.database.transaction(SYSTEM, (tx) => this.tellOne(tx, reportId));
    }
    return told;
  }

  /** The mark and the mail commit together, so nobody hears the same twice. */
  private async tellOne(tx: Tx, reportId: string): Promise<number> {
    const report = await lockReportWithNews(tx, reportId, this.clock.now());
    const kind = report && newsKindOf(report);
    if (!report || kind === null) return 0;
    const now = this.clock.now();
    const from = (await findNetworkSender(tx, report.networkId))!;
    const to = { ...report, addressee: { firstName: report.name } };
    const [toldMailId = null] = await this.outbox.add(tx, [
      kind === 'question' ? questionMail(to, from, questionOf(report)) : outcomeMail(to, from, newsOf(report, kind)),
    ]);
    if (toldMailId !== null) await tx.insert(ReporterMail, { reportId, mailId: toldMailId });
    if (kind === 'question') {
      const purpose = report.isQuestionDue ? 'contact' : 'sighting';
      await tx.update(ReportQuestion, { reportId, purpose }, { sentAt: now, mailId: toldMailId });
    }
    // A question after the decision tells nothing of what became of the report: what was told stays.
    if (!report.isQuestionDue || kind !== 'question') {
      await tx.update(Reporter, { reportId }, { told: kind, toldAt: now, toldMailId });
    }
    await recordHistory(tx, SYSTEM.actor, now, {
      ...{ networkId: report.networkId, thing: 'project-report', thingId: reportId },
      ...{ action: 'reporter.told', facts: { news: kind } },
    });
    return 1;
  }
}

const questionOf = ({ question, isQuestionDue }: DueReport): AskedQuestion => ({
  ...{ text: question!.text, until: question!.until, isPromised: isQuestionDue },
});

function newsOf(
  { handedOverTo, event, language, reason, releaseCause, isKnown, wasKept }: DueReport,
  kind: ReportNews['kind'],
): ReportNews {
  const said = event && {
    title: event.title,
    when: when(event.startsLocal, event.endsLocal, event.zone, language),
    place: event.place,
    page: pageLink(`/e/${event.slug}${language === 'en' ? '?lang=en' : ''}`),
  };
  switch (kind) {
    case 'noted':
      return { kind, isKnown, event: said ?? undefined };
    case 'invited':
      return { kind, event: said! };
    case 'already-known':
      return wasKept ? { kind, wasInvited: true } : { kind };
    case 'let-go':
      return { kind, cause: releaseCause };
    case 'handed-over': {
      const { name, slug, isPublic, reference } = handedOverTo!;
      const page = isPublic ? pageLink(`/n/${slug}${language === 'en' ? '?lang=en' : ''}`) : undefined;
      return { kind, to: name, reference, reason: reason || undefined, page };
    }
    case 'out-of-scope':
      return { kind, reason: reason || undefined };
  }
}
