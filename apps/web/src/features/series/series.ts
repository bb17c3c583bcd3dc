import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import { SERIES_KEY, TODAY_KEY } from '../../api/keys';
import type { Body, Recurrence } from '../../api/types';
import { EVENTS_KEY } from '../events/events';

/** What planning dates makes stale. */
export const PLANNED_KEYS = [SERIES_KEY, EVENTS_KEY, TODAY_KEY, ['event']] as const;

export const seriesListQuery = (networkId: string, page: number) =>
  queryOptions({
    queryKey: [...SERIES_KEY, 'of', networkId, page],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/series', { params: { path: { networkId }, query: { page, size: 50 } } }),
      ),
    placeholderData: keepPreviousData,
  });

/** The series that something can be narrowed to. */
export const seriesChoicesQuery = (networkId: string) =>
  queryOptions({
    queryKey: [...SERIES_KEY, 'choices', networkId],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/series', { params: { path: { networkId }, query: { page: 1, size: 200 } } }),
      ),
    select: ({ rows }) => rows.map(({ id, title }) => ({ id, title })),
  });

export const seriesQuery = (seriesId: string, year?: number) =>
  queryOptions({
    queryKey: [...SERIES_KEY, seriesId, year],
    queryFn: () => answerOf(api.GET('/api/series/{seriesId}', { params: { path: { seriesId }, query: { year } } })),
    placeholderData: keepPreviousData,
  });

export const MEMBER_ROWS = 25;

export const seriesMembersQuery = (seriesId: string, page: number) =>
  queryOptions({
    queryKey: [...SERIES_KEY, seriesId, 'members', page],
    queryFn: () =>
      answerOf(
        api.GET('/api/series/{seriesId}/members', {
          params: { path: { seriesId }, query: { page, size: MEMBER_ROWS } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The days that a rule would meet; null while it cannot be asked for. */
export const ruleDaysQuery = (networkId: string, rule: Recurrence | null) =>
  queryOptions({
    queryKey: ['rule-days', networkId, rule],
    enabled: rule !== null,
    retry: false,
    queryFn: () => {
      const { until, count, ...rest } = rule!;
      const query = { ...rest, until: until ?? undefined, count: count ?? undefined };
      return answerOf(api.GET('/api/networks/{networkId}/recurrence', { params: { path: { networkId }, query } }));
    },
  });

const at = (seriesId: string) => ({ params: { path: { seriesId } } });

export const createSeries =
  (networkId: string) => (body: Body<'/api/networks/{networkId}/series', 'post'>, key: string) =>
    answerOf(api.POST('/api/networks/{networkId}/series', { params: { path: { networkId } }, body, ...withKey(key) }));

export const editSeries = (seriesId: string) => (body: Body<'/api/series/{seriesId}', 'patch'>, key: string) =>
  answerOf(api.PATCH('/api/series/{seriesId}', { ...at(seriesId), body, ...withKey(key) }));

export const endSeries = (seriesId: string) => (body: Body<'/api/series/{seriesId}/end', 'post'>, key: string) =>
  answerOf(api.POST('/api/series/{seriesId}/end', { ...at(seriesId), body, ...withKey(key) }));

export const planYear = (seriesId: string) => (body: Body<'/api/series/{seriesId}/years', 'post'>, key: string) =>
  answerOf(api.POST('/api/series/{seriesId}/years', { ...at(seriesId), body, ...withKey(key) }));

export const planNext = (seriesId: string) => (body: Body<'/api/series/{seriesId}/dates', 'post'>, key: string) =>
  answerOf(api.POST('/api/series/{seriesId}/dates', { ...at(seriesId), body, ...withKey(key) }));

export const placeInSeries = (eventId: string) => (body: Body<'/api/events/{eventId}/series', 'put'>, key: string) =>
  answerOf(api.PUT('/api/events/{eventId}/series', { params: { path: { eventId } }, body, ...withKey(key) }));
