import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf } from '../../api/client';
import { ATTENDANCE_KEY } from '../../api/keys';
import type { Query } from '../../api/types';

type Asked = Query<'/api/networks/{networkId}/regularity'>;

export const matrixQuery = (networkId: string, query: Asked) =>
  queryOptions({
    queryKey: [...ATTENDANCE_KEY, 'matrix', networkId, query],
    queryFn: () =>
      answerOf(api.GET('/api/networks/{networkId}/regularity', { params: { path: { networkId }, query } })),
    placeholderData: keepPreviousData,
  });
