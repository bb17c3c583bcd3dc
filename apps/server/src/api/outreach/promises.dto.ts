import { z } from 'zod';
import { id, idParams } from '../../http/fields.js';

export const promiseParams = idParams('obligationId');
export type PromiseParams = z.output<typeof promiseParams>;

/** The gathering that was seen: meanwhile it may be another one. */
export const shortNoticeBody = z.strictObject({ eventId: id() }).meta({ id: 'ShortNotice' });
export type ShortNoticeBody = z.output<typeof shortNoticeBody>;

export const eventPromisesAnswer = z.object({
  promised: z.int(),
  invited: z.int(),
  isComplete: z.boolean(),
  missing: z.array(
    z.object({
      id: z.uuid(),
      project: z.object({ id: z.uuid(), name: z.string() }),
      standing: z.enum(['ready', 'contact_research']),
      dueOn: z.iso.date().nullable(),
    }),
  ),
});
