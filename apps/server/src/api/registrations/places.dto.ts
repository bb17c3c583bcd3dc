import { z } from 'zod';
import { modes } from '#libs/registration';

/** How full each way of taking part is. */
export const placesAnswer = z.array(
  z
    .object({
      mode: z.enum(modes),
      capacity: z.int().nullable(),
      free: z.int().nullable(),
      taken: z.int(),
      held: z.int(),
      waiting: z.int(),
    })
    .meta({ id: 'PlacesNow' }),
);
