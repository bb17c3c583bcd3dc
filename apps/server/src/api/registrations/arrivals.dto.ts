import { z } from 'zod';
import { BERLIN } from '#libs/kernel';
import { zone } from '../../http/fields.js';

/** On whose clock the days begin. */
export const arrivalsQuery = z.strictObject({ zone: zone().default(BERLIN) });
export type ArrivalsQuery = z.output<typeof arrivalsQuery>;

const flow = { arrived: z.int(), left: z.int() };

export const arrivalsAnswer = z
  .object({
    /** Up to today, also those on which nobody came. */
    days: z.array(z.object({ day: z.string(), ...flow }).meta({ id: 'DayOfArrivals' })),
    sinceYesterday: z.array(z.object({ eventId: z.uuid(), title: z.string(), ...flow }).meta({ id: 'EventArrivals' })),
  })
  .meta({ id: 'Arrivals' });
