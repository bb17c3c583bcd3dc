import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Body } from '../../api/types';

export const RETURNS_KEY = ['returns'] as const;

export const repairTasksQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...RETURNS_KEY, networkId, 'repairs'],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/repair-tasks', { params: { path: { networkId } } })),
  });

export const calendarRepliesQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...RETURNS_KEY, networkId, 'replies'],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/calendar-replies', { params: { path: { networkId } } })),
  });

type Repair = paths['/api/repair-tasks/{repairTaskId}/close']['post']['requestBody']['content']['application/json'];

export const closeRepair = (repairTaskId: string) => (body: Repair, key: string) =>
  answerOf(
    api.POST('/api/repair-tasks/{repairTaskId}/close', { params: { path: { repairTaskId } }, body, ...withKey(key) }),
  );

export const inviteInstead =
  (repairTaskId: string) => (body: Body<'/api/repair-tasks/{repairTaskId}/invite', 'post'>, key: string) =>
    answerOf(
      api.POST('/api/repair-tasks/{repairTaskId}/invite', {
        params: { path: { repairTaskId } },
        body,
        ...withKey(key),
      }),
    );

export const takeBack = (waveId: string, key: string) =>
  answerOf(api.POST('/api/waves/{waveId}/take-back', { params: { path: { waveId } }, ...withKey(key) }));

export const closeReply = ({ calendarReplyId }: Readonly<{ calendarReplyId: string }>, key: string) =>
  answerOf(
    api.POST('/api/calendar-replies/{calendarReplyId}/close', {
      params: { path: { calendarReplyId } },
      ...withKey(key),
    }),
  );
