export { domainOf, isPlainAddress } from './address.js';
export type { Fact } from './blocks.js';
export { type ParametersOf, type TemplateName, templateNames } from './catalogue.js';
export {
  confirmLink,
  feedLink,
  type MailLink,
  offerLink,
  pageLink,
  passwordLink,
  personLink,
  resolveLink,
  unsubscribeLink,
} from './links.js';
export { AddressRefused, UnsubscribeLinkRefused } from './mail.errors.js';
export { MailModule } from './mail.module.js';
export { type MailStatus, mailStatuses } from './mail-status.js';
export { Outbox } from './outbox.service.js';
export { type Lane, lanes, type MailCalendar, type MailPolicy, type OutgoingMail } from './outgoing-mail.js';
export type { Addressee, Gathering, Sender } from './template.js';
export type { Change } from './templates/event-changed.js';
