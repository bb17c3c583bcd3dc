import { z } from 'zod';
import { largestScan } from '#libs/attendance';
import { file, idParams, optionalText } from '../../http/fields.js';

export const scanParams = idParams('eventId', 'scanId');
export type ScanParams = z.output<typeof scanParams>;

/** The file itself, base64: a PDF, or a photograph. */
export const scanBody = z.strictObject({ content: file(largestScan) }).meta({ id: 'AttendanceScanBody' });
export type ScanBody = z.output<typeof scanBody>;

export const scanRemovalBody = z
  .strictObject({
    /** Needed once the sheet is confirmed. */
    reason: optionalText(1000).default(''),
  })
  .meta({ id: 'AttendanceScanRemoval' });
export type ScanRemovalBody = z.output<typeof scanRemovalBody>;
