import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import { ATTENDANCE_KEY } from '../../api/keys';
import type { Body } from '../../api/types';
import { base64Of } from '../../components/picture';

export type ImportBody = Body<'/api/events/{eventId}/attendance/imports', 'post'>;
export type Decisions = Body<'/api/events/{eventId}/attendance/imports/decisions', 'post'>['decisions'];
type Adoptions = Body<'/api/events/{eventId}/attendance/imports/adoptions', 'post'>;

/** A report that somebody looks at, and what they have said of it; nothing is stored yet. `no` tells it from others. */
export type LookedAt = Readonly<{ no: number; file: Omit<ImportBody, 'fileName'> & { fileName: string } }>;

const at = (eventId: string) => ({ params: { path: { eventId } } });

export const reviewQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...ATTENDANCE_KEY, eventId, 'reports'],
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/attendance/imports', at(eventId))),
  });

/** Its file may have megabytes: it is in no key, and forgotten with the page. */
export const previewQuery = (eventId: string, { no, file: { content, dateOrder, mapping } }: LookedAt) =>
  queryOptions({
    queryKey: ['report-preview', eventId, no, dateOrder, mapping],
    queryFn: () =>
      answerOf(
        api.POST('/api/events/{eventId}/attendance/imports/preview', {
          ...at(eventId),
          body: { content, dateOrder, mapping },
        }),
      ),
    // Megabytes are not sent anew because somebody comes back to the window.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });

export const importReport = (eventId: string) => (body: ImportBody, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/attendance/imports', { ...at(eventId), body, ...withKey(key) }));

export const decide = (eventId: string) => (decisions: Decisions, key: string) =>
  answerOf(
    api.POST('/api/events/{eventId}/attendance/imports/decisions', {
      ...at(eventId),
      body: { decisions },
      ...withKey(key),
    }),
  );

export const adopt = (eventId: string) => (body: Adoptions, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/attendance/imports/adoptions', { ...at(eventId), body, ...withKey(key) }));

export const removeReport = (eventId: string) => (importId: string, key: string) =>
  answerOf(
    api.DELETE('/api/events/{eventId}/attendance/imports/{importId}', {
      params: { path: { eventId, importId } },
      ...withKey(key),
    }),
  );

let latest = 0;

export async function lookAt(file: File): Promise<LookedAt> {
  const content = await base64Of(file);
  latest += 1;
  return { no: latest, file: { content, fileName: file.name.slice(0, 200), dateOrder: null, mapping: null } };
}
