import { z } from 'zod';
import { answersForAll } from '#libs/outreach';
import { instant, pageOf, paging } from '../../http/fields.js';

export const seriesMembersQuery = z.strictObject(paging);
export type SeriesMembersQuery = z.output<typeof seriesMembersQuery>;

export const seriesMembersAnswer = pageOf(
  z
    .object({
      personId: z.uuid(),
      firstName: z.string(),
      lastName: z.string(),
      organisationName: z.string(),
      /** Null while they have said nothing: then they are expected. */
      answer: z.enum(answersForAll).nullable(),
      answeredAt: instant().nullable(),
    })
    .meta({ id: 'SeriesMember' }),
).meta({ id: 'SeriesMemberPage' });
