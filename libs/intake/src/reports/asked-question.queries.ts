import { isoInstant } from '#libs/database';
import type { LocalDay } from '#libs/kernel';
import { REST_MINUTES } from '../rest.rules.js';

/**
 * How far the mail is with a question. `waiting`: it has not left yet. `failed`: it could not leave. `returned`: it left and
 * came back. `dropped`: it will not leave, as what it asks for is known or decided by now.
 */
export const questionMails = ['waiting', 'sent', 'returned', 'failed', 'dropped'] as const;
export type QuestionMail = (typeof questionMails)[number];

/** What whoever told of a project was asked; times are ISO. */
export type AskedQuestionView = Readonly<{
  text: string;
  /** When an organiser asked. The mail leaves at `leavesAt` at the earliest, and has left at `sentAt`. */
  askedAt: string;
  leavesAt: string;
  sentAt: string | null;
  mail: QuestionMail;
  until: LocalDay;
  answeredAt: string | null;
}>;

/** A question `q` with its mail `qm`, as JSON. @param isOver SQL: it would not be asked any more */
export const askedQuestion = (isOver: string): string => `json_build_object(
  'text', q.question, 'askedAt', ${isoInstant('q.asked_at')},
  'leavesAt', ${isoInstant(`(q.asked_at + interval '${REST_MINUTES} minutes')`)},
  'sentAt', ${isoInstant('case when qm.id is null then q.sent_at else qm.sent_at end')},
  'mail', case when qm.status = 'bounced' then 'returned' when qm.status in ('failed', 'suppressed', 'expired') then 'failed'
    when qm.sent_at is not null or (qm.id is null and q.sent_at is not null) then 'sent'
    when q.sent_at is null and (q.answered_at is not null or ${isOver}) then 'dropped' else 'waiting' end,
  'until', q.until, 'answeredAt', ${isoInstant('q.answered_at')})`;
