import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { TODAY_KEY } from '../../api/keys';
import { ownZone } from '../../i18n/format';

export const arrivalsQuery = queryOptions({
  queryKey: [...TODAY_KEY, 'arrivals'],
  queryFn: () => answerOf(api.GET('/api/arrivals', { params: { query: { zone: ownZone() } } })),
  refetchInterval: 60_000,
});
