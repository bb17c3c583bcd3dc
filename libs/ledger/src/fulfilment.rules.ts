import { type AttemptWay, isAsked } from '#libs/intake';
import type { MailStatus } from '#libs/mail';
import type { InvitationState } from '#libs/outreach';
import type { RegistrationStatus } from '#libs/registration';
import { ANSWERED, CAME_BACK, DELIVERED_MS } from './came.rules.js';

/** Somebody of a promised project who was asked to a gathering that took place. */
export type AskedThere = Readonly<{
  /** How they were asked. */
  way: AttemptWay;
  /** Of their invitation; null when they registered unasked. */
  state: InvitationState | null;
  /** Null once the outbox has forgotten the mail, which is after years. */
  mail: Readonly<{ status: MailStatus; sentAt: Date | null }> | null;
  /** What they have said or what was entered for them; null when they are not registered. */
  registration: RegistrationStatus | null;
  /** Places were left for promised projects until the end. */
  hadRoom: boolean;
}>;

/** `waits`: the mail has not been on its way for long enough to know whether it comes back. */
export type Kept = 'kept' | 'missed' | 'waits';

/**
 * Whether the gathering has kept the promise (domain rule R7): somebody got the invitation and could have had a place. Who
 * answered has got it, who registered unasked needed none; who waited in vain had no place. Who was only welcome there at
 * short notice was promised another gathering (E2).
 */
export function keptBy({ way, state, mail, registration, hadRoom }: AskedThere, now: Date): Kept {
  if (!isAsked(way)) return 'missed';
  if (registration === 'waitlisted' || registration === 'rejected') return 'missed';
  if (registration !== null && registration !== 'requested') return 'kept';
  if (state === null) return 'missed';
  if (ANSWERED.has(state)) return 'kept';
  if (state === 'bounced' || state === 'revoked' || (mail !== null && CAME_BACK.has(mail.status))) return 'missed';
  if (!hadRoom) return 'missed';
  if (mail === null) return 'kept';
  return mail.sentAt === null || now.getTime() - mail.sentAt.getTime() < DELIVERED_MS ? 'waits' : 'kept';
}

/** Of several people of a project one is enough. */
export function keptByAny(asked: readonly AskedThere[], now: Date): Kept {
  const all = asked.map((one) => keptBy(one, now));
  return all.includes('kept') ? 'kept' : all.includes('waits') ? 'waits' : 'missed';
}
