import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { IntakeModule } from '#libs/intake';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { RegistrationModule } from '#libs/registration';
import { InvitationPreference } from './audience/invitation-preference.entity.js';
import { InvitationPreferences } from './audience/invitation-preferences.service.js';
import { ContactKeeping } from './answers/contact-keeping.service.js';
import { SilentPeople } from './answers/silent-people.service.js';
import { AnswerFollowing } from './answers/answer-following.service.js';
import { AnswerQueries } from './answers/answer.queries.js';
import { AnswerRecords } from './answers/answer-records.service.js';
import { InvitationAnswers } from './answers/invitation-answers.service.js';
import { LinkedInvitations } from './answers/linked-invitation.queries.js';
import { ReopenedPromises } from './answers/put-off-promises.queries.js';
import { PromiseRefusal } from './answers/promise-refusal.service.js';
import { PassingOnInvitations } from './answers/passing-on.service.js';
import { ExpectedMembers } from './expected/expected-members.service.js';
import { ExpectedSeriesQueries } from './expected/expected-series.queries.js';
import { SeriesAnswer } from './expected/series-answer.entity.js';
import { SeriesFollower } from './expected/series-follower.service.js';
import { SeriesLetters } from './expected/series-letters.service.js';
import { SeriesAnswers } from './expected/series-answers.service.js';
import { InvitationWave } from './invitations/invitation-wave.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { Mailing } from './mailings/mailing.entity.js';
import { MailingDrafts } from './mailings/mailing-drafts.service.js';
import { MailingPreviews } from './mailings/mailing-preview.service.js';
import { MailingQueries } from './mailings/mailing.queries.js';
import { MailingSelection } from './mailings/mailing-selection.queries.js';
import { MailingTemplate } from './mailings/mailing-template.entity.js';
import { MailingTemplateQueries } from './mailings/mailing-templates.queries.js';
import { MailingTemplates } from './mailings/mailing-templates.service.js';
import { Mailings } from './mailings/mailings.service.js';
import { InvitedPeople } from './recipients/invited.queries.js';
import { InvitationObjection } from './invitations/invitation-objection.service.js';
import { Invitations } from './invitations/invitations.service.js';
import { WAVE_FOLLOWERS, type WaveFollower } from './invitations/wave-follower.rules.js';
import { WaveCompletion } from './invitations/wave-completion.service.js';
import { WaveWriting } from './invitations/wave-writing.service.js';
import { WaveQueries } from './invitations/wave.queries.js';
import { Guest } from './recipients/guest.entity.js';
import { Guests } from './recipients/guests.service.js';
import { RecipientQueries } from './recipients/recipient.queries.js';
import { SightingQueries } from './recipients/sighting.queries.js';
import { BounceRepair } from './returns/bounce-repair.service.js';
import { CalendarReplyQueries } from './returns/calendar-reply.queries.js';
import { ContactReplacing } from './returns/contact-replacing.service.js';
import { PromiseContacts } from './returns/promise-contacts.service.js';
import { RepairTask } from './returns/repair-task.entity.js';
import { RepairTaskQueries } from './returns/repair-task.queries.js';
import { RepairInvitations } from './returns/repair-invitations.service.js';
import { RepairReopening } from './returns/repair-reopening.service.js';
import { ReturnDecisions } from './returns/return-decisions.service.js';
import { ReturnWork } from './returns/return-work.queries.js';
import { CalendarReply } from './returns/calendar-reply.entity.js';
import { CalendarReplyIntake } from './returns/calendar-reply-intake.service.js';
import { CalendarReplies } from './returns/calendar-replies.service.js';
import { ReturnRetention } from './returns/return-retention.service.js';
import { EventSegment } from './segments/event-segment.entity.js';
import { Segment } from './segments/segment.entity.js';
import { SegmentQueries } from './segments/segment.queries.js';
import { Segments } from './segments/segments.service.js';
import { OutreachStep } from './timeline/outreach-step.entity.js';
import { StepDecisions } from './timeline/step-decisions.service.js';
import { StepPreviews } from './timeline/step-preview.service.js';
import { StepRenewal } from './timeline/step-renewal.service.js';
import { StepRunning } from './timeline/step-running.service.js';
import { StepWriting } from './timeline/step-writing.service.js';
import { TimelineAdoption } from './timeline/timeline-adoption.service.js';
import { TimelineFollower } from './timeline/timeline-follower.service.js';
import { TimelinePlanning } from './timeline/timeline-planning.service.js';
import { Timeline } from './timeline/timeline.entity.js';
import { TimelineQueries } from './timeline/timeline-view.queries.js';
import { UsualTimeline } from './timeline/usual-timeline.entity.js';
import { UsualTimelineQueries } from './timeline/usual-timeline-view.queries.js';
import { UsualTimelines } from './timeline/usual-timelines.service.js';

const outreachEntities = [
  Segment,
  EventSegment,
  InvitationPreference,
  InvitationWave,
  Invitation,
  SeriesAnswer,
  Guest,
  Timeline,
  OutreachStep,
  UsualTimeline,
  Mailing,
  MailingTemplate,
  CalendarReply,
  RepairTask,
];
const providers = [
  AnswerFollowing,
  AnswerQueries,
  AnswerRecords,
  ContactKeeping,
  InvitationPreferences,
  SilentPeople,
  Guests,
  InvitationAnswers,
  InvitationObjection,
  InvitedPeople,
  Invitations,
  LinkedInvitations,
  PassingOnInvitations,
  PromiseRefusal,
  ReopenedPromises,
  ExpectedMembers,
  ExpectedSeriesQueries,
  SeriesAnswers,
  SeriesFollower,
  SeriesLetters,
  RecipientQueries,
  StepDecisions,
  StepPreviews,
  StepRenewal,
  StepRunning,
  StepWriting,
  TimelineAdoption,
  TimelineFollower,
  MailingPreviews,
  MailingQueries,
  MailingDrafts,
  MailingSelection,
  MailingTemplateQueries,
  MailingTemplates,
  Mailings,
  TimelinePlanning,
  TimelineQueries,
  UsualTimelineQueries,
  UsualTimelines,
  WaveCompletion,
  WaveWriting,
  WaveQueries,
  CalendarReplyIntake,
  CalendarReplies,
  CalendarReplyQueries,
  BounceRepair,
  ContactReplacing,
  PromiseContacts,
  RepairInvitations,
  RepairReopening,
  RepairTaskQueries,
  ReturnDecisions,
  ReturnWork,
  ReturnRetention,
  Segments,
  SegmentQueries,
  SightingQueries,
];

const waveFollowers = {
  provide: WAVE_FOLLOWERS,
  useFactory: (...followers: WaveFollower[]): readonly WaveFollower[] => followers,
  inject: [RepairReopening],
};

@Module({
  imports: [
    TypeOrmModule.forFeature(outreachEntities),
    EventsModule,
    IntakeModule,
    MailModule,
    NetworksModule,
    RegistrationModule,
  ],
  providers: [...providers, waveFollowers],
  exports: providers,
})
export class OutreachModule {}
