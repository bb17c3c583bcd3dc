import { z } from 'zod';
import { answersForAll } from '#libs/outreach';
import { modes } from '#libs/registration';
import { id } from '../../http/fields.js';

export const ownSeriesParams = z.strictObject({ seriesId: id(), personId: id() });
export type OwnSeriesParams = z.output<typeof ownSeriesParams>;

/** The fields of the answer for all dates; no other form of its pages has fields of these names. */
export const seriesAnswerForm = z.object({
  forAll: z.enum(answersForAll, 'required'),
  forAllMode: z.enum(modes).optional(),
  givesBackAll: z
    .string()
    .max(10)
    .optional()
    .transform((value) => value === 'yes'),
});
