import { type OutgoingMail, passwordLink } from '#libs/mail';
import { BERLIN, type Language, moment, toLocal } from '#libs/kernel';

export type MailedAccount = Readonly<{
  id: string;
  email: string;
  displayName: string;
  language: Language;
  linkVersion: number;
}>;

const DAY = 86_400_000;

export const INVITATION_DAYS = 7;
export const RESET_MINUTES = 60;

export function invitationMail(account: MailedAccount, invitedBy: string, now: Date): OutgoingMail {
  const until = new Date(now.getTime() + INVITATION_DAYS * DAY);
  return {
    ...envelope(account),
    template: 'account-invitation',
    goodUntil: until,
    parameters: { ...frame(account), invitedBy, ...passwordUntil(account, until) },
  };
}

/** Asking again within five minutes sends nothing new: nobody's mailbox is flooded by a stranger. */
export function resetMail(account: MailedAccount, now: Date): OutgoingMail {
  const until = new Date(now.getTime() + RESET_MINUTES * 60_000);
  const slot = Math.floor(now.getTime() / (5 * 60_000));
  return {
    ...envelope(account),
    template: 'password-reset',
    goodUntil: until,
    parameters: { ...frame(account), ...passwordUntil(account, until) },
    dedupeKey: `password-reset:${account.id}:${account.linkVersion}:${slot}`,
  };
}

const envelope = ({ displayName, email, language }: MailedAccount) => ({
  language,
  to: { name: displayName, address: email },
});

const frame = ({ displayName }: MailedAccount) => ({
  addressee: { firstName: displayName },
  sender: { name: 'Tagwerk' },
});

function passwordUntil({ id, language, linkVersion }: MailedAccount, until: Date) {
  const validUntil = moment(toLocal(until, BERLIN), language);
  return { setPassword: passwordLink(id, linkVersion, Math.floor(until.getTime() / 1_000)), validUntil };
}
