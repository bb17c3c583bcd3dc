import type { Report } from '../../api/types';
import { daysUntil } from '../../i18n/format';

type Asked = Pick<NonNullable<Report['question']>, 'mail' | 'until'>;

/** What is said of an answer that is not there: while it may come in time, and after the day until which it was asked for. */
export function missingAnswer({ mail, until }: Asked, isAnswered: boolean, now: Date = new Date()) {
  if (isAnswered || (mail !== 'waiting' && mail !== 'sent')) return null;
  return daysUntil(until, now) < 0 ? 'answerLate' : 'notAnswered';
}
