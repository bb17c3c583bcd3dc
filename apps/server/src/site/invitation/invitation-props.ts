import type { Language } from '#libs/kernel';
import type { FaultWords } from '../components/fault-words.js';
import type { Kept } from '../form-input.js';
import type { OpenInvitation } from './open-invitations.service.js';

/** What every part of the page is drawn from. */
export type InvitationProps = Readonly<{
  invitation: OpenInvitation;
  token: string;
  now: Date;
  /** What the link in the mail said; nothing is answered by it. */
  chosen?: 'no';
  /** The form that was sent and has faults; that of this date unless it says otherwise. */
  sent?: 'series';
  kept?: Kept;
  faults?: FaultWords;
  language: Language;
}>;
