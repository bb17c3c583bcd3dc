export { AnswerFollowing } from './answers/answer-following.service.js';
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
export { OutreachModule } from './outreach.module.js';
export { outreachPersonalData } from './outreach.personal-data.js';
export { findInvitedEvent, type InvitedEvent, lockInvitedEvent } from './recipients/invited-event.queries.js';
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
export { TimelineFollower } from './timeline/timeline-follower.service.js';
export { TimelinePlanning } from './timeline/timeline-planning.service.js';
