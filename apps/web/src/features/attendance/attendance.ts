import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import { ATTENDANCE_KEY } from '../../api/keys';
import type { AttendanceMark, AttendanceSheet, Body } from '../../api/types';

export const sheetKey = (eventId: string) => [...ATTENDANCE_KEY, eventId] as const;

export const sheetQuery = (eventId: string) =>
  queryOptions({
    queryKey: sheetKey(eventId),
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/attendance', at(eventId))),
  });

const at = (eventId: string) => ({ params: { path: { eventId } } });

export const sendMarks = (
  eventId: string,
  marks: readonly AttendanceMark[],
  reason: string | null,
  key: string,
): Promise<AttendanceSheet> =>
  answerOf(
    reason === null
      ? api.POST('/api/events/{eventId}/attendance/marks', {
          ...at(eventId),
          body: { marks: [...marks] },
          ...withKey(key),
        })
      : api.POST('/api/events/{eventId}/attendance/corrections', {
          ...at(eventId),
          body: { reason, marks: [...marks], headcount: null },
          ...withKey(key),
        }),
  );

/** More is a slip of the keyboard. */
export const MOST_WITHOUT_NAME = 100_000;

export const recountSheet =
  (eventId: string) =>
  ({ headcount, reason }: Readonly<{ headcount: number; reason: string }>, key: string): Promise<AttendanceSheet> =>
    answerOf(
      api.POST('/api/events/{eventId}/attendance/corrections', {
        ...at(eventId),
        body: { reason, marks: [], headcount },
        ...withKey(key),
      }),
    );

export const confirmSheet =
  (eventId: string) => (body: Body<'/api/events/{eventId}/attendance/confirm', 'post'>, key: string) =>
    answerOf(api.POST('/api/events/{eventId}/attendance/confirm', { ...at(eventId), body, ...withKey(key) }));
