import type { MailStatus, Wave } from '../../api/types';

const waiting: readonly MailStatus[] = ['queued', 'claimed', 'sending'];
const lost: readonly MailStatus[] = ['held', 'failed', 'bounced', 'suppressed', 'expired'];

const sumOf = ({ mails }: Pick<Wave, 'mails'>, statuses: readonly MailStatus[]): number =>
  statuses.reduce((sum, status) => sum + (mails[status] ?? 0), 0);

/** How far the mails of a wave have come: handed over, still waiting, and those that need a look. */
export const progressOf = (wave: Pick<Wave, 'mails'>) => ({
  sent: wave.mails.sent ?? 0,
  waiting: sumOf(wave, waiting),
  lost: sumOf(wave, lost),
});

/** Once the outbox has forgotten the mails, nobody can say any more how many were handed over. */
export const isRemembered = (wave: Pick<Wave, 'mails'>): boolean => {
  const { sent, waiting: left, lost: failed } = progressOf(wave);
  return sent + left + failed > 0;
};

export const isUnderWay = (wave: Pick<Wave, 'mails'>): boolean => progressOf(wave).waiting > 0;

/** Whole seconds in which the wave can still be taken back; 0 when it is gone. */
export const secondsLeft = ({ sendsAt }: Pick<Wave, 'sendsAt'>, now: Date): number =>
  Math.max(0, Math.ceil((new Date(sendsAt).getTime() - now.getTime()) / 1_000));

/** Nothing of it has left, or it is just leaving: the line tells how long it can be taken back. */
export const isHeld = (wave: Pick<Wave, 'sendsAt' | 'mails'>): boolean =>
  isUnderWay(wave) || secondsLeft(wave, new Date()) > 0;

/** Who has answered what; whoever was written to in vain has not. */
export const answersOf = ({ states }: Pick<Wave, 'states'>) => ({
  accepted: states.accepted ?? 0,
  interested: states.declined_interested ?? 0,
  declined: states.declined ?? 0,
  silent: (states.sent ?? 0) + (states.no_response ?? 0),
});
