import { queryOptions } from '@tanstack/react-query';
import { api, answerOf } from '../../api/client';
import { TODAY_KEY } from '../../api/keys';

export const todayQuery = queryOptions({
  queryKey: TODAY_KEY,
  queryFn: () => answerOf(api.GET('/api/today')),
  refetchInterval: 60_000,
});
