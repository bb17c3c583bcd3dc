import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { FollowedReports } from './following/followed-report.queries.js';
import { OwnReports } from './following/own-report.service.js';
import { ReportNewsRound } from './following/report-news.service.js';
import { ReportSupplement } from './following/report-supplement.entity.js';
import { Binding } from './obligations/binding.service.js';
import { IntakeFollower } from './obligations/intake-follower.service.js';
import { ObligationAttempt } from './obligations/obligation-attempt.entity.js';
import { Obligation } from './obligations/obligation.entity.js';
import { Obligations } from './obligations/obligations.service.js';
import { Tries } from './obligations/tries.service.js';
import { ProjectReport } from './reports/project-report.entity.js';
import { ReportContact } from './reports/report-contact.entity.js';
import { Reporter } from './reports/reporter.entity.js';
import { Reporting } from './reports/reporting.service.js';
import { ReportQueries } from './triage/report.queries.js';

const intakeEntities = [ProjectReport, ReportContact, Reporter, ReportSupplement, Obligation, ObligationAttempt];
const providers = [
  Binding,
  FollowedReports,
  IntakeFollower,
  Obligations,
  OwnReports,
  Reporting,
  ReportNewsRound,
  ReportQueries,
  Tries,
];

@Module({
  imports: [TypeOrmModule.forFeature(intakeEntities), MailModule, NetworksModule, EventsModule],
  providers,
  exports: providers,
})
export class IntakeModule {}
