import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf } from '../../api/client';
import type { Query } from '../../api/types';

export const REPORTS_KEY = ['reports'] as const;

type Listing = Query<'/api/networks/{networkId}/reports'>;

export const reportsQuery = (networkId: string, query: Listing) =>
  queryOptions({
    queryKey: [...REPORTS_KEY, networkId, query],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/reports', { params: { path: { networkId }, query } })),
    placeholderData: keepPreviousData,
  });

export const reportCountsQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...REPORTS_KEY, networkId, 'counts'],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/reports/counts', { params: { path: { networkId } } })),
  });

export const reportQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...REPORTS_KEY, 'one', reportId],
    queryFn: () => answerOf(api.GET('/api/reports/{reportId}', { params: { path: { reportId } } })),
  });
