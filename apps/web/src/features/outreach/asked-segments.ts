import { queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body } from '../../api/types';
import { outreachKey } from './invitations';

export const askedSegmentsQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...outreachKey(eventId), 'segments'],
    // Contacts move the numbers.
    staleTime: 0,
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/segments', { params: { path: { eventId } } })),
  });

export const chooseSegments = (eventId: string) => (body: Body<'/api/events/{eventId}/segments', 'put'>, key: string) =>
  answerOf(api.PUT('/api/events/{eventId}/segments', { params: { path: { eventId } }, body, ...withKey(key) }));
