import type { Frame, Template } from '../template.js';
import { accessLink } from '../templates/access-link.js';
import { accountInvitation } from '../templates/account-invitation.js';
import { alreadyRegistered } from '../templates/already-registered.js';
import { areYouComing } from '../templates/are-you-coming.js';
import { digestCaretaker } from '../templates/digest-caretaker.js';
import { cancelConfirmed } from '../templates/cancel-confirmed.js';
import { eventCancelled } from '../templates/event-cancelled.js';
import { eventChanged } from '../templates/event-changed.js';
import { eventMoved } from '../templates/event-moved.js';
import { firstInformation } from '../templates/first-information.js';
import { freeMail, participantMail } from '../templates/free-mail.js';
import { invitation, invitationGuarantee, invitationShortNotice } from '../templates/invitation.js';
import { invitationMoved } from '../templates/invitation-moved.js';
import { invitationReminder } from '../templates/invitation-reminder.js';
import { offerExpired } from '../templates/offer-expired.js';
import { participantInfo } from '../templates/participant-info.js';
import { passwordReset } from '../templates/password-reset.js';
import { personalLink } from '../templates/personal-link.js';
import { projectAdded } from '../templates/project-added.js';
import { reconfirmReminder } from '../templates/reconfirm-reminder.js';
import { registrationChanged } from '../templates/registration-changed.js';
import { registrationConfirmed } from '../templates/registration-confirmed.js';
import { registrationReceived } from '../templates/registration-received.js';
import { registrationRejected } from '../templates/registration-rejected.js';
import { registrationWaitlisted } from '../templates/registration-waitlisted.js';
import { reportAck } from '../templates/report-ack.js';
import { reportOutcome } from '../templates/report-outcome.js';
import { reportQuestion } from '../templates/report-question.js';
import { seriesEntry } from '../templates/series-entry.js';
import { stillThere } from '../templates/still-there.js';
import { stillInterested } from '../templates/still-interested.js';
import { saveTheDate } from '../templates/save-the-date.js';
import { sorryMissed } from '../templates/sorry-missed.js';
import { substitutionConfirmed } from '../templates/substitution-confirmed.js';
import { substitutionNotice } from '../templates/substitution-notice.js';
import { thanks } from '../templates/thanks.js';
import { waitlistOffer } from '../templates/waitlist-offer.js';

/** Every mail there is, by the name its outbox row carries. */
export const catalogue = {
  'registration-received': registrationReceived,
  'already-registered': alreadyRegistered,
  'registration-confirmed': registrationConfirmed,
  'registration-changed': registrationChanged,
  'registration-waitlisted': registrationWaitlisted,
  'registration-rejected': registrationRejected,
  'waitlist-offer': waitlistOffer,
  'offer-expired': offerExpired,
  'cancel-confirmed': cancelConfirmed,
  'substitution-confirmed': substitutionConfirmed,
  'substitution-notice': substitutionNotice,
  'event-changed': eventChanged,
  'event-moved': eventMoved,
  'reconfirm-reminder': reconfirmReminder,
  'event-cancelled': eventCancelled,
  'free-mail': freeMail,
  'participant-mail': participantMail,
  'series-entry': seriesEntry,
  'still-interested': stillInterested,
  'still-there': stillThere,
  'first-information': firstInformation,
  'project-added': projectAdded,
  invitation,
  'invitation-guarantee': invitationGuarantee,
  'invitation-short-notice': invitationShortNotice,
  'save-the-date': saveTheDate,
  'invitation-reminder': invitationReminder,
  'invitation-moved': invitationMoved,
  'participant-info': participantInfo,
  'are-you-coming': areYouComing,
  'access-link': accessLink,
  thanks,
  'sorry-missed': sorryMissed,
  'report-ack': reportAck,
  'report-outcome': reportOutcome,
  'report-question': reportQuestion,
  'personal-link': personalLink,
  'digest-caretaker': digestCaretaker,
  'account-invitation': accountInvitation,
  'password-reset': passwordReset,
} as const;

export type TemplateName = keyof typeof catalogue;
export const templateNames = Object.keys(catalogue) as TemplateName[];
/** Those that nobody gets who does not want to be invited. */
export const invitingTemplates = templateNames.filter((name) => catalogue[name].kind === 'invitation');

type OwnParameters<Name extends TemplateName> = (typeof catalogue)[Name] extends Template<infer Own> ? Own : never;

/** What a mail of this name needs: its own values, the addressee and the sender. */
export type ParametersOf<Name extends TemplateName> = OwnParameters<Name> & Frame;
