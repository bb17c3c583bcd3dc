import { z } from 'zod';
import { answerStates, invitationAnswers, organisationStandings } from '#libs/outreach';
import { modes, registrationStatuses } from '#libs/registration';
import { idParams, instant, pageOf, paging, searchText } from '../../http/fields.js';

export const invitationParams = idParams('invitationId');
export type InvitationParams = z.output<typeof invitationParams>;

export const answersQuery = z.strictObject({ ...paging, state: z.enum(answerStates).optional(), text: searchText() });
export type AnswersQuery = z.output<typeof answersQuery>;

export const organisationsQuery = z.strictObject({ ...paging, standing: z.enum(organisationStandings).optional() });
export type OrganisationsQuery = z.output<typeof organisationsQuery>;

export const answersAnswer = pageOf(
  z
    .object({
      invitationId: z.uuid(),
      personId: z.uuid(),
      firstName: z.string(),
      lastName: z.string(),
      organisationName: z.string(),
      state: z.enum(answerStates),
      sentAt: instant(),
      answeredAt: instant().nullable(),
      /** Where their registration stands; null when there is none. */
      registration: z.enum(registrationStatuses).nullable(),
    })
    .meta({ id: 'InvitationAnswer' }),
)
  .extend({ counts: z.record(z.enum(answerStates), z.int()) })
  .meta({ id: 'InvitationAnswerPage' });

export const organisationsAnswer = pageOf(
  z
    .object({
      organisationName: z.string(),
      /** `missing`: nobody comes, and somebody has not answered. */
      standing: z.enum(organisationStandings),
      invited: z.int(),
      coming: z.int(),
      declined: z.int(),
      silent: z.int(),
    })
    .meta({ id: 'OrganisationAnswers' }),
)
  .extend({ counts: z.record(z.enum(organisationStandings), z.int()) })
  .meta({ id: 'OrganisationAnswersPage' });

/** What somebody has said by telephone. `mode` may be left out where there is one. */
export const answerBody = z
  .strictObject({ answer: z.enum(invitationAnswers), mode: z.enum(modes).nullable().default(null) })
  .meta({ id: 'EnteredAnswer' });
export type AnswerBody = z.output<typeof answerBody>;

export const enteredAnswer = z
  .object({ id: z.uuid(), answer: z.enum(invitationAnswers) })
  .meta({ id: 'AnswerEntered' });
