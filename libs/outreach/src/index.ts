export { InvitationPreferences, type OwnWishes } from './audience/invitation-preferences.service.js';
export { type WishCause, wishCauses, type Wishes } from './audience/preference.rules.js';
export { ContactKeeping, type KeptContacts } from './answers/contact-keeping.service.js';
export { SilentPeople } from './answers/silent-people.service.js';
export {
  type AnswerFilter,
  type AnswerList,
  AnswerQueries,
  answerStates,
  type OrganisationAnswerList,
} from './answers/answer.queries.js';
export { organisationStandings } from './answers/organisation-answers.rules.js';
export { AnswerFollowing } from './answers/answer-following.service.js';
export { ReopenedPromises } from './answers/put-off-promises.queries.js';
export { PromiseRefusal } from './answers/promise-refusal.service.js';
export { AnswerOver } from './answers/answers.errors.js';
export { type Acceptance } from './answers/acceptance.rules.js';
export { type Declining, InvitationAnswers } from './answers/invitation-answers.service.js';
export { type LinkedInvitation, LinkedInvitations } from './answers/linked-invitation.queries.js';
export {
  type InvitationAnswer,
  invitationAnswers,
  invitationMoves,
  type InvitationState,
  invitationStates,
} from './invitations/invitation-state.rules.js';
export { ExpectedMembers } from './expected/expected-members.service.js';
export type { MemberOfSeries } from './expected/expected-members.queries.js';
export {
  type ExpectedDate,
  type ExpectedSeries,
  ExpectedSeriesQueries,
  type MemberAnswer,
} from './expected/expected-series.queries.js';
export { type AnswerForAll, answersForAll, registersByItself } from './expected/series-answer.rules.js';
export { SeriesFollower } from './expected/series-follower.service.js';
export { SeriesLetters } from './expected/series-letters.service.js';
export { type SaidForAll, SeriesAnswers } from './expected/series-answers.service.js';
export { passingOn, type PassingOn, type Relation } from './answers/passing-on.rules.js';
export { type Newcomer, type PassedOn, PassingOnInvitations } from './answers/passing-on.service.js';
export type { LeftOut, MailingDraft } from './mailings/mailing-drafts.service.js';
export { type Finding, findingCodes } from './mailings/mailing-check.rules.js';
export { type LeftOutCause, leftOutCauses } from './mailings/mailing-people.rules.js';
export { type MailingCheck, type MailingPreview, MailingPreviews } from './mailings/mailing-preview.service.js';
export { isOver, type MailingProgress } from './mailings/mailing-progress.rules.js';
export { MailingQueries, type MailingView } from './mailings/mailing.queries.js';
export type { Selection } from './mailings/mailing-selection.queries.js';
export { builtInNames, type BuiltInTemplate, builtInTemplates } from './mailings/built-in-templates.rules.js';
export { MailingTemplateQueries, type MailingTemplateView } from './mailings/mailing-templates.queries.js';
export { MailingTemplates } from './mailings/mailing-templates.service.js';
export { HELD_SECONDS } from './mailings/mailing-texts.rules.js';
export { type MailingOrder, type MailingSent, Mailings } from './mailings/mailings.service.js';
export { needsEvent } from './mailings/mailing-template.rules.js';
export { type PlaceholderName, placeholderNames, placeholders } from './mailings/placeholders.rules.js';
export { type PlannedWave, Invitations } from './invitations/invitations.service.js';
export { fillInvitationMails } from './invitations/told-invitations.service.js';
export type { Audience } from './invitations/invitation-wave.entity.js';
export { HOLD_MS } from './invitations/holding.rules.js';
export { type InvitedPerson, WaveQueries, type WaveView } from './invitations/wave.queries.js';
export {
  InvitingNotPossible,
  NobodyToInvite,
  PersonExcluded,
  RecipientsChanged,
  SegmentNameTaken,
  WaveGone,
  WaveHeld,
} from './outreach.errors.js';
export { OutreachModule } from './outreach.module.js';
export { outreachPersonalData } from './outreach.personal-data.js';
export { type GuestDecision, type GuestKind, guestKinds, Guests } from './recipients/guests.service.js';
export { WaveCompletion, type WaveOfEvent } from './invitations/wave-completion.service.js';
export { findInvitedEvent, type InvitedEvent, lockInvitedEvent } from './recipients/invited-event.queries.js';
export { type NotInviting, whyNotInvite } from './recipients/inviting.rules.js';
export { type RecipientFilter, type RecipientList, RecipientQueries } from './recipients/recipient.queries.js';
export {
  type ExclusionCause,
  exclusionCauses,
  type InviteReason,
  type InviteReasonKind,
  inviteReasons,
  type Recipient,
  type RecipientCounts,
} from './recipients/recipients.rules.js';
export { type SightedContact, type SightedSuggestions, SightingQueries } from './recipients/sighting.queries.js';
export { InvitedPeople } from './recipients/invited.queries.js';
export { sqlIsWelcome } from './recipients/welcome.queries.js';
export { StepDecisions } from './timeline/step-decisions.service.js';
export { type StepKind, stepKinds } from './timeline/step-kind.rules.js';
export { type StepPreview, StepPreviews } from './timeline/step-preview.service.js';
export { stepReasons, stepStates } from './timeline/step-state.rules.js';
export { type StepView, TimelineQueries } from './timeline/timeline-view.queries.js';
export { timingAnchors, timingUnits } from './timeline/timing.rules.js';
export type { Wanted as WantedUsual } from './timeline/usual-timeline.queries.js';
export { type Rhythm, rhythms, type TimedStep } from './timeline/usual-timeline.rules.js';
export { type UsualPreview, UsualTimelineQueries, type UsualView } from './timeline/usual-timeline-view.queries.js';
export { type SeenUsual, UsualTimelines } from './timeline/usual-timelines.service.js';
export { StepRunning } from './timeline/step-running.service.js';
export { InvitationObjection } from './invitations/invitation-objection.service.js';
export { BounceRepair } from './returns/bounce-repair.service.js';
export { ContactReplacing } from './returns/contact-replacing.service.js';
export { PromiseContacts } from './returns/promise-contacts.service.js';
export { CalendarReplyQueries, type CalendarReplyView } from './returns/calendar-reply.queries.js';
export {
  type NextContact,
  RepairTaskQueries,
  type RepairTaskView,
  type SettledRepair,
} from './returns/repair-task.queries.js';
export { type InvitedInstead, RepairInvitations } from './returns/repair-invitations.service.js';
export { type RepairOutcome, repairOutcomes } from './returns/repair-task.rules.js';
export { type RepairDecision, repairDecisions } from './returns/repair-task.rules.js';
export { replyParticipations, reviewCauses } from './returns/reply-state.rules.js';
export { ReturnDecisions } from './returns/return-decisions.service.js';
export { ReturnWork, returnWorkKinds } from './returns/return-work.queries.js';
export { type CallerOf, CalendarReplies } from './returns/calendar-replies.service.js';
export { CalendarReplyIntake } from './returns/calendar-reply-intake.service.js';
export { fillReturns } from './returns/returns-filling.service.js';
export { ReturnRetention } from './returns/return-retention.service.js';
export { fillInvitations } from './timeline/invitation-filling.service.js';
export { TimelineFollower } from './timeline/timeline-follower.service.js';
export { TimelinePlanning } from './timeline/timeline-planning.service.js';
export {
  type Criteria,
  type Criterion,
  type Occasion,
  presences,
  type SegmentAnswer,
  segmentAnswers,
} from './segments/criteria.rules.js';
export {
  type EventSegmentsView,
  type SegmentMeaning,
  type SegmentPerson,
  SegmentQueries,
  type SegmentView,
} from './segments/segment.queries.js';
export { fillSegments } from './segments/segment-filling.service.js';
export { type SegmentFields, Segments } from './segments/segments.service.js';
export { type AskedSegment, listAskedSegments } from './segments/event-segment.queries.js';
