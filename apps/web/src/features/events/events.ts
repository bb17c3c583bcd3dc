import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, answerOf, withKey } from '../../api/client';
import { ATTENDANCE_KEY, SERIES_KEY, TODAY_KEY } from '../../api/keys';
import type { Body, EventType } from '../../api/types';

export const EVENTS_KEY = ['events'] as const;
export const eventKey = (eventId: string) => ['event', eventId] as const;

/** What a change to one event makes stale. */
export const changedBy = (eventId: string) =>
  [eventKey(eventId), EVENTS_KEY, SERIES_KEY, TODAY_KEY, [...ATTENDANCE_KEY, eventId]] as const;

export type EventsFilter = Readonly<{
  networkId: string;
  page: number;
  text?: string;
  types?: EventType[];
  from?: string;
  to?: string;
  order?: 'soonest' | 'latest';
}>;

export const eventsQuery = ({ networkId, ...filter }: EventsFilter) =>
  queryOptions({
    queryKey: [...EVENTS_KEY, networkId, filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/networks/{networkId}/events', {
          params: { path: { networkId }, query: { ...filter, size: 25 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The latest ones that took place or will, whatever is gathered like them. */
export const templatesQuery = (networkId: string) =>
  queryOptions({
    ...eventsQuery({ networkId, page: 1, order: 'latest' }),
    select: ({ rows }) =>
      rows.filter(({ state }) => state !== 'draft' && state !== 'cancelled' && state !== 'not_held'),
  });

export const eventQuery = (eventId: string) =>
  queryOptions({
    queryKey: eventKey(eventId),
    queryFn: () => answerOf(api.GET('/api/events/{eventId}', { params: { path: { eventId } } })),
  });

export const logosQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['logos', networkId],
    queryFn: () => answerOf(api.GET('/api/networks/{networkId}/logos', { params: { path: { networkId } } })),
  });

const at = (eventId: string) => ({ params: { path: { eventId } } });

export const createEvent =
  (networkId: string) => (body: Body<'/api/networks/{networkId}/events', 'post'>, key: string) =>
    answerOf(api.POST('/api/networks/{networkId}/events', { params: { path: { networkId } }, body, ...withKey(key) }));

export const copyEvent = (eventId: string) => (body: Body<'/api/events/{eventId}/copy', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/copy', { ...at(eventId), body, ...withKey(key) }));

export const editEvent = (eventId: string) => (body: Body<'/api/events/{eventId}', 'patch'>, key: string) =>
  answerOf(api.PATCH('/api/events/{eventId}', { ...at(eventId), body, ...withKey(key) }));

export const setPlaces = (eventId: string) => (body: Body<'/api/events/{eventId}/places', 'post'>, key: string) =>
  answerOf(api.POST('/api/events/{eventId}/places', { ...at(eventId), body, ...withKey(key) }));

export const setModes = (eventId: string) => (body: Body<'/api/events/{eventId}/modes', 'put'>, key: string) =>
  answerOf(api.PUT('/api/events/{eventId}/modes', { ...at(eventId), body, ...withKey(key) }));

export const setLogos = (eventId: string) => (body: Body<'/api/events/{eventId}/logos', 'put'>, key: string) =>
  answerOf(api.PUT('/api/events/{eventId}/logos', { ...at(eventId), body, ...withKey(key) }));

export const showCover = (eventId: string) => (body: Body<'/api/events/{eventId}/cover', 'put'>, key: string) =>
  answerOf(api.PUT('/api/events/{eventId}/cover', { ...at(eventId), body, ...withKey(key) }));

export const addLogo = (networkId: string) => (body: Body<'/api/networks/{networkId}/logos', 'post'>, key: string) =>
  answerOf(api.POST('/api/networks/{networkId}/logos', { params: { path: { networkId } }, body, ...withKey(key) }));

export type Step = 'announce' | 'open' | 'close';

export const takeStep = (eventId: string, step: Step) => (body: { version: number }, key: string) =>
  answerOf(api.POST(`/api/events/{eventId}/${step}`, { ...at(eventId), body, ...withKey(key) }));
