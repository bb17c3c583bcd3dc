import type { Repetition } from '#libs/queue';

const SECONDS = 1_000;
const MINUTES = 60 * SECONDS;

/** Every repeating job in one table. A sweep finds what a lost bell left behind; the nights clear up. */
export const schedule: readonly Repetition[] = [
  { job: 'mail.sweep', every: 10 * SECONDS },
  { job: 'mail.read-returns', every: 1 * MINUTES },
  { job: 'registration.sweep', every: 1 * MINUTES },
  { job: 'outreach.expect-members', every: 1 * MINUTES },
  { job: 'events.move-by-clock', every: 1 * MINUTES },
  { job: 'changes.tell-edits', every: 1 * MINUTES },
  { job: 'intake.bind', every: 1 * MINUTES },
  { job: 'intake.tell-reporters', every: 5 * MINUTES },
  { job: 'ledger.keep-promises', every: 1 * MINUTES },
  { job: 'outreach.follow-registrations', every: 1 * MINUTES },
  { job: 'outreach.run-steps', every: 1 * MINUTES },
  { job: 'outreach.take-replies', every: 1 * MINUTES },
  { job: 'intake.inform', every: 1 * MINUTES },
  { job: 'intake.find-duplicates', every: 1 * MINUTES },
  { job: 'intake.return-unanswered', every: 60 * MINUTES },
  { job: 'outreach.ask-silent', cron: '0 9 * * 1-5' },
  // Every day, for the mail names the day on which the data go.
  { job: 'outreach.keep-contacts', cron: '15 9 * * *' },
  { job: 'ledger.remind', cron: '0 8 * * 1-5' },
  { job: 'ledger.check', cron: '5 4 * * *' },
  { job: 'registration.forget', cron: '15 3 * * *' },
  { job: 'mail.forget', cron: '30 3 * * *' },
  { job: 'attendance.forget-check-in', cron: '40 3 * * *' },
  { job: 'auth.forget', cron: '45 3 * * *' },
  { job: 'outreach.forget', cron: '50 3 * * *' },
  { job: 'attendance.forget-reports', cron: '55 3 * * *' },
  // Not only at night: what has to be gone by a certain day must not wait for the next one.
  { job: 'intake.forget', every: 60 * MINUTES },
];
