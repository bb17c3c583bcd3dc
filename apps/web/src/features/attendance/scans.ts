import { api, answerOf, withKey } from '../../api/client';
import type { AttendanceSheet } from '../../api/types';

/** As much as the server takes. */
export const LARGEST_SCAN = 10 * 1024 * 1024;
export const SCANS = 'application/pdf,image/jpeg,image/png';

export type Scan = AttendanceSheet['scans'][number];

export const scanAddress = (eventId: string, { id }: Scan): string => `/api/events/${eventId}/attendance/scans/${id}`;

export const sendScan = (eventId: string, content: string, key: string): Promise<AttendanceSheet> =>
  answerOf(
    api.POST('/api/events/{eventId}/attendance/scans', {
      params: { path: { eventId } },
      body: { content },
      ...withKey(key),
    }),
  );

export const removeScan =
  (eventId: string) =>
  ({ scanId, reason }: Readonly<{ scanId: string; reason: string }>, key: string): Promise<AttendanceSheet> =>
    answerOf(
      api.POST('/api/events/{eventId}/attendance/scans/{scanId}/removal', {
        params: { path: { eventId, scanId } },
        body: { reason },
        ...withKey(key),
      }),
    );
