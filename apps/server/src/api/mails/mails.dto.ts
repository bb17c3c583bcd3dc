import { z } from 'zod';
import { bounceReasons, mailStatuses, mailSteps, severities, stayCauses, templateNames } from '#libs/mail';
import { id, idParams, instant, pageOf, paging, searchText, whole } from '../../http/fields.js';

const filter = {
  eventId: id().optional(),
  /** Mails that were decided together: of one mailing, for example. */
  batchId: id().optional(),
  status: z.enum(mailStatuses).optional(),
  text: searchText(),
};

export const outboxQuery = z.strictObject({ ...paging, ...filter });
export type OutboxQuery = z.output<typeof outboxQuery>;

export const resendableQuery = z.strictObject(filter);
export type ResendableQuery = z.output<typeof resendableQuery>;

export const resendBody = z.strictObject({
  ...filter,
  /** `unclear` may have arrived already: whoever sends these says so on purpose. */
  which: z.enum(['again', 'unclear']),
  /** How many the organiser saw in the button. */
  seen: whole(1, 1_000_000),
});
export type ResendBody = z.output<typeof resendBody>;

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;
export const mailParams = idParams('mailId');
export type MailParams = z.output<typeof mailParams>;

const line = {
  id: z.uuid(),
  networkId: z.uuid().nullable(),
  eventId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
  template: z.enum(templateNames),
  language: z.string(),
  toName: z.string(),
  toAddress: z.string(),
  status: z.enum(mailStatuses),
  attempts: z.int(),
  notBefore: instant(),
  sentAt: instant().nullable(),
  response: z.string().nullable(),
  createdAt: instant(),
  /** What came back since it last went out. */
  returned: z
    .object({ severity: z.enum(severities), reason: z.enum(bounceReasons), diagnosis: z.string(), at: instant() })
    .nullable(),
};

export const outboxAnswer = pageOf(z.object(line).meta({ id: 'Mail' })).meta({ id: 'MailPage' });

export const mailAnswer = z
  .object({
    ...line,
    /** Both null when the body has been forgotten, after 30 days. */
    subject: z.string().nullable(),
    text: z.string().nullable(),
    hasCalendar: z.boolean(),
    steps: z.array(z.enum(mailSteps)),
  })
  .meta({ id: 'MailInFull' });

export const mailCountsAnswer = z.record(z.enum(mailStatuses), z.int()).meta({ id: 'MailCounts' });

export const mailStatusAnswer = z.object({ id: z.uuid(), status: z.enum(mailStatuses) }).meta({ id: 'MailStatus' });

export const resendableAnswer = z
  .object({
    again: z.int(),
    unclear: z.int(),
    staying: z.array(z.object({ cause: z.enum(stayCauses), count: z.int() })),
  })
  .meta({ id: 'ResendableMails' });

export const resentAnswer = z.object({ resent: z.int() }).meta({ id: 'ResentMails' });
