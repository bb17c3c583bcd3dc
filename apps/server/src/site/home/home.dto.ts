import { z } from 'zod';
import { modes } from '#libs/registration';
import { known, listQuery } from '../site.dto.js';

export const homeQuery = listQuery.extend({
  network: known(150),
  mode: z
    .enum(['', ...modes])
    .catch('')
    .default(''),
});
export type HomeQuery = z.output<typeof homeQuery>;
