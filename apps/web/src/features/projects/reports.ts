import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import type { Body, Query } from '../../api/types';
import { TODAY_KEY } from '../../api/keys';
import { CONTACTS_KEYS } from '../contacts/contacts';

export const REPORTS_KEY = ['reports'] as const;

/** What a decision may change. */
export const DECISION_KEYS = [REPORTS_KEY, TODAY_KEY, ...CONTACTS_KEYS] as const;

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
export const suggestionsQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...REPORTS_KEY, 'one', reportId, 'suggestions'],
    queryFn: () => answerOf(api.GET('/api/reports/{reportId}/suggestions', { params: { path: { reportId } } })),
  });

const at = (reportId: string) => ({ params: { path: { reportId } } });

export const acceptReport = (reportId: string) => (body: Body<'/api/reports/{reportId}/accept', 'post'>, key: string) =>
  answerOf(api.POST('/api/reports/{reportId}/accept', { ...at(reportId), body, ...withKey(key) }));

export const noteKnown =
  (reportId: string) => (body: Body<'/api/reports/{reportId}/already-known', 'post'>, key: string) =>
    answerOf(api.POST('/api/reports/{reportId}/already-known', { ...at(reportId), body, ...withKey(key) }));

export const noteDuplicate =
  (reportId: string) => (body: Body<'/api/reports/{reportId}/duplicate', 'post'>, key: string) =>
    answerOf(api.POST('/api/reports/{reportId}/duplicate', { ...at(reportId), body, ...withKey(key) }));

export const noteUnfit =
  (reportId: string) => (body: Body<'/api/reports/{reportId}/out-of-scope', 'post'>, key: string) =>
    answerOf(api.POST('/api/reports/{reportId}/out-of-scope', { ...at(reportId), body, ...withKey(key) }));

export const askReporter = (reportId: string) => (body: Body<'/api/reports/{reportId}/ask', 'post'>, key: string) =>
  answerOf(api.POST('/api/reports/{reportId}/ask', { ...at(reportId), body, ...withKey(key) }));

export const noteAnswered =
  (reportId: string) => (body: Body<'/api/reports/{reportId}/answered', 'post'>, key: string) =>
    answerOf(api.POST('/api/reports/{reportId}/answered', { ...at(reportId), body, ...withKey(key) }));

export const sparedQuery = (networkId: string, query: Query<'/api/networks/{networkId}/reports/spared'>) =>
  queryOptions({
    queryKey: [...REPORTS_KEY, networkId, 'spared', query],
    queryFn: () =>
      answerOf(api.GET('/api/networks/{networkId}/reports/spared', { params: { path: { networkId }, query } })),
  });

export const receiversQuery = (reportId: string) =>
  queryOptions({
    queryKey: [...REPORTS_KEY, 'one', reportId, 'receivers'],
    queryFn: () => answerOf(api.GET('/api/reports/{reportId}/receivers', { ...at(reportId) })),
  });

export const handOver = (reportId: string) => (body: Body<'/api/reports/{reportId}/hand-over', 'post'>, key: string) =>
  answerOf(api.POST('/api/reports/{reportId}/hand-over', { ...at(reportId), body, ...withKey(key) }));

export const undoDecision = ({ id, version }: Readonly<{ id: string; version: number }>, key: string) =>
  answerOf(api.POST('/api/reports/{reportId}/undo', { ...at(id), body: { version }, ...withKey(key) }));

export const inviteAtShortNotice =
  (obligationId: string) => (body: Body<'/api/promises/{obligationId}/short-notice', 'post'>, key: string) =>
    answerOf(
      api.POST('/api/promises/{obligationId}/short-notice', {
        ...{ params: { path: { obligationId } }, body },
        ...withKey(key),
      }),
    );
