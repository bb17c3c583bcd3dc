import { z } from 'zod';
import { bounceReasons } from '#libs/mail';
import { repairDecisions, repairOutcomes, replyParticipations, reviewCauses } from '#libs/outreach';
import { id, idParams, instant, optionalText, text } from '../../http/fields.js';

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;
export const repairTaskParams = idParams('repairTaskId');
export type RepairTaskParams = z.output<typeof repairTaskParams>;
export const calendarReplyParams = idParams('calendarReplyId');
export type CalendarReplyParams = z.output<typeof calendarReplyParams>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const repairTasksAnswer = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.uuid(),
          person: named,
          organisationName: z.string(),
          /** The one that is dead. */
          address: z.string(),
          reason: z.enum(bounceReasons),
          event: named.nullable(),
          dueOn: z.string(),
          createdAt: instant(),
          /** Somebody else to write to; `of` is the project or the organisation they share. */
          next: z.object({ id: z.uuid(), name: z.string(), email: z.string(), of: z.string() }).nullable(),
        })
        .meta({ id: 'RepairTask' }),
    ),
    /** What was settled in the last fourteen days, the latest first. */
    settled: z.array(
      z
        .object({
          id: z.uuid(),
          person: named,
          outcome: z.enum(repairOutcomes),
          note: z.string(),
          event: named.nullable(),
          other: named.nullable(),
          /** Of the invitation to the other one; until `sendsAt` it can be taken back. */
          wave: z.object({ id: z.uuid(), sendsAt: instant() }).nullable(),
          closedAt: instant(),
        })
        .meta({ id: 'SettledRepair' }),
    ),
  })
  .meta({ id: 'RepairTasks' });

export const repairBody = z.strictObject({
  outcome: z.enum(repairDecisions),
  /** With `other_contact`. */
  otherPersonId: id().optional(),
  /** With `given_up`: why. */
  note: optionalText(500).optional(),
});
export type RepairBody = z.output<typeof repairBody>;

export const inviteInsteadBody = z.strictObject({ personId: id(), reason: text(200) });
export type InviteInsteadBody = z.output<typeof inviteInsteadBody>;

export const invitedInsteadAnswer = z
  .object({ id: z.uuid(), eventId: z.uuid(), invited: z.int(), sendsAt: instant() })
  .meta({ id: 'InvitedInstead' });

export const calendarRepliesAnswer = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.uuid(),
          /** Null for an answer to a series as a whole. */
          event: named.nullable(),
          series: named.nullable(),
          person: named.nullable(),
          attendee: z.string(),
          sender: z.string(),
          participation: z.enum(replyParticipations),
          cause: z.enum(reviewCauses),
          answeredAt: instant(),
        })
        .meta({ id: 'CalendarReply' }),
    ),
  })
  .meta({ id: 'CalendarReplies' });

export const closedAnswer = z.object({ id: z.uuid() }).meta({ id: 'Closed' });
