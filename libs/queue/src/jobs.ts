/** Every job and its payload. Payloads carry ids and words from closed lists, never names or addresses. */
export type Jobs = {
  'mail.deliver-priority': Record<string, never>;
  'mail.deliver-bulk': Record<string, never>;
  'mail.sweep': Record<string, never>;
  'mail.forget': Record<string, never>;
  'mail.read-returns': Record<string, never>;
  'events.move-by-clock': Record<string, never>;
  'changes.tell-edits': Record<string, never>;
  'intake.bind': Record<string, never>;
  'intake.tell-reporters': Record<string, never>;
  'ledger.keep-promises': Record<string, never>;
  'outreach.run-steps': Record<string, never>;
  'intake.inform': Record<string, never>;
  'intake.forget': Record<string, never>;
  'registration.move-up': { eventId: string };
  'registration.sweep': Record<string, never>;
  'outreach.expect-members': Record<string, never>;
  'registration.forget': Record<string, never>;
  'outreach.follow-registrations': Record<string, never>;
  'outreach.ask-silent': Record<string, never>;
  'outreach.take-replies': Record<string, never>;
  'outreach.keep-contacts': Record<string, never>;
  'outreach.forget': Record<string, never>;
  'ledger.remind': Record<string, never>;
  'ledger.check': Record<string, never>;
  'intake.find-duplicates': Record<string, never>;
  'intake.return-unanswered': Record<string, never>;
  'attendance.forget-check-in': Record<string, never>;
  'attendance.forget-reports': Record<string, never>;
  'auth.forget': Record<string, never>;
};
export type JobName = keyof Jobs;

/** Queues by urgency: a long bulk run never stands before a confirmation, a slow foreign mailbox before nothing. */
export const queueNames = ['urgent', 'bulk', 'housekeeping', 'incoming'] as const;
export type QueueName = (typeof queueNames)[number];

export const queueOf: Record<JobName, QueueName> = {
  'mail.deliver-priority': 'urgent',
  'mail.deliver-bulk': 'bulk',
  'mail.sweep': 'housekeeping',
  'mail.forget': 'housekeeping',
  'mail.read-returns': 'incoming',
  'events.move-by-clock': 'housekeeping',
  'changes.tell-edits': 'housekeeping',
  'intake.bind': 'housekeeping',
  'intake.tell-reporters': 'housekeeping',
  'ledger.keep-promises': 'housekeeping',
  'outreach.run-steps': 'housekeeping',
  'intake.inform': 'housekeeping',
  'intake.forget': 'housekeeping',
  'registration.move-up': 'urgent',
  'registration.sweep': 'housekeeping',
  'outreach.expect-members': 'housekeeping',
  'registration.forget': 'housekeeping',
  'outreach.follow-registrations': 'housekeeping',
  'outreach.ask-silent': 'housekeeping',
  'outreach.take-replies': 'housekeeping',
  'outreach.keep-contacts': 'housekeeping',
  'outreach.forget': 'housekeeping',
  'ledger.remind': 'housekeeping',
  'ledger.check': 'housekeeping',
  'intake.find-duplicates': 'housekeeping',
  'intake.return-unanswered': 'housekeeping',
  'attendance.forget-check-in': 'housekeeping',
  'attendance.forget-reports': 'housekeeping',
  'auth.forget': 'housekeeping',
};

export const jobNames = Object.keys(queueOf) as JobName[];
