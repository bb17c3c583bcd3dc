import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import { OUTREACH_KEY } from '../../api/keys';
import type { Body, Query, Wave } from '../../api/types';
import { isUnderWay } from './waves';

/** Everything that is read of the invitations to an event. */
export const outreachKey = (eventId: string) => [...OUTREACH_KEY, eventId] as const;

/** Whoever is invited or taken out moves every number of the page. */
export const changedByInviting = (eventId: string) => [outreachKey(eventId)];

/** While mails are on their way, the page follows them. */
const FOLLOW_MS = 5_000;
/** Several lists share the page: each shows so many people at once, so that the next is in reach. */
export const PANEL_ROWS = 10;

type Filter = Query<'/api/events/{eventId}/recipients'>;

export const recipientsQuery = (eventId: string, filter: Filter) =>
  queryOptions({
    queryKey: [...outreachKey(eventId), 'recipients', filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/events/{eventId}/recipients', {
          params: { path: { eventId }, query: { ...filter, size: PANEL_ROWS } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const wavesQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...outreachKey(eventId), 'waves'],
    queryFn: () => answerOf(api.GET('/api/events/{eventId}/waves', { params: { path: { eventId } } })),
    select: ({ rows }): readonly Wave[] => rows,
    refetchInterval: ({ state }) => (state.data?.rows.some(isUnderWay) ? FOLLOW_MS : false),
  });

export const wavePeopleQuery = (eventId: string, waveId: string, page: number) =>
  queryOptions({
    queryKey: [...outreachKey(eventId), 'people', waveId, page],
    queryFn: () =>
      answerOf(
        api.GET('/api/waves/{waveId}/people', { params: { path: { waveId }, query: { page, size: PANEL_ROWS } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const invite = (eventId: string) => (body: Body<'/api/events/{eventId}/waves', 'post'>, idempotency: string) =>
  answerOf(api.POST('/api/events/{eventId}/waves', { params: { path: { eventId } }, body, ...withKey(idempotency) }));

export const takeBack = (waveId: string, idempotency: string) =>
  answerOf(api.POST('/api/waves/{waveId}/take-back', { params: { path: { waveId } }, ...withKey(idempotency) }));

export const completeWave = (waveId: string, idempotency: string) =>
  answerOf(api.POST('/api/waves/{waveId}/completion', { params: { path: { waveId } }, ...withKey(idempotency) }));

export const decideGuest =
  (eventId: string) => (body: Body<'/api/events/{eventId}/guests', 'post'>, idempotency: string) =>
    answerOf(
      api.POST('/api/events/{eventId}/guests', { params: { path: { eventId } }, body, ...withKey(idempotency) }),
    );

export const forgetGuest = (eventId: string) => (personId: string, idempotency: string) =>
  answerOf(
    api.DELETE('/api/events/{eventId}/guests/{personId}', {
      params: { path: { eventId, personId } },
      ...withKey(idempotency),
    }),
  );
