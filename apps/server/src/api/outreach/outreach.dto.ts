import { z } from 'zod';
import { mailStatuses } from '#libs/mail';
import { exclusionCauses, guestKinds, invitationStates, inviteReasons } from '#libs/outreach';
import { id, idParams, instant, optionalText, pageOf, paging, searchText, whole } from '../../http/fields.js';

export const eventParams = idParams('eventId');
export type EventParams = z.output<typeof eventParams>;
export const guestParams = idParams('eventId', 'personId');
export type GuestParams = z.output<typeof guestParams>;
export const waveParams = idParams('waveId');
export type WaveParams = z.output<typeof waveParams>;

export const recipientsQuery = z.strictObject({
  ...paging,
  text: searchText(),
  reason: z.enum(inviteReasons).optional(),
  /** Only those left out for this cause; `none` only those who are invited. */
  excluded: z.enum(['none', ...exclusionCauses]).optional(),
});
export type RecipientsQuery = z.output<typeof recipientsQuery>;

export const peopleQuery = z.strictObject(paging);
export type PeopleQuery = z.output<typeof peopleQuery>;

const reasons = z.array(z.object({ kind: z.enum(inviteReasons), name: z.string() }));

const person = {
  personId: z.uuid(),
  firstName: z.string(),
  lastName: z.string(),
  organisationName: z.string(),
  email: z.string().nullable(),
  reasons,
};

export const recipientsAnswer = pageOf(
  z
    .object({
      ...person,
      /** Null: they are invited. */
      excluded: z.enum(exclusionCauses).nullable(),
      /** Why an organiser took them out. */
      leftOut: z.string().nullable(),
    })
    .meta({ id: 'Recipient' }),
)
  .extend({
    counts: z.object({
      invited: z.int(),
      reasons: z.record(z.enum(inviteReasons), z.int()),
      excluded: z.record(z.enum(exclusionCauses), z.int()),
    }),
    /** What stands against inviting anybody at the moment. */
    notNow: z.enum(['draft', 'not_yet_open', 'closed', 'cancelled', 'over']).nullable(),
  })
  .meta({ id: 'RecipientPage' });

export const guestBody = z
  .strictObject({ personId: id(), kind: z.enum(guestKinds), reason: optionalText(500).default('') })
  .meta({ id: 'GuestDecision' });
export type GuestBody = z.output<typeof guestBody>;

export const guestAnswer = z
  .object({ personId: z.uuid(), kind: z.enum(guestKinds), reason: z.string() })
  .meta({ id: 'Guest' });

/** How many people the organiser has confirmed. */
export const waveBody = z.strictObject({ expected: whole(1, 1_000_000) }).meta({ id: 'NewWave' });
export type WaveBody = z.output<typeof waveBody>;

export const plannedWaveAnswer = z
  .object({ id: z.uuid(), eventId: z.uuid(), invited: z.int(), sendsAt: instant() })
  .meta({ id: 'PlannedWave' });

export const takenBackAnswer = z.object({ id: z.uuid(), takenBack: z.int() }).meta({ id: 'WaveTakenBack' });

export const completedAnswer = z.object({ id: z.uuid(), completedAt: instant() }).meta({ id: 'WaveCompleted' });

export const wavesAnswer = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.uuid(),
          audience: z.object({
            segments: z.array(
              z.object({ id: z.uuid(), name: z.string(), sentence: z.object({ de: z.string(), en: z.string() }) }),
            ),
          }),
          invited: z.int(),
          excluded: z.partialRecord(z.enum(exclusionCauses), z.int()),
          /** Of one promised project, beside its promise. */
          atShortNotice: z.boolean(),
          sendsAt: instant(),
          completedAt: instant().nullable(),
          createdAt: instant(),
          mails: z.record(z.enum(mailStatuses), z.int()),
          states: z.record(z.enum(invitationStates), z.int()),
        })
        .meta({ id: 'Wave' }),
    ),
  })
  .meta({ id: 'WaveList' });

export const invitedAnswer = pageOf(
  z
    .object({
      invitationId: z.uuid(),
      ...person,
      state: z.enum(invitationStates),
      sentAt: instant(),
      answeredAt: instant().nullable(),
      /** Null once the outbox has forgotten the mail. */
      mail: z.object({ id: z.uuid(), status: z.enum(mailStatuses), sentAt: z.string().nullable() }).nullable(),
    })
    .meta({ id: 'InvitedPerson' }),
).meta({ id: 'InvitedPage' });
