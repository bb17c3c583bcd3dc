import { z } from 'zod';
import { workKinds } from './work-sources.js';

export const todayAnswer = z
  .object({
    work: z.array(
      z
        .object({
          kind: z.enum(workKinds),
          networkId: z.uuid(),
          event: z
            .object({ id: z.uuid(), title: z.string(), startsLocal: z.string(), zone: z.string() })
            .meta({ id: 'WorkEvent' })
            .nullable(),
          count: z.int(),
          /** On the wall clock of the gathering; null when it is late already. */
          until: z.string().nullable(),
        })
        .meta({ id: 'WorkItem' }),
    ),
  })
  .meta({ id: 'Today' });
