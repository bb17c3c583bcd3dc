export { domainOf, isPlainAddress } from './address.js';
export type { Fact } from './blocks.js';
export { type BounceReason, bounceReasons, severities, type Severity } from './bounce-words.js';
export { type Bounce, BOUNCE_FOLLOWERS, type BounceFollower } from './delivery/bounce.js';
export { mailOfBounceAddress } from './delivery/bounce-address.js';
export { invitingTemplates, type ParametersOf, type TemplateName, templateNames } from './text/catalogue.js';
export {
  confirmLink,
  feedLink,
  type MailLink,
  invitationLink,
  objectionLink,
  otherContactLink,
  offerLink,
  pageLink,
  passwordLink,
  personLink,
  reportLink,
  reportPageOf,
  resolveLink,
  unsubscribeLink,
  wishLink,
  withoutTokens,
} from './links.js';
export { AddressRefused, MailForgotten, ResendingChanged, UnsubscribeLinkRefused } from './mail.errors.js';
export { type DeliveryTally, MailDelivery } from './delivery/delivery.service.js';
export type { Recovery } from './delivery/mail-claims.service.js';
export { MailDecisions } from './outbox/mail-decisions.service.js';
export { fillSentMails, type ToldMail } from './delivery/mail-filling.service.js';
export { MailModule } from './mail.module.js';
export { mailPersonalData } from './mail.personal-data.js';
export { MailQueries, type MailView, type OutboxFilter, type OutboxRow } from './outbox/mail.queries.js';
export { MailWork, mailWorkKinds } from './outbox/mail-work.queries.js';
export { type ForgottenMail, MailRetention } from './outbox/mail-retention.service.js';
export { type MailStatus, mailStatuses } from './mail-status.js';
export { type MailStep, mailSteps } from './outbox/mail-steps.rules.js';
export { type MailPicture, PICTURE_SOURCE, type PictureSource, travels } from './picture.js';
export {
  type Leaving,
  type NextPromise,
  type Outlook,
  placesOnline,
  placesOnSite,
  takenCareOf,
} from './place-words.js';
export { previewPage } from './text/preview.js';
export { MailShowing } from './delivery/mail-showing.service.js';
export { type RenderedMail, renderMail, showMail } from './text/render.js';
export { readWording, slotsOf, type Filling, type Wording, type WordingBlock, type WordingPart } from './wording.js';
export type { FreeMail } from './templates/free-mail.js';
export { Outbox } from './outbox/outbox.service.js';
export { type Lane, lanes, type MailCalendar, type MailPolicy, type OutgoingMail } from './outbox/outgoing-mail.js';
export type { Addressee, Gathering, Sender } from './template.js';
export { CALENDAR_READER, type CalendarLetter, type CalendarReader } from './returns/calendar-letter.js';
export { imapFault } from './returns/imap-fault.rules.js';
export { ImapMailbox } from './returns/imap-mailbox.js';
export { ReturnReader, type ReturnTally } from './returns/return-reader.service.js';
export { type Resendable, type ResendFilter, Resending, type ResendOrder } from './delivery/resending.service.js';
export { type StayCause, stayCauses } from './delivery/resending.rules.js';
export { isSuppressed, type SuppressionReach, type SuppressionReason } from './delivery/suppression.rules.js';
export { type Suppression, Suppressions } from './delivery/suppressions.service.js';
export { salutationOf } from './phrases.js';
export type { HowItStands } from './templates/already-registered.js';
export type { Change } from './templates/event-changed.js';
export type { InformationSource, Information } from './information-parts.js';
export type { WhyInvited } from './invited-words.js';
export { whyLetGo } from './let-go-words.js';
export type { Before } from './templates/invitation.js';
export type { NextDate } from './next-date.js';
export type { ReportNews } from './templates/report-outcome.js';
export type { Absence } from './templates/sorry-missed.js';
