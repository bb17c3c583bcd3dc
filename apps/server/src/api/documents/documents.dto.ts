import { z } from 'zod';
import { matrixKinds } from '#libs/attendance';
import { eventDocuments, narrowings } from '#libs/documents';
import { id, idParams, language, localDay } from '../../http/fields.js';

export const documentParams = idParams('eventId').extend({ document: z.enum(eventDocuments) });
export type DocumentParams = z.output<typeof documentParams>;

export const documentQuery = z.strictObject({ language: language().default('de') });
export type DocumentQuery = z.output<typeof documentQuery>;

export const networkParams = idParams('networkId');
export type NetworkParams = z.output<typeof networkParams>;

export const regularityDocumentQuery = documentQuery.extend({
  kind: z.enum(matrixKinds).default('persons'),
  groupId: id().optional(),
  seriesId: id().optional(),
  /** Only meetings from this day on. */
  from: localDay().optional(),
  /** As things stood at the end of this day; today without it. */
  asOf: localDay().optional(),
  /** Only rows of this standing; `missed`: whoever has missed the latest three meetings, or more. */
  only: z.enum(narrowings).optional(),
});
export type RegularityDocumentQuery = z.output<typeof regularityDocumentQuery>;
