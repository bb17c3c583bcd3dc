import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { ReporterAnswers } from './following/answers.service.js';
import { ContactAnswers } from './following/contact-answers.service.js';
import { FollowedReports } from './following/followed-report.queries.js';
import { OwnReports } from './following/own-report.service.js';
import { ReportNewsRound } from './following/report-news.service.js';
import { ReportSupplement } from './following/report-supplement.entity.js';
import { AddedProjects } from './informing/added-projects.service.js';
import { ContactNaming } from './informing/contact-naming.service.js';
import { Erasure } from './informing/erasure.service.js';
import { InformationRetention } from './informing/information-retention.service.js';
import { InformingWork } from './informing/informing-work.queries.js';
import { Informing } from './informing/informing.service.js';
import { Objections } from './informing/objections.service.js';
import { Binding } from './obligations/binding.service.js';
import { EndedProjects } from './obligations/ended-projects.service.js';
import { Holds } from './obligations/holds.service.js';
import { IntakeFollower } from './obligations/intake-follower.service.js';
import { ObligationAttempt } from './obligations/obligation-attempt.entity.js';
import { Obligation } from './obligations/obligation.entity.js';
import { Obligations } from './obligations/obligations.service.js';
import { ReturnedTries } from './obligations/returned-tries.service.js';
import { Tries } from './obligations/tries.service.js';
import { ProjectReport } from './reports/project-report.entity.js';
import { ReportContact } from './reports/report-contact.entity.js';
import { ReportContactBefore } from './reports/report-contact-before.entity.js';
import { ReportQuestion } from './reports/report-question.entity.js';
import { Reporter } from './reports/reporter.entity.js';
import { ReporterMail } from './reports/reporter-mail.entity.js';
import { Reporting } from './reports/reporting.service.js';
import { Acceptance } from './triage/acceptance.service.js';
import { AlikePromises } from './triage/alike-promise.queries.js';
import { AutomaticDuplicates } from './triage/automatic-duplicates.service.js';
import { ContactQuestions } from './triage/contact-questions.service.js';
import { ContactReplacement } from './triage/contact-replacement.service.js';
import { ContactResearch } from './triage/contact-research.service.js';
import { ContactSearch } from './triage/contact-search.entity.js';
import { FunctionalMailboxes } from './triage/functional-mailboxes.service.js';
import { HandOver } from './triage/hand-over.service.js';
import { ObligationJoin } from './triage/obligation-join.entity.js';
import { PromiseJoining } from './triage/promise-joining.service.js';
import { Questions } from './triage/questions.service.js';
import { ReportQueries } from './triage/report.queries.js';
import { SparedContacts } from './triage/spared-contacts.service.js';
import { SuggestionQueries } from './triage/suggestion.queries.js';
import { Triage } from './triage/triage.service.js';

const intakeEntities = [
  ...[ProjectReport, ReportContact, Reporter, ReportContactBefore, ReportQuestion, ReportSupplement],
  ...[Obligation, ObligationAttempt, ObligationJoin, ContactSearch, ReporterMail],
];
const ofReports = [
  ContactAnswers,
  FollowedReports,
  OwnReports,
  ReporterAnswers,
  Reporting,
  ReportNewsRound,
  ReportQueries,
];
const ofPromises = [Binding, EndedProjects, Holds, IntakeFollower, Obligations, ReturnedTries, Tries];
const ofTriage = [
  Acceptance,
  AlikePromises,
  AutomaticDuplicates,
  ContactQuestions,
  ContactReplacement,
  ContactResearch,
  FunctionalMailboxes,
  HandOver,
  PromiseJoining,
  Questions,
  SparedContacts,
  SuggestionQueries,
  Triage,
];
const ofPeople = [AddedProjects, ContactNaming, Erasure, Informing, InformingWork, InformationRetention, Objections];
const providers = [...ofReports, ...ofPromises, ...ofTriage, ...ofPeople];

@Module({
  imports: [TypeOrmModule.forFeature(intakeEntities), MailModule, NetworksModule, EventsModule],
  providers,
  exports: providers,
})
export class IntakeModule {}
