import type { Language } from '#libs/kernel';
import { isPlainAddress, isSuppressed } from '#libs/mail';
import type { EmailStatus, PersonState } from '#libs/networks';
import { type Mode, type RegistrationStatus, standing } from '#libs/registration';
import { type WishCause, wishCauses } from '../audience/preference.rules.js';

/** Somebody who was selected, with what stands between them and the gathering. */
export type MailingPerson = Readonly<{
  id: string;
  salutation: string;
  title: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  email: string | null;
  emailStatus: EmailStatus;
  language: Language;
  state: PersonState;
  hasObjected: boolean;
  /** What they have asked for themselves; a mail about no gathering is of no kind. */
  wish: WishCause | null;
  linkVersion: number;
  registration: Readonly<{ status: RegistrationStatus; mode: Mode; respondBy: string | null }> | null;
  invitationId: string | null;
}>;

/** Why somebody who was selected gets no mail. */
export const leftOutCauses = [
  'objection',
  'restricted',
  'left',
  'unproven',
  'no_address',
  'bounced',
  'suppressed',
  'unsubscribed',
  ...wishCauses,
] as const;
export type LeftOutCause = (typeof leftOutCauses)[number];

/**
 * Whoever is registered hears of the gathering whatever they want to be invited to: that is a service. To everybody else
 * the mail is an invitation to hear of it, and what they said of invitations holds.
 */
export const isParticipant = ({ registration }: Pick<MailingPerson, 'registration'>): boolean =>
  registration !== null && standing[registration.status].isTold;

type Entries = Parameters<typeof isSuppressed>[2];

/** @param entries suppressions of the address */
export function leftOutBy(person: MailingPerson, networkId: string, entries: Entries): LeftOutCause | null {
  if (person.state === 'anonymised') return 'left';
  if (person.hasObjected) return 'objection';
  if (person.state === 'restricted') return 'restricted';
  if (person.state === 'unproven') return 'unproven';
  if (person.state === 'inactive' && !isParticipant(person)) return 'left';
  if (person.email === null || !isPlainAddress(person.email)) return 'no_address';
  if (person.emailStatus === 'hard_bounce') return 'bounced';
  if (isSuppressed('service', networkId, entries)) return 'suppressed';
  if (isParticipant(person)) return null;
  return isSuppressed('invitation', networkId, entries) ? 'unsubscribed' : person.wish;
}
