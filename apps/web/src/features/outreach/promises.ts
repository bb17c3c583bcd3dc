import { queryOptions } from '@tanstack/react-query';
import { api, answerOf } from '../../api/client';
import { outreachKey } from './invitations';

export const promisesQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...outreachKey(eventId), 'promises'],
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/promises', { params: { path: { eventId } } })),
  });
