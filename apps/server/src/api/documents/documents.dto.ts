import { z } from 'zod';
import { idParams, language } from '../../http/fields.js';

export const eventParams = idParams('eventId');
export type EventParams = z.output<typeof eventParams>;

export const documentQuery = z.strictObject({ language: language().default('de') });
export type DocumentQuery = z.output<typeof documentQuery>;
