import type { MailStatus } from '#libs/mail';

/** How many of a mailing's mails are where. */
export type MailingProgress = Readonly<Partial<Record<MailStatus, number>>>;

const onTheWay = ['queued', 'claimed', 'sending'] as const satisfies readonly MailStatus[];

/** Whether nothing of a mailing is on its way any more. Mails that failed or are held wait for an organiser. */
export const isOver = ({ progress, takenBack }: Readonly<{ progress: MailingProgress; takenBack: number | null }>) =>
  takenBack !== null || onTheWay.every((status) => (progress[status] ?? 0) === 0);
