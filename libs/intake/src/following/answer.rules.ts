import type { MailStatus } from '#libs/mail';
import { newsKindOf, type Tellable } from './report-news.rules.js';

/** What is known of a report when its reporter may wait for an answer. */
export type Answerable = Tellable &
  Readonly<{
    hasAddress: boolean;
    decidedAt: Date | null;
    askedAt: Date | null;
    /** To the gathering to which the promise is bound. */
    invitedAt: Date | null;
    /** When somebody of the team said that they have told it otherwise. */
    answeredAt: Date | null;
    /** What became of the mail that told it last; null when it is known no more. */
    mail: MailStatus | null;
  }>;

/** `on-its-way` goes on by itself; the others wait for somebody who calls. */
export const answerHindrances = ['on-its-way', 'failed', 'no-address'] as const;
export type AnswerHindrance = (typeof answerHindrances)[number];

/** An answer that is owed: since when, and what stands in its way. */
export type OwedAnswer = Readonly<{ since: Date; why: AnswerHindrance }>;

/**
 * Null when the reporter has been told what there is to tell (domain rule R6: within two working days of the decision,
 * the question or the invitation). A mail that came back has told nobody.
 */
export function owedAnswer(report: Answerable): OwedAnswer | null {
  const { state, told, hasAddress, mail, answeredAt } = report;
  if (state === 'in_triage') return null;
  const news = newsKindOf(report);
  const kind = news ?? told;
  if (kind === null || (news === null && (mail === null || mail === 'sent'))) return null;
  const since = sinceOf(kind, report);
  if (since === null || (answeredAt !== null && answeredAt >= since)) return null;
  if (!hasAddress) return { since, why: 'no-address' };
  return { since, why: news === null && mail !== null && DEAD.has(mail) ? 'failed' : 'on-its-way' };
}

const DEAD: ReadonlySet<MailStatus> = new Set(['bounced', 'failed', 'suppressed', 'expired']);

function sinceOf(kind: NonNullable<Tellable['told']>, { decidedAt, askedAt, invitedAt }: Answerable): Date | null {
  if (kind === 'invited') return invitedAt;
  return kind === 'question' ? askedAt : decidedAt;
}
