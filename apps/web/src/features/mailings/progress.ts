import type { Mailing, MailStatus } from '../../api/types';

/** What became of the mails of a mailing, in the three numbers that everybody asks for. */
export type Outcome = Readonly<{ delivered: number; failed: number; waiting: number }>;

const onTheWay: readonly string[] = ['queued', 'claimed', 'sending'] satisfies MailStatus[];

export function outcomeOf(progress: Mailing['progress']): Outcome {
  const sum = (counts: (status: string) => boolean): number =>
    Object.entries(progress).reduce((total, [status, number]) => total + (counts(status) ? (number ?? 0) : 0), 0);
  return {
    delivered: sum((status) => status === 'sent'),
    waiting: sum((status) => onTheWay.includes(status)),
    failed: sum((status) => status !== 'sent' && !onTheWay.includes(status)),
  };
}
