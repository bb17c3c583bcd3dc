import type { MailStatus } from '../mail-status.js';

/** What an organiser may decide about a mail. */
export const mailSteps = ['resend', 'mark-sent'] as const;
export type MailStep = (typeof mailSteps)[number];

/** Whoever presses twice, or two colleagues at once, send once. */
const REST_MS = 10 * 60 * 1_000;

type Standing = Readonly<{
  status: MailStatus;
  sentAt: Date | null;
  goodUntil: Date | null;
  isForgotten: boolean;
  isDead: boolean;
}>;

/**
 * A mail that could not go out or came back may be tried again, unless its address is dead; one that went out may go again
 * to somebody who cannot find it; neither once what it asks for is over.
 */
export function stepsFor({ status, sentAt, goodUntil, isForgotten, isDead }: Standing, now: Date): readonly MailStep[] {
  const isStuck = status === 'held' || (['failed', 'bounced'].includes(status) && !isDead);
  const hasRested = status === 'sent' && sentAt !== null && now.getTime() - sentAt.getTime() >= REST_MS;
  const isOver = goodUntil !== null && goodUntil <= now;
  return [
    ...((isStuck || hasRested) && !isOver && !isForgotten ? (['resend'] as const) : []),
    ...(status === 'held' ? (['mark-sent'] as const) : []),
  ];
}
