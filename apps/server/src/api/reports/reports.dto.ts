import { z } from 'zod';
import { reportChannels, reportStates } from '#libs/intake';
import { urgencies } from '#libs/ledger';
import { actorKind, idParams, instant, language, pageOf, paging, searchText } from '../../http/fields.js';
import { named } from '../networks/networks.dto.js';

export const reportParams = idParams('reportId');
export type ReportParams = z.output<typeof reportParams>;

export const reportsQuery = z.strictObject({
  ...paging,
  which: z.enum(['open', 'decided', ...reportStates]).default('open'),
  search: searchText(),
});
export type ReportsQuery = z.output<typeof reportsQuery>;

const line = {
  id: z.uuid(),
  networkId: z.uuid(),
  /** By which people name it on the telephone. */
  reference: z.string(),
  name: z.string(),
  carrier: z.string(),
  city: z.string(),
  channel: z.enum(reportChannels),
  event: named().nullable(),
  receivedAt: instant(),
  /** The last day on which it is sighted in time. */
  dueOn: z.string(),
  urgency: z.enum(urgencies),
  state: z.enum(reportStates),
  decidedAt: instant().nullable(),
  hasContact: z.boolean(),
  project: named().nullable(),
  duplicateOf: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
  version: z.int(),
};

export const reportsAnswer = pageOf(z.object(line).meta({ id: 'ReportRow' })).meta({ id: 'ReportPage' });

export const reportCountsAnswer = z.record(z.enum(reportStates), z.int()).meta({ id: 'ReportCounts' });

export const reportAnswer = z
  .object({
    ...line,
    language: language(),
    website: z.string(),
    note: z.string(),
    reason: z.string(),
    contact: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string() }).nullable(),
    reporter: z
      .object({
        personId: z.uuid().nullable(),
        name: z.string(),
        email: z.string().nullable(),
        mayBeNamed: z.boolean(),
      })
      .nullable(),
    obligationId: z.uuid().nullable(),
    history: z.array(
      z.object({
        id: z.uuid(),
        action: z.string(),
        reason: z.string().nullable(),
        actorKind,
        actorName: z.string().nullable(),
        at: instant(),
      }),
    ),
  })
  .meta({ id: 'Report' });
