import { isoInstant, type Reader } from '#libs/database';
import type { ScanType } from './scan-file.rules.js';

/** A signed list that was uploaded, without its bytes. */
export type ScanView = Readonly<{
  id: string;
  mediaType: ScanType;
  pages: number | null;
  bytes: number;
  uploadedAt: string;
  uploadedBy: string | null;
}>;

/** The scans of a gathering, the first one first: their order is their number on the page. */
export const listScans = (source: Reader, eventId: string): Promise<ScanView[]> =>
  source.query<ScanView>(
    `select id, media_type as "mediaType", pages, octet_length(bytes) as bytes, ${isoInstant('uploaded_at')} as "uploadedAt",
       uploaded_by as "uploadedBy"
     from attendance_scan where event_id = $1 order by uploaded_at, id`,
    [eventId],
  );

/** What the bytes of a gathering's scans come to now, whatever stands beside them. */
export type ScanRow = Readonly<{ scan: string; mediaType: ScanType; sha256: string }>;

export const listScanRows = (source: Reader, eventId: string): Promise<ScanRow[]> =>
  source.query<ScanRow>(
    `select id as scan, media_type as "mediaType", encode(sha256(bytes), 'hex') as sha256
     from attendance_scan where event_id = $1 order by id`,
    [eventId],
  );
