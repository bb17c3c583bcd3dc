import { z } from 'zod';
import { eventStates } from '#libs/events';
import { cancelledBy, modes, registrationStatuses } from '#libs/registration';
import { idParams, pageOf, paging } from '../../http/fields.js';

export const personParams = idParams('personId');
export type PersonParams = z.output<typeof personParams>;
export const organisationParams = idParams('organisationId');
export type OrganisationParams = z.output<typeof organisationParams>;

export const participationsQuery = z.strictObject(paging);
export type ParticipationsQuery = z.output<typeof participationsQuery>;

export const participationsAnswer = pageOf(
  z
    .object({
      id: z.uuid(),
      personId: z.uuid(),
      personName: z.string(),
      eventId: z.uuid(),
      eventTitle: z.string(),
      eventState: z.enum(eventStates),
      startsLocal: z.string(),
      endsLocal: z.string(),
      zone: z.string(),
      status: z.enum(registrationStatuses),
      mode: z.enum(modes),
      cancelledBy: z.enum(cancelledBy).nullable(),
      position: z.int().nullable(),
    })
    .meta({ id: 'Participation' }),
).meta({ id: 'ParticipationPage' });
