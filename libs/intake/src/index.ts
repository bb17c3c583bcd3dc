export { ASKED_WAYS } from './obligations/asked.queries.js';
export { lockPromises, sqlWelcomedTo } from './obligations/bindable.queries.js';
export { type Bindable, tooSoonFor } from './obligations/binding.rules.js';
export {
  ContactLinkOver,
  ContactReplacedMeanwhile,
  ContactsExhausted,
  NobodyToAsk,
  NotTriedEnough,
  ObjectionLinkOver,
  ProjectPromisedAnew,
  PromiseJoinedMeanwhile,
  ReportActedOn,
  ReportAskedAlready,
  ReportDecidedMeanwhile,
  ReportsExhausted,
  SecondPairOfEyesNeeded,
} from './intake.errors.js';
export { type AnswerHindrance, answerHindrances } from './following/answer.rules.js';
export { LONGEST_ANSWER_NOTE, ReporterAnswers, type UnansweredReport } from './following/answers.service.js';
export {
  type FollowedEvent,
  type FollowedPromise,
  type FollowedReport,
  FollowedReports,
} from './following/followed-report.queries.js';
export { MOST_SUPPLEMENTS, OwnReports, type SupplementInput } from './following/own-report.service.js';
export { ReportNewsRound } from './following/report-news.service.js';
export { REST_MINUTES } from './rest.rules.js';
export { asReached } from './following/reach.rules.js';
export { type ReportStage, reportStages, type StageReached, stagesOf } from './following/report-stage.rules.js';
export { type ContactLink, ContactNaming, type OtherContact } from './informing/contact-naming.service.js';
export { Erasure } from './informing/erasure.service.js';
export { informationClock, type InformationClock, monthAfter } from './informing/information-clock.rules.js';
export { type ForgottenPeople, InformationRetention } from './informing/information-retention.service.js';
export { type DueInformation, InformingWork, informingWorkKinds } from './informing/informing-work.queries.js';
export { AddedProjects } from './informing/added-projects.service.js';
export { Informing } from './informing/informing.service.js';
export { type ObjectionLink, Objections } from './informing/objections.service.js';
export {
  Acceptance,
  type AcceptInput,
  type ContactChoice,
  type KnownInput,
  type ProjectChoice,
} from './triage/acceptance.service.js';
export { AutomaticDuplicates } from './triage/automatic-duplicates.service.js';
export { ContactReplacement, type ReplacingContact } from './triage/contact-replacement.service.js';
export { ContactResearch, type FoundContact, type SearchInput } from './triage/contact-research.service.js';
export { type HandPlace, handPlaces, type SearchPlace, searchPlaces } from './triage/contact-search.rules.js';
export { FunctionalMailboxes } from './triage/functional-mailboxes.service.js';
export { agreeing, HandOver, type HandOverInput } from './triage/hand-over.service.js';
export {
  ANSWER_DAYS,
  type AskHindrance,
  askHindrances,
  LONGEST_QUESTION,
  Questions,
} from './triage/questions.service.js';
export { type ContactHindrance, contactHindrances } from './triage/contact-question.rules.js';
export { type ContactAnswer, ContactQuestions, type ContactQuestionView } from './triage/contact-questions.service.js';
export { type AlikePromise, AlikePromises } from './triage/alike-promise.queries.js';
export { PromiseJoining } from './triage/promise-joining.service.js';
export { type LikenessReason, likenessReasons } from './likeness/likeness.rules.js';
export type { KnownContact } from './triage/known-contact.queries.js';
export { type Suggestion, SuggestionQueries, type Suggestions } from './triage/suggestion.queries.js';
export { SparedContacts, type SparedReason } from './triage/spared-contacts.service.js';
export { Triage } from './triage/triage.service.js';
export { IntakeModule } from './intake.module.js';
export { intakePersonalData } from './intake.personal-data.js';
export { Binding } from './obligations/binding.service.js';
export { fillIntakeMails } from './informing/told-mails.service.js';
export { fillIntake, fillReleases, type ToldRelease } from './obligations/intake-filling.service.js';
export { EndedProjects } from './obligations/ended-projects.service.js';
export { isValid as isValidRole } from './obligations/valid-role.queries.js';
export { Holds } from './obligations/holds.service.js';
export { IntakeFollower } from './obligations/intake-follower.service.js';
export { type Attempt, Obligations, type Promised, type ReleaseInput } from './obligations/obligations.service.js';
export {
  type AttemptWay,
  attemptWays,
  type HandWay,
  handWays,
  isAgreed,
  isAsked,
  type ObligationOutcome,
  obligationOutcomes,
  type ReleaseCause,
  releaseCauses,
  type TryResult,
  tryResults,
} from './obligations/release.rules.js';
export { ReturnedTries } from './obligations/returned-tries.service.js';
export { Tries, type TryInput } from './obligations/tries.service.js';
export {
  type ReportCounts,
  type ReportFilter,
  type ReportHistoryEntry,
  ReportQueries,
  type ReportRow,
  type ReportView,
} from './triage/report.queries.js';
export {
  type ContactInput,
  LONGEST as longestReportTexts,
  type ReportChannel,
  reportChannels,
  type ReportInput,
} from './reports/report-input.rules.js';
export { isDecided, type ReportOutcome, type ReportState, reportStates } from './reports/report-state.rules.js';
export {
  REPORTS_A_DAY,
  Reporting,
  type ReportPlace,
  SIGHTING_DAYS,
  type TakenReport,
} from './reports/reporting.service.js';
export { senderOfNetwork } from './network-sender.queries.js';
export { newsKindOf } from './following/report-news.rules.js';
export { questionMails } from './reports/asked-question.queries.js';
