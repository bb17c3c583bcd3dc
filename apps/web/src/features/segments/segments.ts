import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import { OUTREACH_KEY } from '../../api/keys';
import type { Body, SegmentCriteria } from '../../api/types';

const SEGMENTS_KEY = ['segments'] as const;
export const PAGE_SIZE = 50;

/** Whom gatherings invite depends on what their segments mean. */
export const changedBySegments = [SEGMENTS_KEY, OUTREACH_KEY];

// Contacts, answers and attendance move the numbers: they are asked for anew whenever a page shows them.
const live = { staleTime: 0 };

export const segmentsQuery = (networkId: string) =>
  queryOptions({
    ...live,
    queryKey: [...SEGMENTS_KEY, 'of', networkId],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/segments', { params: { path: { networkId } } })),
    select: ({ rows }) => ({ rows, total: rows.length, page: 1, size: Math.max(1, rows.length) }),
  });

export const segmentQuery = (segmentId: string) =>
  queryOptions({
    ...live,
    queryKey: [...SEGMENTS_KEY, segmentId],
    queryFn: () => answerOf(api.GET('/api/segments/{segmentId}', { params: { path: { segmentId } } })),
  });

export const segmentPeopleQuery = (segmentId: string, page: number) =>
  queryOptions({
    ...live,
    queryKey: [...SEGMENTS_KEY, segmentId, 'people', page],
    queryFn: () =>
      answerOf(
        api.GET('/api/segments/{segmentId}/people', {
          params: { path: { segmentId }, query: { page, size: PAGE_SIZE } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What criteria mean that nobody has kept yet; null while they are not complete. */
export const meaningQuery = (networkId: string, criteria: SegmentCriteria | null) =>
  queryOptions({
    ...live,
    queryKey: [...SEGMENTS_KEY, 'meaning', networkId, criteria],
    enabled: criteria !== null,
    queryFn: () =>
      answerOf(
        api.POST('/api/networks/{networkId}/segments/meaning', {
          params: { path: { networkId } },
          body: { criteria: criteria! },
        }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

const at = (segmentId: string) => ({ params: { path: { segmentId } } });

export const createSegment =
  (networkId: string) => (body: Body<'/api/networks/{networkId}/segments', 'post'>, key: string) =>
    answerOf(
      api.POST('/api/networks/{networkId}/segments', { params: { path: { networkId } }, body, ...withKey(key) }),
    );

export const editSegment = (segmentId: string) => (body: Body<'/api/segments/{segmentId}', 'put'>, key: string) =>
  answerOf(api.PUT('/api/segments/{segmentId}', { ...at(segmentId), body, ...withKey(key) }));

export const removeSegment = (segmentId: string) => (body: Body<'/api/segments/{segmentId}', 'delete'>, key: string) =>
  answerOf(api.DELETE('/api/segments/{segmentId}', { ...at(segmentId), body, ...withKey(key) }));
