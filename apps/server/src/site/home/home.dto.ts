import { z } from 'zod';
import { landCodes } from '#libs/networks';
import { modes } from '#libs/registration';
import { word } from '../../http/fields.js';

const known = (max: number) => word(max).catch('').default('');

/** Addresses are typed, cut and passed on: what a page does not know it leaves out. */
export const homeQuery = z.object({
  q: known(200),
  network: known(150),
  land: z
    .enum(['', ...landCodes])
    .catch('')
    .default(''),
  mode: z
    .enum(['', ...modes])
    .catch('')
    .default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type HomeQuery = z.output<typeof homeQuery>;
