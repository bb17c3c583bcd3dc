import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body, Query } from '../../api/types';

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

export const takeIn = (networkId: string) => (body: Body<'/api/networks/{networkId}/reports', 'post'>, key: string) =>
  answerOf(api.POST('/api/networks/{networkId}/reports', { params: { path: { networkId } }, body, ...withKey(key) }));
